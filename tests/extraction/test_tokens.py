"""Sentences and tokens."""

from strikes.extraction.languages import language, language_of
from strikes.extraction.tokens import sentences

ENGLISH = language("en")


def cut(text):
    found = sentences(text, ENGLISH.split, ENGLISH.key, ENGLISH.abbreviations)
    return [text[s.start : s.end] for s in found]


def test_abbreviations_end_no_sentence():
    assert len(cut("Lt. Gen. Smith of the U.S. Army spoke on Oct. 3. He left.")) == 2


def test_a_broken_line_runs_on():
    text = "Over the past day aircraft of the air force flew\n53 sorties over the north."
    assert cut(text) == [text]


def test_a_headline_does_not_run_on():
    assert cut("Jets strike Homs\nThe army said so.") == ["Jets strike Homs", "The army said so."]


def test_a_blank_line_ends_a_sentence():
    assert cut("Strikes in Syria\n\nJets flew.") == ["Strikes in Syria", "Jets flew."]


def test_a_missing_space_after_a_full_stop_is_found():
    assert cut("So it said.The planes left.") == ["So it said.", "The planes left."]


def test_types_are_one_token():
    (sentence,) = sentences("Su-34 and F-16s", ENGLISH.split, ENGLISH.key, ENGLISH.abbreviations)
    assert [t.text for t in sentence.tokens] == ["Su-34", "and", "F-16s"]


def test_the_script_tells_the_language():
    assert [language_of(t).code for t in ("Jets flew", "Авиация", "الطائرات", "")] == [
        "en",
        "ru",
        "ar",
        "en",
    ]


def test_a_broken_line_runs_on_before_a_name_where_the_page_is_narrow():
    text = (
        "За сутки российские самолеты совершили 46 вылетов, разрушили в районе\n"
        "Алеппо склад боеприпасов, в пригороде Дамаска - мастерскую, где делали\n"
        "мины, и вернулись."
    )
    assert cut(text) == [text]


def test_a_full_stop_at_the_end_of_a_full_line_begins_no_paragraph():
    text = (
        "За сутки самолеты совершили 46 вылетов и разрушили в районе Алеппо два\n"
        "склада, в пригороде Дамаска - мастерскую, сообщили в министерстве.\n"
        "Уничтожены три танка."
    )
    found = sentences(text, ENGLISH.split, ENGLISH.key, ENGLISH.abbreviations)
    assert [sentence.paragraph for sentence in found] == [0, 0]
