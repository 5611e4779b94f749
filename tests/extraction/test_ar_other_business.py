"""Figures in Arabic statements on an air campaign that are no claims of it."""

import pytest

from .ar_claims import figures

BEFORE = "واصل الطيران الروسي عملياته. "


@pytest.mark.parametrize(
    "text",
    [
        "وصف المتحدث الأنباء عن مقتل 13 مدنيا في غارة على إدلب بأنها كاذبة.",
        "لا صحة لما نشر عن غارة على مطار الضبعة أوقعت سبعة قتلى.",
        "الأنباء عن غارة على الضبعة ومقتل سبعة عارية عن الصحة.",
        "نفت الوزارة صحة أنباء عن مقتل 13 مدنيا بغارة في إدلب.",
    ],
)
def test_what_is_called_untrue_is_no_claim(text):
    assert figures(BEFORE + text) == []


def test_what_is_said_after_a_denial_is_a_claim():
    text = "نفى المتحدث استهداف المدنيين، وقال إن الطائرات دمرت 12 مخزنا في الرقة."
    assert figures(text) == [("items_destroyed", 12, 12)]


@pytest.mark.parametrize(
    "text",
    [
        "عرضت السعودية حطام 18 طائرة مسيرة وسبعة صواريخ كروز.",
        "نفذ طيران الدفاع المدني تسعة آلاف طلعة لإخماد الحرائق.",
        "استقبل المطار 14 طائرة إغاثة نقلت 300 طن من الأدوية.",
        "وافق النواب على إرسال ست طائرات تورنيدو.",
        "تدرس واشنطن رفع عدد الغارات إلى 50 يوميا.",
        "أودت الكوليرا بحياة 800 شخص في اليمن.",
    ],
)
def test_wreckage_fires_aid_pleas_and_disease_are_no_claims(text):
    assert figures(BEFORE + text) == []


def test_news_called_true_is_a_claim():
    text = "الأنباء عن مقتل 13 مدنيا في غارة على إدلب صحيحة."
    assert ("killed", 13, 13) in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "قالت كتائب القسام إنها قصفت تل أبيب وعسقلان بـ130 صاروخا.",
        "أعلن الإسعاف الإسرائيلي مقتل امرأتين وإصابة ثمانية أشخاص.",
        "قال الحوثيون إنهم قصفوا الرياض بسبعة صواريخ ومطار أبها بثلاث طائرات مسيرة.",
    ],
)
def test_rockets_of_those_who_are_struck_are_no_claims(text):
    assert figures(BEFORE + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "قال مسؤول إن ست قاذفات بي-52 ستُنشر في الجزيرة.",
        "من المتوقع أن تستهدف الغارات 100 موقع.",
        "كان إسقاط النظام يتطلب ألف غارة في الأسبوع.",
    ],
)
def test_what_is_to_come_or_would_be_needed_is_no_claim(text):
    assert figures(BEFORE + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "حلقت في العرض الجوي 12 طائرة تدريب.",
        "في حرب 1973 دمرت الطائرات المصرية 30 هدفا في سيناء.",
        "تؤيد نسبة 43 بالمئة توجيه ضربات إلى سوريا، وفق استطلاع.",
        "تحطمت طائرة نقل روسية ما أدى إلى مقتل 39 شخصا.",
        "قتل 23 داعشيا خلال صد هجوم على محور مخمور واستشهد أربعة من البيشمركة.",
    ],
)
def test_shows_old_wars_polls_crashes_and_ground_fights_are_no_claims(text):
    assert figures(BEFORE + text) == []


def test_a_pair_of_areas_tells_where_and_is_not_struck():
    assert figures("دمرت المقاتلات ستة أهداف في منطقتي أفاشين وباسيان شمالي العراق.") == [
        ("targets_hit", 6, 6)
    ]


