"""Russian grammar: free word order, lists under one verb, and shares."""

from .ru_claims import claims, figures, only


def test_a_verb_governs_the_list_behind_it_until_another_verb_comes():
    text = "Авиация уничтожила 3 склада, два танка и повредила четыре здания в Ракке."
    assert figures(text) == [
        ("items_destroyed", 3, 3),
        ("items_destroyed", 2, 2),
        ("targets_hit", 4, 4),
    ]


def test_a_short_participle_governs_the_list_before_it():
    text = "С воздуха 200 боевиков, 20 внедорожников и три танка уничтожены под Хамой."
    assert figures(text) == [
        ("killed", 200, 200),
        ("items_destroyed", 20, 20),
        ("items_destroyed", 3, 3),
    ]


def test_an_object_may_stand_before_its_verb():
    text = "24 автоцистерны уничтожил бомбардировщик Су-24."
    assert figures(text) == [("items_destroyed", 24, 24)]


def test_a_participle_inside_the_phrase_governs_it():
    text = "Итог авиаударов: один подбитый танк, 17 уничтоженных складов."
    assert figures(text) == [("items_destroyed", 1, 1), ("items_destroyed", 17, 17)]


def test_a_noun_made_of_a_verb_governs_a_genitive():
    text = "Подтверждено уничтожение командного пункта боевиков самолетами Су-24М у Хомса."
    assert figures(text) == [("items_destroyed", 1, 1)]


def test_an_aside_between_subject_and_verb_is_passed_over():
    text = "Больше 60 тысяч боевиков, продолжил он, убито авиацией в Сирии."
    assert figures(text) == [("killed", 60000, None)]


def test_a_bare_singular_is_one_and_a_bare_plural_is_none():
    text = "Самолетами уничтожены командный пункт, склад боеприпасов и танки."
    assert [c.term for c in claims(text)] == ["командный пункт", "склад боеприпасов"]


def test_combat_flights_are_strike_sorties_only_as_a_share_of_flights():
    assert figures("Авиация выполнила 158 вылетов (59 - боевые).") == [
        ("sorties", 158, 158),
        ("strike_sorties", 59, 59),
    ]
    assert figures("Авиация выполнила 59 боевых вылетов.") == [("sorties", 59, 59)]


def test_a_purpose_of_striking_makes_strike_sorties():
    text = "Авиация НАТО совершила 11 930 вылетов, из них 4 521 - с целью нанесения ударов."
    assert figures(text) == [("sorties", 11930, 11930), ("strike_sorties", 4521, 4521)]


def test_a_bare_number_takes_the_noun_said_before():
    text = "Нанесено восемь ударов, в том числе пять близ Айн-Исы и три возле Мари."
    assert figures(text) == [("strikes", 8, 8), ("strikes", 5, 5), ("strikes", 3, 3)]


def test_one_each_makes_one_claim_for_each_place():
    text = "Девять авиаударов пришлись на Рамади, еще по одному - на Хит и Кайяру."
    assert [(c.low, c.places) for c in claims(text)] == [
        (9, ("Рамади",)),
        (1, ("Хит",)),
        (1, ("Кайяру",)),
    ]


def test_a_share_breaks_down_the_killed_of_the_sentence_before():
    text = "За год бомбардировок погибли 9 364 человека. Из этого числа 3 804 - мирные жители."
    assert figures(text)[-1] == ("killed", 3804, 3804)


def test_people_may_be_named_only_by_what_happened_to_them():
    text = "В результате ударов коалиции погибли 62 военнослужащих, около ста получили ранения."
    assert figures(text)[-2:] == [("killed", 62, 62), ("wounded", 100, 100)]


def test_neutralised_is_its_own_measure():
    text = "ВВС Турции нейтрализовали 27 террористов."
    assert only(text).measure == "other"


def test_a_verb_may_stand_between_a_noun_and_its_number():
    assert figures("Крылатых ракет выпущено 199.") == [("weapons_released", 199, 199)]


def test_weapons_in_the_instrumental_are_released_though_the_verb_destroys():
    text = "Истребители восемью бомбами уничтожили склад."
    assert figures(text) == [("weapons_released", 8, 8), ("items_destroyed", 1, 1)]


def test_aircraft_behind_a_verb_that_has_its_object_take_part():
    text = "Две установки поразила пара Су-25."
    assert figures(text) == [("targets_hit", 2, 2), ("aircraft", 2, 2)]


