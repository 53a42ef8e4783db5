"""Phrases from which texts of any length are put together, a table a language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """The parts of made-up sentences, titles and measures of one language."""

    topics: tuple[str, ...]
    """Two of them make a title."""
    joint: str
    """The word between the two."""
    subjects: tuple[str, ...]
    verbs: tuple[str, ...]
    objects: tuple[str, ...]
    tails: tuple[str, ...]
    """Subject, verb, object and tail make a sentence."""
    deeds: tuple[str, ...]
    """A deed, an object and a tail make a measure."""
    lead_ins: tuple[str, ...]
    chapter: str
    page: str
    contents: str
    figure: str
    photo: str


def _table(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|"))


PHRASES = {
    "nb": Phrases(
        _table(
            "Skole|Arbeid|Helse|Natur|Trygghet|Kultur|Samferdsel|Omsorg|Energi|Frivillighet|Kysten|Boliger|"
            "Idrett|Næring|"
            "Beredskap|Ungdom|Eldre|Matjord|Havet|Forskning|Økonomi|Demokrati|Klima|Integrering"
        ),
        "og",
        _table(
            "Kommunestyret|Mange av innbyggerne|Skolene i bygda|Fagfolk fra hele fylket|De som bor lengst unna|"
            "Offentlige tjenester|Bedriftene langs kaia|Foreldre og elever|Frivillige lag|Den gamle ferja|"
            "Et godt lokalsamfunn"
        ),
        _table(
            "trenger|bygger på|er avhengige av|har lenge savnet|får stadig mer ut av|forvalter|leter etter"
        ),
        _table(
            "en tryggere skolevei|nye boliger nær sentrum|ren strøm til fergene|et offentlig innkjøp som virker|"
            "flere fastleger|møteplasser uten inngangspenger|gode vilkår for bøndene|en plan for flom og ras|"
            "bibliotek som er åpne om kvelden|effektive bussruter|grønne skift i verftene|"
            "språkopplæring fra første dag"
        ),
        _table(
            "selv om pengene er knappe|når vinteren er lang|i alle deler av kommunen|for dem som kommer etter oss|"
            "uten at avstanden avgjør|innen utgangen av 2029|og det merkes på en vanlig tirsdag|slik loven krever|"
            "i samarbeid med nabokommunene|med minst 15 millioner kroner"
        ),
        _table(
            "innføre|sikre|bygge ut|styrke|gjennomføre|prøve ut|finansiere|sørge for|arbeide for|trappe opp"
        ),
        _table("Kommunen vil:|Vi vil:|Partiet vil:"),
        "Kapittel",
        "Side",
        "Innhold",
        "Figur",
        "Foto",
    ),
    "nn": Phrases(
        _table(
            "Skule|Arbeid|Helse|Natur|Tryggleik|Kultur|Samferdsle|Omsorg|Energi|Frivillig innsats|Kysten|"
            "Bustader|Idrett|"
            "Næring|Beredskap|Ungdom|Eldre|Matjord|Havet|Forsking|Økonomi|Folkestyre|Klima|Integrering"
        ),
        "og",
        _table(
            "Kommunestyret|Mange av innbyggjarane|Skulane i bygda|Fagfolk frå heile fylket|Dei som bur lengst unna|"
            "Offentlege tenester|Bedriftene langs kaia|Foreldre og elevar|Frivillige lag|Den gamle ferja|"
            "Eit godt lokalsamfunn"
        ),
        _table(
            "treng|byggjer på|er avhengige av|har lenge sakna|får stadig meir ut av|forvaltar|leitar etter"
        ),
        _table(
            "ein tryggare skuleveg|nye bustader nær sentrum|rein straum til ferjene|eit offentleg innkjøp som verkar|"
            "fleire fastlegar|møteplassar utan inngangspengar|gode vilkår for bøndene|ein plan for flaum og ras|"
            "bibliotek som er opne om kvelden|effektive bussruter|grøne skift i verfta|språkopplæring frå første dag"
        ),
        _table(
            "sjølv om pengane er knappe|når vinteren er lang|i alle delar av kommunen|for dei som kjem etter oss|"
            "utan at avstanden avgjer|innan utgangen av 2029|og det merkast på ein vanleg tysdag|slik lova krev|"
            "i samarbeid med nabokommunane|med minst 15 millionar kroner"
        ),
        _table(
            "innføre|sikre|byggje ut|styrkje|gjennomføre|prøve ut|finansiere|sørgje for|arbeide for|trappe opp"
        ),
        _table("Kommunen vil:|Vi vil:|Partiet vil:"),
        "Kapittel",
        "Side",
        "Innhald",
        "Figur",
        "Foto",
    ),
    "sv": Phrases(
        _table(
            "Skola|Arbete|Hälsa|Natur|Trygghet|Kultur|Trafik|Omsorg|Energi|Föreningsliv|Kusten|Bostäder|Idrott|"
            "Näringsliv|Beredskap|Ungdomar|Äldre|Åkermark|Havet|Forskning|Ekonomi|Demokrati|Klimat|Etablering"
        ),
        "och",
        _table(
            "Kommunfullmäktige|Många invånare|Skolorna i byarna|Fackfolk från hela länet|De som bor längst bort|"
            "Offentliga tjänster|Företagen vid kajen|Föräldrar och elever|Ideella föreningar|Den gamla färjan"
        ),
        _table(
            "behöver|bygger på|är beroende av|har länge saknat|får allt mer ut av|förvaltar|söker efter"
        ),
        _table(
            "en tryggare skolväg|nya bostäder nära centrum|ren el till färjorna|"
            "en offentlig upphandling som fungerar|"
            "fler läkare på landet|mötesplatser utan avgift|goda villkor för bönderna|en plan mot översvämning|"
            "bibliotek som är öppna på kvällen|effektiva busslinjer|språkundervisning från första dagen"
        ),
        _table(
            "även om pengarna är knappa|när vintern är lång|i alla delar av kommunen|för dem som kommer efter oss|"
            "utan att avståndet avgör|före utgången av 2029|och det märks en vanlig tisdag|så som lagen kräver|"
            "tillsammans med grannkommunerna|med minst 15 miljoner kronor"
        ),
        _table(
            "införa|säkra|bygga ut|stärka|genomföra|pröva|finansiera|verka för|utveckla"
        ),
        _table("Kommunen ska:|Vi vill:|Partiet vill:"),
        "Kapitel",
        "Sida",
        "Innehåll",
        "Figur",
        "Foto",
    ),
    "de": Phrases(
        _table(
            "Schule|Arbeit|Gesundheit|Natur|Sicherheit|Kultur|Verkehr|Pflege|Energie|Ehrenamt|Die Küste|Wohnen|Sport|"
            "Wirtschaft|Katastrophenschutz|Jugend|Alter|Ackerland|Das Meer|Forschung|Haushalt|Demokratie|Klima"
        ),
        "und",
        _table(
            "Der Gemeinderat|Viele Menschen im Ort|Die Schulen im Tal|Fachleute aus dem Kreis|"
            "Familien am Rand der Stadt|"
            "Öffentliche Dienste|Die Betriebe am Hafen|Eltern und Kinder|Freiwillige Vereine|Die alte Fähre"
        ),
        _table(
            "braucht seit Jahren|baut auf|lebt von|vermisst|gewinnt immer mehr durch|verwaltet|sucht"
        ),
        _table(
            "einen sicheren Schulweg|neue Wohnungen im Zentrum|sauberen Strom für die Fähren|eine gute Verwaltung|"
            "mehr Ärztinnen auf dem Land|Treffpunkte ohne Eintritt|faire Bedingungen für Höfe|"
            "einen Plan gegen Hochwasser|"
            "Büchereien mit Abendstunden|effektive Buslinien|Sprachkurse vom ersten Tag an"
        ),
        _table(
            "auch wenn das Geld knapp ist|in langen Wintern|in allen Teilen der Gemeinde|für die nächste Generation|"
            "ohne Rücksicht auf die Entfernung|bis Ende 2029|und zwar an jedem Dienstag|wie es das Gesetz verlangt|"
            "zusammen mit den Nachbarorten|mit mindestens 15 Millionen Euro"
        ),
        _table(
            "Wir schaffen|Wir sichern|Wir stärken|Wir erproben|Wir finanzieren|Wir fördern|Wir verbessern"
        ),
        _table("Wir wollen:|Die Gemeinde wird:|Wir fordern:"),
        "Kapitel",
        "Seite",
        "Inhalt",
        "Abbildung",
        "Foto",
    ),
    "en": Phrases(
        _table(
            "Schools|Work|Health|Nature|Safety|Culture|Transport|Care|Energy|Volunteering|The coast|Housing|Sport|"
            "Business|Readiness|Young people|Old age|Farmland|The sea|Research|Finance|Democracy|Climate|Settlement"
        ),
        "and",
        _table(
            "The council|Many who live here|The schools of the valley|Staff from all over the county|"
            "Families far out|"
            "Public offices|The firms along the quay|Parents and pupils|Voluntary groups|The old ferry"
        ),
        _table(
            "will need|builds on|depends on|has long missed|gets more and more out of|looks after|asks for"
        ),
        _table(
            "a safer way to school|new homes near the centre|clean power for the ferries|an office that works|"
            "more family doctors|meeting places without a fee|fair terms for farms|a plan for floods and slides|"
            "libraries that open at night|efficient bus lines|green shifts at the yards|language lessons from day one"
        ),
        _table(
            "even where money is short|when the winter is long|in every part of the district|"
            "for those who come after us|"
            "whatever the distance|before the end of 2029|and it shows on a common Tuesday|as the law asks|"
            "together with our neighbours|with at least 15 million"
        ),
        _table(
            "introduce|secure|extend|strengthen|carry out|try out|finance|provide for|work for|step up"
        ),
        _table("We will:|The council will:|The party will:"),
        "Chapter",
        "Page",
        "Contents",
        "Figure",
        "Photo",
    ),
}
