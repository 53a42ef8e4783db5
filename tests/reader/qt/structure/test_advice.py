"""What is said of a document that is likely to be poor."""

from index_builder.assessment import Advice
from reader.qt.structure.advice import ADVICE, advice_text


def test_the_window_says_what_the_assessment_says():
    assert {
        each.name.lower(): str(each) for each in Advice if each is not Advice.NONE
    } == ADVICE


def test_of_a_good_document_nothing_is_said(qapp):
    assert advice_text("") == advice_text("unheard of") == ""
    assert advice_text("garbled").startswith("Most of")
