"""``python -m mpdocs``, as a person calls it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mpdocs.__main__ import main, parser
from mpdocs.commands import CommandFailed, listing, serve
from mpdocs.commands.run import tree
from mpdocs.project import Project
from mpdocs.runner import ProcessSeen
from tests.planted import GOOD, PlantedProject


@pytest.fixture
def project(tmp_path: Path) -> PlantedProject:
    return PlantedProject(tmp_path)


def test_help_explains_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    said = capsys.readouterr().out
    for command in (
        "run",
        "record",
        "verify",
        "matrix",
        "list",
        "pairs",
        "build",
        "serve",
        "bench",
        "audit",
        "links",
        "fetch",
    ):
        assert f"\n    {command} " in said, said
        with pytest.raises(SystemExit):
            parser().parse_args([command, "--help"])
        usage, description, *_ = capsys.readouterr().out.split("\n\n")
        assert usage.startswith("usage: ")
        assert len(description) > 40


def test_run_shows_output_processes_and_verdict(project: PlantedProject) -> None:
    result = project.mpdocs("run", "examples/defect/script.py", "--method", "spawn")
    assert result.exit_code == 0, result.output
    assert result.says("hello from the child", "spawn child", "exit code 0 after", "as stated for")


def test_run_of_a_wrong_example_ends_with_1_and_the_diff(project: PlantedProject) -> None:
    project.replace("examples/defect/script.py", "# the child has ended", "# the child is dead")
    result = project.mpdocs("run", "examples/defect/script.py", "--method", "fork")
    assert result.exit_code == 1
    assert result.says("-the child is dead", "+the child has ended")


def test_run_takes_any_script_and_says_how_to_state_its_output(project: PlantedProject) -> None:
    project.write("examples/defect/new.py", '"""New."""\n\nprint("hello")\n')
    result = project.mpdocs("run", "examples/defect/new.py", "--method", "fork")
    assert result.exit_code == 0
    assert result.says("hello", "# Output:")


def test_output_that_nobody_reads_any_more_is_no_traceback(project: PlantedProject) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "mpdocs", "list"]
    done = subprocess.run(command, cwd=project.root, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


def test_run_of_a_file_that_is_not_there(project: PlantedProject) -> None:
    result = project.mpdocs("run", "examples/defect/no.py")
    assert result.exit_code == 1
    assert result.output == "examples/defect/no.py: no such file\n"


def test_children_stand_below_the_process_that_started_them() -> None:
    processes = [
        ProcessSeen(12, 11, "fork child", "Process-1", 0.02, 0.03),
        ProcessSeen(11, 1, "main", "MainProcess", 0.0, 0.05),
        ProcessSeen(13, 11, "fork child", "Process-2", 0.01, None),
    ]
    lines = [line.split() for line in tree(processes)]
    assert [line[0] for line in lines] == ["11", "13", "12"]
    assert lines[1][-1] == "killed"


def test_verify_records_and_then_the_record_is_current(project: PlantedProject) -> None:
    assert project.mpdocs("verify", "examples/defect/script.py").exit_code == 0
    assert (project.root / "verified/defect/script.json").is_file()
    assert project.pytest("examples", "-k", "recorded").exit_code == 0


def test_a_failing_example_is_not_recorded(project: PlantedProject) -> None:
    project.replace("examples/defect/script.py", "# the child has ended", "# the child is dead")
    assert project.mpdocs("verify", "examples/defect/script.py").exit_code == 1
    assert not (project.root / "verified").exists()


def test_stale_recording_leaves_a_current_record_alone(project: PlantedProject) -> None:
    project.record()
    before = (project.root / "verified/defect/script.json").read_bytes()
    project.pytest("examples", "--record", "stale")
    assert (project.root / "verified/defect/script.json").read_bytes() == before
    project.replace("examples/defect/script.py", "Greets from", "Says hello from")
    assert project.pytest("examples", "--record", "stale").says("recorded verified/defect")


def test_a_second_run_takes_passing_runs_from_the_cache(project: PlantedProject) -> None:
    mark = project.root / "ran"
    project.plant(
        GOOD.replace("    child = mp", f"    open({str(mark)!r}, 'a').close()\n    child = mp")
    )
    project.pytest("examples", "-k", "spawn")
    mark.unlink()
    assert project.pytest("examples", "-k", "spawn").says("1 passed")
    assert not mark.exists()
    project.pytest("examples", "-k", "spawn", "--fresh")
    assert mark.exists()


def test_update_shows_the_diff_and_rewrites(project: PlantedProject) -> None:
    project.replace("examples/defect/script.py", "# the child has ended", "# the child is dead")
    result = project.pytest("examples", "--update")
    assert result.says("-# the child is dead", "+# the child has ended", "was rewritten")
    assert project.script.read_text() == GOOD


def test_check_order_refuses_an_unordered_block_that_has_an_order(project: PlantedProject) -> None:
    project.replace("examples/defect/script.py", "# Output:", "# Unordered output:")
    result = project.pytest("examples", "--check-order", "-k", "fork-order")
    assert result.exit_code == 1
    assert result.says("printed the same order", "# Output:")


def test_repeat_runs_every_example_as_often(project: PlantedProject) -> None:
    assert project.pytest("examples", "--repeat", "3", "-k", "spawn").says("3 passed")


def test_list_names_every_example_with_its_title(project: PlantedProject) -> None:
    text = listing.markdown(Project(project.root))
    assert "- [script.py](defect/script.py): Greets from a child.\n" in text
    assert project.mpdocs("list", "--write").exit_code == 0
    assert (project.root / "examples/README.md").read_text() == text


def test_commands_outside_of_a_project_say_so(tmp_path: Path) -> None:
    outside = PlantedProject(tmp_path / "inside")
    outside.root = tmp_path
    result = outside.mpdocs("pairs")
    assert result.exit_code == 1
    assert result.says("lies in no project")


def test_port_in_use_names_another(tmp_path: Path) -> None:
    taken = serve.server(tmp_path, 0)
    try:
        with pytest.raises(CommandFailed, match="Choose another"):
            serve.server(tmp_path, taken.server_port)
    finally:
        taken.server_close()
