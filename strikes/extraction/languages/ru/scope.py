"""Which place of a Russian sentence a claim stands under.

Word order is free, but the clause is not: a place that opens a clause holds for what follows it,
one right behind a claim for that claim, and «в провинциях …» at the end for all before.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ...context import Setting
from ...mentions import Mention
from ...places import Place, most_specific
from ...tokens import CLOSING, TERMINAL
from .clause_heads import STOPS, is_fronted, opener
from .word_lists import words

_SHARES = frozenset(
    ("из они", "среди они", "из который", "в тот", "среди который", "включая", "в частность")
)
_GATHERING = words("""
    участвовать задействовать привлечь привлекать разместить развернуть дислоцировать базироваться
    направить перебросить участие занять
    """)
LOOK_BACK = 40  # sentences over which a place or a window is handed down


def places_of(mention: Mention, setting: Setting) -> list[Place]:
    """The places of one mention: its clause's, else its sentence's, else those handed down."""
    groups = _groups(setting)
    if parts := _of_its_parts(mention, setting, groups):
        return parts
    if mention.rule == "one each":
        return [
            p
            for p in setting.places
            if p.last == mention.last or mention.first < p.first < mention.last
        ]
    chosen = (
        _right_before(mention, setting, groups)
        or _attached(mention, setting, groups)
        or _shared_behind(mention, setting, groups)
        or _left(mention, groups)
        or []
    )
    if not chosen or all(place.level == "country" for place in chosen):
        small = [g for g in groups if any(place.level != "country" for place in g)]
        ahead = _ahead(mention, setting, small) or (
            [] if chosen else _ahead(mention, setting, groups)
        )
        if chosen and ahead and _broken_down(setting, chosen[-1].last, ahead[0].first):
            return chosen  # «семь налетов пришлись на Сирию: пять близ Кобани»
        chosen = most_specific([*chosen, *ahead])
    if not chosen and mention.noun == "aircraft" and _gathered(mention, setting):
        return []  # aircraft stand at their bases: where they were sent is said beside them, or not
    return _tidy(setting, most_specific(chosen)) or _handed_down(setting)


def _gathered(mention: Mention, setting: Setting) -> bool:
    verb = mention.verb_mark
    return verb is not None and setting.sentence.tokens[verb.first].key in _GATHERING


def _broken_down(setting: Setting, first: int, last: int) -> bool:
    """Does a colon stand between two places, and a figure of its own behind it?"""
    run = setting.sentence.tokens
    colon = next((i for i in range(first, last) if run[i].text == ":"), last)
    return any(colon < at < last for at in setting.claims_at)


def _groups(setting: Setting) -> list[list[Place]]:
    """Names that stand together as one group each."""
    groups: list[list[Place]] = []
    for place in setting.places:
        last = groups[-1][-1].last if groups else -1
        gap = setting.sentence.tokens[last : place.first] if groups else []
        between = any(last <= at < place.first for at in setting.claims_at)
        colon = any(token.text == ":" for token in gap) and groups[-1][-1].level == "country"
        colon = colon or _opens_deed(setting, gap, place)
        colon = colon or any(token.text == ";" for token in gap)
        colon = colon or any(token.key in ("остальной", "прочий") for token in gap)
        if (
            groups
            and len(gap) <= 5
            and not colon
            and not between
            and not _verb_in(setting, last, place.first)
        ):
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _opens_deed(setting: Setting, gap: list, place: Place) -> bool:
    """«Разрушен дом в Белграде, в Сурдулице погибли …»: the second name opens what follows."""
    led = [token.key for token in gap] in ([",", "в"], [",", "на"], [",", "под"])
    after = setting.sentence.at[place.last] if place.last < len(setting.sentence.at) else None
    return led and after is not None and after.kind == "verb" and bool(setting.claims_at)


def _verb_in(setting: Setting, first: int, last: int) -> bool:
    return any(m.kind == "verb" and first <= m.first < last for m in setting.sentence.marks)


def _tidy(setting: Setting, places: list[Place]) -> list[Place]:
    """Without «на севере Ирака» where it only says where the name right before it lies."""
    run = setting.sentence.tokens
    kept: list[Place] = []
    for number, place in enumerate(places):
        gap = run[kept[-1].last : place.first] if kept else []
        if place.level == "side" and _is_told_apart(run, places[number : number + 2]):
            continue
        if place.level == "side" and kept and not any(token.text in STOPS for token in gap):
            continue
        kept.append(place)
    return kept


def _is_told_apart(run: list, places: list[Place]) -> bool:
    """«На севере Ирака, в районах Авашин и Зап»: the side that the names behind it are in."""
    if len(places) < 2:
        return False
    between = [token.key for token in run[places[0].last : places[1].first]]
    return between == [",", "в", "район"]


def _of_its_parts(mention: Mention, setting: Setting, groups: list[list[Place]]) -> list[Place]:
    """«Пять объектов: три в Ираке и два в Сирии»: the whole has the places of all its parts."""
    run = setting.sentence.tokens
    colon = next((i for i in range(mention.last, len(run)) if run[i].text in ":;.,"), len(run))
    if colon == len(run) or run[colon].text in ";.":
        return []
    parts = [m for m in setting.mentions if m.first > colon and m.noun == mention.noun]
    alone = not any(mention.first < at < colon for at in setting.claims_at)
    own = any(group[0].first < colon for group in groups)
    rest = any(token.key == "остальной" for token in run[colon:])
    if len(parts) + rest < 2 or not alone or own:
        return []
    summed = rest or sum(m.quantity.low or 0 for m in parts) == mention.quantity.low
    shared = parts[0].rule in ("elliptic count", "one each")
    if run[colon].text == "," and not (summed and (rest or shared)) or not (summed or shared):
        return []
    return most_specific([place for group in groups for place in group])


def _right_before(mention: Mention, setting: Setting, groups: list[list[Place]]):
    """«Хама (12), Хомс (9)», «в Хомсе 9»: the place that the bare number stands behind."""
    if mention.rule != "elliptic count":
        return None
    at = mention.quantity.first
    at -= setting.sentence.tokens[at - 1].text == "("
    return next((group for group in groups if group[-1].last == at), None)


def _attached(mention: Mention, setting: Setting, groups: list[list[Place]]) -> list[Place] | None:
    """The group right behind the claim, before a comma or another claim."""
    for group in groups:
        if mention.first <= group[0].first < mention.last:
            return group
        if group[0].first < mention.last:
            continue
        between = setting.sentence.tokens[_behind(mention, setting) : opener(setting, group[0])]
        claimed = any(mention.last <= at < group[0].first for at in setting.claims_at)
        if claimed or len(between) > 12 or any(token.text in STOPS for token in between):
            return None
        return group
    return None


def _behind(mention: Mention, setting: Setting) -> int:
    """The token behind a mention: a bare number («на Мосул - пять, на Синджар …») has one more."""
    return mention.last - (setting.sentence.tokens[mention.last - 1].text in STOPS)


def _shared_behind(mention: Mention, setting: Setting, groups: list[list[Place]]):
    """«Станция и три установки в Зуаре»: the group behind the next claim, joined by "and"."""
    for group in groups:
        between = setting.sentence.tokens[mention.last : group[0].first]
        if group[0].first >= mention.last and between and between[0].key == "и":
            stopped = len(between) > 12 or any(token.text in STOPS for token in between)
            verb = _verb_in(setting, mention.last, group[0].first)
            return None if stopped or verb else group
    return None


def _left(mention: Mention, groups: list[list[Place]]) -> list[Place] | None:
    before = [group for group in groups if group[0].first < mention.first]
    return before[-1] if before else None


def _ahead(mention: Mention, setting: Setting, groups: list[list[Place]]) -> list[Place]:
    """The next group that does not open a clause of its own."""
    for group in groups:
        if group[0].first >= mention.first and not is_fronted(setting, group):
            broken = any(mention.first < b <= group[0].first for b in setting.breaks)
            return [] if broken or _shared(setting, mention.last, group[0].first) else group
    return []


def _shared(setting: Setting, first: int, last: int) -> bool:
    """Does a share of the figure («из них пять близ …») stand between?"""
    keys = [token.key for token in setting.sentence.tokens[first:last]]
    counted = any(first <= m.first < last and m.quantity.low for m in setting.mentions)
    among = any(" ".join(pair) in _SHARES for pair in pairwise(keys))
    return counted and (among or "включая" in keys)


def _of_another_day(setting: Setting) -> bool:
    """«А в четверг было выполнено 146 вылетов»: news of another day, told of no place yet."""
    return setting.sentence.tokens[0].key == "а" and any(t.role == "span" for t in setting.times)


def _handed_down(setting: Setting) -> list[Place]:
    """From the sentence before in its paragraph; a country from anywhere before."""
    first, near = setting, not _counts_all(setting)
    for step in back(setting):
        near = near and (_same_paragraph(step, setting) or _goes_on(setting))
        near = near and not _of_another_day(first)
        found = _tidy(step, most_specific(_last_places(step)))
        if found and (near or all(place.level == "country" for place in found)):
            return found
        countries = [place for place in step.places if place.level == "country"]
        if countries:
            return most_specific(countries)
        near = near and not found
        first = step
    return first.inherited_places if first.before is None else []  # a heading's


def back(setting: Setting) -> Iterator[Setting]:
    """The sentences before this one, the nearest first, as far as anything is handed down."""
    for _ in range(LOOK_BACK):
        if setting.before is None:
            return
        setting = setting.before
        yield setting


def _last_places(step: Setting) -> list[Place]:
    """The places of a sentence, but of one that tells several claims apart only the country."""
    if agreed := _agreed(step):
        return agreed
    groups = _groups(step)
    if len(step.claims_at) < 2 or len(groups) < 2:
        return step.places
    return [place for place in step.places if place.level == "country"]


def _agreed(step: Setting) -> list[Place]:
    """The places that all claims of a sentence with more than one share."""
    spots = Counter((place.first, place.last) for place in step.struck)
    small = {(p.first, p.last) for p in step.places if p.level != "country"}
    if len(step.mentions) < 2 or set(spots.values()) != {len(step.mentions)} or small - set(spots):
        return []
    return list({place.first: place for place in step.struck}.values())


def _goes_on(setting: Setting) -> bool:
    """A quotation or «по его словам» goes on about the paragraph before."""
    keys = [token.key for token in setting.sentence.tokens]
    first = keys[:3]
    if ("там", "же") in pairwise(keys):
        return True
    return first[:1] in (['"'], ["«"], ["“"]) or first[:2] == ["по", "он"]


def _same_paragraph(step: Setting, setting: Setting) -> bool:
    """A headline, a line without a full stop, belongs to the paragraph below it."""
    last = step.sentence.tokens[-1].text
    if last in ":;":  # a list goes on
        return True
    headline = last not in TERMINAL and last not in CLOSING
    return headline or step.sentence.paragraph == setting.sentence.paragraph


def _counts_all(setting: Setting) -> bool:
    """A total since a start counts the whole campaign, not the place said before."""
    summed = setting.total and setting.given is not None and setting.given.cumulative
    return (
        bool(summed) or setting.total == "so_far" or any(t.role == "since" for t in setting.times)
    )
