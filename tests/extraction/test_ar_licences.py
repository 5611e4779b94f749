"""What an Arabic claim needs beside its figure: someone struck, jets that act, a strike dealt."""

import pytest

from .ar_claims import figures


def test_the_dead_of_a_crash_are_told_of_no_strike():
    assert figures("سقطت طائرة نقل قرب القاعدة ومصرع 11 شخصا.") == []


def test_the_dead_behind_a_strike_are_claimed():
    text = "قصفت الطائرات سوقا في أريحا. وقتل 12 شخصا."
    assert ("killed", 12, 12) in figures(text)


def test_the_dead_of_a_disease_are_told_of_no_strike():
    text = "أودت الحمى بحياة 800 شخص خلال شهر، ونقلت طائرات الأدوية."
    assert figures(text) == []


def test_jets_that_are_bought_take_no_part():
    assert figures("تسعى بغداد إلى اقتناء 36 مقاتلة رافال.") == []


def test_jets_in_a_sentence_of_strikes_take_part():
    assert ("aircraft", 12, 12) in figures("12 قاذفة وجهت ضربات إلى داعش في الرقة.")


def test_strikes_that_are_heard_of_are_not_dealt():
    assert figures("تراجعت البورصة بعد شائعات عن غارات على إيران.") == []


def test_strikes_that_went_on_to_a_place_were_dealt():
    assert figures("وامتدت الغارات إلى صعدة.") == [("strikes", None, None)]


def test_what_crews_flew_in_a_drill_is_no_claim():
    text = "اختتمت الفعاليات بمشاركة 70 طائرة. وأجرت الأطقم 1200 طلعة وتدربت على ضرب 45 هدفا."
    assert figures(text) == []


def test_a_threat_reaches_past_whom_it_is_made_to():
    assert figures("هدد الرئيس الأمريكي السابق دمشق بضربات على المطارات.") == []


def test_what_is_expected_governs_all_its_clause():
    text = "ومن المتوقع أن تباشر 12 طائرة العمل الأسبوع المقبل بمعدل عشر طلعات يوميا."
    assert figures(text) == []


def test_what_a_storm_struck_is_no_target():
    assert figures("ضربت عاصفة رملية قاعدة إنجرليك وتأجلت ثلاث رحلات شحن.") == []


def test_a_threat_governs_the_clause_behind_it():
    assert figures("توعد بأن تدك الطائرات قنديل وألا تبقي فيها معسكرا.") == []


def test_jets_that_collided_took_no_part():
    text = "اصطدمت مقاتلتان من طراز إف-16 وكان سربهما يستعد لضرب داعش."
    assert figures(text) == []


def test_what_those_who_are_fought_shelled_is_no_target():
    text = "أعلن الحوثيون أنهم قصفوا مطار بن غوريون بصاروخ باليستي وثلاث مسيرات."
    assert figures(text) == []


def test_what_is_still_decided_on_takes_no_part():
    assert figures("تبت كانبيرا في مشاركة ست مقاتلات في قصف سوريا بعد التشاور.") == []


def test_what_could_not_be_confirmed_is_no_claim():
    text = "لم يتأكد ما شاع عن مقتل ثلاثة قياديين في ضربة جوية على الرقة."
    assert figures(text) == []


def test_points_that_hang_on_a_jet_are_no_targets():
    text = "لطائرة سو-34 اثنتا عشرة نقطة تعليق تتسع لثمانية أطنان من القنابل."
    assert figures(text) == []


def test_what_was_done_a_hundred_years_ago_is_another_war():
    text = "قبل مئة عام رمى طيار إيطالي أربع قنابل على ليبيا فبدأ تاريخ القصف من الجو."
    assert figures(text) == []


def test_news_without_ground_is_no_claim():
    assert figures("وصف التحالف الأخبار عن 30 قتيلا في قصف الطبقة بأنها بلا سند.") == []


def test_what_a_party_says_of_its_own_rockets_is_no_claim():
    text = "قال حزب الله إن مقاتليه دكوا بالصواريخ 14 ثكنة إسرائيلية وأصابوا مستودعا ورادارا."
    assert figures(text) == []


def test_helicopters_with_which_troops_came_were_not_destroyed():
    text = "وصلت قوة أمريكية بمروحيتين إلى البلدة وقتلت زعيم التنظيم."
    assert ("items_destroyed", 2, 2) not in figures(text)


def test_what_a_state_disowns_is_no_claim():
    assert figures("تنكر نيجيريا أن مقاتلة أحرقت سوقا في بورنو.") == []


def test_those_aboard_who_perished_are_told_of_no_strike():
    text = "أسقطت مروحية روسية وعلى متنها خمسة أشخاص قضوا جميعا."
    assert figures(text) == []


def test_a_bomb_of_a_type_is_no_bomb_that_was_dropped():
    text = "يبلغ مدى القنبلة 110 كيلومترات. وقد استخدمت القنبلة أول مرة في العراق."
    assert figures(text) == []


def test_pads_for_missiles_launched_none():
    text = "أصابت الطائرات في طرابلس ثلاث منصات لإطلاق الصواريخ."
    assert figures(text) == [("targets_hit", 3, 3)]


def test_live_firing_is_a_drill():
    text = "رمى طيارو الأسطول صواريخ حية، فأصابت مقاتلتان سو-33 هدفين معلقين بمظلات."
    assert figures(text) == []


@pytest.mark.parametrize(
    "other",
    [
        "وأوقع تفجير في بغداد 30 قتيلا.",
        "وتقول الأمم المتحدة إن 900 شخص قتلوا في البلاد منذ مطلع العام.",
        "وكان المسلحون قصفوا عين العرب فقتل ثلاثة من السكان.",
    ],
)
def test_another_cause_beside_the_dead_is_no_strike_told_before(other):
    assert figures(f"شن التحالف 12 غارة على الرقة. {other}") == [("strikes", 12, 12)]


def test_raids_that_did_not_stop_are_no_denial():
    text = "ولم تتوقف غارات الطيران على أحياء الخرطوم."
    assert figures(text) == [("strikes", None, None)]


def test_people_stand_right_before_their_dying():
    text = "وقعت 15 غارة نقلتها وكالة، وسبعة مدنيين لقوا حتفهم في فج عطان."
    assert figures(text)[-1] == ("killed", 7, 7)


def test_flights_in_which_weapons_were_released_are_strike_sorties():
    text = "أنجزت مقاتلات التحالف 612 طلعة أطلقت فيها أسلحتها."
    assert figures(text) == [("strike_sorties", 612, 612)]


def test_a_dual_may_own_a_name_in_quotation_marks():
    text = 'دمرت الطائرات تسع دبابات ومنظومتي "بانتسير" في إدلب.'
    assert figures(text)[-1] == ("items_destroyed", 2, 2)
