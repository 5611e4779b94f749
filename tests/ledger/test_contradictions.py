"""Contradictions, each as a reader would state it."""

from datetime import date

from strikes.ledger.contradictions import contradictions
from strikes.ledger.figures import Figure, bounds

START = date(2015, 9, 30)
keys = (f"c{number}" for number in range(10_000))


def said(on: date, low=None, high=None, qualifier="exact", **fields) -> Figure:
    if qualifier in ("exact", "about"):
        high = low
    defaults = {"measure": "sorties", "family": "Ministry of Defence", "statement": f"s-{on}"}
    return Figure(
        key=next(keys), bounds=bounds(low, high, qualifier), qualifier=qualifier,
        low=low, high=high, said=on, **defaults | fields,
    )  # fmt: skip


def total(on: date, low=None, high=None, qualifier="exact", **fields) -> Figure:
    return said(on, low, high, qualifier, cumulative=True, end=on, **fields)


def flown(first: date, last: date, low, on: date | None = None, **fields) -> Figure:
    return said(on or last, low, start=first, end=last, **fields)


def kinds(*figures: Figure) -> list[str]:
    return [one.kind for one in contradictions(figures, START)]


def test_more_than_30000_and_two_days_later_17800_is_a_total_that_falls():
    first = total(date(2016, 12, 20), 30_000, qualifier="more_than")
    second = total(date(2016, 12, 22), 17_800)
    found = contradictions([second, first], START)
    assert [(one.kind, one.first, one.second) for one in found] == [("total_falls", first, second)]


def test_a_total_that_grows_contradicts_nothing():
    assert kinds(total(date(2016, 1, 1), 5_000), total(date(2016, 2, 1), 6_000)) == []


def test_a_total_that_stays_contradicts_nothing():
    assert kinds(total(date(2016, 1, 1), 5_000), total(date(2016, 2, 1), 5_000)) == []


def test_a_later_open_total_that_names_less_is_told_as_that():
    first = total(date(2016, 12, 20), 30_000, qualifier="more_than")
    second = total(date(2017, 4, 26), 23_000, qualifier="more_than")
    assert kinds(first, second) == ["total_names_less"]


def test_more_than_400_after_420_is_rounding():
    first, second = total(date(2017, 1, 6), 420), total(date(2017, 8, 26), 400, None, "more_than")
    assert kinds(first, second) == []


def test_each_fallen_value_is_told_once_however_many_carry_it():
    first = total(date(2017, 9, 22), 2_235)
    carried = [total(date(2017, 10, 24), 998, statement=f"copy {n}") for n in range(3)]
    assert kinds(first, *carried) == ["total_falls"]


def test_a_total_for_this_year_is_not_held_against_one_since_the_start():
    whole = total(date(2016, 12, 20), 30_000)
    year = total(date(2017, 2, 1), 900, start=date(2017, 1, 1))
    assert kinds(whole, year) == []


def test_a_total_since_the_stated_first_day_is_the_same_as_one_since_the_start():
    first = total(date(2016, 12, 20), 30_000, start=START)
    assert kinds(first, total(date(2016, 12, 22), 17_800)) == ["total_falls"]


def test_sorties_are_never_held_against_strikes():
    first = total(date(2016, 12, 20), 71_000, measure="strikes")
    assert kinds(first, total(date(2016, 12, 22), 17_800)) == []


def test_increments_that_add_up_to_more_than_the_next_total_are_told():
    found = contradictions(
        [
            total(date(2015, 12, 25), 5_240),
            flown(date(2015, 12, 28), date(2015, 12, 30), 121),
            flown(date(2016, 1, 1), date(2016, 1, 10), 311),
            total(date(2016, 1, 15), 5_662),
        ],
        START,
    )
    assert [(one.kind, one.sum, len(one.others)) for one in found] == [
        ("increments_exceed", 432, 2)
    ]


def test_increments_that_leave_room_are_fine():
    assert (
        kinds(
            total(date(2015, 12, 25), 5_240),
            flown(date(2016, 1, 1), date(2016, 1, 10), 311),
            total(date(2016, 1, 15), 5_662),
        )
        == []
    )


def test_overlapping_increments_are_not_added_twice():
    assert (
        kinds(
            total(date(2016, 2, 1), 6_000),
            flown(date(2016, 2, 4), date(2016, 2, 11), 510),
            flown(date(2016, 2, 10), date(2016, 2, 16), 444),
            total(date(2016, 2, 20), 6_600),
        )
        == []
    )


def test_two_daily_briefings_touch_and_do_not_overlap():
    found = contradictions(
        [
            total(date(2015, 10, 10), 100),
            flown(date(2015, 10, 12), date(2015, 10, 13), 60),
            flown(date(2015, 10, 13), date(2015, 10, 14), 60),
            total(date(2015, 10, 14), 200),
        ],
        START,
    )
    assert [one.sum for one in found] == [120]


def test_of_two_values_for_one_window_the_lower_is_added():
    assert (
        kinds(
            total(date(2015, 12, 25), 5_000),
            flown(date(2015, 12, 28), date(2015, 12, 30), 120, places=("SY-HI",)),
            flown(date(2015, 12, 28), date(2015, 12, 30), 500),
            total(date(2016, 1, 15), 5_200),
        )
        == []
    )


def test_36_and_39_in_reports_of_one_day_are_copies_that_differ():
    day = date(2015, 10, 17)
    assert kinds(flown(day, day, 36, statement="a"), flown(day, day, 39, statement="b")) == [
        "copies_differ"
    ]


def test_36_and_39_in_one_text_are_two_values():
    day = date(2015, 10, 17)
    assert kinds(flown(day, day, 36, statement="a"), flown(day, day, 39, statement="a")) == [
        "two_values"
    ]


def test_a_headline_that_says_otherwise_is_told_as_that():
    day = date(2016, 2, 16)
    assert kinds(
        flown(day, day, 44, statement="a", headline=True), flown(day, day, 444, statement="a")
    ) == ["headline"]


def test_two_bodies_on_one_window_are_two_speakers():
    day = date(2015, 10, 7)
    assert kinds(flown(day, day, 112), flown(day, day, 57, family="Syrian Arab Armed Forces")) == [
        "two_speakers"
    ]


def test_another_value_months_later_is_restated():
    day = date(2015, 10, 7)
    later = flown(day, day, 57, on=date(2016, 3, 1))
    assert kinds(flown(day, day, 112), later) == ["restated"]


def test_a_whole_and_its_part_in_one_text_are_no_contradiction():
    day = date(2016, 2, 1)
    assert (
        kinds(
            flown(day, day, 468, term="sorties", statement="a"),
            flown(day, day, 24, term="sorties by long-range aircraft", statement="a"),
        )
        == []
    )


def test_figures_for_different_places_are_not_compared():
    day = date(2015, 10, 7)
    assert (
        kinds(flown(day, day, 12, places=("SY-HI",)), flown(day, day, 5, places=("SY-HM",))) == []
    )


def test_about_20_against_25_is_marked_as_hedged():
    day = date(2015, 9, 30)
    one = said(day, 20, qualifier="about", start=day, end=day, statement="a")
    other = flown(day, day, 25, statement="b")
    assert [found.hedged for found in contradictions([one, other], START)] == [True]


def test_the_order_of_the_claims_does_not_matter():
    first = total(date(2016, 12, 20), 30_000)
    rest = [total(date(2016, 12, 22), 17_800), total(date(2016, 12, 22), 18_800)]
    assert contradictions([first, *rest], START) == contradictions([*rest[::-1], first], START)