def test_flights_with_a_cargo_are_no_claim():
    text = "سيرت طائرات الإغاثة 14 رحلة إلى بورتسودان حملت 310 أطنان من الأدوية."
    assert figures(text) == []


def test_the_second_number_of_a_share_is_no_claim():
    assert figures("شارك سلاح الجو في 946 طلعة من أصل 5500 طلعة.") == [("sorties", 946, 946)]


def test_a_denial_makes_no_claim():
    assert figures("نفت موسكو أن تكون طائراتها استهدفت ثلاثة مستشفيات.") == []
    assert figures("لم تنفذ الطائرات أي غارة في الرقة.") == []


def test_aid_truces_and_mines_make_no_claim():
    assert figures("وزع المركز 4 أطنان من المواد الغذائية على 1200 أسرة.") == []
    assert figures("سجل المركز تسعة خروقات لوقف الأعمال القتالية في حلب.") == []
    assert figures("أزال خبراء المتفجرات 3417 لغما في تدمر.") == []


def test_enemy_rockets_and_interceptions_make_no_claim():
    assert figures("أطلق الحوثيون 20 صاروخا واعترضت الطائرات سبعة صواريخ.") == []


def test_ground_fighting_makes_no_claim():
    assert figures("دمرت وحدات من الجيش بنيران المدفعية ثلاث دبابات في حلب.") == []


def test_own_losses_make_no_claim():
    assert figures("قُتل طياران بعد إسقاط مقاتلة روسية في سوريا.") == []


def test_costs_make_no_claim():
    assert figures("بلغت كلفة الغارات 8 ملايين دولار.") == []


def test_the_only_strike_that_there_was_is_no_denial():
    text = "لم تشهد سوريا إلا غارة واحدة قرب عين العرب."
    assert figures(text) == [("strikes", 1, 1)]


def test_a_militia_that_shells_a_town_makes_no_claim():
    text = "دمرت الطائرات مستودعا في صعدة. وقصفت الميليشيات مدينة مأرب بصاروخين باليستيين."
    assert figures(text) == [("items_destroyed", 1, 1)]


def test_the_strength_of_those_inside_is_no_loss():
    text = "دمرت المقاتلات مبنى في الحويجة فانهار على من فيه، وعددهم نحو 30 مسلحا."
    assert figures(text) == [("items_destroyed", 1, 1)]


def test_what_is_planned_is_no_claim():
    assert figures('وقال: "نخطط لتنفيذ 127 طلعة في الليلة المقبلة".') == []


def test_aircraft_that_are_delivered_are_no_claim():
    assert figures("من المقرر أن يتسلم سلاح الجو هذا العام ست قاذفات.") == []


@pytest.mark.parametrize(
    "text",
    [
        "ارتفعت خسائر الجيش التركي في الحملة الجوية إلى 71 قتيلا.",
        "فر السكان خوفا من القصف الجوي، وأقيم لهم 12 مخيما.",
        "يسير المطار ثلاث رحلات تقل كل منها 146 راكبا.",
        "تقول نيجيريا إن القتلى الخمسين في الغارة لا وجود لهم.",
    ],
)
def test_own_losses_camps_passengers_and_denied_dead_are_no_claim(text):
    assert figures(text) == []


def test_aircraft_that_take_part_in_a_watch_are_no_claim():
    text = "أوقفت سفن أوروبية 14 زورقا، وتشارك في المراقبة أربع طائرات."
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "حصلت الشركة على طلبية من 76 مقاتلة تحلق أول 15 منها بعد عامين.",
        "أغلقت عاصفة رملية مطارات العراق فألغيت 48 رحلة.",
        "تشارك في اختباراتها أربع طائرات وتجاوز الطيران 400 ساعة.",
        "حكمت محكمة بالإعدام على 36 مسلحا لقتلهم طلبة في قاعدة جوية.",
    ],
)
def test_orders_storms_tests_and_courts_are_no_claim(text):
    assert figures(text) == []
