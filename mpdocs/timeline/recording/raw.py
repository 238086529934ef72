"""The raw events of a run, as the hook wrote them in each process."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mpdocs.timeline.hook.log import OVERFLOW, SIZE
from mpdocs.timeline.recording.error import RecordingError


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a log."""

    time: int
    """Nanoseconds of the machine's monotonic clock."""
    process: int
    thread: int
    thread_name: str
    """Empty for the main thread."""
    kind: str
    phase: str
    """``B`` where something begins, ``E`` where it ends, empty where it is a moment."""
    fields: Mapping[str, Any]

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - what JSON holds
        """A field, or ``default``."""
        return self.fields.get(name, default)

    @property
    def object(self) -> str:
        """The object that the event is about, as the hook knows it; or empty."""
        return str(self.fields.get("o", ""))

    @property
    def line(self) -> int | None:
        """The line of the script at work."""
        line = self.fields.get("l")
        return line if isinstance(line, int) else None


def read(folder: Path) -> list[Event]:
    """The events of all processes in the order of time.

    Raises ``RecordingError`` where a process had more to tell than its log holds.
    """
    events = []
    for path in sorted(folder.glob("*.jsonl")):
        written = path.read_bytes()
        if written.endswith(OVERFLOW):
            raise RecordingError(
                f"a process of this script logged more than {SIZE >> 20} MiB; record a smaller run"
            )
        lines = written[: written.find(b"\0")].split(b"\n")
        events += [event for line in lines if (event := _event(line))]
    return sorted(events, key=lambda event: event.time)


def _event(line: bytes) -> Event | None:
    try:
        fields = json.loads(line)
    except ValueError:  # empty, or torn by the end of the process
        return None
    return Event(
        time=fields.pop("t"),
        process=fields.pop("p"),
        thread=fields.pop("th"),
        thread_name=fields.pop("tn", ""),
        kind=fields.pop("e"),
        phase=fields.pop("ph", ""),
        fields=fields,
    )
