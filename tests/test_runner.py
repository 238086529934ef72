"""What the runner says of scripts that behave, and of one that does not each in its own way."""

import importlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from mpdocs.example import METHODS
from mpdocs.runner import (
    Interpreter,
    ProcessSeen,
    Run,
    current,
    run,
)

SCRIPTS = Path(__file__).parent / "runner_scripts"
HANG = 3.0  # seconds, for scripts that never end: enough to start a few processes under load
ENOUGH = 60.0  # seconds, for scripts that do end, on a machine under load

pytest_plugins = ["tests.every_python"]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the scripts need Linux")


@pytest.fixture(autouse=True)
def nothing_remains(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """After each test: no file, no process, no zombie, whatever the script did."""
    tmp_path_factory.getbasetemp()  # made before the place for temporary files is another one
    with tempfile.TemporaryDirectory(prefix="mpt-") as folder:
        monkeypatch.setattr(tempfile, "tempdir", folder)
        children = _children()
        yield
        assert list(Path(folder).iterdir()) == []
        assert _children() == children
        assert [pid for pid in psutil.pids() if _journal(pid).startswith(f"{folder}/")] == []


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take for an orphan what is there after a moment: the scripts' orphans would stay for ever."""
    monkeypatch.setattr(importlib.import_module("mpdocs.runner.run"), "GRACE", 0.2)


def _children() -> set[int]:
    """This process's own: a browser that other tests have left open has comings and goings below.

    What a script leaves behind is one of them too, for orphans are handed to this process.
    """
    return {child.pid for child in psutil.Process().children()}


def _journal(pid: int) -> str:
    try:
        return psutil.Process(pid).environ().get("MPDOCS_JOURNAL", "")
    except psutil.Error:
        return ""


def play(
    name: str,
    *arguments: str,
    python: Interpreter | None = None,
    method: str = "fork",
    timeout: float = ENOUGH,
    trace: bool = False,
) -> Run:
    return run(
        SCRIPTS / f"{name}.py",
        interpreter=python or current(),
        method=method,
        timeout=timeout,
        trace=trace,
        arguments=arguments,
    )


def assert_clean(result: Run) -> None:
    assert result.stderr == ""
    assert (result.exit_code, result.timed_out) == (0, False)
    assert (result.stacks, result.orphans, result.leaked) == ((), (), ())


# The start method


def test_the_default_start_method_is_chosen_from_outside(python: Interpreter, method: str) -> None:
    result = play("start_method", python=python, method=method)
    assert_clean(result)
    assert result.stdout == f"set: None\nchild: {method}\nused: {method} 0\n"


@pytest.mark.parametrize("chosen", METHODS)
def test_a_start_method_chosen_by_the_script_wins(python: Interpreter, chosen: str) -> None:
    kinds = {"fork": "ForkProcess", "spawn": "SpawnProcess", "forkserver": "ForkServerProcess"}
    other, outside = METHODS[METHODS.index(chosen) - 1], METHODS[METHODS.index(chosen) - 2]
    result = play("explicit_start_method", chosen, other, python=python, method=outside)
    assert_clean(result)
    assert result.stdout == f"child: Process\nchild: {kinds[other]}\nused: {chosen}\n"


def test_a_start_method_the_interpreter_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="no start method 'threads' here; it has fork, spawn"):
        play("start_method", method="threads")


def test_a_missing_script_is_refused() -> None:
    with pytest.raises(FileNotFoundError, match=r"no such script: .*/nowhere\.py"):
        play("nowhere")


# What a script finds, and what is kept of what it writes


def test_a_script_finds_nothing_of_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONDONTWRITEBYTECODE", "FORCE_COLOR", "PYTHONWARNINGS", "PYTEST_CURRENT_TEST"):
        monkeypatch.setenv(name, "1")
    result = play("surroundings", "one", "two words")
    assert_clean(result)
    found = json.loads(result.stdout)
    variables = found["environment"]
    ours = {name for name in variables if name.startswith("MPDOCS_")}
    assert set(variables) - ours == {
        *("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ", "PYTHONNOUSERSITE", "PYTHONPATH"),
        *({"LD_LIBRARY_PATH"} & set(os.environ)),
    }
    assert found["argv"] == [str(SCRIPTS / "surroundings.py"), "one", "two words"]
    assert found["files"] == []
    assert found["stdin"] == ""
    assert found["session"]
    # 0, 1, 2, and the one that lists them
    assert len(found["descriptors"]) == 4
    assert found["temporary"] == variables["TMPDIR"]
    assert not Path(found["folder"]).exists()


def test_the_path_of_a_socket_stays_short_in_a_deep_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path / ("d" * 100)
    deep.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(deep))
    result = play("surroundings")
    assert_clean(result)
    assert json.loads(result.stdout)["socket"] < 100


