"""Tables without rules, drawn cell after cell as word processors do: their rows by geometry."""

from index_builder.layout import lay_out
from index_builder.model import Role
from tests.index_builder.layout.words import PITCH, TOP, column, filled

LEFTS = (80.0, 240.0, 380.0)
HEAD = ("Tiltak", "Ansvarlig", "Frist")
ROWS = (
    ("Bygge ny kai,ved ferja", "Havnesjefen", "Innen 2027"),
    ("Lyse ut jobber", "Rådmannen", "Løpende"),
    ("Mudre farvannet,innenfor moloen,før vinteren", "Teknisk etat", "Høsten 2028"),
    ("Kjøpe båt", "Ordføreren", "Snarest"),
    ("Male det gamle,havnekontoret", "Havnesjefen", "Våren 2029"),
    ("Rydde kysten for,gamle garn", "Miljøsjefen", "Hver vår"),
)
TEXTS = ["\t".join((row[0].replace(",", " "), *row[1:])) for row in ROWS]


def table(rows, top):
    """The words of a table, and where it ends; a comma breaks a cell's line."""
    words = []
    for row in rows:
        cells = [cell.split(",") for cell in row]
        for left, lines in zip(LEFTS, cells, strict=True):
            words += column(lines, left, top)
        top += max(map(len, cells)) * PITCH + PITCH / 2
    return words, top


def page(*rows, above=0, below=0):
    words, end = table(rows, TOP + above * PITCH)
    return [
        *column(filled(above)),
        *words,
        *column(filled(below, 50), top=end + PITCH),
    ]


def rows_of(lines):
    return [line.text for line in lines if line.role is Role.TABLE]


def test_rows_of_one_line_and_the_head_are_rows_of_the_table():
    lines = list(lay_out([page(HEAD, *ROWS, above=4, below=4)]))
    assert rows_of(lines) == ["\t".join(HEAD), *TEXTS]
    assert [line.text for line in lines if line.role is Role.LINE] == [
        *filled(4),
        *filled(4, 50),
    ]


def test_a_head_that_is_repeated_begins_the_next_page():
    lines = list(lay_out([page(HEAD, *ROWS), page(HEAD, *ROWS[::-1])]))
    assert rows_of(lines) == ["\t".join(HEAD), *TEXTS, "\t".join(HEAD), *TEXTS[::-1]]


def test_the_rest_of_a_row_at_the_head_of_a_page_is_one_row():
    rest = ("i havna,og ved elva", "", "")
    for head in ((), (HEAD,)):
        lines = list(lay_out([page(*head, rest, *ROWS)]))
        assert rows_of(lines)[len(head)] == "i havna og ved elva\t\t"


def test_two_columns_of_prose_are_no_table():
    left = [f"{line[:24]}{'x' * (at % 5)}" for at, line in enumerate(filled(30))]
    right = [f"{line[4:26]}{'y' * (at % 7)}" for at, line in enumerate(filled(30))]
    words = [*column(left, 80.0), *column(right, 300.0)]
    lines = list(lay_out([words]))
    assert rows_of(lines) == []
    assert [line.text for line in lines] == [*left, *right]


def test_a_paragraph_above_a_table_stays_one():
    text = [*filled(2), "og slik er det."]
    words, _ = table((HEAD, *ROWS), TOP + 4 * PITCH)
    lines = list(lay_out([[*column(text), *words]]))
    assert [line.text for line in lines if line.role is Role.LINE] == text
    assert rows_of(lines) == ["\t".join(HEAD), *TEXTS]
