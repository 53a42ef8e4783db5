"""Tables without rules, drawn cell after cell as word processors do: their rows by geometry."""

from dataclasses import replace

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
        for left, lines in zip(LEFTS, cells, strict=False):
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


def test_columns_that_hardly_more_than_a_space_parts_are_columns():
    wide = "Sjefen for hele kystvakta x"
    rows = [("Bygge kai,og brygge", wide, "I år"), *ROWS]
    words, _ = table(rows, TOP)
    end = next(word.right for word in words if word.text == "x")
    words = [
        replace(word, left=word.left - 380 + end + 5, right=word.right - 380 + end + 5)
        if word.left >= LEFTS[2]
        else word
        for word in words
    ]
    found = rows_of(lay_out([words]))
    assert found == ["\t".join(("Bygge kai og brygge", wide, "I år")), *TEXTS]


def test_text_right_below_a_table_is_none_of_its_cells():
    words, end = table((HEAD, *ROWS), TOP)
    text = filled(3, 50)
    lines = list(lay_out([[*words, *column(text, top=end)]]))
    assert rows_of(lines) == ["\t".join(HEAD), *TEXTS]
    assert [line.text for line in lines if line.role is Role.LINE] == text


def test_the_second_line_of_a_last_cell_belongs_to_its_row():
    short = ("Lage plan", "Rådmannen,og styret")
    rows = [row[:2] for row in ROWS]
    words, _ = table([*rows[:2], short, *rows[2:]], TOP)
    found = rows_of(lay_out([words]))
    assert found[2] == "Lage plan\tRådmannen og styret"
    assert len(found) == len(rows) + 1


def test_cells_that_are_centred_at_one_height_are_one_row():
    words, top = [], TOP
    for row in ROWS:
        cells = [cell.split(",") for cell in row]
        most = max(map(len, cells))
        for left, lines in zip(LEFTS, cells, strict=True):
            words += column(lines, left, top + (most - len(lines)) * PITCH / 2)
        top += most * PITCH + PITCH / 2
    assert rows_of(lay_out([words])) == TEXTS
