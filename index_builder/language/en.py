"""English."""

from __future__ import annotations

from index_builder.language.inflection import Grammar, paradigm

_COMPARED = """
big bright broad cheap clean clear cold dark deep fair fast few full great green hard high hot kind light long loud low
near new old poor quick quiet rich sharp short slow small smart soft strong tall thick thin tight tough warm weak young
"""

PARADIGMS = (
    paradigm("-", "- s es", stem="."),
    paradigm("-", "- s es ed ing ings", stem="[^e]$"),
    paradigm("e", "e es ed ing ings"),
    paradigm("y", "y ies ied ying", stem="[^aeiou]$"),
    paradigm("-", "- er est", stem="(?!)", listed=_COMPARED),
    paradigm(
        "e",
        "e er est",
        stem="(?!)",
        listed="clos fin fre larg lat nic rar saf simpl wid wis",
    ),
    paradigm(
        "y", "y ier iest", stem="(?!)", listed="earl eas happ health heav lonel wealth"
    ),
    paradigm("f", "f ves fs"),
    paradigm("fe", "fe ves"),
    paradigm("is", "is es", stem="[st]$"),
    paradigm("um", "um ums a", stem="..."),
    paradigm("on", "on ons a", stem="^(criteri|phenomen)$"),
)

IRREGULAR = """
+man men man's men's
+woman women
+child children childs childrens
+person persons people peoples
+foot feet
+tooth teeth
+mouse mice
+life lives
wife wives
half halves
leaf leaves
index indexes indices
analysis analyses
crisis crises
basis bases
be am is are was were been being
have has had having
do does did done doing
go goes went gone going
say says said saying
make makes made making
get gets got gotten getting
give gives gave given giving
take takes took taken taking
+undertake undertakes undertook undertaken undertaking
come comes came coming
+become becomes became becoming
see sees saw seen seeing
know knows knew known knowing
think thinks thought thinking
find finds found finding
tell tells told telling
leave leaves left leaving
feel feels felt feeling
bring brings brought bringing
begin begins began begun beginning
keep keeps kept keeping
hold holds held holding
+uphold upholds upheld upholding
write writes wrote written writing
stand stands stood standing
+understand understands understood understanding
hear hears heard hearing
let lets letting
mean means meant meaning
set sets setting
meet meets met meeting
run runs ran running
pay pays paid paying
sit sits sat sitting
speak speaks spoke spoken speaking
lie lies lay lain lying
lead leads led leading
read reads reading
grow grows grew grown growing
lose loses lost losing
fall falls fell fallen falling
send sends sent sending
build builds built building
+rebuild rebuilds rebuilt rebuilding
draw draws drew drawn drawing
choose chooses chose chosen choosing
break breaks broke broken breaking
spend spends spent spending
cut cuts cutting
rise rises rose risen rising
drive drives drove driven driving
buy buys bought buying
wear wears wore worn wearing
teach teaches taught teaching
learn learns learned learnt learning
sell sells sold selling
fight fights fought fighting
seek seeks sought seeking
win wins won winning
deal deals dealt dealing
put puts putting
show shows showed shown showing
good better best
bad worse worst
little less least
many more most
"""

GRAMMAR = Grammar(
    code="en",
    paradigms=PARADIGMS,
    irregular=IRREGULAR,
    closed="""
    the a an and or but nor so for yet if then than that this these those there here of in on at by to from with without
    within into onto over under up down out off about above below between among through during before after against
    until
    while since because as like per via i you he she it we they me him her us them my your his its our their mine yours
    hers ours theirs who whom whose which what when where why how not no yes all any both each every either neither some
    none one other another such same own too very just only also even still again once ever never always often can could
    may might must shall should will would cannot
    """,
    links=(),
    prefixes="non anti over under out up re un pre post multi inter co sub super micro macro trans mis dis semi self "
    "ex",
    derivations="er ers less ful fully ness hood ship ships ly like able ability ment ments ism ist ists ish wide wise",
    onset="^(?:b[lr]?|c[hlr]?|d[rw]?|f[lr]?|g[lr]?|h|j|k[n]?|l|m|n|p[lr]?|qu|r|s(?:h|l|m|n|w|k|p|t|c|q|tr|pr|cr|pl)?"
    "|t[hrw]?|v|w[hr]?|y|z)?[aeiouy]",
    doubles="bdglmnprt",
    vowels="aeiouy",
)
