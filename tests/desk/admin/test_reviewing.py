"""The review pages: the queue, one statement, and what their buttons do, with no script at all."""

import re
from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from strikes.desk.review import seen
from strikes.models import Claim, Feed, Sortie, Strike, Turn
from strikes.releases.freeze import publish
from tests.desk.admin.conftest import TEXT
from tests.desk.admin.forms import filled, said
from tests.making import days, make_capture, make_claim

pytestmark = pytest.mark.django_db

QUEUE = "/admin/review/"
DAY = days(date(2015, 10, 7))


@pytest.fixture
def page(capture):
    return reverse("admin:review_statement", args=[capture.statement_id])


@pytest.fixture
def press(desk, page):
    """Presses a button of a claim's card; returns the page that follows."""

    def press(action, claim, **boxes):
        target = f"{claim.pk}:{seen(Claim.objects.get(pk=claim.pk))}"
        return desk.post(page, {"action": action, "target": target} | boxes, follow=True)

    return press


def fresh(claim):
    return Claim.objects.get(pk=claim.pk)


def test_the_queue_lists_what_waits_and_nothing_else(desk, proposed, campaign):
    make_claim(make_capture(campaign, "Old " + TEXT, title="All decided"), "eight targets")
    html = desk.get(QUEUE).content.decode()
    assert "Briefing of 7 October" in html
    assert "All decided" not in html


@pytest.mark.parametrize(
    ("query", "first"), [("", "Early"), ("order=newest", "Late"), ("order=unsure", "Late")]
)
def test_the_queue_is_ordered_by_age_or_confidence(query, first, desk, campaign):
    for title, day, confidence in (("Late", 9, "low"), ("Early", 1, "high")):
        capture = make_capture(campaign, title + TEXT, title=title, published=date(2015, 10, day))
        make_claim(capture, "eight targets", review="proposed", confidence=confidence)
    listed = desk.get(f"{QUEUE}?{query}").context["page"].object_list
    assert listed[0].title == first


def test_the_queue_is_narrowed_to_a_feed(desk, proposed, campaign, ministry):
    feed = Feed.objects.create(
        name="F", campaign=campaign, organisation=ministry, address="https://example.org/f"
    )
    assert len(desk.get(f"{QUEUE}?feed={feed.pk}").context["page"].object_list) == 0


@pytest.mark.parametrize("query", ["feed=x", "feed=99999999999999999999", "page=999", "order=\0"])
def test_rubbish_in_the_address_of_the_queue_is_no_error(query, desk, proposed):
    assert desk.get(f"{QUEUE}?{query}").status_code == 200


def test_the_queue_says_who_has_a_statement(desk, proposed):
    colleague = get_user_model().objects.create_user("colleague")
    Turn.objects.take(proposed.statement, colleague)
    assert "colleague until" in desk.get(QUEUE).content.decode()


def test_the_queue_takes_the_same_queries_for_many(desk, campaign, django_assert_max_num_queries):
    for number in range(30):
        capture = make_capture(campaign, f"{number} {TEXT}")
        make_claim(capture, "eight targets", review="proposed")
    with django_assert_max_num_queries(8):
        desk.get(QUEUE)


def test_the_page_shows_the_text_with_each_claim_marked(desk, page, proposed, claim):
    html = desk.get(page).content.decode()
    assert f'<mark class="proposed" data-claims="{proposed.pk}">More than 30 sorties</mark>' in html
    assert "Sorties: <b>more than 30</b>" in html


def test_arabic_stands_from_right_to_left(desk, campaign):
    capture = make_capture(campaign, "أصابت الطائرات ثمانية أهداف", language="ar")
    make_claim(capture, "ثمانية أهداف", review="proposed")
    html = desk.get(reverse("admin:review_statement", args=[capture.statement_id])).content.decode()
    assert '<div class="statement-text" dir="rtl">' in html


def test_the_page_takes_the_same_queries_for_many_claims(
    desk, page, capture, django_assert_max_num_queries
):
    for size in range(1, 40):
        make_claim(capture, TEXT[:size], review="proposed")
    with django_assert_max_num_queries(14):
        desk.get(page)


def test_accept_leads_to_the_next_claim_that_waits(desk, press, proposed, capture):
    first = make_claim(capture, "hit eight targets", review="proposed")
    answer = press("accept", first)
    assert fresh(first).review == "accepted"
    assert answer.redirect_chain[0][0].endswith(f"#claim-{proposed.pk}")


def test_reject_and_reopen(press, proposed):
    press("reject", proposed)
    assert fresh(proposed).review == "rejected"
    press("reopen", proposed)
    assert fresh(proposed).review == "proposed"


def test_accept_with_a_record_makes_the_sortie(press, proposed):
    Claim.objects.filter(pk=proposed.pk).update(window=DAY)
    answer = press("record", proposed)
    assert "A sortie is ready for the next release" in said(answer)
    assert list(Sortie.objects.get().evidence.all()) == [proposed]
    assert fresh(proposed).review == "accepted"


def test_when_the_record_cannot_be_made_the_claim_is_not_accepted_either(press, proposed):
    assert "needs a window" in said(press("record", proposed))
    assert fresh(proposed).review == "proposed"


def test_split_merge_and_replace_have_buttons(press, capture, proposed, claim):
    press("split", proposed, at="12")
    first, second = Claim.objects.filter(review="proposed")
    press("merge", first, other=f"{second.pk}:{seen(second)}")
    assert Claim.objects.get(review="proposed").evidence == "More than 30 sorties"
    newer = make_claim(capture, "eight targets", low=9, high=9, review="proposed")
    press(f"replace:{claim.pk}", newer)
    assert fresh(claim).superseded_by == newer


