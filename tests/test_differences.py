import time

from hypothesis import given
from hypothesis import strategies as st

from strikes.differences import Piece, changes, shortened


def test_equal_texts_are_one_piece():
    assert changes("Aircraft flew 36 sorties.", "Aircraft flew 36 sorties.") == [
        Piece("Aircraft flew 36 sorties.", "Aircraft flew 36 sorties.")
    ]


def test_a_changed_number_is_shown_alone():
    assert changes("They flew 36 times. All came back.", "They flew 39 times. All came back.") == [
        Piece("They flew ", "They flew "),
        Piece("36", "39"),
        Piece(" times. All came back.", " times. All came back."),
    ]


def test_an_added_sentence_is_shown_whole():
    assert changes("One.\n", "One.\nTwo hit.\n") == [
        Piece("One.\n", "One.\n"),
        Piece("", "Two hit.\n"),
    ]


def test_texts_that_share_nothing_are_one_change():
    assert [piece.is_same for piece in changes("abc", "xyz")] == [False]


@given(st.text(max_size=200), st.text(max_size=200))
def test_the_pieces_join_to_both_texts(before, after):
    pieces = changes(before, after)
    assert "".join(piece.before for piece in pieces) == before
    assert "".join(piece.after for piece in pieces) == after


def test_long_texts_are_compared_within_seconds():
    before = " ".join(f"Near place {n}, {n} strikes hit targets." for n in range(4000))
    began = time.monotonic()
    changes(before, before.replace("strikes hit", "raids hit"))
    assert time.monotonic() - began < 20


def test_long_stretches_without_change_are_cut_to_their_ends():
    same, change = Piece("a" * 500 + "b" * 500, "a" * 500 + "b" * 500), Piece("36", "39")
    ends = "a" * 120 + " […] " + "b" * 120
    assert shortened([same, change]) == [Piece(ends, ends), change]


def test_changes_are_never_cut():
    assert shortened([Piece("a" * 500, "")]) == [Piece("a" * 500, "")]
