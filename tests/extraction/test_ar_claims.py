"""Which Arabic words make which claim: verbs, bare nouns, shares, and what is no claim."""

from .ar_claims import claims, figures, only


def test_targets_are_hit_or_destroyed_by_their_verb():
    found = claims("أصابت الطائرات 27 هدفا ودمرت 15 منشأة.")
    assert [(c.measure, c.low, c.effect) for c in found] == [
        ("targets_hit", 27, "hit"),
        ("targets_hit", 15, "destroyed"),
    ]


def test_typed_things_are_items_only_when_destroyed():
    assert figures("دمرت الغارات ثلاث دبابات.") == [("items_destroyed", 3, 3)]
    assert figures("أصابت الغارات ثلاث دبابات.") == [("targets_hit", 3, 3)]


def test_a_position_of_some_kind_is_a_thing():
    assert figures("دمرت الغارات ستة من مواقع القتال.") == [("items_destroyed", 6, 6)]


def test_damage_is_an_effect_of_its_own():
    claim = only("ألحقت الغارات أضرارا بثلاث عربات.")
    assert (claim.measure, claim.effect) == ("targets_hit", "damaged")


def test_the_verb_may_stand_behind():
    assert figures("146 من أهداف الإرهابيين تم تدميرها بغارات جوية.")[0] == (
        "targets_hit",
        146,
        146,
    )


def test_one_verb_holds_for_a_long_list():
    text = "دمرت الغارات أربع عربات، وستة مواقع قتالية، ورشاشين، ونفقا ومستودع ذخيرة."
    assert [low for _, low, _ in figures(text)] == [4, 6, 2, 1, 1]


def test_the_verb_may_change_within_a_list():
    text = "أصابت الغارات ثلاث وحدات تكتيكية ودمرت ستة مواقع قتالية."
    assert [measure for measure, _, _ in figures(text)] == ["targets_hit", "items_destroyed"]


def test_a_bare_singular_is_one():
    assert figures("دمرت الغارات مستودع ذخيرة.") == [("items_destroyed", 1, 1)]


def test_the_genitive_of_a_thing_is_no_thing_of_its_own():
    assert figures("دمرت الغارات قافلة آليات.") == [("items_destroyed", 1, 1)]


def test_people_destroyed_are_killed():
    assert figures("قضى سلاح الجو على 35 ألف إرهابي.") == [("killed", 35000, 35000)]


def test_people_hit_are_wounded():
    assert figures("أدت الغارات إلى إصابة ستة مسلحين.") == [("wounded", 6, 6)]


def test_neutralised_people_are_neither_killed_nor_wounded():
    assert figures("أعلنت الوزارة تحييد 43 إرهابيا بغارات جوية.") == [("other", 43, 43)]


def test_commanders_among_the_killed_are_killed():
    assert figures("قتلت الغارات 20 مسلحا بينهم قائدان.") == [("killed", 20, 20), ("killed", 2, 2)]


def test_combat_flights_of_a_larger_number_are_strike_sorties():
    assert figures("نفذت الطائرات 158 طلعة بينها 57 طلعة قتالية.") == [
        ("sorties", 158, 158),
        ("strike_sorties", 57, 57),
    ]


def test_operations_of_targeting_are_strikes():
    assert figures("نفذ التحالف 38 عملية استهداف في العبدية.") == [("strikes", 38, 38)]


def test_struck_so_many_times_is_so_many_strikes():
    assert figures("أغارت المقاتلات على مواقع النصرة شمال حلب مئتي مرة.") == [("strikes", 200, 200)]


def test_a_share_counts_what_the_whole_counts():
    text = "نُفذت 17 غارة في العراق، خمس منها قرب الرمادي وثلاث قرب بيجي."
    assert figures(text) == [("strikes", 17, 17), ("strikes", 5, 5), ("strikes", 3, 3)]


def test_each_figure_of_a_growth_counts_for_itself():
    text = "ارتفع معدل طلعات التحالف من 35 إلى 50 فـ80 طلعة."
    assert [low for _, low, _ in figures(text)] == [35, 50, 80]


def test_one_each_is_one_at_each_place():
    found = claims("شنت الطائرات غارة في كل من الحسكة والرقة.")
    assert [claim.places for claim in found] == [("الحسكة",), ("الرقة",)]


def test_strikes_without_a_number_need_a_place():
    assert figures("شنت الطائرات غارات على مواقع المسلحين.") == []
    assert figures("شنت الطائرات غارات على مدينة الرقة.") == [("strikes", None, None)]