def test_flights_and_strikes_may_be_counted_by_times():
    assert figures("Авиация атаковала ИГ в Сирии двенадцать раз.") == [("strikes", 12, 12)]
    assert figures("Авиация блока вылетала 11,5 тысячи раз.") == [("sorties", 11500, 11500)]


def test_losses_of_the_other_side_are_results():
    text = "Авиация: потери террористов - более 950 объектов, боевики потеряли 90 человек."
    assert figures(text) == [("targets_hit", 950, None), ("killed", 90, 90)]


def test_a_list_of_lines_goes_on_under_its_heading():
    text = "Авиацией НАТО уничтожены в Триполи:\n- три командных пункта;\n- радар."
    assert [(c.low, c.term, c.places) for c in claims(text)] == [
        (3, "командных пункта", ("Триполи",)),
        (1, "радар", ("Триполи",)),
    ]


def test_a_broken_line_breaks_no_figure():
    text = "На территории\nСирии авиацией нанесено восемь\nударов."
    assert only(text).evidence == "восемь\nударов"


def test_what_a_whole_includes_may_be_a_bare_singular():
    text = "Самолеты атаковали 15 целей, включая подземный туннель."
    assert figures(text) == [("targets_hit", 15, 15), ("targets_hit", 1, 1)]


def test_a_headline_of_the_ministry_needs_no_word_for_aircraft():
    text = "Минобороны отчиталось об уничтожении 12 командных пунктов ИГ за три дня"
    assert figures(text) == [("items_destroyed", 12, 12)]


def test_a_strike_is_over_the_whole_list_behind_it():
    text = "Авиация нанесла удары по двум складам и командному пункту под Хомсом."
    assert figures(text) == [("targets_hit", 2, 2), ("targets_hit", 1, 1)]


def test_means_of_delivery_do_not_govern_the_rest_of_the_list():
    text = "Авиация била по ИГ. Уничтожены 2912 средств доставки нефти, 2 тысячи бандитов."
    assert figures(text)[-1] == ("killed", 2000, 2000)


def test_the_wounded_who_leave_were_not_wounded_from_the_air():
    text = "Самолеты не летали. Из кварталов вышли лишь 8 раненых боевиков."
    assert figures(text) == []


def test_only_the_part_of_a_whole_is_counted():
    text = "Самолеты поразили 108 из 113 намеченных объектов."
    assert figures(text) == [("targets_hit", 108, 108)]


def test_one_of_several_leaders_may_be_killed():
    text = "ВКС подтвердили ликвидацию одного из главарей ИГ."
    assert figures(text) == [("killed", 1, 1)]


def test_an_adverb_may_open_a_counted_phrase():
    text = "Авиацией разрушены три хорошо укрепленных укрытия."
    assert figures(text) == [("items_destroyed", 3, 3)]


def test_a_reflexive_verb_releases_weapons():
    text = "Применялись бомбардировщики и 47 крылатых ракет."
    assert figures(text) == [("weapons_released", 47, 47)]


def test_what_a_colon_breaks_down_has_the_verb_of_the_whole():
    text = (
        "Авиация отчиталась: уничтожен 81 объект. На неделю приходится 363 уничтоженных объекта: "
    )
    found = figures(text + "252 опорных пункта, 71 узел связи.")
    assert ("items_destroyed", 252, 252) in found and ("items_destroyed", 71, 71) in found


def test_a_list_before_its_verb_is_the_object_of_the_aviation_behind_it():
    text = "Шесть ракетных установок, четыре радара уничтожила за сутки в Ливии авиация НАТО."
    assert figures(text) == [("items_destroyed", 6, 6), ("items_destroyed", 4, 4)]


def test_military_vehicles_are_no_soldiers():
    text = "Авиация уничтожила 11 укрытий и два военных автомобиля."
    assert ("items_destroyed", 2, 2) in figures(text)


def test_a_share_is_of_the_strikes_and_not_of_the_cities():
    text = "В Ираке нанесен 21 авиаудар в районах восьми городов, из них три у Рамади."
    assert figures(text) == [("strikes", 21, 21), ("strikes", 3, 3)]


def test_victims_may_stand_far_from_their_verb():
    text = "Жертвами авиаударов коалиции в Йемене стали не менее восьми человек."
    assert ("killed", 8, None) in figures(text)


