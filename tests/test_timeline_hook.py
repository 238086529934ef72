"""The recorder: what the script does stays as it is, and what it did is told truly."""

import json
import re
import subprocess
import sys
from functools import cache, partial
from pathlib import Path

import pytest

from mpdocs.runner import Interpreter, Run, find_all, run
from mpdocs.timeline.hook.log import OVERFLOW
from mpdocs.timeline.recorder import HOOK, record
from mpdocs.timeline.recording import Recording, RecordingError, dumps
from mpdocs.timeline.recording.invariants import broken
from mpdocs.timeline.recording.raw import read

SCRIPTS = Path(__file__).parent / "timeline_scripts"
ENOUGH = 60.0

pytest_plugins = ["tests.every_python"]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="recordings are made on Linux")


def recorded(name: str, python: Interpreter, method: str) -> tuple[Run, Recording]:
    script = SCRIPTS / f"{name}.py"
    done = record(script, name=script.name, interpreter=python, method=method, timeout=ENOUGH)
    assert broken(done.recording) == []
    dumps(done.recording)
    return done.run, done.recording


def bare(name: str, python: Interpreter, method: str) -> Run:
    return run(SCRIPTS / f"{name}.py", interpreter=python, method=method, timeout=ENOUGH)


def test_a_queue_without_a_limit_has_no_size(method: str) -> None:
    _, recording = recorded("bad_put", find_all()[-1], method)
    sizes = {thing.name: thing.value for thing in recording.things if thing.kind == "Queue"}
    assert sizes == {"messages": None, "small": 1}


def comparable(text: str) -> str:
    """Without addresses, pids and folders, which differ from run to run."""
    text = re.sub(r"0x[0-9a-f]+", "0x", text)
    text = re.sub(r"\b\d{3,7}\b(?!\.)", "N", text)
    return re.sub(r"/tmp/mp-\w+", "/tmp", text)


@pytest.mark.parametrize("name", ["tracebacks", "surroundings", "own_text"])
def test_a_script_prints_the_same_under_the_recorder(
    name: str, python: Interpreter, method: str
) -> None:
    with_it, _ = recorded(name, python, method)
    without = bare(name, python, method)
    assert comparable(with_it.stdout) == comparable(without.stdout)
    assert sorted(comparable(with_it.stderr).splitlines()) == sorted(
        comparable(without.stderr).splitlines()
    )
    assert with_it.exit_code == without.exit_code


def test_no_code_of_the_script_is_run_to_see_what_a_value_looks_like(python: Interpreter) -> None:
    done, recording = recorded("own_text", python, "spawn")
    assert "repr was called" not in done.stdout
    sent = next(arrow for arrow in recording.arrows if arrow.kind == "message")
    assert sent.text == "[<Loud>, {'n': <Number>}]"


def test_what_a_process_did_before_it_killed_itself_is_known(
    python: Interpreter, method: str
) -> None:
    done, recording = recorded("kill_itself", python, method)
    assert done.stdout == "-9 False\n"
    child = recording.lanes[1]
    assert (child.ended, child.killed_by, child.exit_code) == ("killed", "itself", -9)
    held = next(hold for hold in recording.holds if hold.lane == 1)
    assert (held.t1, held.released_by) == (recording.end, None)  # nobody can take it any more
    assert any("done" in line.changed for line in recording.lines if line.lane == 1)


def test_a_put_that_fails_shifts_no_other(python: Interpreter, method: str) -> None:
    done, recording = recorded("bad_put", python, method)
    assert done.stdout == "['one', 'two']\nthree\nfills it\n"
    texts = [arrow.text for arrow in recording.arrows if arrow.kind == "message"]
    assert sorted(texts) == ["'fills it'", "'one'", "'three'", "'two'"]
    full = [s.outcome for s in recording.spans if s.call == "put" and s.text == "'does not fit'"]
    assert full == ["timeout", "timeout"]