def test_what_bombs_fall_on_is_hit():
    found = figures("أسقطت الطائرات ست قنابل على نقطة تفتيش قرب الموصل.")
    assert found == [("weapons_released", 6, 6), ("targets_hit", 1, 1)]


def test_missiles_without_a_number_are_strikes_at_their_place():
    assert figures("أطلقت القاذفات صواريخ مجنحة على منشآت في إدلب.") == [("strikes", None, None)]


def test_a_number_may_come_before_number_of():
    assert figures("رفعت الغارتان إلى 96 عدد الغارات في العراق.")[-1] == ("strikes", 96, 96)


def test_the_number_may_stand_right_behind_the_noun_of_which_it_is_said():
    assert figures("بلغ عدد الطلعات 8729 في ليبيا.") == [("sorties", 8729, 8729)]


def test_combat_flights_are_told_by_the_word_behind_their_share():
    text = "نفذ الحلف 134 طلعة، 53 منها قتالية."
    assert figures(text) == [("sorties", 134, 134), ("strike_sorties", 53, 53)]


def test_people_may_be_counted_as_others_than_those_said():
    text = "قتل الطيران الروسي 304 من مسلحي داعش وأصاب 170 غيرهم."
    assert figures(text) == [("killed", 304, 304), ("wounded", 170, 170)]


def test_some_of_the_dead_are_dead():
    text = "شن الطيران غارات على الرقة. وبين القتلى سبعة قياديين ميدانيين."
    assert ("killed", 7, 7) in figures(text)


def test_a_workshop_of_explosives_is_destroyed_and_not_cleared():
    text = "دمرت الضربات معملا لتصنيع المتفجرات و 29 معسكرا."
    assert ("items_destroyed", 29, 29) in figures(text)


def test_a_list_behind_what_was_destroyed_is_destroyed():
    text = "شن الطيران غارات. ومما تم تدميره، وفق كوناشينكوف، 25 موقعا دفاعيا و7 مراكز قيادة."
    assert figures(text) == [("items_destroyed", 25, 25), ("items_destroyed", 7, 7)]


def test_the_numbers_in_a_type_of_aircraft_count_nothing():
    text = 'وجهت ست قاذفات من طراز "تو 22 أم 3" وتوبوليف-22 ضربة إلى مواقع داعش في دير الزور.'
    assert figures(text) == [("aircraft", 6, 6), ("strikes", 1, 1)]


def test_a_colon_may_open_shares_at_places():
    text = "شن التحالف على مأرب 34 غارة: 20 على مديرية صرواح و14 على مديرية الجوبة."
    assert [c.low for c in claims(text)] == [34, 20, 14]
    assert [c.places for c in claims(text)] == [("مأرب",), ("صرواح",), ("الجوبة",)]


def test_another_force_may_have_its_number_without_a_noun():
    text = "وجهت السفن في سوريا 100 ضربة والطيران الاستراتيجي 66."
    assert figures(text) == [("strikes", 100, 100), ("strikes", 66, 66)]


def test_settlements_that_an_enemy_lost_were_taken():
    text = "أجرت الطائرات 5600 طلعة. وقيل إن تنظيم داعش فقد 217 بلدة."
    assert figures(text)[-1] == ("settlements_taken", 217, 217)


def test_operations_of_the_coalition_are_strikes():
    text = "نفذ التحالف 26 عملية ضد الحوثيين في مأرب."
    assert figures(text) == [("strikes", 26, 26)]


def test_missiles_by_which_something_was_struck_were_released():
    text = "قصف الطيران الحربي بصاروخين موقعا للتدريب في حي النصر."
    assert ("weapons_released", 2, 2) in figures(text)


def test_striking_is_no_strike_where_it_is_a_noun():
    text = "نفذ التحالف 128 طلعة، وإن ضرب الصواريخ في اليمن من أهداف الحملة."
    assert figures(text) == [("sorties", 128, 128)]


def test_flights_that_struck_are_not_told_twice():
    text = "حلق الطيران في 120 طلعة، استهدفت ثكنات في البيضاء ومعسكرات في شبوة."
    assert figures(text) == [("sorties", 120, 120)]


def test_a_rate_ranges_between_two_figures():
    claim = only("ويتراوح عدد الطلعات بين 70 و100 يوميا.")
    assert (claim.low, claim.high, claim.qualifier, claim.rate) == (70, 100, "between", "day")


def test_so_many_on_one_day_is_a_rate():
    claim = only("وكان أقصى ما بلغته في يوم واحد 120 طلعة.")
    assert (claim.measure, claim.low, claim.rate) == ("sorties", 120, "day")


