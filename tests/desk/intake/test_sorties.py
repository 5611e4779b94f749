"""Tables of sorties alone."""

from decimal import Decimal

import pytest

from strikes.desk.intake import open_table
from strikes.desk.intake.mapping import mapped, propose
from strikes.models import Claim, Sortie, Strike
from tests.desk.intake.making import STRIKE, import_rows, write

SORTIE = {
    "sortie_id": "S1", "window_start": "2015-10-05", "window_end": "", "aircraft": "Su-34",
    "flights": "20", "qualifier": "more_than", "base": "Shayrat", "place": "Homs (near)",
    "place_id": "", "provinces": "SY-HI", "flown_by": "Ministry of Defence", "strike": "",
    "publisher": "A newspaper", "url": "http://example.org/s", "stated_on": "2015-10-06",
    "language": "en", "organisation": "Ministry of Defence",
}  # fmt: skip
OTHER = SORTIE | {"sortie_id": "S2", "aircraft": "Su-25"}


@pytest.fixture
def bring(campaign, tmp_path):
    return lambda *rows, **options: import_rows(campaign, tmp_path, "sorties", *rows, **options)


def reasons(outcome) -> list[str]:
    return [one.reason for one in outcome.refused]


def test_a_row_is_a_sortie_on_its_claim(bring):
    assert bring(SORTIE).made == {"statements": 1, "claims": 1, "sorties": 1}
    sortie = Sortie.objects.get()
    assert (sortie.key, sortie.aircraft, sortie.base.code) == ("s1", "Su-34", "shayrat")
    assert (sortie.low, sortie.high, sortie.qualifier) == (Decimal(20), None, "more_than")
    assert (sortie.publication, sortie.organisation.name) == ("pending", "Ministry of Defence")
    claim = sortie.evidence.get()
    assert (claim.measure, claim.term, claim.evidence) == (
        "sorties", "Su-34", "more than 20 sorties (Su-34; from Shayrat)",
    )  # fmt: skip


def test_its_places_are_those_that_the_row_names(bring):
    bring(SORTIE)
    assert [area.code for area in Sortie.objects.get().areas.order_by("code")] == [
        "SY-HI", "homs-169577",
    ]  # fmt: skip


def test_the_same_file_twice_changes_nothing(bring):
    bring(SORTIE, OTHER, SORTIE | {"sortie_id": "", "aircraft": "Su-24M"})
    assert bring(SORTIE, OTHER, SORTIE | {"sortie_id": "", "aircraft": "Su-24M"}).rows == {
        "unchanged": 3
    }
    assert Sortie.objects.count() == 3


def test_another_page_that_says_the_same_is_further_evidence(bring):
    bring(SORTIE)
    outcome = bring(SORTIE | {"url": "http://example.org/t"})
    assert [str(one) for one in outcome.remarks] == [
        "line 2 changed: further evidence of what s1 has"
    ]
    assert Sortie.objects.get().evidence.count() == 2


def test_two_rows_without_numbers_that_say_the_same_are_one(bring):
    row = SORTIE | {"sortie_id": ""}
    outcome = bring(row, row | {"url": "http://example.org/t"})
    assert outcome.rows == {"made": 1, "joined": 1}


def test_two_numbers_are_two_records(bring):
    bring(SORTIE, SORTIE | {"sortie_id": "S2"})
    assert set(Sortie.objects.values_list("key", flat=True)) == {"s1", "s2"}


def test_two_types_in_one_sentence_are_two_records_on_one_claim(bring):
    words = {"sentence": "Su-34 and Su-25 flew more than 20 sorties each.", "sortie_id": ""}
    bring(SORTIE | words, OTHER | words)
    assert (Sortie.objects.count(), Claim.objects.count()) == (2, 1)


def test_another_figure_for_the_same_days_is_another_record_that_says_so(bring):
    bring(SORTIE | {"sortie_id": ""})
    bring(SORTIE | {"sortie_id": "", "flights": "25", "qualifier": "exact"})
    assert Sortie.objects.get(qualifier="exact").note == (
        "Other reports for the same days: more than 20."
    )


def test_a_number_that_another_record_has_is_refused(bring):
    bring(SORTIE)
    outcome = bring(SORTIE | {"aircraft": "Tu-22M3"}, partial=True)
    (said,) = reasons(outcome)
    assert said == (
        "sortie_id S1 is another record already (Su-34, 2015-10-05): give the row a number of"
        " its own, or leave it empty"
    )
    assert Sortie.objects.count() == 1


def test_a_sortie_of_a_strike_has_its_days_and_its_place(bring, campaign, tmp_path):
    import_rows(campaign, tmp_path, "strikes", STRIKE | {"aircraft": ""})
    bare = dict.fromkeys(("window_start", "place", "provinces", "flown_by"), "")
    bring(SORTIE | bare | {"strike": "X1"})
    sortie, strike = Sortie.objects.get(), Strike.objects.get()
    assert (sortie.strike, sortie.window) == (strike, strike.window)
    assert {area.code for area in sortie.areas.all()} == {"homs-169577", "SY-HI"}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"window_start": ""}, "window_start is empty"),
        ({"window_start": "2015-01-01"}, "2015-01-01 is before the campaign, which began on"),
        ({"window_end": "2015-10-01"}, "window_end 2015-10-01 is before window_start 2015-10-05"),
        ({"strike": "none"}, "strike “none” is none of First: import the strikes first"),
        ({"flights": "many"}, "flights “many” is not a number written as 1200 or 87.4"),
        ({"flights": ""}, "qualifier “more_than” stands without a flights"),
        ({"measure": "strikes"}, "measure “strikes” is none of sorties, strike_sorties"),
        ({"provinces": "SY-XX"}, "provinces: “SY-XX” is no province of the gazetteer"),
        ({"url": "x"}, "url “x” is not an address that begins with http"),
        ({"sortie_id": "S/1"}, "sortie_id “S/1” may hold only letters A to Z, digits, - and _"),
    ],
)
def test_a_faulty_row_is_refused_with_its_reason(bring, campaign, changes, reason):
    campaign.name = "First"
    campaign.save()
    (said,) = reasons(bring(SORTIE | changes, partial=True))
    assert said.startswith(reason)
    assert not Sortie.objects.exists()


def test_our_own_head_is_known(tmp_path):
    found = propose(open_table(write(tmp_path / "a.csv", SORTIE)))
    assert (found.kind, set(found.columns)) == ("sorties", set(SORTIE))


def test_what_people_call_the_columns_is_understood(tmp_path):
    row = {"Date": "2015-10-05", "Number of sorties": "5", "Aircraft type": "Su-34", "From": "x"}
    assert propose(open_table(write(tmp_path / "a.csv", row)), "sorties").columns == {
        "window_start": "date", "flights": "number of sorties", "aircraft": "aircraft type",
        "base": "from",
    }  # fmt: skip


def test_tags_of_hxl_tell_that_rows_are_sorties(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("when,how many\n#date+start,#indicator+num+sorties+min\n2015-10-05,3\n")
    found = propose(open_table(path))
    assert (found.kind, found.columns) == (
        "sorties", {"window_start": "when", "flights": "how many"},
    )  # fmt: skip


def test_a_month_in_words_is_the_window_of_its_sorties(campaign, tmp_path):
    one = open_table(write(tmp_path / "a.csv", SORTIE | {"window_start": "October 2015"}))
    row = next(mapped(one, propose(one)).rows())
    assert (row.cells["window_start"], row.cells["window_end"]) == ("2015-10-01", "2015-10-31")
