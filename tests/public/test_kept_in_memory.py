"""What a web process keeps of releases is bound by bytes, however many releases there were."""

import gc
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.cache import caches

from strikes.models import Strike
from strikes.public import known
from strikes.public.held import Held
from strikes.public.within_bytes import WithinBytes
from strikes.public.worked_out import keeping
from strikes.releases.freeze import publish
from tests.making import make_campaign, make_capture, make_claim, make_strike

MOST = 300_000
PAGES = ("/first/", "/first/?from=2015-10-01", "/first/ladder/", "/first/calendar/",
         "/first/overview/", "/first/changes/", "/first/contradictions/")  # fmt: skip


def cache(name: str, most: int) -> WithinBytes:
    found = WithinBytes(name, {"OPTIONS": {"MAX_BYTES": most}})
    found.clear()
    return found


def test_what_was_asked_for_longest_ago_is_let_go_first():
    kept = cache("oldest first", 250)
    kept.set("one", b"1" * 90)
    kept.set("two", b"2" * 90)
    kept.get("one")
    kept.set("three", b"3" * 90)
    assert (kept.get("one"), kept.get("two"), kept.get("three")) == (b"1" * 90, None, b"3" * 90)


def test_no_more_is_held_than_was_allowed():
    kept = cache("bound", 1_000)
    for number in range(200):
        kept.set(str(number), bytes(number))
    assert 800 < kept.held <= 1_000


def test_what_is_larger_than_all_that_is_allowed_is_not_kept():
    kept = cache("too large", 100)
    kept.set("large", bytes(101))
    assert (kept.get("large"), kept.held) == (None, 0)


def at_once(ask: Callable[[int], object]) -> list[object]:
    """What eight threads are told that ask in the same moment."""
    together = Barrier(8)

    def one(number: int) -> object:
        together.wait()
        return ask(number)

    with ThreadPoolExecutor(8) as threads:
        return list(threads.map(one, range(8)))


def test_what_many_ask_for_at_once_is_worked_out_once():
    asked = []

    @keeping
    def work(number: int) -> int:
        asked.append(number)
        return sum(range(300_000))  # long enough for every other thread to come and ask

    assert set(at_once(lambda _number: work(7))) == {sum(range(300_000))}
    assert asked == [7]


def test_what_many_ask_for_at_once_is_held_once():
    held, made = Held(1_000), []
    at_once(lambda number: held.of("one", lambda: made.append(number) or sum(range(300_000))))
    assert len(made) == 1


def test_what_is_held_is_the_object_itself():
    held, first = Held(1_000), [1]
    assert held.of("one", lambda: first) is first
    assert held.of("one", lambda: [2]) is first


def test_objects_are_let_go_by_their_bytes_and_not_by_their_number():
    held = Held(1_000)
    for number in range(50):
        held.of(number, lambda: bytes(90))
    assert 800 < held.bytes <= 1_000
    assert held.of(49, lambda: b"made again") == bytes(90)
    assert held.of(0, lambda: b"made again") == b"made again"


def test_an_object_that_was_asked_for_again_is_let_go_later():
    held = Held(250)
    held.of("one", lambda: b"1" * 90)
    held.of("two", lambda: b"2" * 90)
    held.of("one", lambda: b"made again")
    held.of("three", lambda: b"3" * 90)
    assert held.of("one", lambda: b"made again") == b"1" * 90


def test_the_object_asked_for_last_is_held_however_large_it_is():
    held = Held(100)
    held.of("small", lambda: b"1")
    held.of("large", lambda: bytes(500))
    assert held.of("large", lambda: b"made again") == bytes(500)
    assert held.of("small", lambda: b"made again") == b"made again"


def test_work_is_done_once_for_the_same_question():
    asked = []

    @keeping
    def squares(number: int) -> list[int]:
        asked.append(number)
        return [number * number]

    assert (squares(3), squares(3), squares(4), asked) == ([9], [9], [16], [3, 4])


def test_who_changes_what_was_worked_out_changes_it_for_nobody_else():
    @keeping
    def months(_year: int) -> list[int]:
        return [10]

    months(2015).append(11)
    assert months(2015) == [10]


@pytest.fixture
def released(settings, monkeypatch, db):
    """Publishes again and again, each time with readers who look at every page."""
    monkeypatch.setattr(known, "_held", Held(500))
    bound = {"BACKEND": "strikes.public.within_bytes.WithinBytes", "OPTIONS": {"MAX_BYTES": MOST}}
    settings.CACHES = settings.CACHES | {
        name: bound | {"LOCATION": f"{name} of thirty releases"} for name in ("pages", "worked out")
    }
    campaign = make_campaign()
    make_strike(make_claim(make_capture(campaign, "They hit 8 targets."), "8 targets"))

    def publish_and_read(client, number: int) -> None:
        Strike.objects.update(note=f"Edit {number}.")
        publish(campaign)
        assert {client.get(page).status_code for page in PAGES} == {200}

    return publish_and_read


def of_ours() -> Counter[str]:
    """Objects of the project's classes that are alive."""
    gc.collect()
    kinds = (type(each) for each in gc.get_objects())
    return Counter(
        each.__qualname__ for each in kinds if str(each.__module__).startswith("strikes.")
    )


def test_thirty_releases_leave_no_more_in_memory_than_six(released, client):
    for number in range(6):
        released(client, number)
    after_six = of_ours()
    for number in range(6, 30):
        released(client, number)
    assert of_ours() - after_six == Counter()
    assert 0 < caches["pages"].held <= MOST
    assert 0 < caches["worked out"].held <= MOST
