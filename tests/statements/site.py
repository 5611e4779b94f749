"""A web server on this machine that answers as each test says, bad answers too."""

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """`pages` maps a path to what it answers; `asked` lists the paths asked for, in order,
    robots.txt aside."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.pages: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                if self.path != "/robots.txt":
                    site.asked.append(self.path)
                    site.headers.append(dict(self.headers))
                site.pages.get(self.path, status(404))(self)

            def log_message(self, *args) -> None:
                pass

        self.server = ThreadingHTTPServer((host, 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *args: None  # a client that hangs up is part of a test
        self.root = f"http://{host}:{self.server.server_port}"

    def __enter__(self) -> "Site":
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *args) -> None:
        self.server.shutdown()
        self.server.server_close()

    def gives(self, path: str, body: str | bytes, content_type: str = "", **headers: str) -> str:
        """Lets a path answer with a page; returns its address."""
        self.pages[path] = page(body, content_type or "text/html; charset=utf-8", **headers)
        return self.root + path

    def answers(self, path: str, answer: Answer) -> str:
        self.pages[path] = answer
        return self.root + path


def page(body: str | bytes, content_type: str = "text/html; charset=utf-8", **headers) -> Answer:
    body = body.encode() if isinstance(body, str) else body

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", content_type)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def status(code: int, **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        handler.send_header("Content-Length", "0")
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()

    return answer


def redirect(target: str) -> Answer:
    return status(302, Location=target)


def breaking_off(sent: bytes, promised: int) -> Answer:
    """Promises more bytes than come, and hangs up."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", str(promised))
        handler.end_headers()
        handler.wfile.write(sent)
        handler.close_connection = True

    return answer


def stalling(sent: bytes, release: threading.Event) -> Answer:
    """Sends a part, then nothing until the test lets go."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        breaking_off(sent, 100_000)(handler)
        handler.wfile.flush()
        release.wait(30)

    return answer


def endless(piece: bytes = b"x" * 65_536) -> Answer:
    """A body without length and without end."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Connection", "close")
        handler.end_headers()
        while True:
            handler.wfile.write(piece)

    return answer
