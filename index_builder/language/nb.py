"""Bokmål."""

from __future__ import annotations

from index_builder.language.inflection import Grammar, paradigm

_NOUN = "- s en ens et ets a as er ers ene enes"
_NOUN_E = "e es en ens et ets a as er ers ene enes"
_VERB = "e er es et ede edes ete a te tes t ende d de des"
_AGENT = "er ers eren erens ere eres erne ernes"
_ADJECTIVES = """
annerledes ansvarlig bred bratt brei dyp dyr dårlig døv ekte falsk fast fattig fersk feil fin flat flott frisk full
født glad god grei grov grønn gul hard hel het hvit høy kald klar klok kort kvikk lang lav lett lik lys løs lukket myk
mørk nær naken norsk dansk svensk samisk ny nøytral offentlig oppriktig pen presis privat rar rask ren rett rik riktig
rød sann sein sen seig sikker skarp skjev skikkelig smal snill sosial stabil steil sterk stille stiv stolt stor streng
stram stygg sunn svak svart syk søt tett tom travel trist trygg tung tykk tynn tydelig tøff ulik ung varm vedvarende
verdig vid viss våken våt vill våken ærlig åpen moderne lokal global digital felles sentral aktuell teknisk faglig
politisk økonomisk psykisk fysisk etnisk religiøs seriøs alvorlig effektiv aktiv passiv positiv negativ kommunal
statlig regional nasjonal internasjonal sirkulær modig nødvendig mulig viktig vanlig vanskelig tidlig
"""
_CONTRACTED_L = (
    "fleksib sensib variab kompatib gamm enk edd uss simp edel dobb fleks smidig nob"
)

PARADIGMS = (
    paradigm("-", _NOUN),
    paradigm("e", _NOUN_E),
    paradigm("e", _VERB),
    paradigm("er", _AGENT),
    paradigm(
        "er",
        "er ers eret erets eren erens re res rene renes ra ras rer",
        stem="[^aeiouyæøå]$",
    ),
    paradigm("er", "er ert re rere rest reste", stem="[^aeiouyæøå]$"),
    paradigm(
        "el",
        "el els elet elets elen elens ler lers lene lenes la las",
        stem="[^aeiouyæøå]$",
    ),
    paradigm(
        "el", "el elt le lere lest leste", stem=f"^({'|'.join(_CONTRACTED_L.split())})$"
    ),
    paradigm(
        "en",
        "en ens enet enets nene nenes ner ent ne nere nest neste",
        stem="[^aeiouyæøåsj]$",
    ),
    paradigm(
        "um", "um ums umet umets umer et ets er ers ene enes a as aene", stem="..."
    ),
    paradigm("us", "us usen uset er ene i", stem="...."),
    paradigm(
        "-",
        "- t e ere est este s",
        stem=r"..(lig|ig|isk|al|ell|iv|bar|som|løs|full|ær|ør|øs|ant|ent|aktig|messig|faglig|abel|norsk"
        r"|språklig|sk|ert)$",
        listed=_ADJECTIVES,
    ),
    paradigm("-", "- e ere st ste", stem=r"..(ig|som)$"),
    paradigm(
        "-",
        "- e",
        stem=r"..(satt|tatt|gitt|lagt|ert|støtt|skutt|brutt|født|gått|dømt|rammet|bygd)$",
    ),
    paradigm("et", "et ete ede", stem="..."),
)