def test_holds_are_those_of_who_took_and_who_gave_back(python: Interpreter, method: str) -> None:
    _, recording = recorded("hands", python, method)
    names = {thing.name: thing.id for thing in recording.things}
    (again,) = (hold for hold in recording.holds if hold.object == names["again"])
    assert (again.lane, again.released_by) == (1, 1)  # taken twice, held once
    first, second = (hold for hold in recording.holds if hold.object == names["lock"])
    assert (first.lane, first.released_by) == (0, 2)  # another process gave it back
    assert (second.lane, second.released_by) == (0, None)
    assert all(hold.object != names["ready"] for hold in recording.holds)  # nobody can tell whose
    released = [mark for mark in recording.marks if mark.kind == "release"]
    assert [(mark.lane, mark.object) for mark in released] == [(2, names["ready"])]


def test_a_run_without_the_recorder_does_not_load_it(tmp_path: Path, method: str) -> None:
    script = tmp_path / "look.py"
    script.write_text(
        "import multiprocessing as mp, sys\n"
        "def look(): print([name for name in sys.modules if 'hook' in name], flush=True)\n"
        "if __name__ == '__main__':\n"
        "    look()\n"
        "    child = mp.Process(target=look)\n"
        "    child.start()\n"
        "    child.join()\n",
        encoding="utf-8",
    )
    done = run(script, interpreter=find_all()[-1], method=method, timeout=ENOUGH)
    assert done.stdout == "[]\n[]\n"


def test_what_a_signal_handler_does_is_told_and_cuts_the_wait(
    python: Interpreter, method: str
) -> None:
    done, recording = recorded("handler", python, method)
    assert done.stdout == "waited in vain: True\ncalled: True\n"
    names = {thing.name: thing.id for thing in recording.things}
    inside = [span for span in recording.spans if span.lane == 1 and span.state != "boot"]
    assert [(span.state, span.outcome) for span in inside if span.t1 - span.t0 > 10_000] == [
        ("event", "timeout"),
        ("sleep", "ok"),
        ("event", "timeout"),
    ]
    assert [hold.lane for hold in recording.holds if hold.object == names["lock"]] == [1]
    assert (1, "set", names["called"]) in [(m.lane, m.kind, m.object) for m in recording.marks]


def lane_of(recording: Recording, process: str) -> int:
    """The lane of the process with this name."""
    lanes = enumerate(recording.lanes)
    return next(index for index, one in lanes if one.process == process and not one.thread)


def test_what_a_process_waits_for_at_its_exit_is_shown(python: Interpreter, method: str) -> None:
    done, recording = recorded("leaving", python, method)
    assert done.stdout == "True 1000000\n"
    (orders,) = (thing.id for thing in recording.things if thing.name == "orders")
    late = [span for span in recording.spans if span.state == "join" and span.line is None]
    feeder = next(span for span in late if span.lane == 1)
    assert (feeder.call, feeder.object, feeder.outcome) == ("join_thread", orders, "ok")
    taken = next(span for span in recording.spans if span.call == "get")
    assert feeder.t1 > taken.t0  # so much does not fit into a pipe that nobody reads
    servant = lane_of(recording, "Process-2")
    children = [span for span in late if span.lane == 0 and span.of == servant]
    assert [(span.call, span.outcome) for span in children] == [("join", "ok")]
    assert children[0].t1 >= recording.lanes[servant].t1


def test_a_signal_that_does_not_kill_is_told_with_its_target(
    python: Interpreter, method: str
) -> None:
    _, recording = recorded("leaving", python, method)
    sent = [arrow for arrow in recording.arrows if arrow.kind in ("signal", "kill")]
    assert [(one.kind, one.source, one.target, one.text) for one in sent] == [
        ("signal", 0, lane_of(recording, "Process-2"), "SIGTERM")
    ]


