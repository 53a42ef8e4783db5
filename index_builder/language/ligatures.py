"""Parts of common words that hold two letters often cast as one.

By these a lost ligature is told.
"""

from __future__ import annotations

LIGATURES: dict[str, frozenset[str]] = {
    ligature: frozenset(words.split())
    for ligature, words in {
        "ff": (
            "offentlig offentleg effekt skaff skaffe treff straff stoff tariff differens offensiv offshore kaffe offer "
            "öffentlig öffn schaff treffen hoff effizien offentlig skaffa träff straff affär öffna "
            "office staff effect effort efficien differ offer afford suffer traffic affair"
        ),
        "fi": (
            "finans finn fisk film profil trafikk definer sertifis kvalifis spesifi identifi grafisk konfidensiell "
            "finanz find pflicht qualifi spezifi identifi grafik finna fiske kvalifi "
            "financ find first field fish benefi defin profit specifi identif signific confi fire fixed five"
        ),
        "fl": (
            "flere fleire flest flytt flykt konflikt reflek inflasjon overflate innflytelse "
            "pflege flücht fläch einfluss konflikt flykting inflytande inflation "
            "flood flexib influen conflict reflect inflation flight"
        ),
        "ffi": (
            "offisiell offiser effisien koeffisient trafficking offiziell effizien officiell "
            "office efficien sufficien official difficult traffic"
        ),
        "ffl": "muffle raffle waffle baffle shuffle",
        "ft": "luft kraft skrift avgift bedrift schaft after craft draft often",
        "fj": "fjord fjell fjern fjerde",
        "tt": "",
        "ti": "",
        "tti": "",
        "ttf": "",
    }.items()
}
"""For each group of letters parts of words, in all languages at once; none where any
such part is in too many words."""
