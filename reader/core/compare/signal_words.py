"""Words of six languages that weigh when a promise is reworded, by topic.

Phrases are in lower case.
"""

from __future__ import annotations

from reader.core.compare.model import Topic

Table = dict[Topic, tuple[str, ...]]


def _phrases(text: str) -> tuple[str, ...]:
    """The phrases of a text, which are parted by commas."""
    return tuple(phrase.strip() for phrase in text.split(","))


_NB: Table = {
    Topic.MODAL: _phrases(
        "skal, skulle, må, måtte, bør, burde, kan, kunne, vil, ville, ønsker, ønsker å, plikter, har plikt "
        "til, har rett til"
    ),
    Topic.NEGATION: _phrases(
        "ikke, ikkje, ingen, intet, aldri, uten, verken, hverken, unntatt, med unntak av"
    ),
    Topic.HEDGE: _phrases(
        "gradvis, på sikt, vurdere, vurderer, utrede, utreder, tilstrebe, tilstreber, etterstrebe, søke å, "
        "bidra til, arbeide for, jobbe for, der det er mulig, så langt som mulig, så langt det er mulig, om "
        "mulig, helst, som hovedregel, i hovedsak, normalt, i størst mulig grad, etter hvert, innenfor "
        "rammene, når det er nødvendig, ved behov, eventuelt, i utgangspunktet"
    ),
    Topic.SCOPE: _phrases(
        "alle, alt, hele, samtlige, enhver, de fleste, flere, noen, kun, bare, nye, minst, høyst, maksimalt, "
        "inntil, minimum, hver, hvert, enkelte, mest, særlig, spesielt, blant annet, først og fremst"
    ),
    Topic.NUMBER: _phrases(
        "tre, fire, fem, seks, sju, syv, åtte, ni, ti, elleve, tolv, femten, tjue, hundre, tusen, million, "
        "millioner, milliard, milliarder, halvparten, halvere, doble, fordoble, tredoble, én, ett år, to"
    ),
}
_NN: Table = {
    Topic.MODAL: _phrases(
        "skal, skulle, må, måtte, bør, burde, kan, kunne, vil, ville, ønskjer, ønskjer å, pliktar, har plikt "
        "til, har rett til"
    ),
    Topic.NEGATION: _phrases(
        "ikkje, ingen, inga, inkje, aldri, utan, verken, korkje, unnateke, med unntak av"
    ),
    Topic.HEDGE: _phrases(
        "gradvis, på sikt, vurdere, vurderer, greie ut, utgreie, freiste, søkje å, bidra til, arbeide for, "
        "jobbe for, der det er mogleg, så langt som mogleg, så langt det er mogleg, om mogleg, helst, som "
        "hovudregel, i hovudsak, normalt, i størst mogleg grad, etter kvart, innanfor rammene, ved behov, "
        "eventuelt, i utgangspunktet"
    ),
    Topic.SCOPE: _phrases(
        "alle, alt, heile, samtlege, einkvar, dei fleste, fleire, nokre, berre, kun, nye, minst, høgst, "
        "maksimalt, inntil, minimum, kvar, kvart, enkelte, mest, særleg, spesielt, mellom anna, først og "
        "fremst"
    ),
    Topic.NUMBER: _phrases(
        "to, tre, fire, fem, seks, sju, åtte, ni, ti, elleve, tolv, femten, tjue, hundre, tusen, million, "
        "millionar, milliard, milliardar, halvparten, halvere, doble, fordoble, tredoble"
    ),
}
_DA: Table = {
    Topic.MODAL: _phrases(
        "skal, skulle, må, måtte, bør, burde, kan, kunne, vil, ville, ønsker, ønsker at, har pligt til, har ret til"
    ),
    Topic.NEGATION: _phrases(
        "ikke, ingen, intet, aldrig, uden, hverken, undtagen, med undtagelse af"
    ),
    Topic.HEDGE: _phrases(
        "gradvist, på sigt, overveje, vurdere, undersøge, tilstræbe, søge at, bidrage til, arbejde for, hvor "
        "det er muligt, så vidt muligt, om muligt, helst, som hovedregel, normalt, i videst muligt omfang, "
        "efterhånden, eventuelt, ved behov"
    ),
    Topic.SCOPE: _phrases(
        "alle, alt, hele, samtlige, enhver, de fleste, flere, nogle, kun, bare, nye, mindst, højst, "
        "maksimalt, indtil, hver, hvert, enkelte, mest, særligt, især, blandt andet, først og fremmest"
    ),
    Topic.NUMBER: _phrases(
        "to, tre, fire, fem, seks, syv, otte, ni, ti, elleve, tolv, femten, tyve, hundrede, tusind, million, "
        "millioner, milliard, milliarder, halvdelen, halvere, fordoble"
    ),
}
_SV: Table = {
    Topic.MODAL: _phrases(
        "ska, skall, skulle, måste, bör, borde, kan, kunde, får, vill, ville, önskar, har rätt att, är "
        "skyldig att, åligger"
    ),
    Topic.NEGATION: _phrases(
        "inte, ej, icke, ingen, inget, inga, aldrig, utan, varken, förutom, med undantag av"
    ),
    Topic.HEDGE: _phrases(
        "gradvis, på sikt, överväga, överväger, utreda, utreder, eftersträva, sträva efter, söka, bidra till, "
        "arbeta för, där det är möjligt, så långt som möjligt, i möjligaste mån, om möjligt, helst, som "
        "huvudregel, normalt, i största möjliga mån, efter hand, vid behov, eventuellt, i första hand"
    ),
    Topic.SCOPE: _phrases(
        "alla, allt, hela, samtliga, varje, envar, de flesta, flera, några, endast, bara, enbart, nya, minst, "
        "högst, maximalt, som mest, upp till, enstaka, mest, särskilt, bland annat, först och främst"
    ),
    Topic.NUMBER: _phrases(
        "två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, tolv, femton, tjugo, hundra, tusen, miljon, "
        "miljoner, miljard, miljarder, hälften, halvera, fördubbla"
    ),
}
_EN: Table = {
    Topic.MODAL: _phrases(
        "shall, must, should, ought to, may, can, could, will, would, wish to, want to, is required to, are "
        "required to, has to, have to, is entitled to, are entitled to"
    ),
    Topic.NEGATION: _phrases(
        "not, no, none, never, without, neither, nor, except, cannot, unless"
    ),
    Topic.HEDGE: _phrases(
        "gradually, over time, in time, consider, explore, examine, review, seek to, strive to, aim to, work "
        "towards, contribute to, help to, where possible, as far as possible, if possible, preferably, as a "
        "rule, normally, generally, where appropriate, as needed, eventually, continue to"
    ),
    Topic.SCOPE: _phrases(
        "all, every, each, entire, whole, most, some, several, only, solely, new, at least, at most, up to, a "
        "maximum of, a minimum of, any, particularly, especially, including, among others, primarily"
    ),
    Topic.NUMBER: _phrases(
        "two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fifteen, twenty, hundred, "
        "thousand, million, billion, half, halve, double, triple"
    ),
}
_DE: Table = {
    Topic.MODAL: _phrases(
        "soll, sollen, sollte, sollten, muss, müssen, kann, können, könnte, könnten, darf, dürfen, will, "
        "wollen, werden, möchte, möchten, ist zu, sind zu, ist verpflichtet, sind verpflichtet, hat das "
        "recht, haben das recht"
    ),
    Topic.NEGATION: _phrases(
        "nicht, kein, keine, keinen, keiner, keinem, nie, niemals, ohne, weder, außer, ausgenommen"
    ),
    Topic.HEDGE: _phrases(
        "schrittweise, langfristig, perspektivisch, mittelfristig, prüfen, erwägen, anstreben, streben an, "
        "bemühen, beitragen, hinwirken, einsetzen für, wo möglich, wo es möglich ist, soweit möglich, so weit "
        "wie möglich, möglichst, nach möglichkeit, in der regel, grundsätzlich, gegebenenfalls, bei bedarf, "
        "eventuell, nach und nach"
    ),
    Topic.SCOPE: _phrases(
        "alle, allen, aller, alles, jede, jeder, jedes, jeden, sämtliche, ganze, die meisten, mehrere, "
        "einige, nur, ausschließlich, neue, neuen, mindestens, höchstens, maximal, bis zu, einzelne, "
        "insbesondere, vor allem, unter anderem"
    ),
    Topic.NUMBER: _phrases(
        "zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, fünfzehn, zwanzig, hundert, "
        "tausend, million, millionen, milliarde, milliarden, hälfte, halbieren, verdoppeln"
    ),
}
TABLES: dict[str, Table] = {
    "nb": _NB,
    "nn": _NN,
    "da": _DA,
    "sv": _SV,
    "en": _EN,
    "de": _DE,
}
"""By language (BCP 47, without a region)."""
