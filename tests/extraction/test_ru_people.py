"""Who acts, who speaks and who is struck in Russian statements, as the text writes them."""

from .ru_claims import claims, only


def test_the_actor_is_the_subject_as_written():
    assert only("Российская авиация нанесла 20 ударов в Сирии.").actor == "Российская авиация"


def test_the_actor_may_be_the_agent_of_a_passive():
    claim = only("Авиацией НАТО уничтожены в Триполи 17 складов.")
    assert claim.actor == "Авиацией НАТО"


def test_a_sentence_without_an_actor_takes_the_one_before():
    text = "Самолеты России вылетели к Ракке. Уничтожено 3 танка."
    assert claims(text)[-1].actor == "Самолеты России"


def test_a_speaker_is_named_as_fully_as_the_text_names_him():
    text = (
        "Авиация сделала 25 вылетов, сообщил Игорь Конашенков. Уничтожен склад, добавил Конашенков."
    )
    assert [claim.speaker for claim in claims(text)] == ["Игорь Конашенков"] * 2


def test_a_ministry_that_speaks_is_no_speaker():
    assert only("Авиация сделала 25 вылетов, сообщает Минобороны.").speaker is None


def test_a_named_group_goes_before_a_general_word():
    claim = only("Авиация поразила 9 объектов террористов из группировки ИГИЛ в Сирии.")
    assert claim.target_group == "ИГИЛ"


def test_the_killed_are_their_own_group_if_no_other_is_named():
    assert only("Авиаудар убил 12 мирных жителей.").target_group == "мирных жителей"
