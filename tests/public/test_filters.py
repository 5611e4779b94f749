"""What a query string asks for, and which strikes are then certainly or possibly in."""

from datetime import date

import pytest
from django.http import QueryDict

from strikes.public.filters import Query, parse
from strikes.public.known import Known

KNOWN = Known(
    areas={
        "province": {code: {"en": code} for code in ("SY-HI", "SY-HM", "SY-ID")},
        "place": {"homs": {"en": "Homs"}, "palmyra": {"en": "Palmyra"}, "old": {"en": "Palmyra"}},
    },
    spelled={"homs": ("homs",), "palmyra": ("old", "palmyra"), "тадмор": ("palmyra",)},
    values={"aircraft": ("Su-24M", "Su-34"), "organisation": ("Navy",)},
)


def ask(text: str):
    return parse(QueryDict(text), KNOWN)


def doubts(release, text: str) -> dict[str, str]:
    return {row.key: row.doubt for row in ask(text).query.strikes(release)}


def test_dates_and_provinces_are_read():
    query = ask("from=2015-10-01&to=2015-10-31&province=SY-HM&province=SY-HI").query
    assert query == Query(date(2015, 10, 1), date(2015, 10, 31), ("SY-HI", "SY-HM"))


def test_an_expression_says_both_ends_and_stands_in_the_fields_for_days():
    asked = ask("date=2015-10~&from=2016-01-01")
    assert asked.query == Query(date(2015, 10, 1), date(2015, 10, 31))
    assert (asked.typed["from"], asked.typed["to"], asked.typed["date"]) == (
        "2015-10-01", "2015-10-31", "",
    )  # fmt: skip


def test_a_place_is_found_by_a_name_in_any_script():
    assert ask("place=Тадмор").query.places == ("palmyra",)


def test_a_name_of_two_places_asks_for_both():
    assert ask("place=PALMYRA").query.places == ("old", "palmyra")


def test_an_unknown_place_is_told_what_it_may_have_meant():
    assert ask("place=Palmira").problems["place"] == (
        "No place of this release is called “Palmira”. Near it: Palmyra, Palmyra."
    )


def test_aircraft_are_known_from_the_release_in_any_case():
    assert ask("aircraft=SU-34&aircraft=su-24m").query.aircraft == ("Su-24M", "Su-34")


def test_marks_of_direction_and_spaces_are_no_part_of_a_text():
    assert ask("q=%E2%80%8F+command++post%20").query.text == "command post"


def test_empty_fields_ask_for_nothing():
    assert ask("from=&to=&province=&page=").query == Query()


def test_province_codes_may_be_lower_case():
    assert ask("province=sy-hi").query.provinces == ("SY-HI",)


def test_a_query_becomes_the_address_it_came_from():
    text = "from=2015-10-01&to=2015-10-31&province=SY-HI&province=SY-HM"
    assert ask(text).query.address() == "?" + text


@pytest.mark.parametrize(
    ("text", "field", "message"),
    [
        ("from=2015-13-01", "from", "“2015-13-01” is not a date"),
        ("from=1+October+2015", "from", "such as 2015-10-31"),
        ("from=20151001", "from", "“20151001” is not a date"),
        ("to=2015-W40-4", "to", "is not a date"),
        ("to=0000-00-00", "to", "is not a date"),
        ("from=٢٠١٥-١٠-٠١", "from", "is not a date"),
        ("from=2015-10-31&to=2015-10-01", "to", "before the first"),
        ("from=2015-10-01&from=2015-10-02", "from", "2 times with different values"),
        ("province=XX", "province", "“XX” is not known here: use SY-HI, SY-HM, SY-ID."),
        ("province=SY-HI&province=%00", "province", "“�” is not known here"),
        ("district=X", "district", "“X” is not known here: use none, this release names none."),
        ("aircraft=MiG-1", "aircraft", "“MiG-1” is not known here: use Su-24M, Su-34."),
        ("measure=bombs", "measure", "use aircraft, area_taken"),
        ("status=certain", "status", "use alleged, declared"),
        ("grade=good", "grade", "use confirmed, contested"),
        ("date=October", "date", "“October” is no date this field knows"),
        ("date=2015-10&date=2015-11", "date", "2 times with different values"),
        ("place=%00", "place", "No place of this release is called “�”: try another spelling."),
        ("q=%00", "q", "holds signs that are no text"),
        ("q=" + "x" * 201, "q", "use at most 200 characters"),
        ("category=tank", "category", "“tank” is not known here: use air_defence"),
        ("precision=0", "precision", "“0” is no precision"),
        ("precision=1&precision=2", "precision", "2 times"),
        ("page=0", "page", "“0” is not a page"),
        ("page=-1", "page", "is not a page"),
        ("page=two", "page", "is not a page"),
        ("page=" + "9" * 30, "page", "is not a page"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(text, field, message):
    assert message in ask(text).problems[field]


def test_a_long_wrong_value_is_repeated_only_in_part():
    assert len(ask("from=" + "x" * 10_000).problems["from"]) < 150


def test_the_same_date_twice_is_no_mistake():
    assert not ask("from=2015-10-01&from=2015-10-01").problems


def test_without_a_span_everything_is_certainly_in(release):
    assert set(doubts(release, "").values()) == {"certain"}


def test_a_window_inside_the_span_is_certainly_in(release):
    assert doubts(release, "from=2015-10-10&to=2015-10-10") == {"sure": "certain"}


def test_a_window_across_the_edge_of_the_span_is_possibly_in(release):
    assert doubts(release, "from=2015-10-01&to=2015-10-09") == {"night": "possible"}


def test_an_open_span_reaches_to_its_end(release):
    assert doubts(release, "to=2015-10-01") == {"night": "certain"}


def test_the_last_day_of_the_calendar_can_be_asked_for(release):
    assert len(doubts(release, "from=0001-01-01&to=9999-12-31")) == 4


def test_a_strike_in_one_asked_province_is_certainly_in(release):
    assert doubts(release, "province=SY-HI")["sure"] == "certain"


def test_a_strike_in_several_provinces_is_possibly_in_one_of_them(release):
    assert doubts(release, "province=SY-HM") == {"shared": "possible"}


def test_a_strike_in_several_provinces_is_certainly_in_all_of_them(release):
    assert doubts(release, "province=SY-HM&province=SY-HI")["shared"] == "certain"


def test_a_strike_without_a_province_is_in_no_province(release):
    assert "lost" not in doubts(release, "province=SY-HI&province=SY-HM&province=SY-ID")


def test_counts_tell_certain_possible_and_unplaced_apart(release):
    counts = ask("from=2015-10-01&province=SY-HI").query.counts(release)
    assert counts == {"certain": 1, "possible": 2, "unplaced": 1}


def test_strikes_come_in_the_order_of_their_days(release):
    keys = [row.key for row in Query().strikes(release)]
    assert keys == ["night", "sure", "shared", "lost"]


def test_a_category_is_one_of_the_targets(release):
    assert set(doubts(release, "category=command_control")) == {"night", "sure", "shared", "lost"}
    assert doubts(release, "category=vehicle") == {}


def test_several_categories_are_joined(release):
    assert len(doubts(release, "category=vehicle&category=command_control")) == 4


def test_precision_asks_for_places_at_least_so_exact(release):
    assert set(doubts(release, "precision=2")) == {"night", "sure"}


def test_unplaced_strikes_are_counted_within_the_other_filters(release):
    assert ask("province=SY-HI&precision=2").query.counts(release)["unplaced"] == 0
