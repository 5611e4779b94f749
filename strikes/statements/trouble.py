"""What can go wrong on the way in; each says in a sentence what is wrong and what to do."""


class Trouble(Exception):
    """Base of all; `str()` of it is fit for a reader's eyes."""


class Refused(Trouble):
    """What was handed in cannot become a statement; nothing was kept."""


class Unreadable(Trouble):
    """The bytes are kept, but no text can be read from them."""


class FeedTrouble(Trouble):
    """What a feed's address gives is not what the feed should be."""


class ArchiveTrouble(Trouble):
    """The archive cannot be written, or does not hold what it should."""


class FetchFailed(Trouble):
    """An address did not give a page.

    `passing` tells that another try may help; `wait` is the number of seconds that the server asked
    for before it.
    """

    def __init__(self, sentence: str, *, passing: bool = False, wait: float = 0):
        super().__init__(sentence)
        self.passing = passing
        self.wait = wait


class HostBusy(FetchFailed):
    """Others are asking the same host; this is no failure. `wait` seconds on there is a turn."""

    def __init__(self, host: str, wait: float):
        super().__init__(f"Waiting for its turn at {host}.", passing=True, wait=wait)