IRREGULAR = """
+mann manns mannen mannens menn menns mennene mennenes
+bok boks boka bokas boken bokens bøker bøkers bøkene bøkenes
+hånd hånds hånda hånden håndens hand handa handen hender henders hendene hendenes
+fot fots foten fotens føtter føtters føttene føttenes
+natt natta natten nattens netter nettene
+tann tanna tannen tenner tennene
+rot rota roten røtter røttene
+bot bota boten bøter bøtene
+klo kloa kloen klør klørne
+tå tåa tåen tær tærne
+kraft krafta kraften kraftens krefter krefters kreftene kreftenes
+stad staden stader steder stadene stadar stadane
+far fars faren farens fedre fedres fedrene fedrenes
+mor mors mora moren morens mødre mødres mødrene mødrenes
+bonde bondes bonden bondens bønder bønders bøndene bøndenes
gods godset godsets
+bror brors broren brorens brødre brødres brødrene brødrenes
+søster søsters søstera søsteren søsterens søstre søstres søstrene søstrenes
+datter datters dattera datteren datterens døtre døtres døtrene døtrenes
+gås gåsa gåsen gjess gjessene
+mus musa musen mus musene
+ku kua kuen kyr kyrne kuer kuene
+tre treet treets tre trær trærs trærne trærnes trea
+kne kneet knær knærne
+øye øyes øyet øyets øyne øyner øynene øynenes
+øre øret ører ørene
+barn barns barnet barnets barna barnas barnene barnenes
+sko skoen sko skoene
+strand stranda stranden strender strendene
+and anda anden ender endene
+tang tanga tangen tenger tengene
+ting tings tinget tingets tingen tingene tingenes
gjest gjesten gjester gjestene
ski skia skien ski skiene
by bys byen byens byer byers byene byenes
+sted steds stedet stedets steder steders stedene stedenes stader
+verk verket verks verkets verker verkene verka
mark marka marken marker markene
+lov lovs loven lovens lova lover lovers lovene lovenes
+kommune kommunes kommunen kommunens kommuner kommuners kommunene kommunenes
+vei veis veien veiens veier veiers veiene veienes veg vegen vegens veger vegene
+sak saks saka saken sakens saker sakers sakene sakenes
+tak taks taket takets tak taka takene takenes
+skap skaps skapet skapets skaper skapene skapa skapenes
+dag dags dagen dagens dager dagers dagene dagenes
+år års året årets åra årene årenes
+ord ords ordet ordets orda ordene ordenes
+hus hus huset husets husa husene husenes
+land lands landet landets landa landene landenes
+råd råds rådet rådets råda rådene rådenes
+liv livs livet livets liva livene livenes
+verv vervet verva vervene
+tiltak tiltaks tiltaket tiltakets tiltaka tiltakene tiltakenes
+forelder forelderen foreldre foreldres foreldrene foreldrenes
søsken søskens søskenet søsknene søskena
penge pengen penger pengers pengene pengenes
klær klærne
menneske menneskes mennesket menneskets mennesker menneskers menneskene menneskenes
hjerte hjertet hjerter hjertene
fylke fylkes fylket fylkets fylker fylkers fylkene fylkenes
gammel gammelt gamle gamles
eldre eldres eldst eldste
ung ungt unge unges yngre yngst yngste
god godt gode bedre best beste
ond vond vondt vonde verre verst verste
stor stort store større størst største
liten lita lite små mindre minst minste
lang langt lange lengre lengst lengste
tung tungt tunge tyngre tyngst tyngste
få færre færrest
mange flere flest fleste
mye mer mest
nær nært nære nærmere nærmest nærmeste
ny nytt nye nyere nyest nyeste
fri fritt frie friere friest frieste
blå blått blåe
grå grått gråe
rå rått råe
tro tro trofast
grønn grønt grønne grønnere grønnest grønneste
trygg trygt trygge tryggere tryggest tryggeste
sann sant sanne
sunn sunt sunne sunnere
tynn tynt tynne
full fullt fulle
tøff tøft tøffe tøffere
stygg stygt stygge
snill snilt snille
vill vilt ville
grov grovt grove grovere
samisk samiske
egen eget egne eigen
+gi gir gis ga gav gitt gitte givende gis gi
+få får fås fikk fått
+ta tar tas tok tatt tatte tatt
+se ser ses så sett sette sees
+gå går gås gikk gått
+stå står stod sto stått
+slå slår slås slo slått slåtte
bli blir ble blei blitt
være er var vært
+gjøre gjør gjøres gjorde gjort gjorte
+komme kommer kom kommet komne kommende
+la lar lot latt
+late later lot latt
+si sier sies sa sagt sagte
+ligge ligger lå ligget
+legge legger legges la lagde lagt lagte
+sette setter settes satte satt satte
+sitte sitter satt sittet
+finne finner finnes fant funnet funne
+vinne vinner vant vunnet vunne
+binde binder bindes bandt bundet bundne
+drive driver drives drev drevet drevne drivende
+skrive skriver skrives skrev skrevet skrevne
+bære bærer bæres bar båret bårne bærende
skjære skjærer skar skåret
beskjære beskjærer beskar beskåret beskårne
eier eiers eieren eierens eiere eieres eierne eiernes
+stjele stjeler stjal stjålet stjålne
+be ber bes ba bad bedt bedte
+bryte bryter brytes brøt brutt brutte
+skyte skyter skytes skjøt skutt
+nyte nyter nøt nytt
+flyte flyter fløt flytt
+bite biter bet bitt
+slite sliter slet slitt
+rive river rev revet revne
+stige stiger steg steget stigende
+bestå består bestod besto bestått
+forstå forstår forstås forstod forsto forstått
+gripe griper gripes grep grepet grepne
+leve lever levde levd levende leves
+dra drar dro drog dratt
+fare farer for fart
+holde holder holdes holdt holdte
+falle faller falt falne
+henge henger hang hengt
+synge synger sang sunget
+synke synker sank sunket
+springe springer sprang sprunget
+tvinge tvinger tvinges tvang tvunget tvungne
+trekke trekker trekkes trakk trukket trukne
+brenne brenner brant brent brente
+renne renner rant rent
+treffe treffer treffes traff truffet
+hjelpe hjelper hjelpes hjalp hjulpet
+velge velger velges valgte valgt
+selge selger selges solgte solgt
+fortelle forteller fortelles fortalte fortalt
+telle teller telles talte talt telte telt
+spørre spør spørres spurte spurt
+vite vet visste visst
kunne kan
skulle skal
ville vil
måtte må
burde bør
+gjelde gjelder gjaldt gjeldt gjeldende
+følge følger følges fulgte fulgt følgende
+bringe bringer bringes brakte brakt bragt
+tenke tenker tenkes tenkte tenkt
+smøre smører smurte smurt
+dø dør døde dødd død døende
+bo bor bodde bodd boende bos
+tro tror trodde trodd
+nå når nås nådde nådd
+snu snur snudde snudd
+gro gror grodde grodd
+sy syr sydde sydd
+kle kler kledde kledd
+tre trer trådte trådt
+skje skjer skjedde skjedd
+ha har hadde hatt
+ri rir red ridd
+fly flyr fløy fløyet
by byr bys bød budt
+tilby tilbyr tilbys tilbød tilbudt tilbudte
+lyve lyver løy løyet
+sove sover sov sovet
+sverge sverger svor svoret
+drikke drikker drakk drukket
+stikke stikker stakk stukket
+sprekke sprekker sprakk sprukket
+vike viker vek veket
+svike sviker svek sveket sveket
+bedra bedrar bedro bedratt
+ete eter åt ett
+forsvinne forsvinner forsvant forsvunnet forsvunne
+løpe løper løp løpt løpende
+gråte gråter gråt grått
+vokse vokser vokste vokst voksende
voksen voksent voksne voksnes voksnere
+skape skaper skapes skapte skapt
+rå rår rådde rådd
+øke øker økes økte økt økende
+krige kriger kriget
krig krigs krigen krigens kriger krigene
+lede leder ledes ledet ledede ledende
velger velgers velgeren velgerens velgere velgeres velgerne velgernes
selger selgers selgeren selgerens selgere selgeres selgerne selgernes
+leder leders lederen lederens ledere lederes lederne ledernes
+lærer lærers læreren lærerens lærere læreres lærerne lærernes
+lære lærer læres lærte lært lærende
+arbeider arbeiders arbeideren arbeiderens arbeidere arbeideres arbeiderne arbeidernes
+student studenter studenten studentene studenters studentenes studentens
+elev elevs eleven elevens elever elevers elevene elevenes
+senter senters senteret senterets sentre sentres sentrene sentrenes sentra sentraene sentrer
+nummer nummeret numre numrene numra
+kloster klosteret klostre klostrene klostra
+teater teaters teateret teatret teatre teatrene teatra teatrets
+gjeld gjelds gjelda gjelden gjeldens
børs børsen børsens børser børsene
+punkt punkts punktet punktets punkter punkters punktene punktenes punkta
+blad blads bladet bladets blader bladene bladenes blada
+kurs kurs kurset kursets kurser kursene kursenes kursa
+orden ordens ordenen ordener
+regel regels regelen regelens regler reglers reglene reglenes
+middel middels middelet middelets midlet midler midlers midlene midlenes
+artikkel artikkels artikkelen artikler artiklene
+himmel himmelen himler himlene
+nøkkel nøkkelen nøkler nøklene
+handel handels handelen handelens handler handlene
+sykkel sykkels sykkelen sykler syklene
+våpen våpens våpenet våpenets våpnene våpna
+tegn tegnet tegnets tegna tegnene
+system systems systemet systemets systemer systemers systemene systemenes systema
uke ukes uken ukens uka ukas uker ukers ukene ukenes
+øy øys øya øyas øyen øyens øyer øyers øyene øyenes
eie eier eies eide eid eiende
bety betyr betydde betydd
forbli forblir forble forblitt
hel helt hele
hels
sent sen sene seint sein seine senere senest
"""

