"""Turns of phrase that Arabic newsrooms give figures of an air campaign."""

from datetime import date

import pytest

from .ar_claims import claims, figures, only


@pytest.mark.parametrize(
    "text",
    [
        "تحرر بدعم الطيران من الأراضي السورية 95 بالمئة.",
        "حررت القوات بدعم الطيران 95 بالمئة من أراضي سوريا.",
        "بدعم الطيران تم تحرير 95% من أراضي سوريا.",
        "أدت الغارات إلى تحرير 95 في المئة من الأراضي.",
    ],
)
def test_a_share_of_land_that_was_taken_is_a_claim(text):
    assert figures(text) == [("area_taken", 95, 95)]


def test_a_share_of_anything_else_is_none():
    assert figures("دمرت الغارات 30 في المئة من قدرات التنظيم.") == []


def test_the_number_of_flights_may_stand_behind_their_first_day():
    text = "بلغت حصيلة الطلعات الجوية منذ تسلم الحلف القيادة في 31 مارس الماضي 8729."
    assert figures(text) == [("sorties", 8729, 8729)]


def test_flights_may_have_become_so_many_a_day():
    claim = only("باتت الطلعات الجوية 140 في اليوم.")
    assert (claim.measure, claim.low, claim.rate) == ("sorties", 140, "day")


def test_a_part_of_flights_told_before_the_dead_counts_flights():
    text = "تجاوز عدد الطلعات 40 ألفا، نُفذت 21 ألفا منها ليلا."
    assert figures(text) == [("sorties", 40000, None), ("sorties", 21000, 21000)]


def test_the_place_of_a_part_is_not_that_of_the_whole():
    found = claims("شهدت ليبيا يوم الأحد 122 طلعة، منها 46 هجومية في البريقة وطرابلس.")
    assert [claim.places for claim in found] == [("ليبيا",), ("البريقة", "طرابلس")]


def test_how_long_nothing_so_heavy_had_been_begins_no_total():
    claim = only("24 غارة على صنعاء، في أعنف قصف لطيران التحالف منذ شهور.")
    assert not claim.cumulative


def test_two_people_whose_plural_is_another_word_are_two():
    text = "قالت الجماعة إن شخصين قتلا في قصف جوي على صنعاء."
    assert ("killed", 2, 2) in figures(text)


def test_people_wounded_in_a_raid_need_no_noun():
    text = "قتل شخصان وجرح ثلاثة في غارة على صنعاء."
    assert figures(text) == [("killed", 2, 2), ("wounded", 3, 3), ("strikes", 1, 1)]


def test_an_adjective_with_the_article_is_no_pair_of_centres():
    text = "استهدفت أربع غارات مبنى الأمن المركزي وسط صنعاء."
    assert figures(text) == [("strikes", 4, 4), ("targets_hit", 1, 1)]


def test_strikes_in_the_same_month_have_its_window():
    text = "ألقت الطائرات 948 قنبلة في سبتمبر 2015. وشنت في الشهر نفسه 113 ضربة."
    assert str(claims(text)[-1].window_start) == "2015-09-01"


def test_that_is_before_a_number_denies_nothing():
    assert figures("نصف الطلعات الجوية، أي 60 طلعة، نفذت ليلا.") == [("sorties", 60, 60)]


def test_twice_is_two_strikes():
    assert ("strikes", 2, 2) in figures("أغارت الطائرات مرتين على مواقع في الحديدة.")


def test_one_behind_its_noun_counts_no_other():
    text = "دمرت غارة واحدة في تلعفر موقعين قتاليين."
    assert figures(text) == [("strikes", 1, 1), ("items_destroyed", 2, 2)]


def test_a_day_stands_before_the_number_of_its_flights():
    found = claims("نفذت المقاتلات الثلاثاء 41 طلعة، والأربعاء 33.")
    assert [(claim.low, claim.window_start.day) for claim in found] == [(41, 19), (33, 20)]


def test_the_rest_of_the_strikes_lends_no_place_to_the_part():
    found = claims("شنت الطائرات 38 غارة: 22 في العراق والبقية في سوريا.")
    assert [claim.places for claim in found] == [("العراق", "سوريا"), ("العراق",)]


@pytest.mark.parametrize(
    "text",
    [
        "حصدت الغارات أرواح 12 مدنيا.",
        "أودت الغارات بحياة 12 مدنيا.",
        "راح ضحية الغارات 12 مدنيا.",
    ],
)
def test_lives_taken_are_people_killed(text):
    assert figures(text) == [("killed", 12, 12)]


def test_a_river_in_a_name_denies_nothing():
    text = "شنت الطائرات غارات. وأطلقت الغواصة (روستوف على الدون) صواريخ دمرت مستودعا للذخيرة."
    assert ("items_destroyed", 1, 1) in figures(text)