def test_output_is_text_with_plain_line_ends_and_the_exit_code_is_kept() -> None:
    result = play("raw_output")
    assert (result.stdout, result.stderr) == ("é ① \n\N{REPLACEMENT CHARACTER}\n", "warning\n")
    assert result.exit_code == 3


def test_a_crash_prints_what_it_prints_at_the_readers(python: Interpreter) -> None:
    result = play("crash", python=python)
    assert (result.stdout, result.stderr) == (f"{-signal.SIGABRT}\n", "")
    assert result.exit_code == -signal.SIGABRT


# Hangs


def test_a_hang_in_the_parent_shows_all_its_threads(python: Interpreter) -> None:
    result = play("hang_in_parent", python=python, timeout=HANG)
    assert (result.timed_out, result.exit_code) == (True, None)
    assert (result.stdout, result.stderr) == ("before\n", "")
    (stack,) = result.stacks
    assert stack.name == "main"
    assert "wait_in_thread" in stack.text
    assert "wait_in_main" in stack.text
    assert "0x" not in stack.text


def test_a_hang_in_a_child_shows_the_stack_of_each_process(method: str) -> None:
    result = play("hang_in_child", method=method, timeout=HANG)
    assert result.timed_out
    assert result.stderr == "the child said this\n"
    texts = {stack.name: stack.text for stack in result.stacks}
    assert "in take_twice" in texts["stubborn"]
    assert "in take_twice" not in texts["main"]
    assert "in join" in texts["main"]
    helpers = {"fork": (), "spawn": ("resource tracker",)}.get(
        method, ("resource tracker", "fork server")
    )
    assert set(texts) == {"main", "stubborn", *helpers}
    assert result.stacks[0].name == "main"


def test_a_hang_in_a_child_shows_its_stack_on_every_python(python: Interpreter) -> None:
    result = play("hang_in_child", python=python, method="spawn", timeout=HANG)
    texts = {stack.name: stack.text for stack in result.stacks}
    assert "in take_twice" in texts["stubborn"]
    assert result.stderr == "the child said this\n"


def test_a_hang_that_ignores_sigterm_ends(method: str) -> None:
    result = play("hang_ignoring_sigterm", method=method, timeout=HANG)
    assert result.timed_out
    texts = {stack.name: stack.text for stack in result.stacks}
    assert "ignore_and_wait" in texts["main"]
    assert "ignore_and_wait" in texts["Process-1"]


def test_a_pool_does_not_replace_the_workers_that_are_ended(method: str) -> None:
    result = play("hang_in_pool", method=method, timeout=HANG)
    assert result.timed_out
    workers = [stack for stack in result.stacks if "PoolWorker" in stack.name]
    assert len(workers) == 2
    assert all("in never" in worker.text for worker in workers)


def test_a_hang_that_blocks_all_signals_ends_without_a_stack() -> None:
    result = play("hang_blocking_signals", timeout=HANG)
    assert [(stack.name, stack.text) for stack in result.stacks] == [("main", "")]


# Orphans


@pytest.mark.usefixtures("impatient")
def test_an_orphan_in_its_own_session_is_found(python: Interpreter) -> None:
    result = play("orphan_in_own_session", python=python)
    assert (result.exit_code, result.timed_out) == (0, False)
    assert (result.stdout, result.stderr) == ("main ends\n", "")
    (orphan,) = result.orphans
    assert orphan.command.endswith("orphan_in_own_session.py")
    assert "<module>" in orphan.text


@pytest.mark.usefixtures("impatient")
def test_an_orphan_of_multiprocessing_is_found_and_no_helper_is_blamed(
    python: Interpreter, method: str
) -> None:
    result = play("orphan_of_multiprocessing", python=python, method=method)
    assert result.exit_code == 0
    assert (result.stdout, result.stderr) == ("main ends\n", "")
    assert [orphan.name for orphan in result.orphans] == ["straggler"]
    assert "in stay" in result.orphans[0].text
    assert result.leaked == ()


@pytest.mark.usefixtures("impatient")
def test_an_orphan_that_is_no_python_is_found() -> None:
    result = play("orphan_program")
    assert [(o.name, o.command) for o in result.orphans] == [("sleep 1000", "sleep 1000")]


def test_a_process_that_leaves_by_itself_is_no_orphan(python: Interpreter) -> None:
    result = play("leave_slowly", python=python)
    assert_clean(result)
    assert result.stdout == "main ends\nchild ends\n"


@pytest.mark.usefixtures("impatient")
def test_other_children_of_the_caller_are_left_alone() -> None:
    wait = [sys.executable, "-c", "import sys; sys.stdin.read(); sys.exit(7)"]
    with (
        subprocess.Popen(wait, stdin=subprocess.PIPE) as long,
        subprocess.Popen(wait, stdin=subprocess.DEVNULL, start_new_session=True) as short,
    ):
        assert play("orphan_in_own_session").orphans
        assert long.poll() is None
        assert short.wait() == 7
        assert long.stdin is not None
        long.stdin.close()
        assert long.wait() == 7


