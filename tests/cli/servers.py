"""Small real servers on the loopback address, each in a thread of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@dataclass
class Site:
    """`pages` maps a path to status, content type and body; `asked` lists the paths asked for."""

    address: str = ""
    pages: dict[str, tuple[int, str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def html(self, path: str, body: str) -> None:
        self.pages[path] = (200, "text/html; charset=utf-8", body)

    def json(self, path: str, body: str, status: int = 200) -> None:
        self.pages[path] = (status, "application/json", body)


@contextmanager
def site() -> Iterator[Site]:
    """A web server that shows `pages` and answers 404 to anything else."""
    served = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            status, kind, body = served.pages.get(self.path, (404, "text/html", "<h1>not found</h1>"))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(body.encode())

        do_POST = do_GET

        def log_message(self, *said: object) -> None:
            """The test's output is not the place."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
