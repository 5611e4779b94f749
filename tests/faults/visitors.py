"""Those who come to the site while it is being broken: readers, and an editor at the desk."""

import re
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

import requests
from lxml import html

PATHS = ("/", "/strikes.json", "/overview/", "/ladder/", "/changes/", "/api/collections")
PUBLISHED = re.compile(r"Release (\d+) of")
TIMEOUT = 30
LOOK_SECONDS = 0.5


class Going:
    """Work done again and again in a thread of its own, until it is stopped."""

    def __init__(self, work: Callable[[], None], pause: float = 0.05) -> None:
        self._stopping, self._work, self._pause = threading.Event(), work, pause
        self._thread = threading.Thread(target=self._go, daemon=True)

    def __enter__(self) -> "Going":
        self._thread.start()
        return self

    def __exit__(self, *_) -> None:
        self._stopping.set()
        self._thread.join(180)

    def _go(self) -> None:
        while not self._stopping.wait(self._pause):
            self._work()


@dataclass
class Reader:
    """Counts what the public pages answered; `kinds` is emptied to count anew."""

    address: str
    kinds: Counter[str] = field(default_factory=Counter)
    bad: list[str] = field(default_factory=list)

    def read(self) -> None:
        for path in PATHS:
            try:
                answer = requests.get(self.address + path, timeout=TIMEOUT)
            except requests.RequestException as error:
                self.kinds["refused"] += 1
                if isinstance(error, requests.Timeout):
                    self.bad.append(f"{path}: no answer in {TIMEOUT} s")
                continue
            self._count(path, answer)
            time.sleep(0.02)

    def _count(self, path: str, answer: requests.Response) -> None:
        self.kinds[str(answer.status_code)] += 1
        says_when = answer.status_code == 503 and "Retry-After" in answer.headers
        if answer.status_code != 200 and not says_when or "Traceback" in answer.text:
            self.bad.append(f"{path}: {answer.status_code}")


class Editor:
    """Somebody signed in. What the site acknowledged stands in `edits` (key → texts in order),
    `releases` and `imports`; what was sent without an answer in `unanswered`."""

    def __init__(self, address: str, name: str, password: str) -> None:
        self.address, self.name, self.password = address, name, password
        self.session = requests.Session()
        self.edits: dict[int, list[str]] = {}
        self.unanswered: dict[int, list[str]] = {}
        self.releases: list[int] = []
        self.refused: list[str] = []
        self.number = 0

    def sign_in(self) -> None:
        form = self._form("/accounts/login/", "login")
        self.session.post(
            f"{self.address}/accounts/login/",
            {**form, "login": self.name, "password": self.password},
            timeout=TIMEOUT,
        ).raise_for_status()

    def edit(self, key: int) -> bool:
        """Writes a note that nobody wrote before on a strike; True once it is acknowledged."""
        path = f"/admin/strikes/strike/{key}/change/"
        self.number += 1
        text = f"Edit {self.number} of {self.name}"
        form = self._form(path, "note")
        self.unanswered.setdefault(key, []).append(text)
        answer = self._post(path, {**form, "note": text})
        if answer.status_code == 302:
            self.edits.setdefault(key, []).append(text)
        elif answer.status_code != 503:
            self.refused.append(f"edit of strike {key}: {answer.status_code}")
        return answer.status_code == 302

    def publish(self) -> None:
        """Asks for a release and looks what is public when the worker has made it, or does not."""
        form = self._form("/admin/publish/", "campaign")
        self._post("/admin/publish/", {**form, "note": "", "due": ""})
        patience = time.monotonic() + TIMEOUT
        while self._is_under_way() and time.monotonic() < patience:
            time.sleep(LOOK_SECONDS)
        answer = self.session.get(f"{self.address}/admin/publish/", timeout=TIMEOUT)
        self.releases += map(int, PUBLISHED.findall(answer.text))

    def _is_under_way(self) -> bool:
        answer = self.session.get(f"{self.address}/admin/publish/progress/", timeout=TIMEOUT)
        return not answer.ok or answer.json()["state"] != ""

    def bring(self, name: str, table: str, campaign: int) -> int | None:
        """Uploads a table; the import's number once it is there."""
        form = self._form("/admin/imports/", "campaign")
        answer = self._post(
            "/admin/imports/", {**form, "campaign": campaign}, files={"file": (name, table)}
        )
        found = re.search(r"/admin/imports/(\d+)/", answer.headers.get("Location", ""))
        return int(found[1]) if found else None

    def act(self, key: int, what: str) -> None:
        """`map` and check an import, or `import` it."""
        page = f"/admin/imports/{key}/"
        form = self._form(page, "kind" if what == "map" else "csrfmiddlewaretoken")
        self._post(f"{page}{what}/", form)

    def _form(self, path: str, name: str) -> dict[str, str | list[str]]:
        """The form of a page that has a field of this name, as a browser would send it."""
        answer = self.session.get(self.address + path, timeout=TIMEOUT)
        if answer.status_code == 503:
            raise requests.ConnectionError("Try again.")
        answer.raise_for_status()
        for form in html.fromstring(answer.text).forms:
            if name in form.fields:
                values: dict[str, str | list[str]] = {}
                for key, value in form.form_values():
                    values[key] = [*values[key], value] if key in values else [value]
                return values
        raise requests.ConnectionError(f"{path} has no form with {name}.")

    def _post(self, path: str, data: dict, **more) -> requests.Response:
        headers = {"Referer": self.address + path}
        return self.session.post(
            self.address + path, data, headers=headers, allow_redirects=False,
            timeout=TIMEOUT, **more,
        )  # fmt: skip