def test_a_difference_is_shown_beside_what_was_decided(desk, page, capture, claim):
    make_claim(capture, "eight targets", low=9, high=9, review="proposed", extractor="rules 2")
    html = re.sub(r"\s+", " ", desk.get(page).content.decode())
    assert "Differs from the accepted claim" in html
    assert "Replace that one" in html


def correction(desk, page, claim, **changes):
    boxes = filled(desk.get(f"{page}?edit={claim.pk}"))
    boxes |= {"target": f"{claim.pk}:{seen(fresh(claim))}", "action": "edit"} | changes
    return boxes


def test_a_correction_is_kept_as_one(desk, page, proposed):
    boxes = correction(desk, page, proposed, low="35")
    desk.post(page, boxes)
    assert (fresh(proposed).low, fresh(proposed).review) == (35, "edited")


def test_saving_without_a_change_accepts(desk, page, proposed):
    desk.post(page, correction(desk, page, proposed))
    assert fresh(proposed).review == "accepted"


def test_a_correction_overtaken_by_another_keeps_what_was_typed(desk, page, proposed):
    boxes = correction(desk, page, proposed, low="35", note="my careful note")
    Claim.objects.filter(pk=proposed.pk).update(low=31)
    answer = desk.post(page, boxes)
    assert "still stands in the form" in said(answer)
    assert "my careful note" in answer.content.decode()
    assert fresh(proposed).low == 31


def test_a_correction_that_is_wrong_says_so_and_stays(desk, page, proposed):
    answer = desk.post(page, correction(desk, page, proposed, high="40"))
    assert "goes with one number" in answer.content.decode()
    assert fresh(proposed).high is None


def test_a_claim_is_added_from_selected_words(desk, page, capture, editor):
    boxes = {"action": "add", "words": "eight targets", "measure": "targets_hit", "low": "8",
             "qualifier": "exact", "confidence": "high"}  # fmt: skip
    desk.post(page, boxes)
    claim = Claim.objects.get()
    assert (claim.evidence, claim.review, claim.extractor) == (
        "eight targets",
        "accepted",
        "editor",
    )


def test_selected_words_that_stand_twice_are_taken_where_they_were_selected(desk, campaign):
    capture = make_capture(campaign, "eight targets and eight targets")
    page = reverse("admin:review_statement", args=[capture.statement_id])
    boxes = {"words": "eight targets", "at": "18", "low": "8", "qualifier": "exact"}
    desk.post(page, boxes | {"action": "add", "measure": "targets_hit", "confidence": "high"})
    assert Claim.objects.get().start == 18


@pytest.mark.parametrize(
    "boxes",
    [
        {},
        {"action": "accept"},
        {"action": "accept", "target": "x"},
        {"action": "accept", "target": "999999:ab"},
        {"action": "accept", "target": "9" * 40},
        {"action": "explode", "target": "1:a"},
        {"action": "split", "target": "1:a", "at": "\0"},
        {"action": "edit", "target": "٣:a"},
        {"action": "add", "words": "\0"},
        {"action": "add", "words": "not there", "at": "-5"},
    ],
)
def test_rubbish_sent_to_the_page_is_answered_with_words(boxes, desk, page, proposed):
    answer = desk.post(page, boxes, follow=True)
    assert answer.status_code == 200
    assert said(answer) or "errorlist" in answer.content.decode()
    assert fresh(proposed).review == "proposed"


@pytest.mark.parametrize(
    "query", ["edit=999999", "edit=x", "edit=" + "9" * 30, "add=%00", "add=x&at=x"]
)
def test_rubbish_in_the_address_of_the_page_is_no_error(query, desk, page, proposed):
    assert desk.get(f"{page}?{query}", follow=True).status_code == 200


def test_a_statement_that_is_not_there_is_not_found(desk, db):
    assert desk.get(reverse("admin:review_statement", args=[10**15])).status_code == 404


def test_a_statement_without_a_text_has_a_page(desk, campaign):
    capture = make_capture(campaign, "x")
    statement = capture.statement
    bare = type(statement).objects.create(campaign=campaign, publisher=statement.publisher)
    page = desk.get(reverse("admin:review_statement", args=[bare.pk]))
    assert "No text has been read yet" in page.content.decode()


def test_giving_back_goes_to_the_next_that_is_free(desk, campaign, editor):
    waiting = []
    for number in range(3):
        capture = make_capture(campaign, f"{number} {TEXT}", title=f"Statement {number}")
        make_claim(capture, "eight targets", review="proposed")
        waiting.append(capture.statement)
    Turn.objects.take(waiting[1], get_user_model().objects.create_user("colleague"))
    desk.post(reverse("admin:review_take", args=[waiting[0].pk]))
    answer = desk.post(reverse("admin:review_leave", args=[waiting[0].pk]), {"action": "next"})
    assert answer.url == reverse("admin:review_statement", args=[waiting[2].pk])
    assert set(Turn.objects.filter(editor=editor).values_list("statement", flat=True)) == {
        waiting[2].pk
    }


def test_reviewing_needs_the_right_to_change_claims(make_editor, page):
    helper = make_editor("view_claim", "view_statement")
    assert helper.get(QUEUE).status_code == 403
    assert helper.get(page).status_code == 403


def test_a_record_made_here_can_be_published(press, claim, campaign):
    Claim.objects.filter(pk=claim.pk).update(window=DAY, review="proposed")
    press("record", claim)
    assert Strike.objects.get().publication == "pending"
    publish(campaign)
    assert Strike.objects.get().publication == "published"
