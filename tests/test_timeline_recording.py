"""What a recording is: its JSON is canonical, and what breaks the schema is named."""

import dataclasses
import json

import pytest

from mpdocs.timeline import recording
from mpdocs.timeline.recording import Arrow, Hold, Lane, Line, Mark, Recording, Span, Thing


def a_recording() -> Recording:
    """A parent and a child that share a lock: every part is used."""
    main = Lane("MainProcess", "main", "", None, False, 0, 900, "returned", 0, "")
    child = Lane("Process-1", "child", "", 0, True, 200, 700, "killed", -15, "terminate")
    return Recording(
        script="lock/counter.py",
        sha256="0" * 64,
        python="3.14.0",
        method="fork",
        platform="linux",
        end=900,
        exit_code=0,
        lanes=(main, child),
        things=(Thing("o0", "Lock", "lock", None, 3),),
        spans=(Span(1, 300, 400, "lock", "acquire", "o0", None, 7, "ok", ""),),
        holds=(Hold("o0", 0, 1, 400, 500, 1),),
        arrows=(Arrow("start", 0, 1, 100, 200, "", ""),),
        marks=(Mark(0, 800, "print", "", 9, "2 件"),),
        lines=(Line(0, 0, 1, {}), Line(1, 250, 7, {"n": "1"})),
    )


def test_what_was_written_is_read_again() -> None:
    one = a_recording()
    assert recording.loads(recording.dumps(one)) == one


def test_the_json_is_canonical_and_has_a_line_an_entry() -> None:
    text = recording.dumps(a_recording())
    assert recording.dumps(recording.loads(text)) == text
    assert (
        ' "holds": [\n  {"object":"o0","slot":0,"lane":1,"t0":400,"t1":500,"released_by":1}\n ]'
        in text
    )
    assert "null" not in text


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"spans": [{"lane": 0}]}, r"spans\[0\]: 't0' is a required property"),
        ({"lanes": []}, "lanes: "),
        ({"schema": 2}, "schema: 1 was expected"),
        ({"end": 0.5}, "end: 0.5 is not of type 'integer'"),
        ({"extra": 1}, "the recording: .*'extra'"),
    ],
)
def test_what_breaks_the_schema_is_named(change: dict[str, object], complaint: str) -> None:
    data = json.loads(recording.dumps(a_recording())) | change
    with pytest.raises(recording.RecordingError, match=complaint):
        recording.loads(json.dumps(data))


def test_a_recording_that_breaks_the_schema_is_not_written() -> None:
    one = a_recording()
    wrong = dataclasses.replace(one.lanes[1], ended="gone")
    with pytest.raises(recording.RecordingError, match=r"lanes\[1\].ended: 'gone'"):
        recording.dumps(dataclasses.replace(one, lanes=(one.lanes[0], wrong)))


def test_text_that_is_no_json_is_named() -> None:
    with pytest.raises(recording.RecordingError, match="no JSON"):
        recording.loads("{")
