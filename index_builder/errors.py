"""What may go wrong in a way that its user can do something about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Self

from index_builder.legible import legible

TEMPLATE = re.compile(r"[^{}]*(?:\{[a-z]\w*(?::[\w ]+\|[\w ]+)?\}[^{}]*)*")
"""The whole form of a template: fields by name, a word for one and for more, and nothing
else that `str.format` would act on."""


class Filling(str):
    """What stands in a field of a template.

    With a number, a template chooses a word: "{count} {count:page|pages}".
    """

    def __format__(self, choice: str) -> str:
        one, has_more, more = choice.partition("|")
        if not has_more:
            return super().__format__(choice)
        return one if self == "1" else more


class Sentence(str):
    """A finished English sentence for the user, which remembers its template and what was filled in.

    So the window can say the same in its user's language; everybody else uses it as the
    text that it is.
    """

    template: str
    """With a name in braces for every field, and where a number wants another word, both of them."""
    fields: Mapping[str, str]
    """As they may be shown: names of files and what stands in documents come from
    strangers."""

    def __new__(cls, template: str, /, **fields: object) -> Self:
        texts = {name: Filling(legible(str(value))) for name, value in fields.items()}
        made = super().__new__(cls, template.format(**texts))
        made.template, made.fields = template, texts
        return made

    @classmethod
    def made_of(cls, template: str, fields: Mapping[str, str]) -> Self:
        """The sentence that was made, and told, in another process."""
        return cls(template, **fields)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self).made_of, (self.template, self.fields)


class UserError(Exception):
    """Something the user can mend.

    Its message is a finished sentence: what, where, what to do.

    The sentence is given as a template, written out where the error is raised or in a
    constant of that module, and its fields; resources/translations/errors.tsv has it in
    the other languages of the window.
    """

    def __init__(self, template: str, /, **fields: object) -> None:
        self.sentence = Sentence(template, **fields)
        super().__init__(self.sentence)

    @classmethod
    def of(cls, sentence: Sentence) -> Self:
        """The error that a sentence tells of."""
        return cls(sentence.template, **sentence.fields)

    @property
    def template(self) -> str:
        """The sentence with a name in braces for every field."""
        return self.sentence.template

    @property
    def fields(self) -> Mapping[str, str]:
        """What was filled in, by name."""
        return self.sentence.fields

    def __reduce__(self) -> tuple[object, ...]:
        # Errors come back from processes that build: as all their parts, not as a text
        # to be formatted again.
        return _error, (type(self), self.sentence)


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """Raised out of a progress call when the user stopped the work."""


def _error(kind: type[UserError], sentence: Sentence) -> UserError:
    return kind.of(sentence)