# Shared memory


def test_a_leaked_segment_is_named_and_removed(python: Interpreter) -> None:
    result = play("leak_segment", python=python)
    assert result.leaked == (result.stdout.strip(),)
    assert not Path("/dev/shm", *result.leaked).exists()


def test_a_segment_leaked_by_a_child_is_named_and_removed(method: str) -> None:
    result = play("leak_in_child", method=method)
    assert result.leaked == (result.stdout.strip(),)
    assert not Path("/dev/shm", *result.leaked).exists()


def test_a_leaked_semaphore_is_named_and_removed(python: Interpreter) -> None:
    result = play("leak_semaphore", python=python)
    assert result.leaked == (result.stdout.strip(),)
    assert not Path("/dev/shm", *result.leaked).exists()


def test_a_segment_of_somebody_else_under_the_same_name_is_left_alone(tmp_path: Path) -> None:
    name = f"mpt-{os.getpid()}"
    ready, go = tmp_path / "ready", tmp_path / "go"
    os.mkfifo(ready)
    os.mkfifo(go)
    with ThreadPoolExecutor() as threads:
        running = threads.submit(play, "give_up_name", name, str(ready), str(go))
        assert ready.read_text() == "removed"
        foreign = Path("/dev/shm", name)
        foreign.write_text("somebody else's")
        try:
            go.write_text("on")
            assert_clean(running.result())
            assert foreign.read_text() == "somebody else's"
        finally:
            foreign.unlink()


def test_a_tidy_script_leaks_nothing_and_its_traceback_is_its_own(python: Interpreter) -> None:
    result = play("tidy_segment", python=python)
    assert (result.stdout, result.exit_code, result.leaked) == ("None True\n", 1, ())
    assert "FileNotFoundError" in result.stderr
    assert "sitecustomize" not in result.stderr


# Several at once, and the caller's own troubles


def test_only_the_run_at_fault_is_blamed() -> None:
    names = ["leak_segment", "orphan_in_own_session", "start_method", "tidy_segment"]
    with ThreadPoolExecutor(len(names)) as threads:
        leak, orphan, innocent, tidy = threads.map(play, names)
    assert (len(leak.leaked), leak.orphans) == (1, ())
    assert (orphan.leaked, len(orphan.orphans)) == ((), 1)
    assert_clean(innocent)
    assert (tidy.leaked, tidy.orphans) == ((), ())


def test_ctrl_c_ends_the_script_and_comes_through(tmp_path: Path, method: str) -> None:
    ready = tmp_path / "ready"
    os.mkfifo(ready)
    main = threading.main_thread().ident
    assert main is not None

    def interrupt() -> None:
        assert ready.read_text() == "up"
        signal.pthread_kill(main, signal.SIGINT)

    interrupter = threading.Thread(target=interrupt)
    interrupter.start()
    with pytest.raises(KeyboardInterrupt):
        play("say_ready_and_wait", str(ready), method=method)
    interrupter.join()


# Tracing


def test_a_trace_holds_every_process_with_its_parent_and_times(
    python: Interpreter, method: str
) -> None:
    result = play("family", python=python, method=method, trace=True)
    assert_clean(result)
    (main,) = [process for process in result.processes if process.role == "main"]
    children = {process.name: process for process in result.processes if process.name}
    branch, leaf, victim = children["branch"], children["leaf"], children["victim"]
    assert {child.role for child in children.values()} == {f"{method} child"}

    helpers = {p.pid: p for p in result.processes if p not in (main, branch, leaf, victim)}
    assert (
        sorted(helper.role for helper in helpers.values())
        == {
            "fork": [],
            "spawn": ["resource tracker"],
            # the branch has no access to the fork server that made it, and starts one for the leaf
            "forkserver": ["fork server", "fork server", "resource tracker"],
        }[method]
    )

    def began_by(process: ProcessSeen) -> ProcessSeen | None:
        """Leave out a fork server in between."""
        parent = helpers[process.parent].parent if method == "forkserver" else process.parent
        return next((p for p in result.processes if p.pid == parent), None)

    assert main.parent == os.getpid()
    assert (began_by(branch), began_by(victim), began_by(leaf)) == (main, main, branch)

    assert victim.ended is None
    for process in (main, branch, leaf):
        assert process.ended is not None
        assert 0 < process.began < process.ended
    assert [p.began for p in result.processes] == sorted(p.began for p in result.processes)


def test_without_a_trace_nothing_is_kept_of_it() -> None:
    assert play("family").processes == ()
