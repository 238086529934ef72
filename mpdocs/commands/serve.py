"""``serve``: look at the site while writing; it is built anew at every change."""

import argparse
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mpdocs.commands.build import pages, prove
from mpdocs.commands.failure import CommandFailed
from mpdocs.commands.here import project_here
from mpdocs.project import Project

if TYPE_CHECKING:
    from mpdocs.commands import Commands

ADDRESS = "127.0.0.1"  # for the one who writes, not for the network


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "serve",
        help="serve the site on this machine and rebuild it at every change",
        description="Build the site, serve it on this machine only, and prove and build again "
        "whenever a page, an example or a record changes. Ctrl-C ends it.",
    )
    parser.add_argument("--port", type=int, default=8000)
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Build, serve, and build again until Ctrl-C."""
    from watchfiles import watch

    project = project_here()
    folder = project.root / "build" / "html"
    rebuild(project, folder)
    with server(folder, options.port) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        print(f"http://{ADDRESS}:{running.server_port}/  (Ctrl-C ends)", flush=True)
        watched = (project.docs, project.examples, project.verified)
        try:
            for _ in watch(*(path for path in watched if path.is_dir()), raise_interrupt=False):
                rebuild(project, folder)
        finally:
            running.shutdown()
    return 0


def rebuild(project: Project, folder: Path) -> None:
    """Prove and build; what is wrong is printed, and the site of before stays."""
    try:
        prove(project)
        pages(project, "html", folder)
    except CommandFailed as error:
        print(error, flush=True)
    else:
        print("built", flush=True)


class _Handler(SimpleHTTPRequestHandler):
    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer as Read the Docs does: an unknown page is the site's own 404.html."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Be quiet: what matters on this terminal is what the build says."""


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of this folder, not yet running; ``CommandFailed`` for a port in use."""
    try:
        return ThreadingHTTPServer((ADDRESS, port), partial(_Handler, directory=str(folder)))
    except OSError as error:
        raise CommandFailed(
            f"port {port} cannot be used: {error.strerror}. Choose another: "
            "python -m mpdocs serve --port 8001"
        ) from None
