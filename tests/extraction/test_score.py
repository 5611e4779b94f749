"""The scorer itself."""

from strikes.extraction.score import Score, alike, meet

TEXT = "Jets flew 12 sorties and 12 sorties more."


def claim(**given):
    base = {
        **{"measure": "sorties", "low": 12, "high": 12, "qualifier": "exact", "cumulative": False},
        **{"window_start": None, "window_end": None, "places": [], "actor": None, "speaker": None},
        **{"target_group": None, "effect": None, "rate": None, "rule": "counted noun"},
        **{"evidence": "flew 12 sorties", "start": 10, "end": 20},
    }
    return base | given


def test_a_found_claim_meets_one_whose_evidence_overlaps():
    assert meet([claim()], TEXT, [claim()]) == [(0, 0)]


def test_a_found_claim_elsewhere_meets_none():
    assert meet([claim()], TEXT, [claim(start=25, end=35)]) == []


def test_another_low_meets_none():
    assert meet([claim(low=13)], TEXT, [claim()]) == []


def test_each_labelled_claim_is_met_once():
    assert len(meet([claim()], TEXT, [claim(), claim()])) == 1


def test_a_claim_with_another_place_is_met_but_not_complete():
    score = Score()
    score.add({"id": "a", "text": TEXT, "claims": [claim(places=["Homs"])]}, [claim()])
    assert (score.met, score.complete) == (1, 0)


def test_a_statement_without_claims_is_kept_quiet_when_none_is_found():
    score = Score()
    score.add({"id": "a", "text": TEXT, "claims": []}, [])
    assert (score.quiet, score.kept_quiet) == (1, 1)


def test_names_are_alike_without_marks_and_punctuation():
    assert alike("Deir al-Zor", "deir al zor") and not alike("Homs", "Hama")