CLOSED = """
og eller men for så at om da når enn som den det de denne dette disse en ei et man jeg du han hun vi dere meg deg ham
henne oss dem seg min mitt mine din ditt dine hans hennes vår vårt våre deres sin sitt sine hvem hva hvor hvordan
hvorfor hvilken hvilket hvilke ikke bare også nå her der dit hit inn ut opp ned fram frem bort av på i til fra med mot
mellom ved under over etter før gjennom uten blant hos langs rundt innen innenfor utenfor ovenfor nedenfor siden både
enten verken hver hvert noe noen ingen ingenting alle alt all andre annen annet samme selv slik slike slikt derfor
dermed likevel fordi dersom hvis mens helst heller først sist aldri alltid ofte sjelden snart straks igjen kanskje jo
nok vel ja nei hele helt ganske veldig svært særlig spesielt
"""

VERB_PREFIXES = """
ivare fore unn del ved gjenopp stad god forut hen høyt rede nærme vedlike opprett fast iverk tilrette gjennom
be er an for bort til
"""

PREFIXES = """
u sam over under ut inn opp ned fram frem etter fore før mellom gjen mot multi inter anti ikke eks semi pseudo mis til
på av om med bi ur bak tilbake kontra pro sub trans ultra re auto euro infra tele uten
"""

