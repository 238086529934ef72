"""The built site on this machine, answered as Read the Docs answers."""

import gzip
import http
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ADDRESS = "127.0.0.1"  # for the one who writes, not for the network
_COMPRESSED = (".html", ".css", ".js", ".svg", ".json", ".md", ".txt", ".xml")


class _Handler(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        """Send text compressed, as every public server does."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        accepted = "gzip" in self.headers.get("Accept-Encoding", "")
        if not (accepted and path.suffix in _COMPRESSED and path.is_file()):
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes(), mtime=0)
        self._answer(http.HTTPStatus.OK, self.guess_type(path), body, encoding="gzip")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own 404.html where a page is unknown."""
        page = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        self._answer(http.HTTPStatus.NOT_FOUND, "text/html", page.read_bytes())

    def _answer(self, status: int, kind: str, body: bytes, encoding: str = "") -> None:
        self.send_response(status)
        text = kind.startswith("text/") or kind.endswith(("javascript", "json", "xml"))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(body)))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Be quiet: what matters on this terminal is what the command says."""


def server(folder: Path, port: int = 0) -> ThreadingHTTPServer:
    """A server of this folder, not yet running; port 0 is any that is free.

    Raises ``OSError`` for a port in use.
    """
    return ThreadingHTTPServer((ADDRESS, port), partial(_Handler, directory=str(folder)))
