"""Files that are a table, and files that are none."""

import pytest

from strikes.desk.intake import IntakeError, open_table


def rows(path):
    return [(row.line, row.cells) for row in open_table(path).rows()]


def refusal(path) -> str:
    with pytest.raises(IntakeError) as refused:
        list(open_table(path).rows())
    return str(refused.value)


def test_cells_are_trimmed_and_columns_in_lower_case(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Strike_ID , Note\n S1, two words \n")
    assert rows(path) == [(2, {"strike_id": "S1", "note": "two words"})]


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"\xef\xbb\xbfnote\nx\n")
    assert rows(path) == [(2, {"note": "x"})]


def test_a_row_after_a_cell_of_two_lines_has_its_own_line_number(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('note\n"one\ntwo"\nthree\n')
    assert [line for line, _ in rows(path)] == [2, 4]


def test_blank_lines_are_no_rows(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("note,term\n\n,\nx,y\n")
    assert [line for line, _ in rows(path)] == [4]


def test_a_short_row_has_empty_cells(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("note,term\nx\n")
    assert rows(path) == [(2, {"note": "x", "term": ""})]


def test_a_row_with_too_many_cells_is_no_row(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("note\nx,y\n")
    assert refusal(path).startswith("Line 2 has 2 cells, the heading 1")


def test_an_empty_file_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.touch()
    assert refusal(path) == "a.csv is empty: 0 bytes."


def test_a_folder_is_refused(tmp_path):
    assert refusal(tmp_path).endswith("is a folder: name the CSV file in it.")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert "No such file" in refusal(tmp_path / "none.csv")


def test_a_nul_is_refused_with_its_line(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"note\na\0b\n")
    assert refusal(path).startswith("Line 2 holds a NUL character")


def test_a_quote_that_stays_open_is_said(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('note\n"x\n')
    assert refusal(path) == "Line 2 of a.csv: a double quote is opened and never closed."


def test_a_giant_cell_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(f"note\n{'x' * 20_001}\n")
    assert "a cell has more than 20,000 characters" in refusal(path)


def test_ten_thousand_columns_are_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(",".join(f"c{number}" for number in range(10_000)))
    assert refusal(path) == "a.csv has 10000 columns, the limit is 200."


def test_a_file_larger_than_the_limit_is_refused_unread(tmp_path):
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(2 * 2**30)
    assert refusal(path).startswith("a.csv has 2,048 MB, the limit is 500 MB")


def test_a_column_named_twice_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("note,note\n")
    assert refusal(path) == "a.csv has the column note twice."


def test_missing_columns_are_named(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("strike_id,note\n")
    with pytest.raises(IntakeError, match="a.csv has no column url, publisher"):
        open_table(path).require("strike_id", "url", "publisher")


@pytest.mark.parametrize(
    ("heading", "kind"), [("claim_id,url", "claims"), ("targets_count,url", "strikes")]
)
def test_the_columns_tell_claims_from_strikes(tmp_path, heading, kind):
    path = tmp_path / "a.csv"
    path.write_text(heading + "\n")
    assert open_table(path).kind() == kind


def test_columns_of_neither_are_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("a,b\n")
    with pytest.raises(IntakeError, match="neither claims, strikes, sorties nor targets"):
        open_table(path).kind()
