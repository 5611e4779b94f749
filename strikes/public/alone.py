"""One thread works a thing out; the others that ask for it meanwhile wait for what it finds.

Right after a release all readers ask for the same at once: without this each thread would work it
out, all of them many times as slowly as one."""

from threading import Lock
from weakref import WeakValueDictionary

_locks: WeakValueDictionary[str, Lock] = WeakValueDictionary()
_naming = Lock()


def alone_at(name: str) -> Lock:
    """The lock of this name, for as long as anybody holds or waits for it: `with alone_at(…):`."""
    with _naming:
        return _locks.setdefault(name, Lock())
