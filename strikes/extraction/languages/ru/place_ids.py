"""The gazetteer's names in Russian, whatever case they stand in."""

import re
from functools import lru_cache

from ...places import gazetteer

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


@lru_cache(maxsize=4096)
def known_ids(name: str) -> tuple[str, ...]:
    """Ids of the gazetteer's areas that bear the name, whatever case it stands in."""
    return _stems().get(_stem(name), ())
