"""What all runs of the session came to: records written, statements rewritten, gaps counted."""

import difflib
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

from mpdocs import records
from mpdocs.example import ExampleError, parse
from mpdocs.pytest_plugin.example_items import RUN_PROPERTY, RunEntry
from mpdocs.pytest_plugin.page_items import UNRUN_PROPERTY
from mpdocs.pytest_plugin.session import Session
from mpdocs.restate import CannotRestate, Printed, restate


@dataclass
class Runs:
    """All runs of one example in this session."""

    proofs: list[records.Proof] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)  # the kinds of complaint


class Ledger:
    """Collects reports in the process that writes files, also under xdist."""

    def __init__(self, session: Session) -> None:
        """Keep the books of this session."""
        self.session = session
        self.runs: dict[Path, Runs] = {}
        self.unrun: set[str] = set()
        self.written: list[str] = []
        self.said: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take what an item has attached to its report."""
        if report.when != "call":
            return
        for name, value in report.user_properties:
            if name == RUN_PROPERTY:
                self._enter(cast(RunEntry, value))
            elif name == UNRUN_PROPERTY:
                self.unrun.add(str(value))

    def _enter(self, entry: RunEntry) -> None:
        runs = self.runs.setdefault(Path(entry["path"]), Runs())
        runs.proofs.append(records.Proof(**entry["proof"]))
        runs.failures += entry["failed"]

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write records and statements, where the command line asked for it."""
        for path in sorted(self.runs):
            runs = self.runs[path]
            if self.session.update and runs.failures:
                self._restate(path, runs)
            elif self.session.record and not runs.failures:
                try:
                    self._record(path, runs)
                except records.RecordError as error:
                    self.said.append(str(error))
                    session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _record(self, path: Path, runs: Runs) -> None:
        try:
            known = records.load(path)
        except records.RecordError:
            known = None  # damaged: the runs of this session replace it
        if self.session.record == "stale" and known and records.is_current(path, known):
            return
        project = self.session.project
        record = records.merge(known, project.example_name(path), records.digest(path), runs.proofs)
        if records.save(path, record):
            self.written.append(project.display(project.record_path(path)))

    def _restate(self, path: Path, runs: Runs) -> None:
        shown = self.session.project.display(path)
        old = path.read_text(encoding="utf-8")
        try:
            new = restate(parse(old, path), [_printed(proof) for proof in runs.proofs])
        except (CannotRestate, ExampleError) as error:
            self.said.append(f"not rewritten: {error}")
            return
        diff = difflib.unified_diff(
            old.splitlines(), new.splitlines(), shown, f"{shown} (rewritten)", lineterm=""
        )
        self.said.append("\n".join(diff))
        path.write_text(new, encoding="utf-8", newline="\n")
        self.said.append(f"{shown} was rewritten as above. Read it, then run it again.")

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what was written, and how much code on the pages nobody runs."""
        for text in self.said:
            terminalreporter.write_line(text)
        for text in self.written:
            terminalreporter.write_line(f"recorded {text}")
        if self.unrun:
            terminalreporter.write_line(
                f"{len(self.unrun)} code block(s) on the pages that nobody runs:"
            )
            for text in sorted(self.unrun):
                terminalreporter.write_line(f"  {text}")


def _printed(proof: records.Proof) -> Printed:
    release = records.release_of(proof.version)
    return Printed(
        release, proof.method, proof.platform, proof.stdout, proof.stderr, proof.exit_code
    )
