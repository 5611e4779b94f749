"""Names that only the list of places in which they stand shows to be names."""

from ...places import Place
from ...tokens import Sentence
from .grammar import QUOTES, STOPS
from .naming import TWO_WORDS, name_at, text_of

TWO_OF_A_KIND = frozenset("منطقتي بلدتي مدينتي قريتي محافظتي مديريتي ناحيتي حيي".split())
VERBAL = ("ت", "وا", "ها", "هم")  # endings of verbs, and of what belongs to a place


def next_in_list(
    sentence: Sentence, i: int, found: list[Place], opened: bool, province: bool
) -> Place | None:
    """The unknown name that a list of places goes on with at a token.

    `opened`: a word such as أحياء opened the list; `province`: it is one of provinces.
    """
    if not found:
        return None
    level = "province" if province else "place"
    if opened and (place := _after_and(sentence, i, found[-1], level)):
        return place
    if opened and (place := _with_attached_and(sentence, i, found, level, True)):
        return place
    if place := _two_words(sentence, i, found[-1], level):
        return place
    if place := _with_article(sentence, i, found, level):
        return place
    if sentence.tokens[i].key == "و" and i - found[-1].last <= 1:
        return _quoted(sentence, i + 1, level)
    return _with_attached_and(sentence, i, found, level)


def _two_words(sentence: Sentence, i: int, before: Place, level: str) -> Place | None:
    """مسرابا وعربين وبيت سوى: a word with which names of two words begin."""
    run = sentence.tokens
    if run[i].key != "و" or i != before.last or before.level == "country" or i + 2 >= len(run):
        return None
    if run[i + 1].key not in TWO_WORDS or run[i + 2].kind != "word":
        return None
    return Place(text_of(sentence, i + 1, i + 3), i + 1, i + 3, level)


def _with_article(sentence: Sentence, i: int, found: list[Place], level: str) -> Place | None:
    """في هجين والشعفة: a second name, unknown, that ends the phrase."""
    run, before = sentence.tokens, found[-1]
    if i != before.last or [t.key for t in run[i : i + 2]] != ["و", "ال"] or i + 2 >= len(run):
        return None
    led = _is_led(sentence, before) or _in_list(found)
    if before.level == "country" or not led or sentence.at[i + 2] is not None:
        return None
    ends = i + 3 == len(run) or run[i + 3].text in {*STOPS, *QUOTES}
    ends = ends or run[i + 3].key in ("ب", "و") or _is_joined(sentence, i + 3)
    name = run[i + 2].key
    if not ends or name.endswith(VERBAL + ("ي", "ون", "ين")) or len(name) < 4:
        return None
    return Place(text_of(sentence, i + 1, i + 3), i + 1, i + 3, level)


def _is_joined(sentence: Sentence, at: int) -> bool:
    """والنيرب وقميناس: another unknown name, whose و nothing tells from it."""
    return sentence.at[at] is None and sentence.tokens[at].key.startswith("و")


def _after_and(sentence: Sentence, i: int, before: Place, level: str) -> Place | None:
    """أحياء بستان القصر والصاخور."""
    run = sentence.tokens
    if run[i].key != "و" or i != before.last or i + 1 >= len(run):
        return None
    mark = sentence.at[i + 1 + (run[i + 1].key == "ال")] if i + 2 < len(run) else None
    if mark is not None:
        return None
    end, ids = name_at(sentence, i + 1)
    return Place(text_of(sentence, i + 1, end), i + 1, end, level, ids) if end > i + 1 else None


def _quoted(sentence: Sentence, i: int, level: str) -> Place | None:
    """في "رحبة" و"ماهلية" و"مدغل": one word in quotation marks."""
    run = sentence.tokens[i : i + 3]
    if len(run) < 3 or run[0].text not in QUOTES or run[2].text not in QUOTES:
        return None
    if run[1].kind != "word" or sentence.at[i + 1] is not None:
        return None
    return Place(run[1].text, i + 1, i + 2, level)


def _in_list(found: list[Place]) -> bool:
    """Does another name stand right before the last one?"""
    return len(found) > 1 and found[-1].first - found[-2].last <= 2


def _is_led(sentence: Sentence, place: Place) -> bool:
    """في مورك وكفرزيتا: a place behind "in", which another may follow."""
    at = place.first - 1
    return at >= 0 and sentence.tokens[at].key in {"في", "ب", "علي", "قرب", "بين"} | TWO_OF_A_KIND


def _with_attached_and(
    sentence: Sentence, i: int, found: list[Place], level: str, opened: bool = False
) -> Place | None:
    """في البريقة وطرابلس وزليطن: a third name, whose و no known word tells from it."""
    token, run = sentence.tokens[i], sentence.tokens
    before = found[-1]
    in_list = opened or _in_list(found)
    in_list = in_list or _is_led(sentence, before) and not token.key.endswith(VERBAL)
    if not in_list or i != before.last or sentence.at[i] is not None or before.level == "country":
        return None
    ends = i + 1 == len(run) or run[i + 1].text in STOPS or run[i + 1].key.startswith("و")
    ends = ends or before.first > 0 and run[before.first - 1].key in TWO_OF_A_KIND
    if not ends or not token.text.startswith("و") or len(token.text) < 4:
        return None
    return Place(token.text[1:], i, i + 1, level)
