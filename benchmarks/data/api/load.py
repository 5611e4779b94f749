"""Requests over kept connections, as many as the server answers: a client that costs next to
nothing, so that what is measured is the server."""

import socket
import threading
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

CLIENTS = 8  # one for each thread of two processes with four
# Linux drops what is read without a copy, in one call for all of it.
FORGET = getattr(socket, "MSG_TRUNC", 0) | socket.MSG_WAITALL


@dataclass(frozen=True)
class Rate:
    """Answers, and answers a second; `size` bytes of body and `status` of the last one."""

    answers: int
    per_second: float
    size: int
    status: int


class Connection:
    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._host, self._port = parts.hostname or "", parts.port or 80
        self._socket = socket.create_connection((self._host, self._port))
        self._buffer = memoryview(bytearray(1 << 20))

    def ask(self, path: str, heads: str = "") -> tuple[int, dict[str, str], int]:
        """Status, heads and the body's size; the body is read and forgotten."""
        text = f"GET {path} HTTP/1.1\r\nHost: {self._host}:{self._port}\r\n{heads}\r\n"
        self._socket.sendall(text.encode())
        got = b""
        while b"\r\n\r\n" not in got:
            part = self._socket.recv(1 << 12)
            if not part:
                raise ConnectionError("The server closed the connection.")
            got += part
        head, _blank, rest = got.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        named = {name.lower(): value for name, _, value in (one.partition(": ") for one in lines)}
        status = int(first.split()[1])
        if named.get("transfer-encoding") == "chunked":
            raise ValueError("Answers in chunks are not measured here.")
        size = 0 if status == 304 else int(named.get("content-length", "0"))
        left = size - len(rest)
        while left > 0:
            left -= self._socket.recv_into(self._buffer, min(left, len(self._buffer)), FORGET)
        return status, named, size


def rate(address: str, paths: list[str], seconds: float, heads: dict[str, str]) -> Rate:
    """Asks for the paths in turn from several clients; `heads` are path → further heads."""
    counts, last = [0] * CLIENTS, [(0, 0)] * CLIENTS
    until = time.perf_counter() + seconds

    def client(number: int) -> None:
        connection, at = Connection(address), number
        while time.perf_counter() < until:
            path = paths[at % len(paths)]
            status, _named, size = connection.ask(path, heads.get(path, ""))
            counts[number] += 1
            last[number] = (status, size)
            at += 1

    threads = [threading.Thread(target=client, args=[number]) for number in range(CLIENTS)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    status, size = last[0]
    return Rate(sum(counts), sum(counts) / (time.perf_counter() - begun), size, status)
