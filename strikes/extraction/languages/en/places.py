"""Where English sentences name struck places: after prepositions, before "province", anywhere."""

from ...context import Setting
from ...lexicon import Mark
from ...mentions import Mention
from ...places import Place
from ...tokens import Sentence
from . import place_words as words
from .leading import is_distance, leading_key
from .place_names import (
    begins_name,
    is_base,
    is_called_area,
    is_known,
    known_name,
    more_names,
    name_at,
    only_explains,
    with_levels,
)
from .tokens_at import is_number_at

DATELINE = 10  # tokens of "ERBIL, Kurdistan Region –" at most
SUBJECT = frozenset("said says told backs backed supports supported".split())
DASHES = frozenset("-–—")


def find_places(sentence: Sentence) -> list[Place]:
    """The struck places that a sentence names, in order."""
    found, i = [], 0
    while i < len(sentence.tokens):
        led = _led_names(sentence, i)
        if led:
            found += led
            i = max(led[-1].last, i + 1)
            continue
        if sentence.tokens[i].key in ("to", "from", "toward", "towards") and i + 1 < len(
            sentence.tokens
        ):
            i = max(i + 1, _after_route(sentence, i + 1))
            continue
        mark = sentence.at[i]
        town = mark is not None and mark.form == "town"  # struck only where the text says so
        called = _called_names(sentence, i) if mark is None or town else []
        if called:
            found += called
            i = called[-1].last
        elif (
            mark is not None
            and mark.kind == "place"
            and mark.first == i
            and not town
            and _stands_free(sentence, mark)
        ):
            place = known_name(sentence, mark)
            found += [place, *more_names(sentence, place.last, place.level)]
            i = max(found[-1].last, i + 1)
        else:
            i += 1
    start = _dateline_end(sentence)
    found = [place for place in found if place.first >= start]
    found = [place for place in found if not only_explains(sentence, place, found)]
    return [place for place in with_levels(sentence, found) if not _is_used_base(sentence, place)]


def know_names(sentences: list[Sentence]) -> None:
    """Mark the names that an earlier sentence led to, and keep each sentence's places."""
    known: dict[str, list[str]] = {}
    for sentence in sentences:
        for i, token in enumerate(sentence.tokens):
            name = known.get(token.text)
            run = [t.text for t in sentence.tokens[i : i + len(name)]] if name else None
            if name and run == name and not any(sentence.at[i : i + len(name)]):
                _mark_town(sentence, i, i + len(name))
        sentence.places = find_places(sentence)
        for place in sentence.places:
            run = [t.text for t in sentence.tokens[place.first : place.last]]
            if place.level == "place" and sentence.at[place.first] is None:
                known[run[0]] = run


def _mark_town(sentence: Sentence, first: int, last: int) -> None:
    mark = Mark("place", (), "town", first, last)
    sentence.marks.append(mark)
    sentence.marks.sort(key=lambda m: m.first)
    sentence.at[first:last] = [mark] * (last - first)


def _is_used_base(sentence: Sentence, place: Place) -> bool:
    """A base is where aircraft come from, but "near the Tiyas airfield" is where they strike."""
    before = {t.key for t in sentence.tokens[max(0, place.first - 2) : place.first]}
    if not is_base(sentence, place) or before & {"near", "outside", "around"}:
        return False
    part = sentence.at[place.first - 2] if place.first > 1 else None
    if "of" in before and part is not None and part.value == "item":
        return False  # the runway of Sanaa airport
    aimed = before & {"at", "on", "against", "hit", "struck", "bombed", "targeted"}
    return not (aimed and any(m.value in ("weapon", "strike", "hit") for m in sentence.marks))


def _led_names(sentence: Sentence, i: int) -> list[Place]:
    """Names after a preposition: "near X", "in the provinces of X, Y and Z", "outside the
    western city of X"."""
    key = leading_key(sentence, i)
    if key is None:
        return []
    at = _skip_to_name(sentence, i + 1)
    if at is None:
        return []
    place = name_at(sentence, at)
    if place is None or place.name.split()[-1] in words.INSTITUTIONS:
        return []
    if (
        key in words.WEAK
        and i
        and not is_known(sentence, place)
        and place.level == "place"
        and not is_called_area(sentence, place.last)
    ):
        return []
    return [place, *more_names(sentence, place.last, place.level)]


def _after_route(sentence: Sentence, at: int) -> int:
    """Where a list of names that a route leads to ends ("carried arms to X, Y and Z")."""
    place = name_at(sentence, at) if begins_name(sentence, at) else None
    if place is None or sentence.tokens[place.last - 1].text.endswith(("'s", "’s")):
        return at
    more = more_names(sentence, place.last, place.level)
    return more[-1].last if more else place.last


def _called_names(sentence: Sentence, i: int) -> list[Place]:
    """A name that the text calls a region, a city, or heads a line with: "the Kunduz region",
    "Sirte:"."""
    token = sentence.tokens[i]
    if token.kind != "word" or not token.text[0].isupper() or not begins_name(sentence, i):
        return []
    before = [t.key for t in sentence.tokens[max(0, i - 2) : i]]
    apposition = (
        len(before) == 2
        and before[1] == ","
        and before[0] in ("city", "town", "village", "capital", "port")
    )
    place = name_at(sentence, i)
    struck = _struck_subjects(sentence, place) if place is not None and _opens(sentence, i) else []
    if struck:
        return struck
    if (
        place is None
        or place.last >= len(sentence.tokens)
        or before[-1:]
        and before[-1] in words.LED
    ):
        return []
    listed = _called_together(sentence, place)
    if listed:
        return listed
    after = sentence.tokens[place.last]
    bulleted = i == 0 or i == 1 and sentence.tokens[0].kind == "punct"
    if (
        after.key in words.CALLED
        or apposition
        or bulleted
        and after.text == ":"
        and (is_known(sentence, place) or sentence.index)  # "Putin: 2,200 strikes" is a headline
        and is_number_at(sentence, place.last + 1)
    ):
        return [place]
    return []


