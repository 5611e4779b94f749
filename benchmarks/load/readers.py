"""A reader as locust plays it: looks at a page, thinks, goes on; each from an address of its own.

How often which kind of page is asked is in `visits.json`, which the command beside this writes."""

import json
import os
import random
from pathlib import Path

from locust import FastHttpUser, between, task

VISITS = json.loads(Path(os.environ["VISITS"]).read_text())
KINDS, WEIGHTS = list(VISITS), [visit["weight"] for visit in VISITS.values()]


class Reader(FastHttpUser):
    wait_time = between(*map(float, os.environ["THINK"].split(",")))

    def on_start(self) -> None:
        self.heads = {
            "X-Forwarded-For": ".".join(str(random.randint(1, 250)) for _part in range(4)),
            "Accept-Encoding": "gzip",
        }
        self.seen: dict[str, str] = {}

    @task
    def look(self) -> None:
        kind = random.choices(KINDS, WEIGHTS)[0]
        for address in random.choice(VISITS[kind]["visits"]):
            self._ask(kind, address)

    def _ask(self, kind: str, address: str) -> None:
        """As a browser does: what it has already it only asks whether it still stands."""
        heads = self.heads | ({"If-None-Match": self.seen[address]} if address in self.seen else {})
        with self.client.get(address, name=kind, headers=heads, catch_response=True) as answer:
            if answer.status_code in (200, 304):
                answer.success()
            else:
                answer.failure(f"{address} answered {answer.status_code}")
            if tag := answer.headers.get("ETag"):
                self.seen[address] = tag