DERIVATIONS = """
ell elle elt sk ske tekt tekten tekter tektene t te tes e es et ede ete ende nere nerer nert nerte nering ere erer
eres ert erte ering eringer eringen eringene erings inger ing ingen ingene ings het heten heter hetene hets lig lige
ligere ligst ligste ligheter lighet ligheten ig ige isk iske skap skapet skaper skapene dom dommen løs løse løst
løshet løsheten full fulle fullt bar bart bare barhet aktig aktige messig messige vis else elsen elser elsene som somt
eri eriet erier eriene elig elige elighet isere iserer iseres isert iserte isering iseringen iserings itet
iteten iteter somme isme ismen ist ister isten istene anse anser ansen ansene
"""

ONSET = (
    "^(?:b[jlr]?|c[hlr]?|d[rv]?|f[jlnr]?|g[jlnr]?|h[jv]?|j|k[jlnrv]?|l|m[j]?|n[j]?|p[jlrs]?|qu|r"
    "|s(?:j|l|m|n|v|k[jlrv]?|p[jlr]?|t[jr]?)?|t[jrv]?|v[r]?|w|z)?[aeiouyæøåé]"
)

SIMPLE = """
middelhav umiddelbar middelalder farlig felles fellesskap område råderett formål spørsmål søksmål gjøremål måltid
gebyr bilister bilist farvann ivareta rådfør landing billett billig bilde stabil mobil syndrom symptom prosedyre
foreldre forelder tiltak foretak mottak opptak inntak uttak unntak fritak vedtak kontakt forslag innslag anslag tilsyn
hensyn bistand motstand planet plante formidle formular formulere informasjon landskap vannskille banan bankett
lovende synd politikk politiker politikere politisk politiske politidirektør mottaker mottakere format automat
diplomat organisere organiseres organisert organisasjon kommunikasjon kommunist universitet universell nasjonal
nasjonalitet idrett sekretær planeter planter planke samtale samtaler forlange norden nordisk partikkel redaksjon
generasjon generell general materiell material materiale maten matte familiær familiære verden helst helsing ballong
arten artikkel artikler asyle rettferdig beveg skisse flytende fjord grafisk spesifikk spesifisk filosofisk ansvar
forsvar samsvar tilsvar besvar bevar vedvar gjengjeld prostata domene årsak vilkår står slår tøy forsøk undersøk
oppsøk besøk data relevan levering gods bestem overensstem selvforsyn selvstyr selvstend selvbestem bemann syklus
syklist syklisk russland bokser boksen avslag oppslag utslag nedslag tilslag plage lagring utvalg valgt system europ
avtale søkere søkeren skolering
"""

