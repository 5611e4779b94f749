"""How much memory the processes of a site hold, every few seconds."""

import threading

import psutil

PARTS = ("web", "worker")
EVERY_SECONDS = 5
MEGABYTE = 1024**2


class Memory:
    """Looks from now on until `stop`; `held` maps a part to its MB at each look."""

    def __init__(self, site) -> None:
        self.site, self.held = site, {part: [] for part in PARTS}
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._stopping.wait(EVERY_SECONDS):
            for part, looks in self.held.items():
                looks.append(self._of(part))

    def _of(self, part: str) -> float:
        """Proportional set size: pages that processes share are counted once."""
        try:
            leader = self.site.process(part)
            group = [leader, *leader.children(recursive=True)]
            return sum(each.memory_full_info().pss for each in group) / MEGABYTE
        except (psutil.Error, AttributeError):
            return 0.0

    def halves(self, part: str) -> tuple[float, float]:
        """The most in the first half and in the second; there are releases and imports in both."""
        looks = self.held[part]
        middle = len(looks) // 2
        return max(looks[:middle] or [0]), max(looks[middle:] or [0])
