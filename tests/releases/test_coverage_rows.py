"""The row of days after each release: what working it out for all claims gives, though only the
days that changed are looked at."""

from datetime import date, timedelta
from random import Random

import pytest

from strikes.models import Campaign, Claim, Published, Statement
from strikes.releases import coverage_rows
from strikes.releases.coverage_rows import coverage_row
from strikes.releases.freeze import publish
from tests.making import days, make_campaign, make_capture, make_claim, make_strike

pytestmark = pytest.mark.django_db

START = date(2015, 9, 30)
WORDS = ("8 targets", "9 targets", "20 sorties", "0 sorties", "30 sorties")
TEXT = "They hit 8 targets, then 9 targets. 20 sorties; 0 sorties; 30 sorties."


@pytest.fixture
def campaign() -> Campaign:
    campaign = make_campaign(start=START, end=None)
    for _ in range(4):
        capture = make_capture(campaign, TEXT)
        for words in WORDS:
            number = int(words.split()[0])
            measure = "sorties" if "sorties" in words else "targets_hit"
            window = days(START + timedelta(days=number % 3))
            make_claim(capture, words, measure=measure, low=number, high=number, window=window)
    make_strike(Claim.objects.first())
    return campaign


def edited(random: Random) -> None:
    """One of what decides how a day is known, of a claim at random."""
    claim = random.choice(Claim.objects.all())
    first = START + timedelta(days=random.randrange(-2, 8))
    last = first + timedelta(days=random.choice([0, 0, 0, 2, 6, 7, 30]))
    changes = {
        "window": random.choice([None, days(first, last)]),
        "as_of": random.choice([None, last, last + timedelta(days=9)]),
        "review": random.choice(["accepted", "accepted", "rejected"]),
        "cumulative": random.random() < 0.2,
        "measure": random.choice(["sorties", "targets_hit", "killed"]),
        "rate": random.choice(["", "", "day"]),
    }
    name = random.choice([*changes, "figure", "published"])
    if name == "published":
        Statement.objects.filter(pk=claim.capture.statement_id).update(published=last)
        return
    if name == "figure":
        claim.low = claim.high = random.choice([0, 0, 7])
    else:
        setattr(claim, name, changes[name])
    claim.save()


def standing() -> dict:
    return Published.objects.get(kind="ledger", until=None).data


@pytest.mark.parametrize("seed", range(12))
def test_after_random_edits_the_days_are_those_of_the_whole_computation(campaign, seed):
    random = Random(seed)
    publish(campaign)
    for _ in range(6):
        for _ in range(random.choice([1, 2, 8])):
            edited(random)
        Claim.objects.filter(pk=Claim.objects.first().pk).update(note=str(random.random()))
        publish(campaign)
        [row] = coverage_row(campaign)
        assert standing() == row.data


def test_the_edits_bring_about_days_of_every_sort(campaign):
    random, seen = Random(1), set()
    for _ in range(60):
        edited(random)
        Claim.objects.filter(pk=Claim.objects.first().pk).update(note=str(random.random()))
        publish(campaign)
        for day in standing()["days"]:
            seen |= {day["status"]} | {flag for flag in ("corrected", "contradicted") if day[flag]}
    assert seen >= {"silence", "reported", "late", "zero", "spanned", "contradicted", "corrected"}


@pytest.fixture
def read(campaign, monkeypatch) -> list[str]:
    """The keys of the claims that were read for their days, each claim having a day of its own."""
    for place, claim in enumerate(Claim.objects.all()):
        claim.window = days(START + timedelta(days=place))
        claim.save()
    publish(campaign)
    read = []
    dated = coverage_rows._dated

    def noted(*args, **which):
        for figure in dated(*args, **which):
            read.append(figure.key)
            yield figure

    monkeypatch.setattr(coverage_rows, "_dated", noted)
    return read


def test_claims_on_days_that_did_not_change_are_not_read(campaign, read):
    claim = Claim.objects.last()
    claim.as_of = START
    claim.save()
    publish(campaign)
    assert set(read) == {str(claim.pk)}


def test_an_edit_that_says_nothing_of_days_reads_none(campaign, read):
    Claim.objects.update(note="Looked at again.")
    publish(campaign)
    assert read == []
