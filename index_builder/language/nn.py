"""Nynorsk. Takes the irregular words that are the same from bokmål."""

from __future__ import annotations

from index_builder.language import nb
from index_builder.language.inflection import Grammar, paradigm

PARADIGMS = (
    paradigm("-", "- s en ens et ets a as i ar ars ane anes er ers ene enes"),
    paradigm("e", "e es en ens et ets a ar ars ane anes or ors one er ers ene enes"),
    paradigm("e", "e er ar es et a ast te t de dest d ande ne"),
    paradigm("a", "a ar ast t t e ande de"),
    paradigm("ar", "ar ars aren arens arar arars arane aranes"),
    paradigm("er", "er ers eren erens erar erane ere erne", stem="..."),
    paradigm(
        "er", "er ers eret erets era erane re rene ra ras ret", stem="[^aeiouyæøå]$"
    ),
    paradigm(
        "el", "el els elen elens elet lar lane ler lene la las", stem="[^aeiouyæøå]$"
    ),
    paradigm("en", "en ent ne nare nast naste net na nene", stem="[^aeiouyæøåsj]$"),
    paradigm("um", "um ums umet um a aa ene er", stem="..."),
    paradigm(
        "-",
        "- t e are ast aste ere est este s",
        stem=r"..(leg|ig|isk|al|ell|iv|bar|som|laus|full|ær|ør|øs|ant|ent|aktig|messig|fagleg|sk|ert)$",
        listed="brei djup dyr døv fast fattig feil fin frisk full glad god grov hard heil hel kvit høg klar klok kort "
        "lang lav låg lett lik lys mjuk mørk nær ny open privat rask rein rett rik sann sein seig sikker skeiv smal "
        "snill "
        "sosial stabil sterk still stolt stor streng sunn svak svart tett tom trygg tung tynn ulik ung varm vaken "
        "global "
        "lokal norsk dansk samisk",
    ),
    paradigm("-", "- e are ast aste st ste", stem=r"..(ig|som)$"),
    paradigm("-", "- e", stem=r"..(sett|teke|gitt|lagt|ert|født|gått|dømt)$"),
    paradigm("", "et ete ede a", stem="...."),
)

