"""Arabic sentences of guns, foes and attacks on the ground, beside what was done from the air."""

import pytest

from .ar_claims import claims, figures

BEFORE = "شن طيران التحالف غارات على صنعاء. "
FLOWN = "شنت الطائرات الحربية غارات على درعا. "


@pytest.mark.parametrize(
    "text",
    [
        "تعرضت أحياء درعا البلد لقصف عنيف بقذائف الهاون والمدفعية الثقيلة.",
        "قتل ستة مدنيين بقصف مدفعي على مدينة الحارة.",
        "استشهد طفل بصاروخ أرض أرض على حي طريق السد.",
    ],
)
def test_what_guns_fire_is_no_strike_where_nothing_flies(text):
    assert figures(FLOWN + text)[1:] == []


def test_guns_that_were_struck_stay():
    text = "واستهدفت الغارات موقعين لمدفعية التنظيم ودمرت ثلاث قطع مدفعية."
    assert [c[0] for c in figures(FLOWN + text)[1:]] == ["targets_hit", "items_destroyed"]


@pytest.mark.parametrize(
    "text",
    [
        "وقع الهجوم بعد قيام مجموعة من المسلحين باستهداف رتل أمني وتدمير أربع مدرعات.",
        "ومسلحو الحوثي يسيطرون على صرواح، ويشنون هجمات صاروخية على مأرب.",
        "وأسقطت مدمرة الصواريخ عدة طائرات من دون طيار أُطلقت من اليمن.",
        "وجاءت الطلعات بعد هجوم في المنيا أودى بحياة 29 شخصا.",
    ],
)
def test_what_others_did_is_no_claim(text):
    assert figures(BEFORE + text)[1:] == []


def test_a_suicide_attack_is_no_strike():
    assert figures(BEFORE + "وأسفرت هجمات انتحارية في عدن عن إصابات.")[1:] == []


def test_flights_fall_on_their_targets_behind_who_flew_them():
    text = "ست طلعات نفذتها القوات الجوية على ستة مراكز للإرهابيين في درنة."
    assert figures(text) == [("sorties", 6, 6), ("targets_hit", 6, 6)]


def test_one_more_raid_is_told_behind_a_similar_one():
    (claim,) = claims("وجاء ذلك بعد غارة مشابهة أمس في محافظة شبوة.")
    assert (claim.low, claim.places) == (1, ("شبوة",))


def test_drones_that_strike_are_said_to_fly():
    text = "أعلنت أنقرة أن مسيراتها قصفت 36 موقعا في إدلب ودمرت تسع دبابات ومروحية في مطار النيرب."
    assert [c[1] for c in figures(text)] == [36, 9, 1]


def test_missiles_against_ships_are_things_that_were_destroyed():
    text = "دمرت الطائرات الأمريكية صاروخين مضادين للسفن في اليمن."
    assert figures(text) == [("items_destroyed", 2, 2)]


def test_those_who_hide_in_a_house_are_not_its_dead():
    text = "أودت غارة بحياة 100 مدني، وألقى طيار قنبلة على سطح منزل يتحصن به قناصان."
    assert ("killed", 2, 2) not in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "وتمكنت قوات إنفاذ القانون من تدمير وكر للإرهابيين.",
        "وأفاد ناطق الحوثيين بتنفيذ طيرانهم المسير 4 هجمات على 4 سفن.",
        "وأصيب أربعة مسلحين حين ألقى مجهولون قنبلة يدوية.",
        "وأودى تفجير شاحنة في مقديشو بحياة كثيرين.",
    ],
)
def test_raids_by_hand_and_by_foes_are_no_claims(text):
    assert figures(BEFORE + text)[1:] == []


def test_launchers_beside_the_craft_of_foes_stay():
    text = "ودمر التحالف طائرات الحوثيين، دمر طائراتهم المسيرة و4 منصات."
    assert ("items_destroyed", 4, 4) in figures(BEFORE + text)


def test_cars_stand_before_the_verb_that_has_them_in_itself():
    text = "سبع مركبات لداعش قصفها الطيران الحربي شرقي الرمادي."
    assert figures(text) == [("targets_hit", 7, 7)]


def test_members_of_a_movement_are_people():
    text = "قتل الجيش 13 من أعضاء حركة الشباب في غارة قرب كيسمايو."
    assert ("killed", 13, 13) in figures(text)


def test_hours_behind_a_toll_count_no_raids():
    text = "29 قتيلا هي حصيلة غارات التحالف على الحديدة خلال الساعات الـ24 الماضية."
    assert ("strikes", 24, 24) not in figures(text)


def test_this_year_is_a_time():
    (claim,) = claims("شنت الولايات المتحدة 34 غارة في الصومال هذا العام.")
    assert str(claim.window_start).endswith("-01-01")
