"""Where and when in Arabic: names without capitals, times said in pieces, running totals."""

from datetime import date

from .ar_claims import claims, only


def places(text: str) -> list[tuple]:
    return [claim.places for claim in claims(text)]


def window(text: str, published: date | None = date(2016, 1, 20)) -> tuple:
    claim = claims(text, published)[0]
    return claim.window_start, claim.window_end, claim.cumulative


def day(month: int, number: int, year: int = 2016) -> date:
    return date(year, month, number)


def test_provinces_are_those_that_the_text_calls_so():
    claim = only("أصابت الطائرات 55 هدفا في محافظات حماة وحمص ودير الزور.")
    assert claim.places == claim.provinces == ("حماة", "حمص", "دير الزور")


def test_a_name_stands_without_what_is_attached_to_it():
    assert places("نفذ التحالف 12 غارة بالرقة وللموصل والشدادي.")[0][0] == "الرقة"


def test_a_name_that_no_list_knows_is_read_after_its_word():
    assert places("دمرت الغارات ثلاث عربات قرب بلدة ساكو.") == [("ساكو",)]


def test_the_country_gives_way_to_anything_smaller():
    assert places("في سوريا أصابت الطائرات 55 هدفا قرب تدمر.") == [("تدمر",)]


def test_palmyra_is_no_verb_after_near_and_no_place_before_an_object():
    assert places("أصابت الطائرات 55 هدفا في تدمر.") == [("تدمر",)]
    assert places("روسيا تدمر 15 منشأة في سوريا.") == [("سوريا",)]


def test_a_base_is_no_struck_place():
    assert places("نفذت الطائرات من قاعدة حميميم 25 طلعة في سوريا.") == [("سوريا",)]


def test_a_place_that_locates_another_is_left_out():
    assert places("شنت الطائرات ثلاث غارات على نهم شمال شرق صنعاء.") == [("نهم",)]


def test_each_item_of_a_list_has_its_own_place():
    text = "دمرت الغارات في محافظة إدلب مستودع ذخيرة، وفي محافظة حماة دبابتين."
    assert places(text) == [("إدلب",), ("حماة",)]


def test_a_sentence_without_a_place_takes_that_of_the_one_before():
    text = "شنت الطائرات غارات قرب الرقة. ودمرت الغارات ثلاث دبابات."
    assert places(text)[-1] == ("الرقة",)


def test_hours_and_dual_days_are_counted_back():
    assert window("نفذت الطائرات 20 طلعة في الـ24 ساعة الأخيرة.") == (day(1, 19), day(1, 20), False)
    assert window("نفذت الطائرات 20 طلعة في اليومين الماضيين.") == (day(1, 18), day(1, 20), False)
    assert window("نفذت الطائرات 20 طلعة خلال الأسبوعين الماضيين.")[0] == day(1, 6)


def test_yesterday_with_its_weekday_is_one_day():
    assert window("نفذت الطائرات أمس الثلاثاء 20 طلعة.") == (day(1, 19), day(1, 19), False)


def test_the_day_of_the_words_is_no_window():
    assert window("أعلنت الوزارة، اليوم الأربعاء، أن الطائرات نفذت 20 طلعة.") == (None, None, False)


def test_a_night_between_two_days_has_both():
    text = "شنت الطائرات ليل الاثنين الثلاثاء 20 غارة على الرقة."
    assert window(text) == (day(1, 18), day(1, 19), False)


def test_last_friday_stays_open():
    assert window("شنت الطائرات الجمعة الماضي 20 غارة على الرقة.")[:2] == (None, None)


def test_a_running_total_begins_with_the_day_that_the_text_gives():
    text = "نفذت الطائرات 5240 طلعة منذ 30 سبتمبر 2015."
    assert window(text) == (day(9, 30, 2015), day(1, 20), True)


def test_the_day_may_stand_in_words_behind_the_start():
    text = "منذ أن بدأت العملية في الثلاثين من سبتمبر 2015 نفذت الطائرات 600 طلعة."
    assert window(text) == (day(9, 30, 2015), day(1, 20), True)


def test_a_start_so_many_days_ago_is_counted_back():
    text = "نفذت الطائرات 1200 طلعة منذ انطلاق العمليات قبل 17 يوما."
    assert window(text) == (day(1, 3), day(1, 20), True)


def test_a_month_gives_no_first_day_of_a_total():
    assert window("نفذت الطائرات 600 طلعة منذ سبتمبر 2015.") == (None, day(1, 20), True)


def test_how_long_nothing_like_it_had_been_is_no_window():
    text = "شنت الطائرات على الرقة 20 غارة هي الأعنف منذ سبتمبر."
    assert window(text) == (None, None, False)


def test_the_strikes_said_before_keep_their_day():
    text = "شن التحالف أمس 7 ضربات قرب الموصل. وأسفرت الضربات عن تدمير 4 وحدات تكتيكية."
    assert claims(text)[-1].window_start == day(1, 19)


def test_a_daily_rate_has_no_window():
    claim = only("تنفذ الطائرات منذ الاثنين 25 طلعة يوميا في سوريا.")
    assert (claim.rate, claim.window_start, claim.window_end) == ("day", None, None)


def test_ibb_is_a_town_and_not_august():
    text = "شن طيران التحالف ثلاث غارات على مدينة إب."
    assert places(text) == [("إب",)]
    assert window(text)[:2] == (None, None)


