"""The items of one example: a run per interpreter and start method, and what pages say of it."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, TypedDict

import pytest

from mpdocs import pages, records
from mpdocs.example import METHODS, Example, ExampleError, load
from mpdocs.expectation import variant
from mpdocs.pytest_plugin.failure import ItemFailed, MessageItem, skip_unless_ci
from mpdocs.pytest_plugin.session import SESSION, Session
from mpdocs.runner import Interpreter, Run, has_module, run
from mpdocs.timeline import records as timelines
from mpdocs.timeline.proof import prove, recorder_digest
from mpdocs.verdict import judge, reproduction, setting_of

RUN_PROPERTY = "mpdocs-run"
ORDER_ATTEMPTS = 30
"""Runs in which an unordered block must be seen in a second order. An order that shows in one
run of ten is then missed with a probability of 4 %."""


class RunEntry(TypedDict):
    """What a run adds to its report: plain data, because it crosses from a worker to the ledger."""

    path: str
    failed: list[str]
    proof: dict[str, Any]


class NoModule(pytest.File):
    """Stands in for the module that pytest would import; its items come from ExampleFile."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield nothing."""
        return iter(())


class ExampleFile(pytest.File):
    """One script below ``examples/``."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the runs, then the items that say whether pages and record know the script."""
        session = self.config.stash[SESSION]
        shown = Path(session.project.display(self.path))  # as messages name it
        try:
            example = replace(load(self.path), path=shown)
        except ExampleError as error:
            message = f"{shown.as_posix()}:{error.line}: {error.message}"
            yield BrokenExample.from_parent(self, name="statement", message=message)
            return
        for interpreter in session.interpreters:
            for method in METHODS:
                if method in example.methods and method in interpreter.methods:
                    yield from self._runs(session, example, interpreter, method)
        yield ShownItem.from_parent(self, name="shown")
        if session.record is None and not session.update:
            yield RecordedItem.from_parent(self, name="recorded")

    def _runs(
        self, session: Session, example: Example, interpreter: Interpreter, method: str
    ) -> Iterator[pytest.Item]:
        name = method if len(session.interpreters) == 1 else f"{interpreter.name}-{method}"
        for attempt in range(1, session.repeat + 1):
            yield ExampleRun.from_parent(
                self,
                name=name if session.repeat == 1 else f"{name}-{attempt}",
                example=example,
                interpreter=interpreter,
                method=method,
            )
        if self._is_recorded(session):
            yield RecordedRun.from_parent(
                self,
                name=f"{name}-timeline",
                example=example,
                interpreter=interpreter,
                method=method,
            )
        setting = setting_of(interpreter, method)
        unordered = [b for b in example.blocks_for(setting) if not b.ordered]
        if session.check_order and any(len(set(block.lines)) > 1 for block in unordered):
            yield OrderItem.from_parent(
                self,
                name=f"{name}-order",
                example=example,
                interpreter=interpreter,
                method=method,
            )

    def _is_recorded(self, session: Session) -> bool:
        """Whether there is a timeline of the script; a session that writes records runs none."""
        writes = session.record is not None or session.update
        return not writes and bool(timelines.files_of(session.project, self.path))


