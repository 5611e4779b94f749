from strikes.quoting import sentence_span


def quoted(text: str, words: str) -> str:
    start = text.index(words)
    first, last = sentence_span(text, start, start + len(words))
    return text[first:last]


def test_a_sentence_in_the_middle_is_taken_whole():
    assert quoted("One here. Two 36 there! Three.", "36") == "Two 36 there!"


def test_a_rank_ends_no_sentence():
    assert quoted("Said so. Lt. Gen. Rudskoy named 36 sites.", "36") == (
        "Lt. Gen. Rudskoy named 36 sites."
    )


def test_a_number_with_a_point_ends_no_sentence():
    assert (
        quoted("He said 12.5 thousand sites. And more.", "12.5") == "He said 12.5 thousand sites."
    )


def test_a_headline_ends_at_its_line():
    assert quoted("36 sorties flown\nThe ministry said so.", "36") == "36 sorties flown"


def test_arabic_questions_end_sentences_too():
    assert quoted("كم؟ نفذت 36 طلعة. انتهى", "36") == "نفذت 36 طلعة."


def test_words_over_two_sentences_take_both():
    assert quoted("A b. C 36. D 37. E.", "36. D 37") == "C 36. D 37."


def test_a_text_without_stops_is_cut():
    text = "x" * 5000 + " 36 " + "y" * 5000
    assert len(quoted(text, "36")) < 3100
