"""Examples and page pairs as pytest items.

One script or one page is one argument that a person can type::

    python -m pytest examples/lock/race.py docs/zh/learn/lock.md
    python -m pytest examples -k spawn --python 3.11,3.14

Loaded by the ``conftest.py`` at the project's root; nothing else is needed there.
"""

import math
import os
from pathlib import Path

import pytest

from mpdocs.pytest_plugin.example_items import ExampleFile, NoModule
from mpdocs.pytest_plugin.ledger import Ledger
from mpdocs.pytest_plugin.page_items import PageFile, without_second_twins
from mpdocs.pytest_plugin.session import SESSION, Session


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of the harness."""
    group = parser.getgroup("mpdocs", "examples that run as real programs")
    group.addoption(
        "--python",
        metavar="VERSIONS",
        help="interpreters that run the examples: 3.11,3.14t, a path, 'all' (every supported "
        "one, an error where one is missing) or 'found' (those of them that are installed); "
        "default: the one that runs pytest",
    )
    group.addoption(
        "--fresh", action="store_true", help="run every example, whatever the cache says"
    )
    group.addoption(
        "--record",
        choices=["stale", "all"],
        help="write passing runs to verified/: 'stale' only for scripts whose record is missing "
        "or speaks of another state of the script, 'all' for every script that was run",
    )
    group.addoption(
        "--update",
        action="store_true",
        help="rewrite a stated output that differs from what was printed, after showing the diff",
    )
    group.addoption(
        "--check-order",
        action="store_true",
        help="repeat examples with '# Unordered output:' until two different orders were seen",
    )
    group.addoption(
        "--repeat",
        type=int,
        default=1,
        metavar="N",
        help="run every example N times, without the cache",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Find the interpreters that were asked for; an unknown one ends the session at once."""
    config.stash[SESSION] = session = Session.from_config(config)
    if not hasattr(config, "workerinput"):  # the process that collects every worker's reports
        config.pluginmanager.register(Ledger(session), "mpdocs-ledger")


def pytest_report_header(config: pytest.Config) -> str:
    """Name the interpreters, so that a log tells what was proven."""
    session = config.stash[SESSION]
    return "examples run on: " + ", ".join(f"CPython {i.version}" for i in session.interpreters)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect scripts below ``examples/`` and pages below ``docs/<language>/``."""
    session = parent.config.stash[SESSION]
    if session.is_example(file_path):
        return ExampleFile.from_parent(parent, path=file_path)
    if session.is_page(file_path):
        return PageFile.from_parent(parent, path=file_path)
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makemodule(
    module_path: Path, parent: pytest.Collector
) -> pytest.Collector | None:
    """Keep pytest from importing an example that is named on its command line."""
    if parent.config.stash[SESSION].is_example(module_path):
        return NoModule.from_parent(parent, path=module_path)
    return None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Compare a pair once, also when both of its pages were collected."""
    items[:] = without_second_twins(items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """What ``-n auto`` means here: more workers than processors.

    An example waits most of its time, for its children or for a timeout that it shows. On 2
    processors, 3 workers took 0.70 times as long as 2 for 596 runs, and 4 took 0.62 times.
    """
    return math.ceil(1.5 * (os.cpu_count() or 1))
