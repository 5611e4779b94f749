"""Text cut for highlights: nothing lost, overlaps kept."""

from strikes.public.quoting import pieces


def test_a_claim_is_cut_out_of_its_sentence():
    cut = pieces("They hit 8 targets.", [(9, 18, "7")])
    assert [(piece.text, piece.claims) for piece in cut] == [
        ("They hit ", ()),
        ("8 targets", ("7",)),
        (".", ()),
    ]


def test_overlapping_claims_share_their_words():
    cut = pieces("24 of the 468 targets", [(0, 21, "1"), (10, 21, "2")])
    assert cut[-1].claims == ("1", "2")


def test_an_anchor_stands_where_its_claim_begins():
    cut = pieces("24 of the 468 targets", [(0, 21, "1"), (10, 21, "2")])
    assert [piece.opens for piece in cut] == [("1",), ("2",)]


def test_offsets_outside_the_text_lose_nothing_of_it():
    cut = pieces("short", [(-3, 99, "1")])
    assert "".join(piece.text for piece in cut) == "short"