def test_a_published_day_out_of_all_bounds_is_as_none():
    text = "شنت الطائرات أمس الثلاثاء 20 غارة على الرقة."
    assert window(text, date.min)[:2] == (None, None)
    assert window(text, date.max)[:2] == (None, None)


def test_a_dateline_is_no_place_that_was_struck():
    text = "دمشق-موسكو-سانا\nأجرى الطيران الروسي 55 طلعة على مواقع الإرهابيين."
    assert places(text) == [()]


def test_an_airfield_from_which_aircraft_flew_is_no_place_that_was_struck():
    assert places("نفذ الطيران الروسي من مطار حميميم 55 طلعة جوية.") == [()]


def test_the_third_unknown_name_of_a_list_is_a_place():
    text = "شهد يوم الأحد 122 طلعة على مواقع في البريقة وطرابلس وزليطن."
    assert places(text) == [("البريقة", "طرابلس", "زليطن")]


def test_names_in_quotation_marks_go_on_with_a_list_of_places():
    text = "شن التحالف 15 غارة في “رحبة” و”ماهلية” و”مدغل”."
    assert places(text) == [("رحبة", "ماهلية", "مدغل")]


def test_a_whole_has_the_places_of_its_shares():
    text = "نفذ التحالف 22 ضربة جوية، 19 منها في العراق وثلاث في سوريا."
    assert places(text) == [("العراق", "سوريا"), ("العراق",), ("سوريا",)]


def test_a_month_said_by_two_names_is_one_day():
    text = "نفذ الحلف منذ الحادي والثلاثين من مارس/آذار 2011 طلعات عددها 500."
    assert window(text)[0] == day(3, 31, 2011)


def test_a_start_without_a_day_does_not_take_that_of_the_end():
    text = "بلغ مجموع ما نفذته الطائرات منذ انطلاقها وحتى ظهر الأربعاء 1200 طلعة."
    assert window(text) == (None, day(1, 20), True)


def test_a_dam_with_a_name_is_a_place():
    assert places("شنت الطائرات 15 غارة في محيط سد الموصل.") == [("سد الموصل",)]


def test_what_was_done_on_a_day_may_be_announced_behind_it():
    text = "قتلت الغارة 60 مسلحا قرب ميناء هرارديري يوم 12 يناير، كما أعلنت القيادة."
    assert window(text) == (day(1, 12), day(1, 12), False)


def test_a_pronoun_names_no_place():
    assert places("استهدف الطيران مدينة تدمر وأطرافها بأكثر من 15 غارة.") == [("تدمر",)]


def test_a_day_behind_whose_word_it_is_is_the_day_of_the_deed():
    claim = only("وبحسب الوزارة، نفذت الطائرات الخميس 18 ضربة في سوريا.", date(2016, 3, 11))
    assert (claim.window_start, claim.window_end) == (date(2016, 3, 10), date(2016, 3, 10))


def test_a_total_begins_on_the_day_that_the_text_gives_the_campaign():
    first = claims(
        "أجرت الطائرات الروسية منذ انطلاق عمليتها أكثر من 28 ألف طلعة. "
        "وبدأت العملية في 30 أيلول 2015.",
        date(2017, 12, 12),
    )[0]
    assert (first.cumulative, first.window_start) == (True, date(2015, 9, 30))


def test_a_launching_pad_parts_no_list_from_its_place():
    text = "دمرت المقاتلات في اليمن ثلاثة مخازن ومنصة إطلاق ورتلا للحوثيين قرب تعز."
    assert {claim.places for claim in claims(text)} == {("تعز",)}


def test_the_time_of_a_clause_about_a_town_is_not_that_of_the_strikes():
    text = "نالت الفلوجة 4 ضربات، وهي المدينة التي يسيطر عليها التنظيم منذ عامين."
    assert window(text) == (None, None, False)


def test_what_and_joins_shares_the_place_behind():
    text = "دمرت الغارات مستودعين في محافظة حلب، وخندقا ومدفعين في محافظة اللاذقية."
    assert places(text) == [("حلب",), ("اللاذقية",), ("اللاذقية",)]


def test_a_country_joined_to_a_place_is_one_beside_it():
    assert places("شن سلاح الجو 11 غارة على متشددين في ليبيا وسيناء.") == [("ليبيا", "سيناء")]


def test_since_the_month_began_is_since_its_first_day():
    assert window("نفذ التحالف منذ مطلع الشهر 230 غارة على محافظة حجة.") == (
        day(1, 1),
        day(1, 20),
        True,
    )


def test_a_ten_with_its_article_belongs_to_the_hours():
    text = "نفذ سلاح الجو في الثماني والأربعين ساعة الأخيرة 33 طلعة."
    assert window(text) == (day(1, 18), day(1, 20), False)


def test_the_toll_of_one_raid_is_no_running_total():
    text = "ارتفعت حصيلة القصف الجوي على سوق الخميس في مديرية مستبأ إلى 97 قتيلا."
    assert window(text) == (None, None, False)


def test_one_each_may_leave_out_the_strikes():
    text = "ضرب التحالف بست غارات عين عيسى، وواحدة قرب كل من البوكمال والشدادي."
    assert places(text)[-2:] == [("البوكمال",), ("الشدادي",)]


def test_a_word_that_begins_names_needs_no_list():
    assert places("أصابت الطائرات 55 هدفا في أبو هادي.") == [("أبو هادي",)]


def test_an_unknown_name_stands_beside_a_known_one():
    assert places("أصابت الطائرات 55 هدفا في بازكرتان والموصل.") == [("بازكرتان", "الموصل")]
