"""Recordings: canonical JSON of one real run."""

from mpdocs.timeline.recording.error import RecordingError
from mpdocs.timeline.recording.model import (
    Arrow,
    Hold,
    Lane,
    Line,
    Mark,
    Recording,
    Span,
    Thing,
    dumps,
    loads,
)

__all__ = [
    "Arrow",
    "Hold",
    "Lane",
    "Line",
    "Mark",
    "Recording",
    "RecordingError",
    "Span",
    "Thing",
    "dumps",
    "loads",
]