def test_an_aside_does_not_take_the_verb_from_a_list():
    text = "Авиация ударила по Ракке. Уничтожены пункт, служивший складом, и тренировочный лагерь."
    assert figures(text)[1:] == [("items_destroyed", 1, 1), ("items_destroyed", 1, 1)]


def test_a_bulleted_list_has_the_verb_of_the_sentence_over_it():
    text = "Самолеты уничтожили 1623 объекта террористов.\nВ их числе:\n• 249 пунктов управления;\n"
    found = figures(text + "• 51 лагерь подготовки.")
    assert found[1:] == [("items_destroyed", 249, 249), ("items_destroyed", 51, 51)]


def test_help_of_allies_is_no_aid_and_an_army_is_on_the_ground():
    text = "Сирийская армия с помощью союзников уничтожила 320 боевиков. Авиация нанесла 12 ударов."
    assert figures(text) == [("strikes", 12, 12)]


def test_a_compound_adjective_belongs_to_its_noun():
    text = "Авиация уничтожила 5 командно-контрольных узлов связи в Ливии."
    assert figures(text) == [("items_destroyed", 5, 5)]


def test_a_participle_of_the_first_thing_does_not_govern_the_list():
    text = "Авиация била по Ракке. Разрушены 32 здания, служившие укрытиями, три командных пункта."
    assert figures(text)[1:] == [("items_destroyed", 32, 32), ("items_destroyed", 3, 3)]


def test_what_bombs_fell_on_is_hit():
    text = "Авиация нанесла удар под Хомсом. Бомбы попали в завод, где готовили машины."
    assert ("targets_hit", 1, 1) in figures(text)


def test_a_type_of_aircraft_may_be_the_subject_behind_a_list():
    text = "Два танка и пункт управления уничтожил под Хамой за двое суток российский Су-35."
    assert figures(text) == [("items_destroyed", 2, 2), ("items_destroyed", 1, 1)]


def test_what_belongs_to_a_participle_parts_no_number_from_its_noun():
    text = "Су-34 уничтожили 37 автоцистерн и 17 зарытых в землю хранилищ нефти."
    assert figures(text) == [("items_destroyed", 37, 37), ("items_destroyed", 17, 17)]


def test_a_number_that_ends_a_quoted_name_counts_nothing():
    text = 'Авиация сделала 53 вылета, рассказал в эфире "России 24" Игорь Конашенков.'
    assert figures(text) == [("sorties", 53, 53)]


def test_a_clock_time_with_a_full_stop_counts_nothing():
    text = "В 20.00 авиаударам подверглись объекты в районе Гара, уничтожено 16 объектов."
    assert ("strikes", 20, 20) not in figures(text)


def test_a_present_verb_is_not_read_as_a_future_one():
    assert figures("Авиаудары по боевикам в Ираке американцы наносят с 8 августа.") == [
        ("strikes", None, None)
    ]


def test_two_pairs_of_aircraft_are_four():
    assert figures("Две пары Су-25 нанесли удары по Ракке.")[0] == ("aircraft", 4, 4)


def test_flying_in_pairs_counts_no_aircraft():
    assert figures("Парами «Рафалей» сделано 12 вылетов.") == [("sorties", 12, 12)]


def test_a_participle_governs_the_noun_whose_number_is_told():
    text = "Число пораженных с воздуха в Сирии целей составило 1300, включая 211 складов."
    assert figures(text) == [("targets_hit", 1300, 1300), ("targets_hit", 211, 211)]


def test_what_comes_under_a_blow_is_hit_and_no_strike_of_its_own():
    assert figures("Под удар авиации попали почти 40 объектов.") == [("targets_hit", 40, 40)]


def test_bombing_that_is_resumed_has_no_number():
    assert figures("Летчики продолжили бомбардировку позиций ИГИЛ в районе Ракки.") == [
        ("strikes", None, None)
    ]


def test_an_aside_on_the_source_parts_no_people_from_their_verb():
    text = "Авиация отчиталась. Около 190 боевиков, следует из документа, убито под Раккой."
    assert figures(text) == [("killed", 190, 190)]


def test_a_group_named_in_an_apposition_did_not_strike():
    text = "По 26 объектам «Аш-Шабаб», группировки из Сомали, ударила кенийская авиация."
    assert figures(text) == [("targets_hit", 26, 26)]