def test_bombers_that_drop_bombs_are_not_shot_down():
    text = "أسقطت قاذفتان أمريكيتان نحو 100 قنبلة على معسكرات خارج سرت."
    assert figures(text) == [("aircraft", 2, 2), ("weapons_released", 100, 100)]


def test_an_exercise_is_no_campaign():
    assert figures("اختُتم تمرين شاركت فيه 24 طائرة ونفذت خلاله 60 طلعة.") == []


def test_an_unknown_village_may_hold_a_pair_that_was_struck():
    found = claims("أصابت غارة للتحالف موقعين في بازكرتان ودمرت عجلتين.")
    assert {claim.places for claim in found} == {("بازكرتان",)}


def test_the_start_of_a_total_is_not_that_of_the_strikes_that_raised_it():
    text = "بغارات على أربعة مواقع في سرت، رفعت الطائرات عدد ضرباتها إلى 48 منذ مطلع أغسطس."
    assert [claim.cumulative for claim in claims(text)] == [False, True]


def test_a_number_of_dead_counts_dead_whatever_stands_between():
    text = "جُرح أربعة في غارات على غزة، ليصل عدد قتلى هذه الغارات خلال يومين إلى سبعة."
    assert ("killed", 7, 7) in figures(text)


def test_people_killed_in_raids_somebody_flew_leave_the_raids_a_claim():
    text = "قُتل فلسطينيان في غارات شنتها إسرائيل على قطاع غزة."
    assert figures(text) == [("killed", 2, 2), ("strikes", None, None)]


@pytest.mark.parametrize("day", ["أول أمس", "أمس الأول", "أول من أمس"])
def test_the_day_before_yesterday_is_a_day(day):
    assert only(f"نفذت المقاتلات {day} 41 طلعة.").window_start.day == 18


def test_numbers_in_brackets_are_those_of_the_places_before_them():
    found = claims("توزعت الغارات على محافظات صعدة (12) وحجة (9) ومأرب (7).")
    assert [(c.low, c.places) for c in found] == [(12, ("صعدة",)), (9, ("حجة",)), (7, ("مأرب",))]


def test_a_whole_has_the_places_that_are_counted_behind_it():
    found = claims("شنت الطائرات 28 غارة: صعدة 12 وحجة 9 ومأرب 7.")
    assert [c.places for c in found] == [("صعدة", "حجة", "مأرب"), ("صعدة",), ("حجة",), ("مأرب",)]


@pytest.mark.parametrize("week", ["الأسبوع الماضي", "خلال أسبوع"])
def test_strikes_of_a_week_are_no_strikes_of_so_many_weeks(week):
    claim = only(f"شنت طائرات التحالف {week} 60 غارة.")
    assert (claim.window_start.day, claim.cumulative) == (13, False)


def test_each_month_has_the_flights_behind_it():
    found = claims("في أكتوبر نفذ الطيران 1391 طلعة وفي نوفمبر 2300.")
    assert [(c.low, c.window_start.month) for c in found] == [(1391, 10), (2300, 11)]


def test_a_span_of_days_is_no_number_of_flights():
    assert figures("بلغ مجموع الطلعات 510 من 4 إلى 11 فبراير.") == [("sorties", 510, 510)]


def test_people_killed_are_counted_before_those_among_them():
    text = "قتل سبعة بينهم ثلاثة أطفال في غارة على صنعاء."
    assert figures(text)[:2] == [("killed", 7, 7), ("killed", 3, 3)]


def test_people_killed_may_be_of_any_body():
    text = "أسفرت الغارات عن تدمير 16 آلية ومقتل 110 من الميليشيا."
    assert figures(text) == [("items_destroyed", 16, 16), ("killed", 110, 110)]


def test_the_dead_and_the_injured_may_be_one_person_each():
    text = "استشهد مواطن وأصيبت طفلة جراء غارة في باقم بصعدة."
    assert figures(text) == [("killed", 1, 1), ("wounded", 1, 1), ("strikes", 1, 1)]


def test_people_joined_by_and_share_what_befell_the_first():
    text = "قتلت الغارة 12 مدنيا بينهم ثلاثة أطفال وسيدتان."
    assert figures(text)[1:] == [("killed", 12, 12), ("killed", 3, 3), ("killed", 2, 2)]


def test_a_number_that_rose_above_is_more_than_that():
    claims_ = figures("تجاوز عدد القتلى في الغارات على صنعاء 100 وزاد عدد المصابين على 300.")
    assert claims_ == [("killed", 100, None), ("wounded", 300, None)]


def test_a_number_that_did_not_rise_above_is_at_most_that():
    claim = only("الطلعات الجوية في اليوم الأول لم تتجاوز 80.")
    assert (claim.low, claim.high, claim.qualifier) == (None, 80, "up_to")


