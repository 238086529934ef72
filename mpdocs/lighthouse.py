"""Lighthouse: one page in Chromium on an emulated phone, and what it says of it."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from mpdocs.checkers import CheckerError

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_QUIET = (
    "--headless=new",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one run says of one page. Scores go from 0 to 100."""

    scores: Mapping[str, int]
    weight: int  # bytes over the network
    requests: int
    elements: int
    failed: tuple[str, ...]  # the audits that cost points

    @classmethod
    def of(cls, report: Mapping[str, Any]) -> Self:
        """Read Lighthouse's JSON."""
        audits, categories = report["audits"], report["categories"]
        if error := report.get("runtimeError"):
            raise CheckerError(f"Lighthouse could not load the page: {error['message']}")
        requests = audits["network-requests"]["details"]["items"]
        return cls(
            scores={name: round(100 * (categories[name]["score"] or 0)) for name in CATEGORIES},
            weight=sum(one["transferSize"] for one in requests),
            requests=len(requests),
            elements=round(audits["dom-size"]["numericValue"]),
            failed=tuple(_failed(audits, categories.values())),
        )


def _failed(audits: Mapping[str, Any], categories: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    for category in categories:
        if category["score"] == 1:
            continue
        for part in category["auditRefs"]:
            audit = audits[part["id"]]
            # null is what does not apply; a weight of 0 costs nothing
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                value = audit.get("displayValue")
                yield f"{part['id']}: {audit['title']}" + (f" ({value})" if value else "")


def browser() -> str:
    """The Chromium to use: that of CHROME_PATH, else one on PATH; ``CheckerError`` without."""
    path = os.environ.get("CHROME_PATH") or next(filter(None, map(shutil.which, _BROWSERS)), None)
    if not path or not shutil.which(path):
        raise CheckerError(
            f"There is no Chromium{f' at CHROME_PATH={path}' if path else ' on PATH'}. "
            "On Debian and Ubuntu: apt install chromium; elsewhere set CHROME_PATH to a Chrome."
        )
    return path


def measure(script: Path, address: str, chrome: str) -> Reading:
    """Load a page once, as a phone of middling speed does (Lighthouse's default).

    Raises ``CheckerError`` where Node.js is missing, or with what Lighthouse says.
    """
    node = shutil.which("node")
    if node is None:
        raise CheckerError("Lighthouse needs Node.js: https://nodejs.org")
    # root's Chromium does not start in its sandbox
    flags = [*_QUIET, *["--no-sandbox"] * (getattr(os, "geteuid", lambda: 1)() == 0)]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [node, str(script), address, "--output=json", f"--output-path={report}"]
        command += ["--quiet", "--no-enable-error-reporting", f"--chrome-flags={' '.join(flags)}"]
        done = subprocess.run(
            command,
            env={**os.environ, "CHROME_PATH": chrome},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        if done.returncode or not report.is_file():
            raise CheckerError(f"Lighthouse failed at {address}:\n{done.stdout.strip()}")
        return Reading.of(json.loads(report.read_text(encoding="utf-8")))