def _called_together(sentence: Sentence, place: Place) -> list[Place]:
    """ "The Zap, Avasin and Hakurk regions"."""
    names = [place, *more_names(sentence, place.last, place.level)]
    last = names[-1].last
    called = last < len(sentence.tokens) and sentence.tokens[last].key in words.CALLED_MANY
    return names if called and len(names) > 1 else []


def _struck_subjects(sentence: Sentence, place: Place) -> list[Place]:
    """ "Gara, Qandil and Hakurk were hit"."""
    names = [place, *more_names(sentence, place.last, place.level)]
    at = names[-1].last
    if [t.key for t in sentence.tokens[at : at + 2]] == ["in", "the"]:
        at += 3  # in the south
    follows = [t.key for t in sentence.tokens[at : at + 1]]
    marks = [m for m in sentence.at[at : at + 4] if m is not None]
    struck = ("hit", "take")
    passive = any(m.kind == "verb" and m.value in struck and m.form == "left" for m in marks)
    return names if follows and follows[0] in words.PASSIVE and passive else []


def _opens(sentence: Sentence, i: int) -> bool:
    return i == 0 or sentence.tokens[i - 1].text == ";"


def _skip_to_name(sentence: Sentence, at: int) -> int | None:
    """The first capital after words such as "the western city of"."""
    for j in range(at, min(at + 7, len(sentence.tokens))):
        token = sentence.tokens[j]
        if begins_name(sentence, j):
            return j
        mark = sentence.at[j]
        plain = token.kind == "word" and (
            mark is None or mark.kind in ("noun", "refer", "qualifier", "time", "air")
        )
        if not plain or token.text[0].isupper() and token.key not in words.DEMONYMS:
            return None
        if token.key in words.BLOCKING or token.key in (
            "and",
            "which",
            "that",
            "to",
            "by",
            "with",
            "who",
            "as",
            "where",
            "a",
            "its",
            "support",
            "from",
        ):
            return None
        if (
            mark is not None
            and mark.kind == "noun"
            and token.key not in words.KIND_OF | words.AREA_WORDS
        ):
            return None
    return None


def _stands_free(sentence: Sentence, mark) -> bool:
    """May a known name that no preposition leads be a struck place?"""
    if _heads_page(sentence, mark):
        return False
    before = sentence.tokens[mark.first - 1].key if mark.first else ""
    owner = sentence.tokens[mark.last - 1].text.endswith(("'s", "’s"))
    following = sentence.tokens[mark.last].key if mark.last < len(sentence.tokens) else ""
    if following in words.RULERS and (owner or sentence.tokens[mark.last].text[0].isupper()):
        return False  # Syria's army, the Pakistan Air Force
    aim = sentence.tokens[mark.first - 2].key if mark.first > 1 else ""
    if before == "for" and aim in words.AIMS:
        return True
    if before in ("in", "at") and aim in words.SPOKEN or before == "of" and aim in words.OFFICES:
        return False
    if before in words.LED and not owner or is_distance(sentence, mark.first):
        return False
    joined = before == "-" and sentence.tokens[mark.first].glued
    paired = sentence.at[mark.first - 2] if joined and mark.first > 1 else None
    border = paired is not None and paired.kind == "place"  # the Iraq-Syria border
    if joined and not border or _is_surname(sentence, mark.first):
        return False
    if before == "of" and mark.first > 1 and is_distance(sentence, mark.first - 1):
        return False
    if following == "with" and is_number_at(sentence, mark.last + 1):
        return False  # "the UAE with 30 jets, Kuwait with 15"
    return following not in SUBJECT and following not in words.BASES


def nearer(setting: Setting, mention: Mention) -> bool:
    """ "Six of those in Syria hit near Manbij": does a narrower place follow in the clause?"""
    ends = [at for at in (*setting.breaks, *setting.claims_at) if at > mention.first]
    end = min(ends, default=len(setting.sentence.tokens))
    return any(mention.last < p.first < end and p.level != "country" for p in setting.places)


def _heads_page(sentence: Sentence, mark) -> bool:
    """ "HASAKAH – Warplanes …": where the page was written."""
    if sentence.index or mark.first or not sentence.tokens[0].text.isupper():
        return False
    then = sentence.tokens[mark.last : mark.last + 2]
    written = bool(then) and then[0].text in ("-", "–", "—") and not then[0].glued
    return written and not is_number_at(sentence, mark.last + 1)


def _dateline_end(sentence: Sentence) -> int:
    """The token of the dash in "ERBIL, Kurdistan Region – …", 0 where there is no dateline."""
    run = sentence.tokens[:DATELINE]
    if sentence.index or not run[0].text[0].isupper() or len(run[0].text) < 3:
        return 0
    dash = next((i for i, t in enumerate(run) if t.text in DASHES and not t.glued), 0)
    named = all(t.kind == "punct" or t.text[0].isupper() for t in run[:dash])
    counted = is_number_at(sentence, dash + 1)
    return dash if named and not counted and any(t.text == "," for t in run[:dash]) else 0


def _is_surname(sentence: Sentence, at: int) -> bool:
    """ "Reyaad Khan": a known name behind a capital that is none."""
    if at < 2 or sentence.at[at - 1] is not None:
        return False
    token = sentence.tokens[at - 1]
    capital = token.kind == "word" and token.text[0].isupper() and token.text[-1].islower()
    return capital and token.key not in words.DEMONYMS | words.COMPASS and not token.glued
