"""Proves on one machine what several do: `python deploy/proof [SECONDS]`, as root.

Ten hosts, each a network namespace: nginx in front, two web hosts, two workers, beat, RabbitMQ with
quorum queues, PostgreSQL 15 with a streaming replica, and one for readers, an editor and the
statements that come in. One of each is cut off for so many seconds (20) in turn. A table says what
readers and editor saw, and whether anything is lost; the exit status is 1 where something is.
"""

import ctypes
import os
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import servers
from network import Host, network
from site_of_hosts import ROOT, Programs, settings

HOSTS = "front web1 web2 worker1 worker2 beat broker primary replica outside".split()
CLONE_NEWNET = 0x40000000


def main(seconds: int) -> int:
    if os.geteuid() != 0 or (wanted := servers.missing()):
        print("Needs root." if os.geteuid() else f"Install first: {wanted}", file=sys.stderr)
        return 2
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="acr-hosts-") as name, network(HOSTS) as hosts:
        folder = Path(name)
        folder.chmod(0o755)
        environment = start(hosts, folder)
        os.environ |= environment
        with inside(hosts["outside"]):
            return prove(hosts, seconds, begun)


def start(hosts: dict[str, Host], folder: Path) -> dict[str, str]:
    """Everything, in the order in which each finds what it stands on."""
    environment = settings(hosts, folder)
    programs = Programs(environment, folder)
    servers.primary(hosts["primary"], folder)
    servers.rabbitmq(hosts["broker"], folder)
    programs.prepare(hosts["beat"])
    servers.replica(hosts["replica"], hosts["primary"], folder)
    web = [hosts["web1"], hosts["web2"]]
    for host in web:
        programs.web(host)
    for name in ("worker1", "worker2"):
        programs.worker(hosts[name])
    programs.beat(hosts["beat"])
    servers.nginx(hosts["front"], web, folder)
    return environment


@contextmanager
def inside(host: Host):
    """This program on that host, and back: threads that start meanwhile are there too."""
    libc = ctypes.CDLL(None, use_errno=True)
    with Path("/proc/self/ns/net").open() as home, Path(f"/run/netns/{host.space}").open() as there:
        if libc.setns(there.fileno(), CLONE_NEWNET):
            raise SystemExit(f"setns: {os.strerror(ctypes.get_errno())}")
        try:
            yield
        finally:
            libc.setns(home.fileno(), CLONE_NEWNET)


def prove(hosts: dict[str, Host], seconds: int, begun: float) -> int:
    sys.path.insert(0, str(ROOT))
    import django

    django.setup()
    from cuts import Proof

    proof = Proof(hosts)
    servers.wait_for("the site", proof.is_ready)
    proof.run(seconds)
    print("\n| what | how often | as it should be |\n|---|---|---|")
    for line in proof.lines:
        print(f"| {' | '.join(line)} |")
    verdict = "; ".join(proof.wrong) or "nothing lost, doubled or stuck; reading went on"
    print(f"\n{verdict}; {(time.monotonic() - begun) / 60:.1f} minutes")
    return 1 if proof.wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
