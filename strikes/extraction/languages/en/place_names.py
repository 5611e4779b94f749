"""English place names in tokens: where one begins, how far it goes, which list it opens."""

from ...places import Place
from ...tokens import Sentence
from . import place_words as words
from .tokens_at import key_at

FEATURES = frozenset("Dam Mountain Mountains Valley Heights Island Lake".split())  # Mosul Dam


def begins_name(sentence: Sentence, at: int) -> bool:
    token, mark = sentence.tokens[at], sentence.at[at]
    if token.kind != "word":
        return False
    if mark is not None and mark.kind == "place":
        return True
    if token.key == "new" and [t.key for t in sentence.tokens[at + 1 : at + 2]] == ["year"]:
        return False
    if token.key in words.PARTICLES and at + 1 < len(sentence.tokens):
        following = at + 1 + (sentence.tokens[at + 1].text == "-")
        return (
            following < len(sentence.tokens)
            and sentence.tokens[following].text[0].isupper()
            and (
                token.text[0].isupper()
                or sentence.tokens[at + 1].glued
                or token.key in ("al", "el")
            )
        )
    return (
        token.text[0].isupper()
        and token.key not in words.DEMONYMS | words.FEASTS
        and mark is None
        and not token.text.endswith("ese")
    )


def name_at(sentence: Sentence, at: int) -> Place | None:
    """The name that begins at a token: a known one as known, else the run of capitals."""
    mark = sentence.at[at]
    if mark is not None and mark.kind == "place" and mark.form != "town":
        place = known_name(sentence, mark)
        owner = sentence.tokens[mark.last - 1].text.endswith(("'s", "’s"))
        if owner and mark.last < len(sentence.tokens) and begins_name(sentence, mark.last):
            return name_at(sentence, mark.last)
        return place
    last = at
    while last < len(sentence.tokens) and _continues(sentence, last, at):
        last += 1
    while last > at and sentence.tokens[last - 1].kind == "punct":
        last -= 1
    if last == at:
        return None
    owner = sentence.tokens[last - 1].text.endswith(("'s", "’s"))
    if owner and last < len(sentence.tokens) and begins_name(sentence, last):
        return name_at(sentence, last)
    return Place(_text(sentence, at, last), at, last)


def is_known(sentence: Sentence, place: Place) -> bool:
    """Is the name one that the gazetteer or the list of struck towns has?"""
    mark = sentence.at[place.first]
    if sentence.tokens[place.first].text in ("Mount", "Mt") and " " in place.name:
        return True
    return bool(place.ids) or mark is not None and mark.kind == "place"


def _continues(sentence: Sentence, at: int, first: int) -> bool:
    token, mark = sentence.tokens[at], sentence.at[at]
    if at > first and sentence.tokens[at - 1].text.endswith(("'s", "’s")):
        return False
    if token.text in "-'’‘`" and token.glued:
        return True
    if at > first and token.text in FEATURES:
        return True
    if token.text == "." and sentence.tokens[at - 1].key in ("mt", "st") and at > first:
        return True
    if token.kind != "word" or mark is not None and mark.kind not in ("place",):
        return token.key in words.PARTICLES and at == first
    return (
        token.text[0].isupper()
        and token.key not in words.DEMONYMS
        or token.key in words.PARTICLES
        or (token.glued and at > first and sentence.tokens[at - 1].text == "-")
    )


def known_name(sentence: Sentence, mark) -> Place:
    country = mark.form == "country"
    first = mark.first
    if (
        country
        and first
        and sentence.tokens[first - 1].key
        in ("northern", "southern", "eastern", "western", "central")
    ):
        first -= 1
    last = mark.last
    if (
        last < len(sentence.tokens)
        and sentence.tokens[last - 1].key in words.GENERIC
        and not country
    ):
        more = sentence.tokens[last]
        last += (
            more.text[0].isupper() and sentence.at[last] is None and more.key not in words.DEMONYMS
        )
    if last < len(sentence.tokens) and not country:
        last += sentence.tokens[last].text in FEATURES
    name = _text(sentence, first, last)
    return Place(name, mark.first, last, "country" if country else "place", tuple(mark.value or ()))


def _text(sentence: Sentence, first: int, last: int) -> str:
    parts: list[str] = []
    for token in sentence.tokens[first:last]:
        parts.append(token.text if token.glued or not parts else " " + token.text)
    name = "".join(parts)
    return name.removesuffix("'s").removesuffix("’s").strip("-'’")