def test_flights_made_for_strikes_are_strike_sorties():
    text = "قامت الطائرات بـ7223 طلعة بينها 2778 طلعة لشن غارات."
    assert figures(text) == [("sorties", 7223, 7223), ("strike_sorties", 2778, 2778)]


def test_what_was_hit_and_then_destroyed_is_destroyed():
    text = "استهدفت طائرات التحالف ثلاثة مخازن أسلحة وعربتي نقل في حرض ودمرتها بالكامل."
    assert figures(text) == [("items_destroyed", 3, 3), ("items_destroyed", 2, 2)]


def test_aircraft_are_counted_by_the_name_of_their_type():
    text = "تشارك في العملية تسع طائرات رافال وست ميراج."
    assert figures(text) == [("aircraft", 9, 9), ("aircraft", 6, 6)]


def test_the_rest_of_the_strikes_has_a_place_and_no_number():
    text = "استهدفت 13 ضربة كوباني في حين نُفذت بقية الغارات قرب دير الزور."
    assert figures(text) == [("strikes", 13, 13), ("strikes", None, None)]


def test_strikes_that_fell_mostly_on_towns_are_told_of_these():
    claim = only("شن الطيران 50 غارة على ريف إدلب الجنوبي، تركزت على كفرنبل وخان شيخون.")
    assert claim.places == ("كفرنبل", "خان شيخون")


def test_yesterday_in_a_report_on_words_of_yesterday_is_the_reports_own():
    text = "قالت القيادة في بيان أمس الثلاثاء إن طائراتها نفذت أول من أمس 12 ضربة قرب الموصل."
    assert only(text).window_start == date(2016, 1, 18)


def test_the_day_behind_the_strikes_is_theirs_and_the_first_that_of_the_words():
    claim = only("أعلن التحالف الخميس تنفيذ 18 ضربة أمس.")
    assert claim.window_start == date(2016, 1, 13)


def test_a_growth_is_no_figure_and_its_month_no_window():
    claim = only("نفذ سلاح الجو في أكتوبر 1292 طلعة بزيادة 200 طلعة عن سبتمبر.")
    assert (claim.low, claim.window_start) == (1292, date(2015, 10, 1))


def test_a_bare_number_with_another_day_counts_what_was_counted():
    text = "ألقت الطائرات مساء أمس ست قنابل على مواقع قرب حمص، وأربعا صباح اليوم."
    assert figures(text) == [("weapons_released", 6, 6), ("weapons_released", 4, 4)]


def test_hours_before_a_figure_are_no_hour_of_the_clock():
    claim = only("نفذت الطائرات خلال 24 ساعة 12 ضربة قرب الموصل.")
    assert (claim.measure, claim.low) == ("strikes", 12)


def test_two_deeds_of_one_sentence_are_a_strike_and_what_was_destroyed():
    text = "قصف الطيران المصري أهدافا في درنة، ودمر سلاح الجو في غارات متزامنة عشرة مواقع."
    assert sorted(figures(text), key=str) == [("strikes", None, None), ("targets_hit", 10, 10)]


def test_missiles_that_fell_on_a_place_were_released():
    text = "واصل الطيران غاراته على الغوطة. وسقط على سقبا وحدها 30 صاروخا."
    assert ("weapons_released", 30, 30) in figures(text)


def test_barrels_of_explosives_are_weapons():
    text = "ألقى الطيران المروحي 14 برميلا متفجرا على داريا."
    assert figures(text) == [("weapons_released", 14, 14)]


def test_jets_of_which_the_number_is_told_have_no_place_of_their_own():
    text = "دمر الطيران الروسي في سوريا 826 هدفا. وارتفع عدد الطائرات المشاركة إلى 69."
    assert [(c.low, c.places) for c in claims(text)] == [(826, ("سوريا",)), (69, ())]


@pytest.mark.parametrize("place", ["طهران", "سقبا", "غاو", "عكاشات"])
def test_towns_of_other_campaigns_are_known_by_name(place):
    assert only(f"دمرت الطائرات ثلاثة مخازن في {place}.").places == (place,)


def test_where_missiles_were_launched_from_is_no_struck_place():
    claim = only("ستة صواريخ باليستية أطلقها الحرس الثوري من كرمانشاه على مواقع في دير الزور.")
    assert claim.places == ("دير الزور",)


def test_what_was_answered_was_done_by_others():
    text = "ضربت الطائرات عشرات الأهداف في سوريا ردا على إطلاق 20 قذيفة على الجولان."
    assert ("weapons_released", 20, 20) not in figures(text)


def test_nests_of_guns_are_things():
    text = "دمرت الضربات الجوية خمسة أعشاش رشاشات قرب الرمادي."
    assert ("items_destroyed", 5, 5) in figures(text)


def test_missiles_that_hit_something_were_released():
    text = "أصابت خمسة صواريخ مجنحة أمس مستودعا قرب إدلب."
    assert ("weapons_released", 5, 5) in figures(text)
