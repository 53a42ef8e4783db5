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
    paradigm("er", "er ers eret erets era erane re rene ra ras ret", stem="[^aeiouyæøå]$"),
    paradigm("el", "el els elen elens elet lar lane ler lene la las", stem="[^aeiouyæøå]$"),
    paradigm("en", "en ent ne nare nast naste net na nene", stem="[^aeiouyæøåsj]$"),
    paradigm("um", "um ums umet um a aa ene er", stem="..."),
    paradigm(
        "-",
        "- t e are ast aste ere est este s",
        stem=r"..(leg|ig|isk|al|ell|iv|bar|som|laus|full|ær|ør|øs|ant|ent|aktig|messig|fagleg|sk|ert)$",
        listed="brei djup dyr døv fast fattig feil fin frisk full glad god grov hard heil hel kvit høg klar klok kort "
        "lang lav lett lik lys mjuk mørk nær ny open privat rask rein rett rik sann sein seig sikker skeiv smal snill "
        "sosial stabil sterk still stolt stor streng sunn svak svart tett tom trygg tung tynn ulik ung varm vaken "
        "global "
        "lokal norsk dansk samisk",
    ),
    paradigm("-", "- e are ast aste st ste", stem=r"..(ig|som)$"),
    paradigm("-", "- e", stem=r"..(sett|teke|gitt|lagt|ert|født|gått|dømt)$"),
    paradigm("", "et ete ede a", stem="...."),
)

IRREGULAR = (
    """
+gje gjev gjer gjeve gi gir gav gitt gjevne
+få får fekk fått
+ta tek tar tok teke tatt tekne
+sjå ser såg sett
+gå går gjekk gått
+stå står stod stått
+komme kome kjem kom kommen komne
vere er var vore
verte vert vart vorte bli blir vart blitt
gjere gjer gjorde gjort gjerast
+seie seier sa sagt
+leggje legge legg la lagt leggjast
+setje sette set sette sett setjast
+sitje sitte sit sat sete
+skrive skriv skreiv skrive skrivast
+drive driv dreiv drive
+finne finn fann funne
+vinne vinn vann vunne
+bere ber bar bore
+halde held heldt halde haldast
+la lar let late
+velje velge vel valde valt
+telje tel talde talt
+spørje spør spurde spurt
+hjelpe hjelper hjelpt
+byggje bygge bygg bygde bygd byggjast
+tryggje trygge trygga
+auke aukar auka aukast aukande
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
mykje meir mest
mange fleire flest fleste
"""
    + nb.IRREGULAR
)

GRAMMAR = Grammar(
    code="nn",
    paradigms=PARADIGMS,
    irregular=IRREGULAR,
    closed=nb.CLOSED
    + " ikkje eg meg deg han ho hen vi me de dykk dei kva kven kvar kvifor korleis noko nokon ein eit ei fleire frå av "
    "berre sjølv nokre inga inkje meir mest enn då òg også her der dit hit no alt",
    links=("s", "e", "a"),
    prefixes=nb.PREFIXES,
    verb_prefixes=nb.VERB_PREFIXES + " ivare heim",
    derivations=nb.DERIVATIONS + " leg lege laus lause inga heita heit heiter skapen ande ering eringa",
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