NEUTER = """
arbeid asyl avfall ansvar anlegg anbud alvor apparat areal arrangement barnehjem barnevern behov bibliotek bidrag
bilde blad blikk bevis bord botilbud brev bruk brudd budsjett bygg bånd dekk demokrati departement diplom direktorat
distrikt dokument drap dyr eksempel ekteskap eierskap embete fag fagbrev fall fartøy felleskap fellesskap fengsel
fjell flertall flagg folk forbruk forbud forbund forhold formål forslag forsvar forsøk forum foretak fortrinn fravær
fjøs fremskritt framskritt fylke følge førstevalg gebyr gods grunnlag grep hav hefte helvete hensyn herredømme hinder
hjem hjelpemiddel hold hospital hovedansvar hull hus håp innhold innslag innspill initiativ institutt inntak inngrep
intervju introduksjonsprogram jag jordbruk kabinett kapittel kapital kart kjøp kjønn klima kontor konsept konsulat
kontingent kort kosthold krav kull kulturliv kurs kvartal kvarter lag land landbruk lager ledd lederskap leie liv
lokallag lokale lys løfte løp lån marked mangfold mandat medlem medlemskap medarbeiderskap medium miljø middel
ministerium mål mønster møte mot mindretall naboskap nett nettverk nivå nærvær næringsliv oppdrag oppgjør opphold
opplegg oppvekst ombud område ordskifte ordtak overskudd papir parlament parti partnerskap patent perspektiv poeng
press privilegium problem produkt program prosjekt prosent prinsipp punkt regelverk register regime råd reinbeite
resultat rom ry rykte råstoff samarbeid samband samfunn samliv samspill samsvar segment selskap senter sett signal
sinn sjukehus skattetrykk skifte skille skip skjema skjønn slag slaveri slott sluttspill språk spill spor spørsmål
statsråd sted storting statsbudsjett stipend strøk studium støtteapparat svar sykehus symbol syn system særpreg søk
søskenbarn tak tall tap tegn teater tema tempo territorium tidspunkt tilbud tilfelle tilsyn tilskudd tiltak toll
transportmiddel traume tre trinn trossamfunn trygdekontor tårn underlag underskudd universitet utbytte uttrykk utslipp
utstyr utvalg utseende valg vann vare vedlegg vedtak velferdssamfunn verden vern verk verksted verktøy vilkår
virkemiddel vitne votum vær våpen yrke ønske øyeblikk år årsverk
"""

GRAMMAR = Grammar(
    code="nb",
    paradigms=PARADIGMS,
    irregular=IRREGULAR,
    closed=CLOSED,
    links=("s", "e"),
    prefixes=PREFIXES,
    verb_prefixes=VERB_PREFIXES,
    derivations=DERIVATIONS,
    onset=ONSET,
    simple=SIMPLE,
    doubles="m",
    single_before="td",
    suffixes="dom",
    verbal_nouns="ing inger ingen ingene ings",
    neuter=NEUTER,
    common=r"(?:ing|sjon|het|else|dom|tet|isme|ikk|ur|tør|sjef|lønn|makt|hjelp|lov|vold|tid|rett|kraft|plass|vakt"
    r"|kontroll|støtt|kost|strøm|fart|frist|skatt|pris|bank|stat|kant|grunn|last|straff|trygd|jord|helg|krig|kamp|fred"
    r"|fisk|havn|skog|post|bil|båt|buss|vei|dag|mat|bolig|student|elev|kropp|pakt|port|vilj|flukt|frukt)$",
    neuter_endings=frozenset(("et", "ets")),
)
