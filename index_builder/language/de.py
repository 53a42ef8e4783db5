"""German."""

from __future__ import annotations

from index_builder.language.inflection import Grammar, paradigm

PARADIGMS = (
    paradigm("-", "- s es e en er ern n ens nen"),
    paradigm("e", "e en es er em n ens"),
    paradigm("en", "en e st t et est te ten test tet end ende enden endes ender"),
    paradigm("ern", "ern ere ert erst erte erten ernd ernde ernden"),
    paradigm("eln", "eln le elt elst elte elten elnd elnde elnden"),
    paradigm("er", "er ers ern erin erinnen"),
    paradigm("in", "in innen", stem="...."),
    paradigm("nis", "nis nisse nissen nisses"),
    paradigm("um", "um ums en a", stem="..."),
    paradigm(
        "-",
        "- e en er es em ere eren erer eres erem ste sten ster stes stem este esten ester estes",
        stem=r"..(ig|lich|isch|bar|sam|los|voll|haft|al|ell|iv|ant|ent|är|ös|mäßig|weise|end|tiv)$",
        listed="alt arm breit dicht dick dünn eng fair falsch fein fest frei frisch froh ganz genau gerecht gesund "
        "gleich "
        "groß grün gut hart hell hoch jung kalt klar klein klug kurz lang laut leer leicht lokal modern nah neu offen "
        "rein reich richtig rot ruhig schlecht schnell schön schwach schwarz schwer sicher sozial spät stabil stark "
        "streng tief teuer warm weich weiß weit wild digital deutsch global zentral",
    ),
    paradigm("t", "t te ten ter tes tem", stem="^ge.*[^aeiou]$|(ier|is)$"),
)

IRREGULAR = """
+mann mannes manns manne männer männern
+kind kindes kinds kinde kinder kindern
+haus hauses hause häuser häusern
+land landes lands lande länder ländern
+buch buches buchs bücher büchern
+stadt städte städten
+kraft kräfte kräften
+mutter mütter müttern
+vater vaters väter vätern
+bruder bruders brüder brüdern
+tochter töchter töchtern
+schule schulen
+gesetz gesetzes gesetze gesetzen
+arbeit arbeiten arbeits
+jahr jahres jahrs jahre jahren
+recht rechtes rechts rechte rechten
+volk volkes völker völkern
+amt amtes amts ämter ämtern
+gut gutes gute guten guter gutem güter gütern
+platz platzes plätze plätzen
+betrieb betriebes betriebs betriebe betrieben
+bau baus baues bauten
gut gute guten guter gutes gutem besser bessere besseren besserer besseres beste besten bester bestes
viel viele vielen vieler vieles mehr meiste meisten
hoch hohe hohen hoher hohes hohem höher höhere höheren höherer höheres höchste höchsten höchster
nah nahe nahen naher nahes näher nähere näheren nächste nächsten nächster nächstes
groß große großen großer großes großem größer größere größeren größerer größeres größte größten größter größtes
alt alte alten alter altes altem älter ältere älteren älterer älteres älteste ältesten
jung junge jungen junger junges jungem jünger jüngere jüngeren jüngerer jüngste jüngsten
sein bin ist sind war waren gewesen wäre wären
haben hat hatte hatten gehabt habe
werden wird wurde wurden geworden worden werde
+geben gibt gab gaben gegeben gebe
+nehmen nimmt nahm nahmen genommen nehme
+nahme nahmen
+gehen geht ging gingen gegangen gehe
+stehen steht stand standen gestanden stehe
+kommen kommt kam kamen gekommen komme
+sehen sieht sah sahen gesehen sehe
+halten hält hielt hielten gehalten halte
+lassen lässt ließ ließen gelassen lasse
+finden findet fand fanden gefunden finde
+tragen trägt trug trugen getragen trage
+schaffen schafft schuf schufen geschaffen schaffe
+bringen bringt brachte brachten gebracht bringe
+treffen trifft traf trafen getroffen treffe
+sprechen spricht sprach sprachen gesprochen spreche
+helfen hilft half halfen geholfen helfe
+schreiben schreibt schrieb schrieben geschrieben schreibe
+steigen steigt stieg stiegen gestiegen steige
+bleiben bleibt blieb blieben geblieben bleibe
+schließen schließt schloss schlossen geschlossen schließe
+ziehen zieht zog zogen gezogen ziehe
+setzen setzt setzte setzten gesetzt setze
"""

GRAMMAR = Grammar(
    code="de",
    paradigms=PARADIGMS,
    irregular=IRREGULAR,
    closed="""
    der die das den dem des ein eine einen einem einer eines und oder aber denn doch sondern so dass ob wenn weil als
    wie
    wo was wer wen wem wessen welche welcher welches welchen ich du er sie es wir ihr mich dich ihn uns euch ihnen mein
    dein unser unsere unseren unserer unserem euer sich dieser diese dieses diesen diesem jener jene alle allen aller
    alles jede jeder jedes jeden man nicht nur auch noch schon sehr hier da dort dann nun jetzt in im an am auf aus bei
    beim bis durch für gegen hinter mit nach neben ohne seit über um unter von vom vor zu zum zur zwischen kein keine
    keinen keiner keines sowie sowohl weder entweder damit dabei dazu daher darum deshalb bereits immer nie oft mehr
    muss
    müssen soll sollen wollen will kann können darf dürfen
    """,
    links=("s", "es", "n", "en", "er", "e", "ens"),
    prefixes="""
    un über unter aus ein auf ab an vor nach mit zu um wieder neu haupt selbst gegen zwischen mehr viel groß klein hoch
    tief nieder fern nah super mini mikro makro multi inter anti nicht ex extra sonder grund ur erst rück fort bei
    mittel
    zusammen weiter zurück
    """,
    derivations="""
    ung ungen ungs heit heiten heits keit keiten keits schaft schaften schafts lich liche lichen licher liches ig ige
    igen
    iger iges isch ische ischen ischer isches los lose losen loser loses losigkeit voll volle vollen bar bare baren
    barer
    bares barkeit sam same samen haft hafte haften mäßig mäßige weise tum in innen ler lern er ern ismus ist isten ieren
    iert ierung ierungen end ende enden
    """,
    onset=(
        "^(?:b[lr]?|ch[lr]?|d[r]?|f[lr]?|g[lnr]?|h|j|k[lnr]?|l|m|n|p(?:f[lr]?|l|r|h)?|qu|r|s(?:ch[lmnrw]?|p[lr]?|t[r]?)?"
        "|t[rw]?|v|w[r]?|z[w]?)?[aeiouyäöü]"
    ),
    lost="e",
    simple="schuld schulden verschulden politik politiken politiker politikerin politisch politische "
    "universität organisation nation generation",
    umlaut_endings=("", "e", "en", "er", "ern", "n"),
    vowels="aeiouyäöü",
)
