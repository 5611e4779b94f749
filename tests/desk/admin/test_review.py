"""Claims are decided one by one, and nobody's decision is lost to another's."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model

from strikes.desk.drafting import draft_from
from strikes.desk.review import Overtaken, Review, ReviewError, rivals, seen
from strikes.models import Claim, Sortie, Strike, Turn
from tests.desk.admin.conftest import TEXT
from tests.making import days, make_capture, make_claim

pytestmark = pytest.mark.django_db

DAY = days(date(2015, 10, 7))


@pytest.fixture
def review(capture, editor):
    return Review(capture.statement, editor)


@pytest.fixture
def colleague(db):
    return get_user_model().objects.create_user("colleague", password="a")


def fresh(claim: Claim) -> Claim:
    return Claim.objects.get(pk=claim.pk)


def mark(claim: Claim) -> tuple[int, str]:
    return claim.pk, seen(fresh(claim))


def test_accepting_names_the_editor(review, proposed, editor):
    review.accept(*mark(proposed))
    assert (fresh(proposed).review, fresh(proposed).editor) == ("accepted", editor)


def test_a_decision_on_what_was_not_seen_is_refused(review, proposed):
    before = mark(proposed)
    Claim.objects.filter(pk=proposed.pk).update(low=31)
    with pytest.raises(Overtaken, match="was changed"):
        review.accept(*before)
    assert fresh(proposed).review == "proposed"


def test_two_editors_never_decide_the_same_claim_unseen(review, proposed, colleague):
    before = mark(proposed)
    Review(review.statement, colleague).reject(*before)
    Turn.objects.all().delete()
    with pytest.raises(Overtaken, match="by colleague"):
        review.accept(*before)
    assert fresh(proposed).review == "rejected"


def test_only_one_editor_has_a_statement(review, proposed, colleague):
    Review(review.statement, colleague).take_turn()
    with pytest.raises(ReviewError, match="is with colleague until"):
        review.accept(*mark(proposed))
    assert fresh(proposed).review == "proposed"


def test_a_turn_left_alone_runs_out(review, proposed, colleague):
    Review(review.statement, colleague).take_turn()
    Turn.objects.update(until="2000-01-01T00:00Z")
    review.accept(*mark(proposed))
    assert Turn.objects.get().editor == review.editor


def test_a_turn_is_prolonged_by_each_decision(review, proposed, claim):
    review.accept(*mark(proposed))
    first = Turn.objects.get().until
    review.accept(*mark(claim))
    assert Turn.objects.get().until > first


def test_a_claim_of_another_statement_is_refused(review, campaign):
    other = make_claim(make_capture(campaign, "Another " + TEXT), "eight targets")
    with pytest.raises(ReviewError, match="not among"):
        review.accept(*mark(other))


def test_reopening_takes_a_decision_back(review, claim):
    review.reopen(*mark(claim))
    assert fresh(claim).review == "proposed"


def test_what_a_public_record_stands_on_is_not_rejected(review, strike, claim):
    with pytest.raises(ReviewError, match="public record stands on"):
        review.reject(*mark(claim))


def test_a_split_makes_two_claims_of_one(review, capture):
    whole = make_claim(capture, "hit eight targets near Palmyra on 7 October", review="proposed")
    first, second = review.split(*mark(whole), at=len("hit eight targets"))
    assert [first.evidence, second.evidence] == ["hit eight targets", "near Palmyra on 7 October"]
    assert (fresh(whole).review, fresh(whole).superseded_by) == ("superseded", first)


def test_a_split_keeps_the_figure_where_its_digits_stand(review, proposed):
    first, second = review.split(*mark(proposed), at=len("More than 30"))
    assert (first.low, first.qualifier) == (30, "more_than")
    assert (second.low, second.qualifier) == (None, "")


@pytest.mark.parametrize("at", [0, -1, 20, 10**6])
def test_a_split_at_an_end_is_refused(at, review, proposed):
    with pytest.raises(ReviewError, match="between two words"):
        review.split(*mark(proposed), at=at)
    assert Claim.objects.count() == 1


def test_a_merge_spans_both_and_fills_what_is_open(review, capture, homs):
    one = make_claim(capture, "hit eight targets", review="proposed")
    two = make_claim(capture, "near Palmyra", review="proposed", low=None, high=None, qualifier="",
                     window=DAY, places=["Palmyra"])  # fmt: skip
    two.areas.add(homs)
    merged = review.merge(*mark(one), *mark(two))
    assert merged.evidence == "hit eight targets near Palmyra"
    assert (merged.low, merged.window, merged.places) == (8, DAY, ["Palmyra"])
    assert list(merged.areas.all()) == [homs]
    assert {fresh(one).review, fresh(two).review} == {"superseded"}


def test_a_decided_claim_is_not_split_or_merged(review, claim, proposed):
    with pytest.raises(ReviewError, match="reopen it first"):
        review.split(*mark(claim), at=4)
    with pytest.raises(ReviewError, match="reopen it first"):
        review.merge(*mark(proposed), *mark(claim))


def test_a_newer_proposal_on_decided_words_is_a_rival(claim, capture):
    newer = make_claim(capture, "eight targets", low=9, high=9, review="proposed",
                       extractor="rules 2")  # fmt: skip
    assert rivals(newer, [claim, newer]) == [claim]


def test_replacing_moves_the_evidence(review, strike, claim, capture):
    newer = make_claim(capture, "eight targets", low=9, high=9, review="proposed")
    review.replace(*mark(newer), claim.pk)
    assert list(strike.evidence.all()) == [newer]
    assert (fresh(claim).review, fresh(claim).superseded_by) == ("superseded", newer)
    assert fresh(newer).review == "accepted"


def test_a_sortie_is_drafted_with_its_claim_as_evidence(proposed, homs):
    Claim.objects.filter(pk=proposed.pk).update(window=DAY)
    proposed.areas.add(homs)
    draft_from(fresh(proposed))
    sortie = Sortie.objects.get()
    assert (sortie.low, sortie.high, sortie.qualifier) == (30, None, "more_than")
    assert (sortie.window, sortie.date_prec, sortie.aircraft) == (DAY, "1", "")
    assert list(sortie.evidence.all()) == [proposed]
    assert list(sortie.areas.all()) == [homs]


def test_a_strike_is_drafted_near_its_place_never_on_it(claim, palmyra):
    Claim.objects.filter(pk=claim.pk).update(window=DAY, places=["Palmyra"])
    claim.areas.add(palmyra)
    draft_from(fresh(claim))
    strike = Strike.objects.get()
    assert (strike.area, strike.where_prec, strike.radius_km, strike.lat) == (
        palmyra,
        "2",
        25,
        None,
    )
    assert [each.code for each in strike.provinces.all()] == ["SY-HI"]
    target = strike.targets.get()
    assert (target.low, target.category, list(target.evidence.all())) == (8, "unspecified", [claim])


def test_several_provinces_stay_several(claim, homs, deir_ez_zor):
    Claim.objects.filter(pk=claim.pk).update(window=DAY)
    claim.areas.set([homs, deir_ez_zor])
    draft_from(fresh(claim))
    assert (Strike.objects.get().where_prec, Strike.objects.get().provinces.count()) == ("5", 2)


def test_no_place_stays_open(claim):
    Claim.objects.filter(pk=claim.pk).update(window=DAY)
    draft_from(fresh(claim))
    assert (Strike.objects.get().area, Strike.objects.get().where_prec) == (None, "6")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"window": None}, "needs a window"),
        ({"window": DAY, "cumulative": True}, "running total"),
        ({"window": DAY, "measure": "killed"}, "no record's"),
    ],
)
def test_a_claim_that_makes_no_record_says_why(fields, words, claim):
    Claim.objects.filter(pk=claim.pk).update(**fields)
    with pytest.raises(ReviewError, match=words):
        draft_from(fresh(claim))
    assert not Strike.objects.exists()


def test_a_record_is_not_drafted_twice(claim):
    Claim.objects.filter(pk=claim.pk).update(window=DAY)
    draft_from(fresh(claim))
    with pytest.raises(ReviewError, match="evidence of a strike already"):
        draft_from(fresh(claim))