class BrokenExample(MessageItem):
    """An example whose statement of what it prints cannot be read: always fails."""

    def __init__(self, *, message: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.message = message

    def runtest(self) -> None:
        """Fail with the parser's message."""
        raise ItemFailed(self.message)


class RunItem(MessageItem):
    """An item that runs the script under one interpreter and one start method."""

    def __init__(
        self, *, example: Example, interpreter: Interpreter, method: str, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.example = example
        self.interpreter = interpreter
        self.method = method

    def _run(self) -> Run:
        return run(
            self.path,
            interpreter=self.interpreter,
            method=self.method,
            timeout=self.example.timeout,
        )

    def _key(self, session: Session, *more: str) -> str:
        """The name of this run in the cache."""
        if session.cache is None:
            return ""
        return session.cache.key(
            records.digest(self.path),
            self.interpreter.build,
            str(self.interpreter.path),
            self.interpreter.platform,
            self.method,
            *more,
        )

    def _require_modules(self) -> None:
        for module in self.example.requires:
            if not has_module(self.interpreter, module):
                skip_unless_ci(
                    f"requires {module}, which {self.interpreter.path} does not have; "
                    f"install it there: {self.interpreter.path} -m pip install {module}"
                )

    def _proof(self, result: Run) -> records.Proof:
        setting = setting_of(self.interpreter, self.method)
        return records.Proof(
            variant=variant(self.example, setting),
            python=self.interpreter.name,
            version=self.interpreter.version,
            method=self.method,
            platform=self.interpreter.platform,
            stdout=records.portable(result.stdout, self.path, self.interpreter.name),
            stderr=records.portable(result.stderr, self.path, self.interpreter.name),
            exit_code=result.exit_code if result.exit_code is not None else 0,
        )


class ExampleRun(RunItem):
    """Proves the script once."""

    def runtest(self) -> None:
        """Run the script, or take the passing run from the cache, and judge it."""
        session = self.config.stash[SESSION]
        self._require_modules()
        key = self._key(session)
        if session.cache is not None and (proof := session.cache.get(key)):
            self._report(proof, failed=())
            return
        result = self._run()
        complaints = judge(self.example, result)
        proof = self._proof(result)
        self._report(proof, failed=tuple(complaint.kind for complaint in complaints))
        if complaints:
            text = "\n\n".join(complaint.message for complaint in complaints)
            raise ItemFailed(
                f"{text}\n\nUnder: {setting_of(self.interpreter, self.method)}\n"
                f"To see this run: {reproduction(result)}"
            )
        if session.cache is not None:
            session.cache.put(key, proof)

    def _report(self, proof: records.Proof, failed: tuple[str, ...]) -> None:
        entry = RunEntry(path=str(self.path), failed=list(failed), proof=asdict(proof))
        self.user_properties.append((RUN_PROPERTY, entry))


class RecordedRun(RunItem):
    """Proves the script once more under the recorder of timelines, and the recording with it."""

    def runtest(self) -> None:
        """Run it, or take the passing run from the cache; judge the run and the recording."""
        session = self.config.stash[SESSION]
        self._require_modules()
        key = self._key(session, "timeline", recorder_digest())
        if session.cache is not None and session.cache.get(key):
            return
        name = session.project.example_name(self.path)
        example = replace(self.example, path=self.path)
        proof = prove(example, name, self.interpreter, self.method)
        if proof.complaints or proof.run is None:
            raise ItemFailed(
                "\n\n".join(proof.complaints)
                + f"\n\nUnder the recorder: {setting_of(self.interpreter, self.method)}\n"
                f"To see this run: python -m mpdocs record {session.project.display(self.path)} "
                f"--python {self.interpreter.name} --method {self.method} --output run.json"
            )
        if session.cache is not None:
            session.cache.put(key, self._proof(proof.run))


class OrderItem(RunItem):
    """Proves that an unordered block has no order of its own."""

    def runtest(self) -> None:
        """Repeat the script until two runs print their lines in different orders."""
        seen = set()
        for _ in range(ORDER_ATTEMPTS):
            result = self._run()
            if complaints := judge(self.example, result):
                raise ItemFailed("\n\n".join(complaint.message for complaint in complaints))
            seen.add(result.stdout)
            if len(seen) > 1:
                return
        unordered = next(block for block in self.example.blocks if not block.ordered)
        where = self.config.stash[SESSION].project.display(self.path)
        raise ItemFailed(
            f"{where}:{unordered.line}: stated as '# Unordered output:', but {ORDER_ATTEMPTS} runs "
            f"under {setting_of(self.interpreter, self.method)} printed the same order.\n"
            "If the program fixes the order, state it: # Output:\n"
            "If it does not, make the script show it (a barrier lets all start together)."
        )


class ShownItem(MessageItem):
    """Proves that pages of both languages show the script."""

    def runtest(self) -> None:
        """Fail where no page, or only one language, shows it."""
        problems = pages.check_site(self.config.stash[SESSION].project.docs)
        if mine := [str(problem) for problem in problems if problem.path == self.path]:
            raise ItemFailed("\n".join(mine))


class RecordedItem(MessageItem):
    """Proves that what the pages print as verified was printed by the script as it stands."""

    def runtest(self) -> None:
        """Fail where the record is missing, damaged, or of another state of the script."""
        project = self.config.stash[SESSION].project
        where = project.display(self.path)
        command = f"python -m mpdocs verify {where}"
        try:
            record = records.load(self.path)
        except records.RecordError as error:
            raise ItemFailed(str(error)) from None
        if record is None:
            raise ItemFailed(
                f"{where}:1: has no record, so that no page can show its output.\nRun: {command}"
            )
        if not records.is_current(self.path, record):
            raise ItemFailed(
                f"{where}:1: edited after {project.display(project.record_path(self.path))} was "
                f"recorded: the pages would show an output of another script.\nRun: {command}"
            )
