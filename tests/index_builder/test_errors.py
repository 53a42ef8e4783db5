"""Errors keep what they were made of, wherever they go."""

import copy
import pickle
from pathlib import Path

import pytest

from index_builder.bundle import build_many
from index_builder.errors import Sentence, UserError
from index_builder.manifest import NewerVersionError


def test_the_message_is_the_sentence_filled_in() -> None:
    error = UserError("{name} has {count} page(s).", name="{plan}.pdf", count=3)
    assert str(error) == "{plan}.pdf has 3 page(s)."
    assert (error.template, error.fields) == (
        "{name} has {count} page(s).",
        {"name": "{plan}.pdf", "count": "3"},
    )


def test_a_number_chooses_the_word_beside_it() -> None:
    template = "{name} has {count} {count:page|pages}."
    assert str(UserError(template, name="1", count=1)) == "1 has 1 page."
    assert str(UserError(template, name="1", count=0)) == "1 has 0 pages."
    again = pickle.loads(pickle.dumps(UserError(template, name="1", count=2)))
    assert str(again) == "1 has 2 pages."


def test_a_field_may_be_called_template() -> None:
    assert str(UserError("No {template} here.", template="{0}")) == "No {0} here."


def test_a_template_without_its_field_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        UserError("{path} is empty.")


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))]
)
@pytest.mark.parametrize("kind", [UserError, NewerVersionError])
def test_copies_keep_template_and_fields(again, kind) -> None:
    error = kind("{path} is {what}.", path=Path("{a}"), what="empty")
    copied = again(error)
    assert type(copied) is kind
    assert (str(copied), copied.template, copied.fields) == (
        str(error),
        error.template,
        error.fields,
    )
    sentence = again(error.sentence)
    assert (sentence, sentence.template, sentence.fields) == (
        str(error),
        error.template,
        error.fields,
    )


def test_an_error_of_a_sentence_is_that_sentence() -> None:
    sentence = Sentence("{path} is empty.", path="x")
    assert UserError.of(sentence).template == "{path} is empty."
    assert str(UserError.of(sentence)) == sentence == "x is empty."


def test_errors_come_whole_from_processes_that_build(tmp_path: Path) -> None:
    missing = tmp_path / "{gone}.txt"
    ((_, error),) = build_many([missing], workers=1)
    assert isinstance(error, UserError)
    assert error.fields["path"] == str(missing)
    assert "{path}" in error.template
    assert str(error) == error.template.format(**error.fields)
