"""``audit``: Lighthouse over the built site, and a table of what it says."""

import argparse
import os
import statistics
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mpdocs import bar, checkers, lighthouse, web_server
from mpdocs.commands.build import pages
from mpdocs.commands.failure import CommandFailed
from mpdocs.commands.here import project_here
from mpdocs.project import LANGUAGES, Project

if TYPE_CHECKING:
    from mpdocs.commands import Commands

REPRESENTATIVE = (
    "index",
    "learn/index",
    "learn/queue",
    "learn/start-methods",
    "reference/api",
    "reference/myths",
    "about/verified",
)
"""One page of each kind, each looked at in every language."""

PUBLISHED = "https://docs.example.org/latest/"
"""An address to be published at: without one, pages claim none, and Lighthouse minds that."""

HEAD = f"{'page':<30}{'perf':>10} {'a11y':>4} {'best':>4} {'seo':>4}{'kB':>7}{'reqs':>6}{'elem':>6}"


def add_to(commands: "Commands") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "audit",
        help="Lighthouse over the built site (needs npm and Chromium)",
        description="Build the site as it is published, load pages from this machine in Chromium "
        "on an emulated phone, and print what Lighthouse says. Ends with 1 when a page is under "
        "the bar: 100 four times, performance as a median; weight, requests and elements.",
    )
    parser.add_argument(
        "pages", nargs="*", metavar="PAGE", help="such as learn/queue; default: one of each kind"
    )
    parser.add_argument("--all", action="store_true", help="every page; takes an hour")
    parser.add_argument("--runs", type=int, default=3, help="of each page; default: 3")
    parser.add_argument("--language", choices=LANGUAGES, help="default: all of them")
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Build, measure, print, judge."""
    project = project_here()
    names = wanted(project, options)
    try:
        chrome = lighthouse.browser()
        script = checkers.fetch(project, "lighthouse")
        site = _built(project)
        with web_server.server(site) as running:
            threading.Thread(target=running.serve_forever, daemon=True).start()
            address = f"http://{web_server.ADDRESS}:{running.server_port}"
            print(HEAD, flush=True)
            under = 0
            for name in names:
                readings = [
                    lighthouse.measure(script, f"{address}/{name}", chrome)
                    for _ in range(options.runs)
                ]
                print(row(name, readings), flush=True)
                for fault in faults(name, readings, (site / name).read_text(encoding="utf-8")):
                    print(f"    {fault}", flush=True)
                    under += not fault.startswith(" ")  # a cause of the fault above
            running.shutdown()
    except checkers.CheckerError as error:
        raise CommandFailed(str(error)) from None
    print(f"{len(names)} pages, {options.runs} runs of each, {under} faults")
    return 1 if under else 0


def wanted(project: Project, options: argparse.Namespace) -> list[str]:
    """The pages to look at, as they are called in the built site."""
    languages = [options.language] if options.language else LANGUAGES
    if options.runs < 1:
        raise CommandFailed("--runs must be 1 or more")
    found = []
    for code in languages:
        folder = project.docs / code
        every = [path.relative_to(folder).with_suffix("") for path in sorted(folder.rglob("*.md"))]
        written = [path.as_posix() for path in every]
        chosen = options.pages or (written if options.all else REPRESENTATIVE)
        for name in chosen:
            if options.pages and name not in written:
                raise CommandFailed(f"there is no page docs/{code}/{name}.md")
        found += [f"{code}/{name}.html" for name in chosen if name in written]
    return found


def _built(project: Project) -> Path:
    os.environ["READTHEDOCS_CANONICAL_URL"] = PUBLISHED  # asked by mpdocs.sphinx.language
    output = project.root / "build" / "audit"
    pages(project, "html", output)
    return output


def row(name: str, readings: Sequence[lighthouse.Reading]) -> str:
    """A line of the table: the median of performance with the slowest run, and the worst else."""
    speed = [one.scores["performance"] for one in readings]
    rest = [min(one.scores[part] for one in readings) for part in lighthouse.CATEGORIES[1:]]
    return (
        f"{name:<30}{f'{statistics.median(speed):.0f} ({min(speed)})':>10} "
        + " ".join(f"{score:>4}" for score in rest)
        + f"{max(one.weight for one in readings) / 1000:>7.1f}"
        + f"{max(one.requests for one in readings):>6}{max(one.elements for one in readings):>6}"
    )


def faults(name: str, readings: Sequence[lighthouse.Reading], html: str = "") -> list[str]:
    """What is under the bar, a line each."""
    speed = [one.scores["performance"] for one in readings]
    found = []
    if statistics.median(speed) < bar.SCORE or min(speed) < bar.SLOWEST_RUN:
        found.append(f"performance {speed}: {bar.SCORE} wanted, and no run under {bar.SLOWEST_RUN}")
    for part in lighthouse.CATEGORIES[1:]:
        if (score := min(one.scores[part] for one in readings)) < bar.SCORE:
            found.append(f"{part} {score}: {bar.SCORE} wanted")
    for value, most, what in (
        (max(one.weight for one in readings), bar.weight(name, html), "bytes"),
        (max(one.requests for one in readings), bar.REQUESTS, "requests"),
        (max(one.elements for one in readings), bar.ELEMENTS, "elements"),
    ):
        if value > most:
            found.append(f"{value} {what}: at most {most}")
    causes = sorted({cause for one in readings for cause in one.failed}) if found else []
    return found + [f"  {cause}" for cause in causes]
