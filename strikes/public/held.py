"""Objects that a process holds as they are, where a copy for each question would take too long."""

import pickle  # written to tell its length; read by nobody  # nosec B403
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

from strikes.public.alone import alone_at

Value = TypeVar("Value")


class Held(Generic[Value]):
    """Bound by bytes, told by what they would take pickled: what was asked for longest ago is let
    go first. The one asked for last is held however large it is, since it is asked for again."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Hashable, tuple[Value, int]] = OrderedDict()
        self._lock = Lock()

    def of(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The object of the key, made where it is not held."""
        with alone_at(f"{id(self)} {key!r}"):
            return self._of(key, make)

    def _of(self, key: Hashable, make: Callable[[], Value]) -> Value:
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key][0]
        value = make()
        size = len(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
        with self._lock:
            self._values[key] = value, size
            while len(self._values) > 1 and self.bytes > self._most:
                self._values.popitem(last=False)
        return value

    @property
    def bytes(self) -> int:
        return sum(size for _value, size in self._values.values())
