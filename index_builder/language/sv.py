"""Swedish."""

from __future__ import annotations

from index_builder.language.inflection import Grammar, paradigm

PARADIGMS = (
    paradigm(
        "-",
        "- s en ens et ets ar ars arna arnas er ers erna ernas en n ns na nas or orna",
    ),
    paradigm("a", "a as an ans or ors orna ornas"),
    paradigm(
        "e", "e es en ens ar ars arna arnas er erna n ns t ts et ets ena enas na nas"
    ),
    paradigm("a", "a ar as ade ades at ats ande an"),
    paradigm("a", "a er as s te tes t ts de des d ande"),
    paradigm("are", "are ares aren arens arna arnas"),
    paradigm(
        "el",
        "el els eln elns let lets lar lars larna ler lers lerna len",
        stem="[^aeiouyåäö]$",
    ),
    paradigm(
        "er",
        "er ers ern erns ret rets rar rars rarna rer rers rerna ren",
        stem="[^aeiouyåäö]$",
    ),
    paradigm("en", "en ens net nets nar narna na", stem="[^aeiouyåäös]$"),
    paradigm("um", "um ums et ets er erna en", stem="..."),
    paradigm(
        "-",
        "- t a e are ast aste s",
        stem=r"..(lig|ig|isk|al|ell|iv|bar|sam|lös|full|är|ör|ös|ant|ent|aktig|mässig|enlig|sk|ad|erad)$",
        listed="bred djup dyr fast fattig fin frisk full glad god grön grov vit hård hel hög klar klok kall kort lång "
        "låg "
        "lätt lika ljus mörk nära ny privat ren rik röd sann sen säker skarp smal social sund stabil stark stor stolt "
        "sträng svag tom trygg tung tunn ung varm vild öppen svensk dansk norsk global lokal digital gemensam",
    ),
    paradigm("ad", "ad at ade ads"),
)

IRREGULAR = """
+man mans mannen mannens män mäns männen männens
+barn barns barnet barnets barnen barnens
+bok boks boken bokens böcker böckers böckerna
+hand handen händer händerna
+fot foten fötter fötterna
+natt natten nätter nätterna
+stad stads staden stadens städer städers städerna
+land lands landet landets länder länders länderna landen
+kraft kraften krafter krafterna
+far fader fadern fäder fäderna
+mor moder modern mödrar mödrarna
+bror broder brodern bröder bröderna
+syster systern systrar systrarna
+dotter dottern döttrar döttrarna
+son sonen söner sönerna
+öga ögat ögon ögonen
+öra örat öron öronen
+hus huset husets husen husens
+år års året årets åren årens
+liv livs livet livets liven
förälder förälderns föräldern föräldrar föräldrars föräldrarna föräldrarnas
människa människas människan människans människor människors människorna människornas
äldre gammal gammalt gamla äldst äldsta
ung ungt unga ungas yngre yngst yngsta
god gott goda bättre bäst bästa
dålig dåligt dåliga sämre sämst värre värst
stor stort stora större störst största
liten litet lilla små mindre minst minsta
lång långt långa längre längst längsta
hög högt höga högre högst högsta
låg lågt låga lägre lägst lägsta
många fler flera flest flesta
mycket mer mera mest
ny nytt nya nyare nyast
fri fritt fria friare
+ge ger ges gav gett givit givna
+få får fick fått
+ta tar tas tog tagit tagna
+se ser ses såg sett
+gå går gick gått
+stå står stod stått
+slå slår slog slagit
bli blir blev blivit
vara är var varit
göra gör görs gjorde gjort gjorda
+komma kommer kom kommit
+låta låter lät låtit
+säga säger sägs sade sagt
+ligga ligger låg legat
+lägga lägger läggs lade lagt lagd lagda
+sätta sätter sätts satte satt satta
+sitta sitter satt suttit
+finna finner finns fann funnit
+vinna vinner vann vunnit
+binda binder binds band bundit bundna
+driva driver drivs drev drivit
+skriva skriver skrivs skrev skrivit
+bära bär bärs bar burit
+bryta bryter bryts bröt brutit
+bjuda bjuder bjöd bjudit
+hålla håller hålls höll hållit
+falla faller föll fallit
+dra drar drog dragit
+hjälpa hjälper hjälps hjälpte hjälpt
+välja väljer väljs valde valt
+sälja säljer säljs sålde sålt
+följa följer följs följde följt
+ha har hade haft
+veta vet visste vetat
+dö dör dog dött
+bo bor bodde bott
+tro tror trodde trott
+nå når nås nådde nått
+skapa skapar skapas skapade skapat
skola skolas skolan skolans skolor skolors skolorna skolornas
+centrum centrums centret centrumet centra centrer
+medel medels medlet medlets medlen medlens
regel regeln regler regelns regler reglers reglerna reglernas
hel helt hela
"""

GRAMMAR = Grammar(
    code="sv",
    paradigms=PARADIGMS,
    irregular=IRREGULAR,
    closed="""
    och eller men för så att om då när än som den det de denna detta dessa en ett man jag du han hon vi ni mig dig honom
    henne oss er dem sig sin sitt sina min mitt mina din ditt dina hans hennes vår vårt våra deras vem vad var hur
    varför
    vilken vilket vilka inte bara också nu här där in ut upp ner fram av på till från med mot mellan vid under över
    efter
    före genom utan bland hos längs runt inom utanför sedan både antingen varken varje något någon några ingen inget
    inga
    alla allt andra annan annat samma själv sådan därför därmed eftersom medan helst heller först sist aldrig alltid
    ofta
    snart genast igen kanske ju nog väl ja nej ganska mycket särskilt minst mest mer är ska skall kan
    """,
    links=("s", "e", "o", "u", "a"),
    prefixes="""
        o sam över under ut in upp ned ner fram av efter för före mellan åter mot ny själv multi inter anti icke extra
        huvud
    när fjärr låg hög små stor super mini mikro makro miss till på om med bi all bak tillbaka kontra pro sub trans ultra
    re auto bio geo eko euro infra tele
    """,
    verb_prefixes="be för er an till genom vid samman iakt del fast god",
    derivations="""
    a ar as ade at ande era erar erade erat ering eringen eringar ning ningar ningen ningarna nings ing het heten heter
    hets lig liga ligt lighet ig iga igt isk iska iskt skap skapet dom lös lösa löst löshet full fulla fullt bar bart
    bara
    barhet aktig mässig mässiga else elser elsen sam samt samma ism ist ister
    """,
    onset=(
        "^(?:b[jlr]?|c[hlr]?|d[jr]?|f[jlnr]?|g[jlnr]?|h[j]?|j|k[jlnrv]?|l[j]?|m[j]?|n[j]?|p[jlr]?|qu|r"
        "|s(?:j|l|m|n|v|k[jlrv]?|p[jlr]?|t[jr]?)?|t[jrv]?|v[r]?|w|z)?[aeiouyåäöé]"
    ),
    simple="politik politiken politiker politikern politikerna politisk politiska format organisation universitet "
    "nationell sekreterare planet idrott generation världen mottagare",
    doubles="mn",
    single_before="td",
    lost="ae",
    vowels="aeiouyåäö",
)
