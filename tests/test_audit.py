"""``python -m mpdocs audit``: what it reads, what it prints, and what it lets pass."""

import argparse
import sys
from pathlib import Path
from typing import Any

import pytest

from mpdocs import lighthouse
from mpdocs.checkers import CheckerError
from mpdocs.commands import CommandFailed, audit
from mpdocs.lighthouse import Reading
from mpdocs.project import Project
from tests.planted import PlantedProject


def report(**changed: Any) -> dict[str, Any]:
    """The parts of Lighthouse's JSON that are read: a page without a fault."""
    parts = {name: {"score": 1, "auditRefs": []} for name in lighthouse.CATEGORIES}
    return {
        "audits": {
            "network-requests": {
                "details": {"items": [{"transferSize": 30_000}, {"transferSize": 9_000}]}
            },
            "dom-size": {"numericValue": 700},
            "unused": {"title": "Not asked for", "score": 0},
            "hreflang": {"title": "No valid hreflang", "score": 0, "displayValue": "1 link"},
            "doctype": {"title": "Has a doctype", "score": None},
        },
        "categories": parts,
        **changed,
    }


def reading(performance: int = 100, **changed: Any) -> Reading:
    scores = dict.fromkeys(lighthouse.CATEGORIES, 100) | {"performance": performance}
    values = {"scores": scores, "weight": 40_000, "requests": 10, "elements": 900, "failed": ()}
    return Reading(**{**values, **changed})


def test_a_report_is_read_to_what_the_bar_asks_for() -> None:
    read = Reading.of(report())
    assert read.scores == dict.fromkeys(lighthouse.CATEGORIES, 100)
    assert (read.weight, read.requests, read.elements, read.failed) == (39_000, 2, 700, ())


def test_an_audit_that_costs_points_is_named_and_no_other() -> None:
    given = report()
    given["categories"]["seo"] = {
        "score": 0.91,
        "auditRefs": [
            {"id": "hreflang", "weight": 1},
            {"id": "unused", "weight": 0},
            {"id": "doctype", "weight": 1},
        ],
    }
    given["categories"]["performance"]["auditRefs"] = [{"id": "unused", "weight": 1}]
    read = Reading.of(given)
    assert read.scores["seo"] == 91
    assert read.failed == ("hreflang: No valid hreflang (1 link)",)


def test_a_page_that_did_not_load_is_no_reading() -> None:
    with pytest.raises(CheckerError, match="could not load the page: refused"):
        Reading.of(report(runtimeError={"message": "refused"}))


def test_the_median_of_performance_counts_and_no_run_may_be_slow() -> None:
    assert audit.faults("en/learn/lock.html", [reading(100), reading(96), reading(100)]) == []
    [slow] = audit.faults("en/learn/lock.html", [reading(100), reading(94), reading(100)])
    assert slow.startswith("performance [100, 94, 100]")
    [median] = audit.faults("en/learn/lock.html", [reading(99), reading(99), reading(100)])
    assert median.startswith("performance [99, 99, 100]")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (reading(weight=45_001), "45001 bytes: at most 45000"),
        (reading(requests=13), "13 requests: at most 12"),
        (reading(elements=3001), "3001 elements: at most 3000"),
    ],
)
def test_what_costs_too_much_is_named(given: Reading, said: str) -> None:
    assert audit.faults("en/learn/lock.html", [reading(), given]) == [said]


def test_a_long_list_may_weigh_more() -> None:
    assert audit.faults("zh/reference/myths.html", [reading(weight=59_000)]) == []


def test_a_lost_point_is_shown_with_its_cause() -> None:
    scores = dict.fromkeys(lighthouse.CATEGORIES, 100) | {"seo": 91}
    lost = reading(scores=scores, failed=("hreflang: No valid hreflang",))
    assert audit.faults("en/index.html", [lost]) == [
        "seo 91: 100 wanted",
        "  hreflang: No valid hreflang",
    ]
    assert audit.row("en/index.html", [reading(98), lost]).split() == (
        ["en/index.html", "99", "(98)", "100", "100", "91", "40.0", "10", "900"]
    )


def options(**changed: Any) -> argparse.Namespace:
    values = {"pages": [], "all": False, "runs": 3, "language": None}
    return argparse.Namespace(**{**values, **changed})


def test_pages_are_chosen_by_name_in_both_languages(tmp_path: Path) -> None:
    project = Project(PlantedProject(tmp_path).root)
    both = ["en/learn/greeting.html", "zh/learn/greeting.html"]
    assert audit.wanted(project, options(pages=["learn/greeting"])) == both
    assert audit.wanted(project, options(all=True)) == both
    assert audit.wanted(project, options(all=True, language="zh")) == both[1:]
    with pytest.raises(CommandFailed, match=r"no page docs/en/learn/meeting\.md"):
        audit.wanted(project, options(pages=["learn/meeting"]))
    with pytest.raises(CommandFailed, match="1 or more"):
        audit.wanted(project, options(runs=0))


def test_without_chromium_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CHROME_PATH", raising=False)
    with pytest.raises(CheckerError, match=r"no Chromium on PATH\. .*apt install"):
        lighthouse.browser()
    monkeypatch.setenv("CHROME_PATH", "/no/such/chrome")
    with pytest.raises(CheckerError, match="no Chromium at CHROME_PATH=/no/such/chrome"):
        lighthouse.browser()


def test_without_node_it_is_said_where_it_comes_from(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CheckerError, match=r"needs Node\.js: https://nodejs\.org"):
        lighthouse.measure(tmp_path / "index.js", "http://127.0.0.1:1/", "chromium")


@pytest.mark.skipif(sys.platform == "win32", reason="the Node of this test is a shell script")
def test_what_lighthouse_complains_of_is_shown(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    node = tmp_path / "node"
    node.write_text("#!/bin/sh\necho 'Unable to connect to Chrome'\nexit 1\n")
    node.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CheckerError, match="Unable to connect to Chrome"):
        lighthouse.measure(tmp_path / "index.js", "http://127.0.0.1:1/", "chromium")
