"""Danish."""

from __future__ import annotations

from index_builder.language import nb
from index_builder.language.inflection import Grammar, paradigm

PARADIGMS = (
    paradigm("-", "- s en ens et ets er ers e es erne ernes ene enes n ns t ts"),
    paradigm("e", "e es en ens et ets er ers erne ernes ene enes"),
    paradigm("e", "e er es ede edes et te tes t ende"),
    paradigm("er", "er ers eren erens ere eres erne ernes"),
    paradigm(
        "er",
        "er ers eret ret rets eren re res rene renes rer rerne rernes",
        stem="[^aeiouyæøå]$",
    ),
    paradigm(
        "el",
        "el els elen len lens let lets ler lers lerne lernes lene le",
        stem="[^aeiouyæøå]$",
    ),
    paradigm("en", "en ens et ne nene net nets ner nerne", stem="[^aeiouyæøåsj]$"),
    paradigm("um", "um ums ummet ummer er erne et ets ene", stem="..."),
    paradigm(
        "-",
        "- t e ere est este s",
        stem=r"..(lig|ig|isk|al|el|iv|bar|som|løs|fuld|ær|ør|øs|ant|ent|agtig|mæssig|faglig|sk|ret)$",
        listed="bred dyb dyr fast fattig fin flot frisk fuld glad god grøn grov hvid hård hel høj klar klog kold kort "
        "lang lav let lige lys mørk nær ny privat rask ren rig rød sand sen sikker skarp smal social sund stabil stærk "
        "stor stolt streng svag tom travl tryg tung tynd ung varm vild åben dansk global lokal digital grov fælles",
    ),
    paradigm("-", "- e ere st ste", stem=r"..(ig|som)$"),
    paradigm("-", "- e", stem=r"..(sat|taget|givet|lagt|eret|født|gået|dømt)$"),
    paradigm("å", "å år åede åedes ået ås åede åen åer åerne"),
)

IRREGULAR = """
+mand mands manden mandens mænd mænds mændene mændenes
+barn barns barnet barnets børn børns børnene børnenes
+bog bogs bogen bogens bøger bøgers bøgerne
+hånd hånden hænder hænderne
+fod foden fødder fødderne
+nat natten nætter nætterne
+tand tanden tænder tænderne
+kraft kraften kræfter kræfterne krafts
+stad staden stæder stæderne
+far fader faren faderen fædre fædrene
+mor moder moderen mødre mødrene
+bror broder broderen brødre brødrene
+søster søsteren søstre søstrene
+datter datteren døtre døtrene
+øje øjet øjne øjnene
+by bys byen byens byer byers byerne byernes
+sko skoen sko skoene
forælder forældre forældres forældrene forældrenes
menneske menneskes mennesket menneskets mennesker menneskers menneskene menneskenes
ældre gammel gammelt gamle ældst ældste
ung ungt unge unges yngre yngst yngste
god godt gode bedre bedst bedste
ond dårlig dårligt dårlige værre værst værste
stor stort store større størst største
lille små mindre mindst mindste
lang langt lange længere længst længste
mange flere flest fleste
meget mere mest
få færre færrest
ny nyt nye nyere nyeste
fri frit frie friere
+give giver gives gav givet givne
+få får fås fik fået
+tage tager tages tog taget tagne
+se ser ses så set
+gå går gik gået
+stå står stod stået
+slå slår slås slog slået
blive bliver blev blevet
være er var været
gøre gør gøres gjorde gjort
+komme kommer kom kommet
+lade lader lod ladet
+sige siger siges sagde sagt
+ligge ligger lå ligget
+lægge lægger lægges lagde lagt
+sætte sætter sættes satte sat
+sidde sidder sad siddet
+finde finder findes fandt fundet
+vinde vinder vandt vundet
+binde binder bindes bandt bundet
+drive driver drives drev drevet
+skrive skriver skrives skrev skrevet
+bære bærer bæres bar båret
+bryde bryder brydes brød brudt
+byde byder bydes bød budt
+nyde nyder nød nydt
+holde holder holdes holdt
+falde falder faldt faldet
+hænge hænger hang hængt
+trække trækker trækkes trak trukket
+træffe træffer træffes traf truffet
+hjælpe hjælper hjælpes hjalp hjulpet
+vælge vælger vælges valgte valgt
+sælge sælger sælges solgte solgt
+fortælle fortæller fortalte fortalt
+spørge spørger spurgte spurgt
+følge følger følges fulgte fulgt
+bringe bringer bringes bragte bragt
+tvinge tvinger tvinges tvang tvunget
+have har havde haft
+vide ved vidste vidst
+dø dør døde død døende
+bo bor boede boet bos
+tro tror troede troet
+nå når nås nåede nået
+skabe skaber skabes skabte skabt
+styrke styrker styrkes styrkede styrket
+leder leders lederen lederens ledere lederes lederne ledernes
+lærer lærers læreren lærerens lærere læreres lærerne lærernes
+center centers centeret centret centrets centre centres centrene centrenes
+nummer nummeret numre numrene
+regel regels reglen reglens regler reglers reglerne reglernes
+middel midlet midler midlers midlerne
hel helt hele
"""

GRAMMAR = Grammar(
    code="da",
    paradigms=PARADIGMS,
    irregular=IRREGULAR,
    closed="""
    og eller men for så at om da når end som den det de denne dette disse en et man jeg du han hun vi i mig dig ham
    hende
    os jer dem sig sin sit sine min mit mine din dit dine hans hendes vores deres hvem hvad hvor hvordan hvorfor hvilken
    hvilket hvilke ikke kun bare også nu her der ind ud op ned frem af på til fra med mod mellem ved under over efter
    før
    gennem uden blandt hos langs rundt inden indenfor udenfor siden både enten hverken hver hvert noget nogen nogle
    ingen
    intet alle alt al andre anden andet samme selv sådan derfor dermed fordi hvis mens helst heller først sidst aldrig
    altid ofte snart straks igen måske jo nok vel ja nej ganske meget særlig især mindst mest mere
    """,
    links=("s", "e", "er", "n"),
    prefixes=nb.PREFIXES + " ind ud efter mod sam ned hjem gen",
    verb_prefixes="vare del stad god for be er an til ud af gennem bort",
    derivations="""
    e es et ede ende ere erer erede eret ering eringen eringer inger ing ingen ingerne ings hed heden heder lig lige
    ligt
    ighed ig ige isk iske skab skabet dom løs løse løst løshed fuld fulde bar bart bare barhed agtig mæssig mæssige vis
    else elser elsen som somt somme isme ist ister
    """,
    onset=nb.ONSET,
    lost="e",
    simple="politik politikker politikken politiker politikere politisk politiske modtager modtagere format "
    "organisation "
    "universitet national nationalitet sekretær planet plante idræt generation verden",
    doubles="bdfgklmnprst",
    single_before="td",
)