def more_names(sentence: Sentence, at: int, level: str) -> list[Place]:
    """The rest of a list of names: ", Gara and Qandil"."""
    found = []
    while at < len(sentence.tokens):
        joiner = at
        if sentence.tokens[at].key in words.AREA_WORDS:
            joiner = at = at + 1
        keys = [t.key for t in sentence.tokens[at : at + 3]]
        if keys[:2] == ["in", "the"] and keys[2:] and keys[2] in words.COMPASS:
            joiner = at = at + 3
        while joiner < len(sentence.tokens) and sentence.tokens[joiner].key in (
            ",",
            "and",
            "or",
            "&",
            "also",
            "the",
            "in",
            "near",
            "as",
            "well",
        ):
            joiner += 1
        if joiner == at or joiner >= len(sentence.tokens) or not begins_name(sentence, joiner):
            break
        place = name_at(sentence, joiner)
        if place is None or not _belongs(sentence, at, place, level):
            break
        found.append(place)
        at = place.last
    return found


def _belongs(sentence: Sentence, joiner: int, place: Place, level: str) -> bool:
    """Is a name after a comma or "and" one more of the list, not the next clause's subject?"""
    if is_known(sentence, place) or place.level == "country":
        return True
    if level == "country" and sentence.tokens[joiner].key == ",":
        return False
    after = sentence.tokens[place.last] if place.last < len(sentence.tokens) else None
    if (
        after is None
        or after.text in ",.;)"
        or after.key in words.AREA_WORDS
        or after.key in ("and", "or")
    ):
        mark = sentence.at[place.last + 1] if after and place.last + 1 < len(sentence.at) else None
        ing = after is not None and key_at(sentence, place.last + 1).endswith("ing")
        return ing or not (mark is not None and mark.kind in ("say", "verb"))
    if [t.key for t in sentence.tokens[place.last : place.last + 2]] == ["in", "the"]:
        return key_at(sentence, place.last + 2) in words.COMPASS
    joined = sentence.tokens[place.first - 1].key == "and" and joiner == place.first - 1
    if joined and (after.key in ("were", "was") or _is_struck_from(sentence, place)):
        return True
    return (
        sentence.tokens[place.first - 1].key in ("near", "in", "and")
        and sentence.at[place.last] is None
    )


def _is_struck_from(sentence: Sentence, place: Place) -> bool:
    """ "12 strikes near X and Y engaged …": the strikes are the subject, and no force named Y."""
    verb = sentence.at[place.last]
    if verb is None or verb.kind != "verb" or verb.form != "right":
        return False
    subject = [m for m in sentence.marks if m.kind == "noun" and m.last <= place.first]
    return bool(subject) and subject[-1].value in ("strike", "engagement")


def is_called_area(sentence: Sentence, at: int) -> bool:
    window = sentence.tokens[at : at + 12]
    for token in window:
        if token.key in words.AREA_WORDS:
            return True
        if not (token.text[0].isupper() or token.key in (",", "and", "al", "-", "el")):
            return False
    return False


def with_levels(sentence: Sentence, places: list[Place]) -> list[Place]:
    """Call provinces so where the text does: "X province", "the X and Y provinces", "provinces
    of X, Y"."""
    out = list(places)
    for i in range(len(out) - 1, -1, -1):
        place = out[i]
        if place.level == "country":
            continue
        after = sentence.tokens[place.last].key if place.last < len(sentence.tokens) else ""
        before = [t.key for t in sentence.tokens[max(0, place.first - 3) : place.first]]
        listed = (
            i + 1 < len(out)
            and out[i + 1].level == "province"
            and out[i + 1].first - place.last <= 2
        )
        if (
            after in words.PROVINCE_WORDS
            or listed
            or "of" in before
            and words.PROVINCE_WORDS & set(before)
        ):
            out[i] = place._replace(level="province")
    return out


def only_explains(sentence: Sentence, place: Place, places: list[Place]) -> bool:
    """ "Near Kisik, west of Mosul": the second only says where the first lies; "the Islamic State
    in Iraq and Syria (ISIS)" is a name."""
    part = [t.key for t in sentence.tokens[place.last : place.last + 2]]
    if part[1:] == ["of"] and part[0] in words.PARTS:
        return any(other.first == place.last + 2 for other in places)  # Damascus suburbs of Jobar
    keys = [t.key for t in sentence.tokens[max(0, place.first - 4) : place.first]]
    if keys[-1:] == ["of"] and keys[-2:-1] and keys[-2] in words.DIRECTIONS:
        at = place.first - 2
        while at > 0 and sentence.tokens[at - 1].key in (",", "(", "to", "the", "just", "-"):
            at -= 1
        return any(other.last == at and other.level != "country" for other in places)
    if keys[-3:] == ["islamic", "state", "in"] or keys[-2:] == ["iraq", "and"]:
        run = sentence.tokens[place.last : place.last + 3]
        named = {"(", "["} & {t.text for t in run} and place.level == "country"
        return bool(named) and any(t.text == "State" for t in sentence.tokens[: place.first])
    return False


def is_base(sentence: Sentence, place: Place) -> bool:
    after = [t.key for t in sentence.tokens[place.last : place.last + 3]]
    return bool(after) and (
        after[0] in words.BASES
        or after[0] in ("air", "military", "-")
        and bool(words.BASES & set(after))
        or after[:1] == ["governor"]
    )