def test_flights_may_exceed_a_number_behind_them():
    text = "دمرت الطائرات 50 موقعا في سورية، في طلعات زاد عددها على 60."
    assert ("sorties", 60, None) in figures(text)


def test_figures_told_at_a_fair_are_claims():
    text = "كشف رودسكوي في معرض الجيش أن القوات الجوية أجرت في سوريا 28 ألف طلعة."
    assert figures(text) == [("sorties", 28000, 28000)]


def test_a_missile_on_the_ground_is_destroyed():
    text = "دمر طيران التحالف صاروخا باليستيا شمال صنعاء."
    assert figures(text) == [("items_destroyed", 1, 1)]


def test_this_raid_and_the_strongest_raid_are_told_already():
    text = "قتلت غارة أميركية 60 مسلحا قرب ميناء هرارديري. وهي أقوى غارة منذ 2017."
    assert figures(text) == [("strikes", 1, 1), ("killed", 60, 60)]


def test_one_child_may_follow_the_people_killed():
    text = "قتلت غارات التحالف على مدينة الرقة 22 شخصا، بينهم خمسة مدنيين وطفل."
    assert figures(text)[-2:] == [("killed", 5, 5), ("killed", 1, 1)]


def test_an_adjective_is_a_dual_with_its_noun():
    text = "دمرت غارة مركبتين وسلاحين آليين وحفارا."
    assert figures(text)[1:] == [
        ("items_destroyed", 2, 2),
        ("items_destroyed", 2, 2),
        ("items_destroyed", 1, 1),
    ]


def test_a_gunman_who_kills_is_not_killed():
    text = "شن الجيش الأميركي غارة قرب جيلب. وفي مقديشو قتل مسلح جنديا."
    assert figures(text) == [("strikes", 1, 1)]


def test_what_a_thing_held_is_told_of_that_one_thing():
    text = "دمرت الطائرات قاعدة للإرهابيين فيها 3 سيارات مصفحة."
    assert figures(text) == [("items_destroyed", 1, 1)]


def test_aircraft_before_their_verb_took_part():
    text = "قالت الوزارة إن طائرتين من طراز سو 25 دمرتا قاعدة للإرهابيين."
    assert figures(text) == [("aircraft", 2, 2), ("items_destroyed", 1, 1)]


def test_a_list_stands_before_the_verb_that_owns_its_object():
    text = "ثلاث دبابات وستة مستودعات ونقطة قيادة دمرتها طائرات الناتو."
    assert figures(text) == [
        ("items_destroyed", 3, 3),
        ("items_destroyed", 6, 6),
        ("items_destroyed", 1, 1),
    ]


def test_people_stand_before_a_verb_of_dying():
    assert figures("شن الطيران غارة على صنعاء، وسبعة استشهدوا.")[1:] == [("killed", 7, 7)]


def test_missiles_by_which_something_was_struck_stand_before_the_verb():
    text = "بخمسة عشر صاروخا قصف الطيران الإسرائيلي موقعين في غزة."
    assert figures(text) == [("weapons_released", 15, 15), ("targets_hit", 2, 2)]


def test_what_was_done_is_told_in_the_sentence_before():
    text = "دمر الطيران 1623 منشأة للإرهابيين. ومن هذه المنشآت 249 مركز قيادة و131 مستودعا."
    assert figures(text)[1:] == [("items_destroyed", 249, 249), ("items_destroyed", 131, 131)]


def test_a_definite_number_is_that_of_the_noun_before_it():
    assert figures("نُفذت الضربات الخمس في محيط مدينتين.") == [("strikes", 5, 5)]
    assert figures("الضربات الأربع نفذت قرب مدينتين.") == [("strikes", 4, 4)]


def test_a_name_in_quotation_marks_does_nothing():
    text = 'دمرت الغارات مقر قيادة "لواء الحق" ومستودعين.'
    assert figures(text)[-1] == ("items_destroyed", 2, 2)


def test_aircraft_back_at_their_bases_took_part():
    text = "دمرت الغارات 55 هدفا. وعادت الطائرات، وعددها 20 طائرة، إلى قواعدها."
    assert figures(text)[-1] == ("aircraft", 20, 20)


def test_a_checkpoint_is_a_thing_of_two_words():
    text = "أصابت الضربات وحدتين تكتيكيتين ونقطة تفتيش."
    assert figures(text) == [("targets_hit", 2, 2), ("targets_hit", 1, 1)]


def test_rates_may_be_told_one_after_the_other():
    text = "كان معدل الطلعات 40 في الأسبوع الأول، ثم 60 فـ90 طلعة فوق اليمن."
    assert [low for _, low, _ in figures(text)] == [40, 60, 90]
