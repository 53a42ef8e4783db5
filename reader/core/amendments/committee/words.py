"""The words of booklets and of columns about advice and votes, in the languages of forms."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.amendments.committee.ballots import LeftOut
from reader.core.amendments.committee.rulings import Advice, Outcome

LANGUAGES = ("en", "nb", "nn")
In = tuple[str, str, str]
"""A word in each of them."""

ADVICES: dict[Advice, In] = {
    Advice.NONE: ("", "", ""),
    Advice.ADOPT: ("adopt", "vedtas", "bør vedtakast"),
    Advice.REJECT: ("reject", "avvises", "bør avvisast"),
    Advice.JOINT: ("joint wording", "felles ordlyd", "felles ordlyd"),
    Advice.MET: ("met elsewhere", "ivaretatt", "teken vare på"),
    Advice.FORWARD: ("forward", "oversendes", "bør sendast over"),
}
OUTCOMES: dict[Outcome, In] = {
    Outcome.NONE: ("", "", ""),
    Outcome.ADOPTED: ("adopted", "vedtatt", "vedteke"),
    Outcome.FELL: ("fell", "falt", "fall"),
    Outcome.FORWARDED: ("forwarded", "oversendt", "sendt over"),
}
LEFT_OUT: dict[LeftOut, In] = {
    LeftOut.WITHDRAWN: ("withdrawn", "trukket", "trekt"),
    LeftOut.NOT_UPHELD: (
        "the committee's advice was accepted",
        "innstillingen er godtatt",
        "innstillinga er godteken",
    ),
    LeftOut.MET: (
        "the text says it already",
        "teksten sier det allerede",
        "teksten seier det alt",
    ),
    LeftOut.SAME: (
        "voted on together with an equal one",
        "stemmes over sammen med et likt forslag",
        "røysta over saman med eit likt framlegg",
    ),
}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of booklets in one language. What is filled in stands in braces."""

    proposals: str
    """The title of the booklet with all proposals; likewise the next ones."""
    advised: str
    divided: str
    voting: str
    minutes: str
    count: str
    """Takes `count` and `title`."""
    proposal: str
    present: str
    new: str
    reason: str
    proposer: str
    advice: str
    remark: str
    dissent: str
    joint: str
    """Takes `label`."""
    meets: str
    """Takes `labels`."""
    falls: str
    """Takes `labels`."""
    lost: str
    no_chapter: str
    no_vote: str
    why: str
    ballot: str
    in_favour: str
    against: str
    blank: str
    decision: str
    joined: str
    """Takes `label`."""
    lapsed: str
    """Takes `label`."""
    result: str
    """Takes `adopted`, `fell`, `lapsed` and `open`."""
    at_odds: str
    """Takes `first` and `second`."""
    none: str
    round: str
    """Takes `number`: the words before what was advised in an earlier round."""
    number: str = "Nr."


_EN = Words(
    "Proposals", "Proposals with the committee's advice", "Divided advice",
    "List of votes", "Minutes of the votes",
    "{count} proposals to “{title}”, in the order of the text.",
    "Proposal", "Present text", "New text", "Reason", "Proposer", "Advice",
    "Remark", "Other advice from", "see the joint wording in {label}",
    "Touches the same words as {labels}.", "Falls if {labels} is adopted.",
    "The place of this proposal is not in the text.", "Before the first chapter",
    "Not voted on", "Why", "Vote", "For", "Against", "Blank", "Decision",
    "together with {label}", "lapsed, {label} is adopted",
    "{adopted} adopted, {fell} fell, {lapsed} lapsed, {open} not decided.",
    "{first} and {second} are both adopted and change the same words. The text has the first.",
    "There are none.", "Advice in round {number}", "No.",
)  # fmt: skip
_NB = Words(
    "Forslagshefte", "Innstillingshefte", "Delte innstillinger",
    "Voteringsliste", "Protokoll over voteringene",
    "{count} forslag til «{title}», i tekstens rekkefølge.",
    "Forslag", "Dagens tekst", "Ny tekst", "Begrunnelse", "Forslagsstiller",
    "Innstilling", "Merknad", "Dissens", "se felles ordlyd i {label}",
    "Gjelder de samme ordene som {labels}.", "Faller hvis {labels} blir vedtatt.",
    "Forslaget har ingen plass i teksten.", "Før første kapittel",
    "Ikke til votering", "Hvorfor", "Votering", "For", "Mot", "Blankt", "Vedtak",
    "sammen med {label}", "bortfalt, {label} er vedtatt",
    "{adopted} vedtatt, {fell} falt, {lapsed} bortfalt, {open} ikke avgjort.",
    "{first} og {second} er begge vedtatt og endrer de samme ordene. Teksten har den første.",
    "Det er ingen.", "Innstilling i runde {number}",
)  # fmt: skip
_NN = Words(
    "Framleggshefte", "Innstillingshefte", "Delte innstillingar",
    "Voteringsliste", "Protokoll over voteringane",
    "{count} framlegg til «{title}», i rekkjefølgja til teksten.",
    "Framlegg", "Teksten i dag", "Ny tekst", "Grunngiving", "Framleggsstillar",
    "Innstilling", "Merknad", "Dissens", "sjå felles ordlyd i {label}",
    "Gjeld dei same orda som {labels}.", "Fell dersom {labels} blir vedteke.",
    "Framlegget har ingen plass i teksten.", "Før første kapittel",
    "Ikkje til votering", "Kvifor", "Votering", "For", "Mot", "Blankt", "Vedtak",
    "saman med {label}", "bortfalle, {label} er vedteke",
    "{adopted} vedtekne, {fell} fall, {lapsed} bortfalle, {open} ikkje avgjorde.",
    "{first} og {second} er begge vedtekne og endrar dei same orda. Teksten har det første.",
    "Det er ingen.", "Innstilling i runde {number}",
)  # fmt: skip
_WORDS = {"en": _EN, "nb": _NB, "nn": _NN, "no": _NB}


def words_of(language: str) -> Words:
    """The words of a language (BCP 47); English where there are none."""
    return _WORDS.get(language, _EN)


def in_language(words: In, language: str) -> str:
    """One of the three forms of a word."""
    shown = "nb" if language == "no" else language
    return words[LANGUAGES.index(shown) if shown in LANGUAGES else 0]
