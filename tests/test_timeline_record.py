"""``python -m mpdocs record``, as a person calls it."""

import sys
from pathlib import Path

import pytest

from mpdocs.commands import bench_recorder
from mpdocs.project import Project
from mpdocs.runner import current
from mpdocs.timeline.condition import Condition, ConditionError
from mpdocs.timeline.recording import loads
from tests.planted import PlantedProject
from tests.test_timeline_recording import a_recording

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="recordings are made on Linux")

SCRIPT = "examples/defect/script.py"
RECORDING = "verified/defect/script.timeline.json"


@pytest.fixture
def project(tmp_path: Path) -> PlantedProject:
    return PlantedProject(tmp_path)


def test_the_recording_of_an_example_goes_to_verified(project: PlantedProject) -> None:
    result = project.mpdocs("record", SCRIPT, "--method", "spawn")
    assert result.exit_code == 0, result.output
    assert result.says(RECORDING, "spawn", "2 processes")
    recording = loads((project.root / RECORDING).read_text(encoding="utf-8"))
    assert (recording.script, recording.method) == ("defect/script.py", "spawn")
    assert [lane.process for lane in recording.lanes] == ["MainProcess", "Process-1"]


def test_a_label_and_a_condition_are_kept(project: PlantedProject) -> None:
    result = project.mpdocs("record", SCRIPT, "--as", "first", "--until", "'ended' in output")
    assert result.exit_code == 0, result.output
    path = project.root / "verified/defect/script.first.timeline.json"
    assert loads(path.read_text(encoding="utf-8")).until == "'ended' in output"


def test_no_run_as_wanted_says_what_there_was_instead(project: PlantedProject) -> None:
    result = project.mpdocs("record", SCRIPT, "--until", "'gone' in output", "--tries", "2")
    assert result.exit_code == 1
    assert result.says("none of 2 runs", "2 times exit code 0, printed 'the child has ended'")
    assert not (project.root / RECORDING).exists()


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("def broken(:\n", "new.py:1:"),
        ("print(1)\n", "started no process"),
    ],
)
def test_a_script_that_cannot_be_recorded(
    project: PlantedProject, source: str, complaint: str
) -> None:
    project.write("new.py", source)
    result = project.mpdocs("record", "new.py")
    assert result.exit_code == 1
    assert result.says("new.py", complaint)


def test_a_file_that_is_not_there(project: PlantedProject) -> None:
    result = project.mpdocs("record", "no.py")
    assert result.exit_code == 1
    assert result.says("no.py: no such file")


def test_of_a_script_whose_time_is_over_what_there_was_is_kept(project: PlantedProject) -> None:
    project.write(
        "hang.py",
        "import multiprocessing as mp\n\n"
        'if __name__ == "__main__":\n'
        "    lock = mp.Lock()\n"
        "    lock.acquire()\n"
        "    lock.acquire()\n",
    )
    result = project.mpdocs("record", "hang.py", "--timeout", "4")
    assert result.exit_code == 0, result.output
    assert result.says("hang.py", "its time of 4 s was over")
    recording = loads((project.root / "hang.timeline.json").read_text(encoding="utf-8"))
    assert recording.exit_code is None
    assert [span.outcome for span in recording.spans if span.state == "lock"] == ["ok", "never"]
    assert recording.lanes[0].ended == "running"
    never = recording.spans[-1]
    assert never.t1 - never.t0 > 300_000  # it waited until it was stopped


def test_a_script_of_a_person_runs_where_the_person_is_with_its_arguments(
    project: PlantedProject,
) -> None:
    project.write("data.txt", "from a file")
    project.write(
        "own.py",
        "import multiprocessing as mp\nimport sys\n\n"
        'if __name__ == "__main__":\n'
        "    child = mp.Process(target=print, args=(open('data.txt').read(),))\n"
        "    child.start()\n"
        "    child.join()\n"
        "    print(sys.argv[1:])\n",
    )
    until = "output == \"from a file\\n['one']\\n\""
    result = project.mpdocs("record", "own.py", "--until", until, "--arguments", "one")
    assert result.exit_code == 0, result.output
    assert (project.root / "own.timeline.json").is_file()


def test_all_records_anew_what_changed(project: PlantedProject) -> None:
    assert project.mpdocs("record", SCRIPT).exit_code == 0
    assert project.mpdocs("record", "--all").says("0 scripts had changed")
    project.replace(SCRIPT, '"""Greets', '"""Still greets')
    assert project.mpdocs("record", "--all").says("1 scripts had changed, 0 could not be recorded")
    assert project.mpdocs("record", "--all").says("0 scripts had changed")


def test_check_runs_every_recorded_script_and_judges_it(project: PlantedProject) -> None:
    assert project.mpdocs("record", SCRIPT).exit_code == 0
    assert project.mpdocs("record", "--all", "--check").says("3 runs, 0 failed")
    project.replace(SCRIPT, "# the child has ended", "# the child is dead")
    result = project.mpdocs("record", "--all", "--check")
    assert result.exit_code == 1
    assert result.says("-the child is dead", "3 runs, 3 failed")


def test_a_condition_asks_the_recording_by_the_names_of_the_script() -> None:
    one = a_recording()
    for text in (
        "holders('lock') == ['Process-1']",
        "waits('lock', 100) == ['Process-1'] and not waits('lock', 101)",
        "ended('Process-1') == 'killed'",
        "started() == ['MainProcess', 'Process-1']",
        "overlap('MainProcess', 'Process-1') == 400",
        "any(lane.daemon for lane in r.lanes) and exit_code == 0 and 'x' in output",
    ):
        assert Condition(text).holds(one, "x"), text


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("1 +", "no expression"),
        ("holders('lok')", "no thing lok; there are lock"),
        ("ended('Process-2')", "no process Process-2; there are MainProcess, Process-1"),
        ("open('/etc/passwd')", "NameError"),
    ],
)
def test_a_condition_that_cannot_be_used_is_named(text: str, complaint: str) -> None:
    with pytest.raises(ConditionError, match=complaint):
        Condition(text).holds(a_recording(), "")


def test_bench_tells_what_recording_costs(
    project: PlantedProject, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench_recorder, "EXAMPLES", ("defect/script.py",))
    bench_recorder.measure(Project(project.root), current(), 1)
    said = capsys.readouterr().out
    assert "defect/script.py: bare " in said
    assert "ratio " in said
    assert "more for an acquire() or a release(): " in said
