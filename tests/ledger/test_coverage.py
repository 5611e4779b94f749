from datetime import date

from strikes.ledger.contradictions import contradictions
from strikes.ledger.coverage import coverage
from strikes.ledger.figures import Figure, bounds

FIRST, LAST = date(2015, 9, 30), date(2015, 10, 10)


def flown(first: date, last: date, low: int = 20, said: date | None = None, **fields) -> Figure:
    defaults = {"measure": "sorties", "key": f"{first}-{low}", "statement": "s"}
    return Figure(
        bounds=bounds(low, low, "exact"), low=low, high=low, start=first, end=last,
        said=said or last, **defaults | fields,
    )  # fmt: skip


def status(day: date, *figures: Figure) -> str:
    return next(one.status for one in coverage(figures, FIRST, LAST) if one.date == day)


def test_every_day_of_the_campaign_stands_there_once():
    assert [one.date.day for one in coverage([], FIRST, LAST)] == [30, *range(1, 11)]


def test_a_day_nobody_spoke_about_is_silence():
    assert status(date(2015, 10, 5), flown(date(2015, 10, 4), date(2015, 10, 4))) == "silence"


def test_a_day_in_a_short_window_is_reported():
    assert status(date(2015, 10, 4), flown(date(2015, 10, 3), date(2015, 10, 5))) == "reported"


def test_an_explicit_zero_is_no_silence():
    assert status(date(2015, 10, 4), flown(date(2015, 10, 4), date(2015, 10, 4), 0)) == "zero"


def test_a_window_of_a_month_only_spans_its_days():
    assert status(date(2015, 10, 4), flown(date(2015, 10, 1), date(2015, 10, 31))) == "spanned"


def test_a_figure_given_a_week_later_is_late():
    late = flown(date(2015, 10, 4), date(2015, 10, 4), said=date(2015, 10, 12))
    assert status(date(2015, 10, 4), late) == "late"


def test_a_running_total_says_nothing_of_a_day():
    total = flown(FIRST, date(2015, 10, 5), 500, cumulative=True)
    assert status(date(2015, 10, 4), total) == "silence"


def test_people_killed_are_no_report_on_flying():
    killed = flown(date(2015, 10, 4), date(2015, 10, 4), measure="killed")
    assert status(date(2015, 10, 4), killed) == "silence"


def test_a_day_with_two_values_is_contradicted():
    day = date(2015, 10, 4)
    figures = [flown(day, day, 36), flown(day, day, 39)]
    marked = coverage(figures, FIRST, LAST, contradictions(figures))
    assert [one.date for one in marked if one.contradicted] == [day]
    assert not any(one.corrected for one in marked)


def test_a_day_whose_figure_the_same_body_gave_again_and_changed_is_corrected():
    day = date(2015, 10, 4)
    figures = [
        flown(day, day, 36, said=date(2015, 10, 5), statement="then"),
        flown(day, day, 39, said=date(2015, 12, 1), statement="later"),
    ]
    marked = coverage(figures, FIRST, LAST, contradictions(figures))
    assert [one.date for one in marked if one.corrected] == [day]


def test_a_window_that_began_before_the_campaign_is_cut():
    early = flown(date(2015, 9, 1), date(2015, 9, 30))
    assert status(FIRST, early) == "spanned"
