"""What may go wrong in a way that its user can do something about."""

from __future__ import annotations

from typing import Self


class Sentence(str):
    """A finished English sentence for the user, which remembers its template and what was filled in.

    So the window can say the same in its user's language; everybody else uses it as the text that it is.
    """

    template: str
    """With a name in braces for every field."""
    fields: dict[str, str]

    def __new__(cls, template: str, /, **fields: object) -> Self:
        texts = {name: str(value) for name, value in fields.items()}
        made = super().__new__(cls, template.format(**texts))
        made.template, made.fields = template, texts
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return _sentence, (type(self), self.template, self.fields)


class UserError(Exception):
    """Something the user can mend. Its message is a finished sentence: what, where, what to do.

    The sentence is given as a template, written out where the error is raised or in a constant of that module, and
    its fields; resources/translations/errors.tsv has it in the other languages of the window.
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
    def fields(self) -> dict[str, str]:
        """What was filled in, by name."""
        return self.sentence.fields

    def __reduce__(self) -> tuple[object, ...]:
        # Errors come back from processes that build: as all their parts, not as a text to be formatted again.
        return _error, (type(self), self.sentence)


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """Raised out of a progress call when the user stopped the work."""


def _sentence(kind: type[Sentence], template: str, fields: dict[str, str]) -> Sentence:
    return kind(template, **fields)


def _error(kind: type[UserError], sentence: Sentence) -> UserError:
    return kind.of(sentence)
