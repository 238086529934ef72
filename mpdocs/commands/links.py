"""``links``: ask every address outside of the site whether it is still there."""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mpdocs.commands.failure import CommandFailed
from mpdocs.commands.here import project_here

if TYPE_CHECKING:
    from mpdocs.commands import Commands
    from mpdocs.links import Answer, Link

FEW = 3  # pages that are named where many hold a link


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "links",
        help="check the links that lead out of the site (needs the network)",
        description="Ask each address outside of the built site once, one after the other of each "
        "host, and look for the headings that are linked. Prints what is broken with the pages "
        "that hold it, and ends with 1. Links inside the site are checked by the tests.",
    )
    parser.add_argument("--site", type=Path, metavar="FOLDER", help="default: build/html")
    parser.add_argument("--list", action="store_true", help="only list them; asks nobody")
    parser.add_argument("--timeout", type=float, default=20.0, help="seconds; default: 20")
    parser.add_argument(
        "--pause", type=float, default=0.5, help="seconds between two addresses of a host"
    )
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Collect, ask, print."""
    from mpdocs.links import Visitor, collect

    project = project_here()
    site = options.site or project.root / "build" / "html"
    if not (site / "index.html").is_file():
        raise CommandFailed(f"{project.display(site)} holds no site; run: make html")
    links = collect(site)
    if options.list:
        for link in links:
            print(f"{link.address}  ({held_by(link.pages)})")
        return 0
    print(f"{len(links)} addresses", flush=True)
    answers = list(Visitor(options.timeout, options.pause).visit(links))
    if reason := no_network(links, answers):
        raise CommandFailed(reason)
    print("\n".join(table(answers)))
    return 1 if any(one.verdict in ("broken", "silent") for one in answers) else 0


def table(answers: "Sequence[Answer]") -> list[str]:
    """What is to be mended, the worst first; then how many there are of each kind."""
    lines = []
    for verdict in ("broken", "silent", "moved"):
        for one in answers:
            if one.verdict == verdict:
                lines.append(f"{verdict:<7} {one.address}")
                lines.append(f"        {one.detail}  ({held_by(one.pages)})")
    counted = Counter(one.verdict for one in answers)
    return [*lines, ", ".join(f"{counted[kind]} {kind}" for kind in sorted(counted)) or "no links"]


def held_by(pages: Sequence[str]) -> str:
    """The pages that hold a link, the first few by name."""
    more = f" and {len(pages) - FEW} more" if len(pages) > FEW else ""
    return ", ".join(pages[:FEW]) + more


def no_network(links: "Sequence[Link]", answers: "Sequence[Answer]") -> str:
    """What to say where nobody at all has answered, which is not the links' fault."""
    if links and all(one.verdict == "silent" for one in answers):
        return (
            "No address answered, so nothing is known about the links. Is there a network? "
            "Behind a proxy, set HTTPS_PROXY. Without one, --list shows what would be asked."
        )
    return ""
