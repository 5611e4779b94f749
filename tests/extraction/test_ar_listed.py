"""Arabic lists and shares: strikes on counted things, another force's figure, combat flights."""

from .ar_claims import claims, figures, only


def test_things_that_counted_strikes_fell_on_were_hit():
    text = "نفذت الطائرات أربع ضربات على خمس عربات ومدفع قرب مارع."
    assert figures(text) == [("strikes", 4, 4), ("targets_hit", 5, 5), ("targets_hit", 1, 1)]


def test_another_force_in_a_list_has_its_number_behind():
    text = "بلغ عدد ضربات السفن 100 ضربة، وضربات الطيران الاستراتيجي 66."
    assert figures(text) == [("strikes", 100, 100), ("strikes", 66, 66)]


def test_the_combat_part_of_flights_is_told_by_its_adjective():
    text = "ارتفع عدد الطلعات فوق ليبيا إلى 11858، منها 4478 هجومية."
    assert figures(text) == [("sorties", 11858, 11858), ("strike_sorties", 4478, 4478)]


def test_one_day_is_no_number_of_flights():
    assert figures("نفذت المقاتلات خلال يوم واحد 39 طلعة.") == [("sorties", 39, 39)]


def test_launchers_of_rockets_are_no_bombers():
    text = "دمرت الطائرات ست قاذفات صواريخ قرب طرابلس."
    assert figures(text) == [("items_destroyed", 6, 6)]


def test_units_that_were_hit_are_things():
    text = "أصابت ست ضربات قرب الرمادي وحدتين."
    assert figures(text) == [("strikes", 6, 6), ("targets_hit", 2, 2)]


def test_strikes_that_hit_counted_things_are_told_by_these():
    text = "وطالت الضربات الجوية قرب طرابلس ثلاثة رادارات."
    assert figures(text) == [("targets_hit", 3, 3)]


def test_the_toll_of_a_strike_is_no_running_total():
    text = "شنت المقاتلات ثماني غارات على درنة. وقالت مصادر إن حصيلة القتلى 64 من عناصر التنظيم."
    dead = claims(text)[-1]
    assert (dead.measure, dead.low, dead.cumulative) == ("killed", 64, False)


def test_what_an_air_force_will_receive_is_no_claim():
    text = "نفذ الطيران 188 طلعة. وستتسلم القوات الجوية العام المقبل خمس قاذفات مطورة."
    assert figures(text) == [("sorties", 188, 188)]


def test_where_the_dead_came_from_makes_them_no_own_loss():
    text = "قضت الغارات على 318 إرهابيا، منهم 28 قدموا من روسيا."
    assert figures(text) == [("killed", 318, 318), ("killed", 28, 28)]


def test_attacks_that_aircraft_made_are_strikes():
    assert figures("قامت الطائرات بأكثر من 14 هجوما في محيط الزنتان.") == [("strikes", 14, None)]


def test_a_place_had_its_share_of_strikes():
    text = "نفذ التحالف 17 ضربة في العراق. واستأثرت الموصل بسبع ضربات."
    assert claims(text)[-1].places == ("الموصل",)


def test_an_unknown_name_goes_on_behind_a_known_one():
    assert only("دمر سلاح الجو سبع آليات في مورك وكفرزيتا.").places == ("مورك", "كفرزيتا")


def test_those_who_fell_when_troops_stopped_intruders_are_no_claim():
    text = "أحبطت وحدة من الجيش محاولة تسلل في ريف درعا وأوقعت ستة قتلى."
    assert figures("دمر سلاح الجو سبع آليات في مورك. " + text) == [("items_destroyed", 7, 7)]
