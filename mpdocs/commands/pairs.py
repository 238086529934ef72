"""``pairs``: the pages of both languages, and the note that a person has read both."""

import argparse
from typing import TYPE_CHECKING

from mpdocs.commands.failure import CommandFailed
from mpdocs.commands.here import project_here

if TYPE_CHECKING:
    from mpdocs.commands import Commands


def add_to(commands: "Commands") -> None:
    """Add the command and its own ``accept``."""
    parser = commands.add_parser(
        "pairs",
        help="compare the two languages; note that both were read",
        description="Without more: list what differs between the two languages, page by page. "
        "accept: note, after reading both, that they say the same as they stand now.",
    )
    parser.set_defaults(command=compare)
    more = parser.add_subparsers(metavar="accept")
    accepting = more.add_parser("accept", help="after reading both pages of each pair")
    accepting.add_argument("pages", nargs="+", help="learn/process, or the path of a page")
    accepting.set_defaults(command=accept)


def compare(options: argparse.Namespace) -> int:
    """Print every problem; 1 if there is one."""
    from mpdocs import pages

    docs = project_here().docs
    problems = pages.check_site(docs)
    for pair in pages.pairs(docs):
        problems += pages.check_pair(docs, pair.name)
    for problem in problems:
        print(problem)
    if not problems:
        print(f"{len(pages.pairs(docs))} pairs say the same in both languages")
    return int(bool(problems))


def accept(options: argparse.Namespace) -> int:
    """Write the lock of pairs."""
    from mpdocs import pages

    try:
        accepted = pages.accept(project_here().docs, options.pages)
    except (pages.LockError, pages.PageError) as error:
        raise CommandFailed(str(error)) from None
    for name in accepted:
        print(f"accepted {name}")
    return 0
