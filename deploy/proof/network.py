"""Hosts on one machine: network namespaces on a bridge of their own, each with one cable.

Nothing of the machine's own network is touched: the bridge, too, lies in a namespace. Needs root
and iproute2."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

PREFIX = "acr-"
WIRE = f"{PREFIX}wire"
NET = "10.77.0"


def ip(*words: str, check: bool = True) -> str:
    done = subprocess.run(["ip", *words], capture_output=True, text=True)
    if check and done.returncode:
        raise SystemExit(f"ip {' '.join(words)}: {done.stderr.strip()}")
    return done.stdout


class Host:
    """A namespace with an address; `start` runs a program in it."""

    def __init__(self, name: str, number: int) -> None:
        self.name, self.space = name, f"{PREFIX}{name}"
        self.address, self.cable = f"{NET}.{number}", f"to-{name}"

    def plug(self) -> None:
        ip("netns", "add", self.space)
        ip("-n", WIRE, "link", "add", self.cable, "type", "veth", "peer", "name", "eth0",
           "netns", self.space)  # fmt: skip
        ip("-n", WIRE, "link", "set", self.cable, "master", "bridge", "up")
        ip("-n", self.space, "address", "add", f"{self.address}/24", "dev", "eth0")
        ip("-n", self.space, "link", "set", "lo", "up")
        ip("-n", self.space, "link", "set", "eth0", "up")

    def cut(self) -> None:
        """Pulls the cable: what is sent is lost, and nobody is told."""
        ip("-n", WIRE, "link", "set", self.cable, "down")

    def join(self) -> None:
        ip("-n", WIRE, "link", "set", self.cable, "up")

    def start(self, *command: object, **options) -> subprocess.Popen:
        words = ["ip", "netns", "exec", self.space, *map(str, command)]
        return subprocess.Popen(words, start_new_session=True, **options)

    def call(self, *command: object, **options) -> str:
        """Runs to its end; SystemExit with what it said where it fails."""
        words = ["ip", "netns", "exec", self.space, *map(str, command)]
        done = subprocess.run(words, capture_output=True, text=True, **options)
        if done.returncode:
            raise SystemExit(f"{' '.join(words)}:\n{(done.stderr or done.stdout)[-2000:]}")
        return done.stdout


def _end_all(hosts: list[Host]) -> None:
    """Ends every program on them."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        for host in hosts:
            for pid in map(int, ip("netns", "pids", host.space, check=False).split()):
                if pid != os.getpid():
                    _tell(pid, number)
        time.sleep(2)


def _tell(pid: int, number: int) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return


@contextmanager
def network(names: list[str]) -> Iterator[dict[str, Host]]:
    """Hosts by name; all gone afterwards."""
    hosts = {name: Host(name, number) for number, name in enumerate(names, start=11)}
    _clear(hosts)
    ip("netns", "add", WIRE)
    try:
        ip("-n", WIRE, "link", "add", "bridge", "type", "bridge")
        ip("-n", WIRE, "link", "set", "bridge", "up")
        for host in hosts.values():
            host.plug()
        yield hosts
    finally:
        _end_all(list(hosts.values()))
        _clear(hosts)


def _clear(hosts: dict[str, Host]) -> None:
    for space in (*(host.space for host in hosts.values()), WIRE):
        ip("netns", "del", space, check=False)
