"""What lanes and states are called, in both languages."""

import json
from importlib import resources

import pytest

from mpdocs.timeline import words
from mpdocs.timeline.recording import Lane, Recording


def of_lanes(*lanes: Lane) -> Recording:
    nothing = ((),) * 6
    return Recording("a.py", "0" * 64, "3.14.0", "fork", "linux", 9, 0, lanes, *nothing)


PROCESSES = of_lanes(
    Lane("MainProcess", "main", "", None, False, 0, 9, "returned", 0, ""),
    Lane("MainProcess", "main", "result handler", 0, True, 0, 9, "running", None, ""),
    Lane("Process-1", "child", "", 0, False, 0, 9, "returned", 0, ""),
    Lane("Process-1", "child", "watcher", 2, False, 0, 9, "returned", None, ""),
    Lane("Process-1", "child", "Thread-1 (bake)", 2, False, 0, 9, "returned", None, ""),
)


@pytest.mark.parametrize(
    ("lane", "en", "zh"),
    [
        (0, "main process", "主进程"),
        (1, "main process, result handler", "主进程的结果处理线程"),
        (2, "Process-1", "Process-1"),
        (3, "Process-1, thread watcher", "Process-1 的线程 watcher"),
        (4, "Process-1, Thread-1 (bake)", "Process-1 的 Thread-1 (bake)"),
    ],
)
def test_a_lane_is_called_after_its_process_and_thread(lane: int, en: str, zh: str) -> None:
    assert words.lane_name(PROCESSES, lane, "en") == en
    assert words.lane_name(PROCESSES, lane, "zh") == zh


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_state_of_a_recording_has_a_name(language: str) -> None:
    schema = json.loads(
        resources.files("mpdocs.timeline.recording").joinpath("schema.json").read_text()
    )
    states = schema["$defs"]["Span"]["properties"]["state"]["enum"]
    assert all(words.state_name(one, language) for one in [*states, "run", "off", "gone"])
