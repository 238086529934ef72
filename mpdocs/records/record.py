"""The committed proof of an example: which script ran where, and what it printed there."""

import json
import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mpdocs.project import project_of
from mpdocs.records.digest import digest

SCHEMA = 1

Verified = Mapping[str, Mapping[str, tuple[str, ...]]]
"""platform -> Python ("3.14", "3.14t") -> start methods"""


class RecordError(Exception):
    """A record that cannot be read or written; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Proof:
    """One passing run: the setting, the expectation it satisfied, and what was captured."""

    variant: str
    python: str  # as a page names it: "3.14", or "3.14t" for the free-threaded build
    version: str  # in full: "3.14.10"
    method: str
    platform: str
    stdout: str
    stderr: str
    exit_code: int


@dataclass(frozen=True, slots=True)
class Output:
    """One stated outcome: a run in which it was captured, and all settings that satisfied it."""

    variant: str
    stdout: str
    stderr: str
    exit_code: int
    version: str
    method: str
    platform: str
    verified: Verified

    def runs(self) -> int:
        """The number of settings (Python x start method x platform) that satisfied it."""
        return sum(len(methods) for by in self.verified.values() for methods in by.values())


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one example. ``outputs[0]`` is the one that a page shows first."""

    script: str
    sha256: str
    outputs: tuple[Output, ...]

    def settings(self) -> set[tuple[str, str, str]]:
        """Every (platform, Python, start method) that was proven."""
        return {
            (platform, python, method)
            for output in self.outputs
            for platform, by_python in output.verified.items()
            for python, methods in by_python.items()
            for method in methods
        }


def version_key(python: str) -> tuple[int, ...]:
    """Sort key: "3.9" before "3.14" before "3.14t"."""
    return (*map(int, python.rstrip("t").split(".")), int(python.endswith("t")))


def release_of(version: str) -> tuple[int, ...]:
    """``(3, 14, 10)`` for "3.14.10", ``(3, 15, 0)`` for "3.15.0rc2"."""
    found = re.match(r"(\d+)\.(\d+)\.(\d+)", version)
    return tuple(map(int, found.groups())) if found else ()


def _with(verified: Verified, proof: Proof) -> Verified:
    by_python = {name: set(methods) for name, methods in verified.get(proof.platform, {}).items()}
    by_python.setdefault(proof.python, set()).add(proof.method)
    merged = {python: tuple(sorted(by_python[python])) for python in by_python}
    return {**verified, proof.platform: dict(sorted(merged.items(), key=_by_version))}


def _by_version(entry: tuple[str, tuple[str, ...]]) -> tuple[int, ...]:
    return version_key(entry[0])


def _rank(output: Output) -> tuple[tuple[int, ...], int, str]:
    newest = max(
        (version_key(python) for by in output.verified.values() for python in by), default=()
    )
    return (newest, output.runs(), output.variant)


def _method(proof: Proof) -> str:
    return proof.method


def _newest(proof: Proof) -> tuple[int, ...]:
    return version_key(proof.python)


def merge(record: Record | None, script: str, sha256: str, proofs: Iterable[Proof]) -> Record:
    """Add passing runs of the script in this state.

    A record of another state of the script is dropped: it proves nothing any more. A capture
    that is there already stays, so that pids and times in it do not change at every run; a new
    one is taken from the newest Python, whatever order the runs ended in.
    """
    outputs: dict[str, Output] = {}
    if record is not None and record.sha256 == sha256:
        outputs = {output.variant: output for output in record.outputs}
    for proof in sorted(sorted(proofs, key=_method), key=_newest, reverse=True):
        known = outputs.get(proof.variant)
        if known is None:
            known = Output(
                proof.variant,
                proof.stdout,
                proof.stderr,
                proof.exit_code,
                proof.version,
                proof.method,
                proof.platform,
                verified={},
            )
        outputs[proof.variant] = replace(known, verified=_with(known.verified, proof))
    return Record(script, sha256, tuple(sorted(outputs.values(), key=_rank, reverse=True)))


def dumps(record: Record) -> str:
    """Canonical JSON: the same record is the same bytes on every Python and platform."""
    content = {
        "schema": SCHEMA,
        "script": record.script,
        "sha256": record.sha256,
        "outputs": [
            {
                "captured": {
                    "python": output.version,
                    "method": output.method,
                    "platform": output.platform,
                },
                "exit_code": output.exit_code,
                "stderr": _lines(output.stderr),
                "stdout": _lines(output.stdout),
                "variant": output.variant,
                "verified": {
                    platform: {python: list(methods) for python, methods in by_python.items()}
                    for platform, by_python in sorted(output.verified.items())
                },
            }
            for output in record.outputs
        ],
    }
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _lines(text: str) -> list[str]:
    # not splitlines(), which would also split at form feeds and at U+2028
    return text.removesuffix("\n").split("\n") if text else []


def loads(text: str) -> Record:
    """The record in this JSON text.

    :raises RecordError: when it is not one.
    """
    try:
        content = json.loads(text)
        if content["schema"] != SCHEMA:
            raise RecordError(f"schema {content['schema']!r} is not {SCHEMA}")
        return Record(content["script"], content["sha256"], tuple(map(_output, content["outputs"])))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RecordError(f"not a record: {type(error).__name__}: {error}") from error


def _output(entry: dict[str, Any]) -> Output:
    return Output(
        entry["variant"],
        "".join(line + "\n" for line in entry["stdout"]),
        "".join(line + "\n" for line in entry["stderr"]),
        entry["exit_code"],
        entry["captured"]["python"],
        entry["captured"]["method"],
        entry["captured"]["platform"],
        {
            platform: {python: tuple(methods) for python, methods in by_python.items()}
            for platform, by_python in entry["verified"].items()
        },
    )


def path_for(example: Path) -> Path:
    """Where the example's record lies, whether there is one or not."""
    return project_of(example).record_path(example)


def load(example: Path) -> Record | None:
    """The example's record, or None where there is none.

    :raises RecordError: when the file cannot be read or is damaged.
    """
    path = path_for(example)
    try:
        return loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, RecordError) as error:
        shown = project_of(example).display
        raise RecordError(
            f"{shown(path)}: {error}\n"
            f"Restore it from version control, or delete it and run: "
            f"python -m mpdocs verify {shown(example)}"
        ) from error


def save(example: Path, record: Record) -> bool:
    """Write the example's record if it differs from what is there; tell whether it did.

    The old record stays whole if anything fails.

    :raises RecordError: when the file cannot be written.
    """
    path, text = path_for(example), dumps(record)
    try:
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, text)
    except OSError as error:
        raise RecordError(
            f"{path}: cannot be written: {error.strerror}. The old record is unchanged. "
            "Make the file and its folder writable and run the command again."
        ) from error
    return True


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def is_current(example: Path, record: Record) -> bool:
    """Whether the record speaks of the script as it stands now."""
    return record.sha256 == digest(example)
