"""Arabic sentences as newsrooms write them: what stands beside a claim and what only looks so."""

import pytest

from .ar_claims import claims, figures

BEFORE = "شن طيران التحالف غارات على صنعاء. "


@pytest.mark.parametrize(
    "text",
    [
        "وأخفقت المليشيات بصواريخها في كل المحاولات التي بلغ عددها 81 محاولة.",
        "وقال الحوثيون إن القوة الصاروخية قصفت مدينة الفيصل العسكرية في جازان.",
        "وكثفت مليشيا الحوثي هجماتها الصاروخية على السعودية.",
        "وأعلن الحوثيون شن غارات جوية بطائرة من دون طيار على مطار أبها.",
    ],
)
def test_what_those_who_are_struck_send_is_no_claim(text):
    assert figures(BEFORE + text)[1:] == []


def test_what_sappers_destroy_is_none_to_the_end_of_a_long_list():
    text = "أتلف المشروع 31 لغما مضادا للدبابات و28 لغما مضادا للأفراد و39 قذيفة و22 عبوة ناسفة."
    assert figures(BEFORE + text)[1:] == []


def test_raids_on_those_who_sent_drones_stay():
    text = "وشن التحالف ثلاث غارات على صعدة ردا على هجوم بطائرة مسيرة على أبها."
    assert figures(BEFORE + text)[1:] == [("strikes", 3, 3)]


def test_the_number_of_raids_stays_before_a_word_that_is_not_counted():
    assert figures("بلغ عدد الغارات 81 في يومين على صنعاء.") == [("strikes", 81, 81)]


def test_ammunition_in_a_store_is_no_thing_of_its_own():
    text = "دمر الطيران في إدلب 6 مستودعات أسلحة وذخيرة وبطارية هاون."
    assert figures(text) == [("items_destroyed", 6, 6), ("items_destroyed", 1, 1)]


def test_one_figure_for_two_kinds_of_things_before_what_they_did():
    text = "دمر الطيران ما يزيد على 20 مركبة ودبابة كانت متجهة إلى دير الزور."
    assert figures("قصف الطيران الرقة. " + text)[-1] == ("items_destroyed", 20, None)


def test_where_a_convoy_was_going_is_not_where_it_was_struck():
    (claim,) = claims("دمر الطيران الروسي قافلة كانت في طريقها إلى مدينة دير الزور.")
    assert claim.places == ()


def test_the_outcome_of_what_was_flown_is_no_running_total():
    (claim,) = claims("12 غارة على الموصل: هذه حصيلة ما شنته مقاتلات التحالف.")
    assert not claim.cumulative


def test_the_place_of_a_part_of_the_dead_is_not_that_of_all():
    found = claims("قصف الطيران غزة. وارتفع عدد الشهداء في الغارات إلى 34، منهم 26 في رفح.")
    assert "رفح" not in found[-2].places
    assert found[-1].places == ("رفح",)


def test_a_quarter_s_name_may_begin_like_a_hill_s():
    (dead, strike) = claims("استشهد أربعة، بينهم مسنون، في غارة على شقة في حي تل السلطان برفح.")
    assert dead.places == strike.places == ("تل السلطان", "رفح")


def test_a_front_is_a_place():
    (claim,) = claims("استهدف الطيران أربعة أهداف للتنظيم في محور الهواري.")
    assert claim.places == ("الهواري",)


def test_the_strikes_in_which_people_fell_have_the_place_before_them():
    text = "قُتل عشرة مدنيين في صنعاء ليلا في غارات عنيفة لطيران التحالف."
    assert figures(text) == [("killed", 10, 10), ("strikes", None, None)]


def test_the_city_is_the_one_told_of_before():
    found = claims("شن الطيران ثلاث غارات على سرت. وقصف الطيران مساء السبت مواقع غربي المدينة.")
    assert [(c.low, c.places) for c in found] == [(3, ("سرت",)), (None, ("سرت",))]


@pytest.mark.parametrize(
    "text",
    [
        "وأطلقت أربعة صواريخ صوب المستوطنات المحاذية للقطاع.",
        "وأطلقت ثلاثة صواريخ على وسط إسرائيل.",
        "ووجهت جماعة الحوثي ضربة جديدة للتحالف.",
        "وأطلقت قواته صاروخا باليستيا على تجمعات للجيش السعودي.",
        "وأغار الحوثيون بطائرة قاصف 1 على مطار أبها.",
        "وصلت طائرتان تحملان 350 طنا من المساعدات.",
        "وأصيب اثنان إثر إطلاق نار على دورية للحلف.",
        "وقتلت قوات التحالف أكثر من 100 متمرد خلال عمليات قتالية.",
    ],
)
def test_blows_at_the_campaign_s_side_relief_and_fights_are_no_claims(text):
    assert figures(BEFORE + text)[1:] == []


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("وأطلقت المقاتلات أربعة صواريخ على مخزن قرب صنعاء.", ("weapons_released", 4, 4)),
        ("وشارك في الغارات طائرتان من كل دولة.", ("aircraft", 2, 2)),
        ("وقتلت غارات التحالف أكثر من 100 متمرد.", ("killed", 100, None)),
    ],
)
def test_what_the_campaign_did_itself_stays(text, figure):
    assert figure in figures(BEFORE + text)


def test_those_of_them_are_people_whatever_else_was_counted():
    text = "قُتل عشرة مسلحين في 12 غارة على أربيل. تسعة منهم سقطوا في غارات على سيدكان."
    assert ("killed", 9, 9) in figures(text)


def test_so_many_of_the_strikes_were_one_s_part():
    text = "شن التحالف 12 ألف ضربة. وكان نصيب فرنسا وحدها من الضربات 930 في العراق."
    assert figures(text)[-1] == ("strikes", 930, 930)


def test_a_bracket_may_stand_behind_a_town_s_adjective():
    text = "شن التحالف 800 غارة على العراق (371)، ومدينة كوباني الحدودية (428)."
    assert figures(text)[1:] == [("strikes", 371, 371), ("strikes", 428, 428)]


def test_one_hour_of_flight_is_no_strike():
    text = "شن التحالف 12 غارة على حلب، وتكلف ساعة طيران واحدة لقاذفة كثيرا."
    assert figures(text) == [("strikes", 12, 12)]


def test_names_unknown_to_all_stand_behind_two_of_a_kind_and_in_long_lists():
    (claim,) = claims("شن الطيران غارتين على منطقتي شيلادزي وديريلوك في محافظة دهوك.")
    assert claim.places[:2] == ("شيلادزي", "ديريلوك")
    (claim,) = claims("شن الطيران 180 غارة على إدلب وسرمين والنيرب وقميناس.")
    assert claim.places == ("إدلب", "سرمين", "النيرب", "قميناس")


def test_a_town_that_reads_like_a_dual_is_a_town():
    (claim,) = claims("قتل قصف الطيران ثمانية مواطنين في بلدة حيان.")
    assert claim.places == ("حيان",)


def test_a_clause_behind_and_that_has_its_own_place():
    text = "ذكر البيان أن 53 طلعة نُفذت في العراق، وأن الغارات دمرت عجلتين وقتلت 10 مسلحين في بيجي."
    assert [c.places for c in claims(text)] == [("العراق",), ("بيجي",), ("بيجي",)]


def test_an_agency_s_day_is_that_of_the_news():
    (claim,) = claims("12 غارة شنها الطيران على هلمند، وفق ما نقلته وكالة خامة برس اليوم الثلاثاء.")
    assert claim.window_start is None