def test_what_is_asked_of_a_manager_a_pipe_and_a_condition(
    python: Interpreter, method: str
) -> None:
    done, recording = recorded("asked", python, method)
    assert done.stdout == "False False\n9 True None\n"
    seen = [(mark.kind, mark.text) for mark in recording.marks if mark.kind != "print"]
    assert seen == [
        ("notify", ""),
        ("notify", "2"),
        ("read", "['tea'] 10"),
        ("write", "['tea'] 9"),
        ("write", ".free True"),
        ("read", "['tea'] 9"),
        ("read", ".free True"),
    ]
    polls = [(span.call, span.outcome) for span in recording.spans if span.call == "poll"]
    assert polls == [("poll", "timeout")]  # without a timeout it is no wait


recorded_threads = cache(partial(recorded, "thread_waits"))
SEEN = 20_000
"""Microseconds; the waits of ``thread_waits`` last longer."""


def test_what_a_thread_waits_for_is_shown_where_it_really_waits(
    python: Interpreter, method: str
) -> None:
    done, recording = recorded_threads(python, method)
    assert done.stdout == "child: False\n0\n1\n2\n"
    # each of them from where it waits; what had nothing to wait for is not there
    waits = {
        recording.lanes[span.lane].thread: (span.state, span.call, span.outcome)
        for span in recording.spans
        if recording.lanes[span.lane].thread and span.t1 - span.t0 > SEEN
    }
    assert waits == {
        "event": ("event", "wait", "ok"),
        "event too late": ("event", "wait", "timeout"),
        "target": ("event", "wait", "ok"),
        "condition": ("condition", "wait", "ok"),
        "wait_for": ("condition", "wait_for", "ok"),
        "semaphore too late": ("lock", "acquire", "timeout"),
        "semaphore": ("lock", "acquire", "ok"),
        "get": ("message", "get", "ok"),
        "put": ("space", "put", "ok"),
        "queue join": ("join", "join", "ok"),
        "barrier": ("barrier", "wait", "ok"),
        "timer": ("sleep", "wait", "ok"),
        "in a child": ("event", "wait", "ok"),
    }
    threads = [span for span in recording.spans if recording.lanes[span.lane].thread]
    assert len(threads) == len(waits)


def test_neither_main_threads_nor_helpers_have_waits_that_were_none(
    python: Interpreter, method: str
) -> None:
    _, recording = recorded_threads(python, method)
    mine = [s for s in recording.spans if recording.lanes[s.lane].role == "main"]
    mine = [span for span in mine if not recording.lanes[span.lane].thread]
    assert not {span.state for span in mine} & {"event", "condition", "barrier", "lock", "space"}
    assert not any(span.state == "message" and not span.object for span in mine)
    helpers = ("feeder", "executor manager", "result handler", "task handler", "worker handler")
    there = {index for index, lane in enumerate(recording.lanes) if lane.thread in helpers}
    assert there
    assert not [span for span in recording.spans if span.lane in there]
    child = lane_of(recording, "Process-1")
    (first,) = (s for s in recording.spans if s.lane == child and s.state == "event")
    assert (first.outcome, first.object) == ("timeout", "")


def test_at_its_exit_a_process_waits_for_its_threads(python: Interpreter, method: str) -> None:
    _, recording = recorded_threads(python, method)
    last = next(index for index, lane in enumerate(recording.lanes) if lane.thread == "last")
    (leaving,) = (span for span in recording.spans if span.of == last)
    assert (leaving.lane, leaving.state, leaving.line) == (0, "join", None)
    assert leaving.t1 - leaving.t0 > SEEN
    joined = [s.of for s in recording.spans if s.lane == 0 and s.line and s.call == "join"]
    named = [index for index, lane in enumerate(recording.lanes) if lane.thread == "target"]
    assert [of for of in joined if of in named] == named  # both of this name, each by its join


