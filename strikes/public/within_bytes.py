"""A cache in the memory of each process that is bound by what it holds, not by how many entries:
one answer may be a hundred times as large as another."""

from collections import OrderedDict
from sys import maxsize
from typing import Any

from django.core.cache.backends.locmem import LocMemCache


class WithinBytes(LocMemCache):
    """Lets go of what was asked for longest ago as soon as all takes more than OPTIONS MAX_BYTES.

    Entries lie there pickled, so their length is what they take."""

    _cache: OrderedDict[str, bytes]
    _expire_info: dict[str, float | None]

    def __init__(self, name: str, params: dict[str, Any]) -> None:
        super().__init__(name, params | {"max_entries": maxsize})
        self._max_bytes: int = params["OPTIONS"]["MAX_BYTES"]

    @property
    def held(self) -> int:
        """Bytes of all entries."""
        return sum(map(len, self._cache.values()))

    def _set(self, key: str, value: bytes, *timeout: Any) -> None:
        super()._set(key, value, *timeout)  # type: ignore[misc]
        held = self.held
        while held > self._max_bytes:
            oldest, gone = self._cache.popitem()
            del self._expire_info[oldest]
            held -= len(gone)
