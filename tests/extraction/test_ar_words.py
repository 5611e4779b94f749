"""Arabic letters and attached words: what the tokenizer cuts, and what it leaves whole."""

from strikes.extraction.languages import language
from strikes.extraction.languages.ar.letters import key


def pieces(word: str) -> tuple[str, ...]:
    return tuple(language("ar").split(word))


def test_spellings_of_one_word_share_a_key():
    assert key("الضَّرْبَةُ") == key("الضربه")
    assert key("أهداف") == key("اهداف")
    assert key("بـ") == key("ب")


def test_and_with_the_article_are_cut_off():
    assert pieces("وبالغارات") == ("و", "ب", "ال", "غارات")


def test_for_the_is_one_piece():
    assert pieces("للإرهابيين") == ("لل", "إرهابيين")


def test_a_pronoun_is_cut_from_the_end():
    assert pieces("ضرباتها") == ("ضربات", "ها")


def test_a_final_teh_is_no_pronoun():
    assert pieces("الحديدة") == ("ال", "حديدة")
    assert pieces("الروسية") == ("ال", "روسية")


def test_a_known_word_that_begins_like_a_prefix_stays_whole():
    assert pieces("وزارة") == ("وزارة",)
    assert pieces("بلدة") == ("بلدة",)


def test_vowel_signs_stay_with_their_letter():
    assert pieces("وَضَرَبَاتٌ") == ("وَ", "ضَرَبَاتٌ")


def test_the_pieces_always_make_up_the_word():
    for word in ("فبالضربات", "وَدُمِّرَت", "لـ", "ـــ", "والـ", "وو", "abc", "ضربـــة"):
        assert "".join(pieces(word)) == word
