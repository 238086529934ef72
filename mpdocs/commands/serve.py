"""``serve``: look at the site while writing; it is built anew at every change."""

import argparse
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from mpdocs import web_server
from mpdocs.commands.build import pages, prove
from mpdocs.commands.failure import CommandFailed
from mpdocs.commands.here import project_here
from mpdocs.project import Project

if TYPE_CHECKING:
    from mpdocs.commands import Commands


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
        print(f"http://{web_server.ADDRESS}:{running.server_port}/  (Ctrl-C ends)", flush=True)
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


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of this folder, not yet running; ``CommandFailed`` for a port in use."""
    try:
        return web_server.server(folder, port)
    except OSError as error:
        raise CommandFailed(
            f"port {port} cannot be used: {error.strerror}. Choose another: "
            "python -m mpdocs serve --port 8001"
        ) from None
