"""Names known in Russian, whatever case they stand in: the gazetteer's, and towns it lacks."""

import re
from functools import lru_cache

from ...lexicon import phrases
from ...places import gazetteer

# Towns that air campaigns outside the gazetteer struck.
_TOWNS = """
    Мосул, Рамади, Фаллуджа, Тикрит, Киркук, Синджар, Хадита, Байджи, Самарра, Кайяра, Хит, Анбар,
    Триполи, Мисурата, Мисрата, Бенгази, Брега, Сирт, Злитен, Зинтан, Тархуна, Дерна, Сана, Аден,
    Таиз, Ходейда, Саада, Мариб, Хадджа, Дамар, Ибб, Кабул, Кандагар, Кундуз, Нангархар, Гильменд,
    Белград, Приштина, Ниш, Рафах, Джабалия, Могадишо, Грозный, Бейрут, Баальбек, Хартум, Маара
"""

_WORD_END = re.compile(r"[аеиоуыэюяйь]{1,2}$|(?:ом|ой|ем|ам|ах|ей)$")


def _stem(name: str) -> str:
    """A name without the endings that its words take in different cases."""
    words = re.split(r"[\W_]+", name.casefold().replace("ё", "е"))
    return " ".join(_WORD_END.sub("", word) if len(word) > 3 else word for word in words if word)


@lru_cache(maxsize=1)
def _stems() -> dict[str, tuple[str, ...]]:
    stems: dict[str, set[str]] = {}
    for name, ids in gazetteer().items():
        if re.search(r"[а-яё]", name.casefold()):
            stems.setdefault(_stem(name), set()).update(ids)
    return {stem: tuple(sorted(ids)) for stem, ids in stems.items()}


@lru_cache(maxsize=1)
def _towns() -> frozenset[str]:
    return frozenset(_stem(town) for town in phrases(_TOWNS))


@lru_cache(maxsize=4096)
def is_known(name: str) -> bool:
    """Is it the name of a place, whatever the sentence says?"""
    return bool(known_ids(name)) or _stem(name) in _towns()


@lru_cache(maxsize=4096)
def known_ids(name: str) -> tuple[str, ...]:
    """Ids of the gazetteer's areas that bear the name, whatever case it stands in."""
    return _stems().get(_stem(name), ())