_OWN = """
+gi gje gjev gjer gir gjeve gav gitt gjevne gitte gjevast gjevande givande
+verd verda verdas verds verdene
+høgd høgda høgder høgdene
+få får fekk fått
+ta tek tar tok teke tatt teken tekne takast tekast
+sjå ser såg sett sjåast
+gå går gjekk gått
+stå står stod stått
+komme kome koma kjem kjemer kom kommen komen komne komande kommande
vere vera er var vore
verte vert vart vorte bli blir vart blitt
+gjere gjera gjer gjorde gjort gjorte gjerast gjerande
+seie seia seier sa sagt seiast
+leggje legge leggja legga legg lagt lagde leggjast leggast
leggje la
+setje sette setja setta set sett setjast settast sette
+sitje sitte sitja sit sat sete sitjande sittande
+skrive skriva skriv skreiv skrivast skriven skrivne skrivande
+drive driva driv dreiv drivast driven drivne drivande
+finne finna finn finst fann funne funnen funnest finnast
+vinne vinna vinn vann vunne vunnen vinnast vinnande
+bere bera ber bar bore borne berast berande
+halde halda held heldt halden haldne haldast haldande
+la lar let late
+velje velge velja velga vel valde valt vald veljast velgast
telje telja tel talde talt teljast teljande
+spørje spørre spørja spør spurde spurte spurt spørjast
+hjelpe hjelpa hjelper hjelp hjelpte hjelpt hjelpast
+tryggje trygge trygga
auke auka aukar aukast aukande auken aukane aukte aukt
+selje selge selja sel selde selt seld seljast
+fortelje fortelja fortel fortalde fortalt fortald
+krevje kreve krevja krev kravde kravd kravt krevjast krevst krevjande
+følgje følge følgja følgjer følger følgde følgt følgd følgjast følgjande
+byggje bygge byggja bygga byggjer bygger bygde bygd byggjast byggast byggjande
+tenkje tenke tenkja tenkjer tenker tenkte tenkt tenkjast
+sleppe sleppa slepp slapp sleppt sleppast
+skilje skille skilja skil skilde skilt skild skiljast
+spreie spreia spreier spreidde spreidd spreitt spreiast
leie leia leier leidde leidd leiast leiande
rettleie rettleia rettleier rettleidde rettleidd rettleiast
vegleie vegleia vegleier vegleidde vegleidd vegleiast
+leige leiga leiger leigde leigd leigast
eige eiga eig åtte ått eigast eigande
ete eta et åt ete etast
dele dela deler delte delt delast
fryse fryse frys fraus frose
+bryte bryta bryt braut brote brotne brytast
+byte byta byter bytte bytt
+tilby tilbyr tilbaud tilbydd tilbode tilbydast
+forby forbyr forbaud forbydd forbode
+dra dreg drar drog drege dratt dregen
+slå slår slo slått slege slåast
+gripe gripa grip greip gripe gripast
stige stiga stig steig stige stigande
+skyte skyta skyt skaut skote
+trekkje trekke trekkja trekkjer trekker trekk trekte drog trekt trekkjast
+døy døyr døydde døydd døyande
bu bur budde butt budd buande
tru trur trudde trudd truande
snu snur snudde snudd
nå når nådde nådd
+vekse veksa veks voks vakse vaksen vaksne veksande
vaksen vaksent vaksne vaksnes
skule skules skulen skulens skular skulars skulane skulanes
+senter senters senteret senterets sentera sentra sentrene sentre
heim heims heimen heimar heimane
veg vegs vegen vegens vegar vegane
+kommune kommunen kommunens kommunar kommunane kommunanes
+elev eleven elevar elevars elevane elevanes
+student studenten studentar studentane
+dag dagen dagar dagane
+by byen byar byane
+krig krigen krigar krigane
+ting tingen tinga
gjest gjesten gjestar gjestane
+syster systera systrer systrene
+dotter dottera døtrer døtrene
+bror broren brør brørne
+far faren fedrar fedrane
+mor mora mødrer mødrene
+forelder forelderen foreldre foreldra foreldras
+regel regelen reglar reglane
+artikkel artikkelen artiklar artiklane
+sykkel sykkelen syklar syklane
+nøkkel nøkkelen nøklar nøklane
+handel handelen handlar handlane
+middel middelet midlar midla
+nummer nummeret nummera
+fylke fylket fylka
+hjarte hjartet hjarto hjarta
+auge auget auga augo
+arbeide arbeider arbeidde arbeidd arbeidast
+vise viser viste vist visast
gut gutar gutane guten gutens
jente jenta jenter jentene
+lærar lærars læraren lærarar lærarane
menneske menneskes mennesket menneske menneska menneskja
gammal gammalt gamle eldre eldst eldste
ung ungt unge yngre yngst yngste
god godt gode betre best beste
stor stort store større størst største
liten lita lite små mindre minst minste
+øy øya øyar øyane
+kapittel kapittelet kapitla
museum museet musea
+vite vita veit visste visst vitast
+binde binda bind batt bunde bunden bundne bindast
+bite bita bit beit biten bitne
+drikke drikka drikk drakk drukke drikkast
+falle falla fell fall fallen falne
+slite slita slit sleit sliten slitne
+stele stela stel stal stole stolen stolne
skjere skjera skjer skar skore skoren skorne skjerast
+nyte nyta nyt naut note nytast
be bed bad bede bedne
+gjelde gjelda gjeld galdt gjaldt gjeldande
+syngje syngja syng song sunge sungen sungne
+tvinge tvinga tving tvang tvinga tvungen tvungne tvingast
+svike svika svik sveik sviken svikne
+stikke stikka stikk stakk stukke stukken
+lyde lyda lyd lydde lydt
+greie greia greier greidde greidd greiast
ny nytt nye nyare nyast nyaste
fri fritt frie friare friast friaste
høg høgt høge høgare høgast høgaste
låg lågt låge lågare lågast lågaste
trygg trygt trygge tryggare tryggast tryggaste
sunn sunt sunne sunnare sunnast sunnaste
grøn grønt grøne grønare grønast grønaste
grov grovt grove grovare grovast grovaste
tøff tøft tøffe tøffare tøffast tøffaste
enkel enkelt enkle enklare enklast enklaste
sikker sikkert sikre sikrare sikrast sikraste
vakker vakkert vakre vakrare vakrast vakraste
edel edelt edle edlare edlast edlaste
open ope opent opne opnare opnast opnaste
eigen eige eiga eigne
veke vekes veka vekas veker vekene
nær nært nære nærmare nærmast nærmaste
mykje meir mest
mange fleire flest fleste
"""

IRREGULAR = _OWN + nb.IRREGULAR

GRAMMAR = Grammar(
    code="nn",
    paradigms=PARADIGMS,
    irregular=IRREGULAR,
    borrowed=nb.IRREGULAR,
    closed=nb.CLOSED
    + " ikkje eg meg deg han ho hen vi me de dykk dei kva kven kvar kvifor korleis noko nokon ein eit ei fleire frå av "
    "berre sjølv nokre inga inkje meir mest enn då òg også her der dit hit no alt",
    links=("s", "e", "a"),
    prefixes=nb.PREFIXES,
    verb_prefixes=nb.VERB_PREFIXES + " ivare heim",
    derivations=nb.DERIVATIONS
    + " leg lege laus lause inga heita heit heiter skapen ande ering eringa",
    onset=nb.ONSET,
    simple=nb.SIMPLE + " politikar politikarar mottakar mottakarar",
    doubles="m",
    single_before="td",
    suffixes="dom",
    verbal_nouns="ing ingar inga ingane ings",
    neuter=nb.NEUTER,
    common=nb.GRAMMAR.common,
    neuter_endings=frozenset(("et", "ets")),
)