def test_who_wants_a_value_waits_for_its_lock(python: Interpreter, method: str) -> None:
    done, recording = recorded("counted", python, method)
    assert done.stdout == "6 7 [0, 7]\n"
    total = next(thing.id for thing in recording.things if thing.name == "total")
    (wait,) = (s for s in recording.spans if s.object == total and s.t1 - s.t0 > 20_000)
    assert (wait.lane, wait.state, wait.outcome) == (0, "lock", "ok")
    child, parent = (hold for hold in recording.holds if hold.object == total)
    assert (child.lane, parent.lane) == (1, 0)
    seen = [(m.lane, m.kind, m.text) for m in recording.marks if m.object == total]
    assert seen == [(1, "read", "1"), (1, "write", "6"), (0, "read", "6")]
    array = next(thing.id for thing in recording.things if thing.name == "numbers")
    seen = [(m.lane, m.kind, m.text) for m in recording.marks if m.object == array]
    assert seen == [(0, "write", "[1] 7"), (0, "read", "[1] 7"), (0, "read", "[:] [0, 7]")]


def test_a_log_that_was_too_small_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "1-1.jsonl").write_bytes(b"{}\n".ljust(4096, b"\0") + OVERFLOW)
    with pytest.raises(RecordingError, match="logged more than"):
        read(tmp_path)


BUILD = """
import json, sys
from pathlib import Path
from mpdocs.timeline.recording.build import Setting, build
from mpdocs.timeline.recording.model import dumps
from mpdocs.timeline.recording.raw import read

folder, script, setting = sys.argv[1:]
source = Path(script).read_text(encoding="utf-8")
recording = build(read(Path(folder)), source, Setting(**json.loads(setting)))
sys.stdout.buffer.write(dumps(recording).encode())
"""


def test_one_log_is_the_same_bytes_on_every_python(tmp_path: Path) -> None:
    script = SCRIPTS / "hands.py"
    interpreters = find_all()
    variables = {
        "MPDOCS_HOOK": str(HOOK),
        "MPDOCS_TIMELINE": str(tmp_path),
        "MPDOCS_TIMELINE_SCRIPT": str(script),
    }
    done = run(
        script,
        interpreter=interpreters[-1],
        method="fork",
        timeout=ENOUGH,
        variables=variables,
    )
    setting = {
        "script": "hands.py",
        "sha256": "0" * 64,
        "python": done.interpreter.version,
        "method": "fork",
        "platform": "linux",
        "exit_code": 0,
    }
    package = Path(__file__).parent.parent
    built = {
        interpreter.version: subprocess.run(
            [interpreter.path, "-c", BUILD, tmp_path, script, json.dumps(setting)],
            env={"PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for interpreter in (*interpreters, interpreters[0])
    }
    assert len(set(built.values())) == 1


def test_a_long_print_ends_in_an_ellipsis(tmp_path: Path) -> None:
    script = tmp_path / "long.py"
    script.write_text("print('x' * 200)\nprint('y' * 201)\n")
    done = record(script, name="long.py", interpreter=find_all()[-1], method="fork", timeout=ENOUGH)
    assert [mark.text for mark in done.recording.marks] == ["x" * 200, "y" * 199 + "…"]
    dumps(done.recording)


PRINTS = """
class Loud(ValueError):
    def __str__(self):
        return "my own words"

class Quiet(ValueError):
    pass

print("refused:", ValueError("not running"), KeyError("key"), Quiet(1), OSError(2, "no", "file"))
print(Loud("text"), ValueError(Loud("text")), [Loud("text")])
print([("a", [1, 2]), {"b": (None, True)}])
"""


def test_what_is_printed_is_recorded_as_it_is_printed(python: Interpreter, tmp_path: Path) -> None:
    script = tmp_path / "prints.py"
    script.write_text(PRINTS)
    done = record(script, name="prints.py", interpreter=python, method="fork", timeout=ENOUGH)
    errors, own, nested = (mark.text for mark in done.recording.marks)
    assert errors == "refused: not running 'key' 1 [Errno 2] no: 'file'"
    assert own == "Loud ValueError [Loud]"  # no code of the script is run for it
    assert nested == "[('a', [1, 2]), {'b': (None, True)}]"
    assert {errors, nested} <= set(done.run.stdout.splitlines())
