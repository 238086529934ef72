"""Every way in which an example can be wrong is planted once; the harness must name it.

After each of them nothing of the script may be left: no process, no shared memory.
"""

import signal
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.planted import GOOD, PlantedProject

SHARED_MEMORY = Path("/dev/shm")
linux = pytest.mark.skipif(
    sys.platform != "linux", reason="reads /dev/shm and process groups as Linux has them"
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[PlantedProject]:
    planted = PlantedProject(tmp_path)
    yield planted
    assert planted.processes() == []


def failing(project: PlantedProject, *phrases: str, method: str = "fork") -> None:
    result = project.pytest("examples", "-k", method)
    assert result.exit_code == pytest.ExitCode.TESTS_FAILED, result.output
    assert result.says("examples/defect/script.py:", *phrases)
    assert "INTERNALERROR" not in result.output


def printing(*lines: str, stated: tuple[str, ...], header: str = "Output") -> str:
    code = "".join(f"print({line!r})\n" for line in lines)
    return f'"""Prints."""\n\n{code}\n# {header}:\n' + "".join(f"# {line}\n" for line in stated)


def test_a_whole_project_passes(project: PlantedProject) -> None:
    project.record()
    assert project.mpdocs("pairs", "accept", "learn/greeting").exit_code == 0
    result = project.pytest()
    assert result.exit_code == 0, result.output


def test_wrong_line_is_shown_as_a_diff(project: PlantedProject) -> None:
    project.plant(printing("one", "two", stated=("one", "too")))
    failing(project, "-too", "+two", "python -m mpdocs run examples/defect/script.py")


def test_missing_line_is_shown_as_a_diff(project: PlantedProject) -> None:
    project.plant(printing("one", stated=("one", "two")))
    failing(project, "-two")


def test_extra_line_is_shown_as_a_diff(project: PlantedProject) -> None:
    project.plant(printing("one", "two", stated=("one",)))
    failing(project, "+two")


def test_other_order_is_named_as_such(project: PlantedProject) -> None:
    project.plant(printing("two", "one", stated=("one", "two")))
    failing(project, "order")


def test_unordered_output_takes_any_order(project: PlantedProject) -> None:
    project.plant(printing("two", "one", stated=("one", "two"), header="Unordered output"))
    assert project.pytest("examples", "-k", "fork").exit_code == 0


def test_equal_pids_stated_to_differ(project: PlantedProject) -> None:
    project.plant(printing("11 12", "11 11", stated=("<pid:a> <pid:b>", "<pid:a> <pid:c>")))
    failing(project, "<pid:a>", "<pid:c>", "11")


def test_different_pids_stated_to_be_equal(project: PlantedProject) -> None:
    project.plant(printing("11", "12", stated=("<pid:a>", "<pid:a>")))
    failing(project, "<pid:a>", "11", "12")


def test_other_exit_code(project: PlantedProject) -> None:
    project.plant('"""Exits."""\n\nimport sys\n\nsys.exit(3)\n\n# Output:\n')
    failing(project, "exit code", "3")


def test_killed_by_a_signal(project: PlantedProject) -> None:
    project.plant(
        '"""Kills itself."""\n\nimport os\nimport signal\n\n'
        "os.kill(os.getpid(), signal.SIGKILL)\n\n# Output:\n"
    )
    failing(project, "exit code", f"{-signal.SIGKILL}", "SIGKILL")


def test_traceback_in_a_child_with_exit_code_0(project: PlantedProject) -> None:
    project.plant(
        '''\
        """A child fails; the parent does not look."""

        import multiprocessing as mp


        def divide() -> None:
            print(1 / 0)


        if __name__ == "__main__":
            child = mp.Process(target=divide)
            child.start()
            child.join()
            print("all went well")

        # Output:
        # all went well
        '''
    )
    for method in ("fork", "spawn"):
        failing(project, "a child failed", "ZeroDivisionError: division by zero", method=method)


def test_warning_on_stderr(project: PlantedProject) -> None:
    project.plant(
        '"""Warns."""\n\nimport warnings\n\nwarnings.warn("old")\nprint("done")\n\n'
        "# Output:\n# done\n"
    )
    failing(project, "stderr", "UserWarning: old")


def test_stated_stderr_is_required(project: PlantedProject) -> None:
    project.plant('"""Is silent."""\n\nprint("done")\n\n# Output:\n# done\n# Stderr:\n# oh\n')
    failing(project, "stderr", "oh")


def test_hang_in_the_parent_shows_its_stack(project: PlantedProject) -> None:
    project.plant(
        '"""Waits for ever."""\n\nimport threading\n\nprint("before", flush=True)\n'
        "threading.Event().wait()\n\n# Output:\n# before\n# Timeout: 2\n"
    )
    failing(project, "hang", "within 2 s", "before", 'script.py", line 6')


def test_hang_in_a_child_shows_the_child_s_stack(project: PlantedProject) -> None:
    project.plant(
        '''\
        """A child takes a lock twice."""

        import multiprocessing as mp


        def twice(lock) -> None:
            lock.acquire()
            lock.acquire()


        if __name__ == "__main__":
            lock = mp.Lock()
            child = mp.Process(target=twice, args=(lock,))
            child.start()
            child.join()

        # Output:
        # Timeout: 3
        '''
    )
    for method in ("fork", "spawn", "forkserver"):
        failing(project, "hang", "in twice", 'script.py", line 8', method=method)


def test_hang_that_ignores_sigterm_is_ended(project: PlantedProject) -> None:
    project.plant(
        '"""Does not listen."""\n\nimport signal\nimport threading\n\n'
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "threading.Event().wait()\n\n# Output:\n# Timeout: 2\n"
    )
    failing(project, "hang")


@linux
def test_orphan_that_left_the_session(project: PlantedProject) -> None:
    project.plant(
        '''\
        """A grandchild outlives the script in a session of its own."""

        import os
        import signal

        if __name__ == "__main__":
            ready, told = os.pipe()
            if os.fork() == 0:
                os.setsid()
                if os.fork() == 0:
                    os.write(told, b"!")
                    signal.pause()
                os._exit(0)
            os.wait()
            os.read(ready, 1)
            print("done")

        # Output:
        # done
        '''
    )
    failing(project, "orphan", "script.py")


@linux
def test_leaked_shared_memory_is_blamed_and_removed(project: PlantedProject) -> None:
    name = f"planted-{uuid.uuid4().hex[:12]}"
    project.plant(
        f'''\
        """Forgets to unlink."""

        from multiprocessing import resource_tracker
        from multiprocessing.shared_memory import SharedMemory

        if __name__ == "__main__":
            block = SharedMemory("{name}", create=True, size=8)
            resource_tracker.unregister("/{name}", "shared_memory")
            block.close()
            print("done")

        # Output:
        # done
        '''
    )
    failing(project, "leak", name)
    assert not (SHARED_MEMORY / name).exists()


@linux
def test_leaked_named_semaphore_is_blamed_and_removed(project: PlantedProject) -> None:
    project.plant(
        '''\
        """The resource tracker is kept from its work."""

        import multiprocessing as mp
        from multiprocessing import resource_tracker

        if __name__ == "__main__":
            resource_tracker.register = lambda name, rtype: None
            lock = mp.get_context("spawn").Lock()
            mp.util._finalizer_registry.clear()
            print("done")

        # Output:
        # done
        '''
    )
    before = set(SHARED_MEMORY.iterdir())
    failing(project, "leak", "sem")
    left = {path.name for path in set(SHARED_MEMORY.iterdir()) - before}
    # other tests run beside this one: only what this one was blamed for must be gone
    blamed = [name for name in left if name in project.pytest("examples", "-k", "fork").output]
    assert blamed == []


def test_no_expectation_stated(project: PlantedProject) -> None:
    project.plant('"""Says nothing of its output."""\n\nprint("done")\n')
    result = project.pytest("examples")
    assert result.exit_code == 1
    assert result.says("examples/defect/script.py:", "# Output:")


def test_no_expectation_for_one_method(project: PlantedProject) -> None:
    project.plant('"""Prints."""\n\nprint("done")\n\n# Output (spawn):\n# done\n')
    failing(project, "fork")
    assert project.pytest("examples", "-k", "spawn").exit_code == 0


def test_right_under_fork_and_wrong_under_spawn(project: PlantedProject) -> None:
    project.plant(
        '''\
        """Changes a global before the child starts."""

        import multiprocessing as mp

        answer = 1


        def show() -> None:
            print(answer)


        if __name__ == "__main__":
            answer = 2
            child = mp.Process(target=show)
            child.start()
            child.join()

        # Output:
        # 2
        '''
    )
    assert project.pytest("examples", "-k", "script.py and fork and not forkserver").exit_code == 0
    failing(project, "-2", "+1", "spawn", method="spawn")


def test_shown_by_no_page(project: PlantedProject) -> None:
    project.write("examples/defect/other.py", GOOD)
    result = project.pytest("examples", "-k", "shown")
    assert result.exit_code == 1
    assert result.says("examples/defect/other.py:1: no page shows this example")


def test_shown_in_one_language_only(project: PlantedProject) -> None:
    project.replace("docs/zh/learn/greeting.md", "defect/script.py", "defect/other.py")
    result = project.pytest("examples", "-k", "shown")
    assert result.exit_code == 1
    assert result.says("docs/en/learn/greeting.md and by no page below docs/zh")


def test_edited_after_it_was_recorded(project: PlantedProject) -> None:
    project.record()
    assert project.pytest("examples", "-k", "recorded").exit_code == 0
    project.replace("examples/defect/script.py", "Greets from", "Says hello from")
    result = project.pytest("examples", "-k", "recorded")
    assert result.exit_code == 1
    assert result.says(
        "edited after verified/defect/script.json was recorded",
        "python -m mpdocs verify examples/defect/script.py",
    )


def test_never_recorded(project: PlantedProject) -> None:
    result = project.pytest("examples", "-k", "recorded")
    assert result.says("has no record", "python -m mpdocs verify examples/defect/script.py")


def test_damaged_record(project: PlantedProject) -> None:
    project.write("verified/defect/script.json", '{"schema": 1')
    result = project.pytest("examples", "-k", "recorded")
    assert result.exit_code == 1
    assert result.says("verified/defect/script.json", "Restore it")


def test_missing_module_is_a_skip_with_its_reason_and_a_failure_in_ci(
    project: PlantedProject,
) -> None:
    project.plant('"""Needs it."""\n\nprint(1)\n\n# Output:\n# 1\n# Requires: no_such_module\n')
    result = project.pytest("examples", "-k", "fork")
    assert result.exit_code == 0
    assert result.says("requires no_such_module", "skipped")
    project.in_ci = True
    result = project.pytest("examples", "-k", "fork")
    assert result.exit_code == 1
    assert result.says("requires no_such_module", "In CI nothing is skipped")


def test_missing_interpreter_is_a_usage_error_that_says_where_it_was_sought(
    project: PlantedProject,
) -> None:
    result = project.pytest("examples", "--python", "3.99")
    assert result.exit_code == pytest.ExitCode.USAGE_ERROR
    assert result.says("no Python 3.99", "uv python install 3.99")


def test_a_recorded_example_runs_once_more_under_the_recorder(project: PlantedProject) -> None:
    assert project.mpdocs("record", "examples/defect/script.py").exit_code == 0
    result = project.pytest("examples", "-k", "timeline", "-v")
    assert result.exit_code == 0, result.output
    assert result.says("3 passed")


def test_a_recorded_example_that_prints_something_else_fails_under_the_recorder_too(
    project: PlantedProject,
) -> None:
    assert project.mpdocs("record", "examples/defect/script.py").exit_code == 0
    project.replace("examples/defect/script.py", "# the child has ended", "# the child is dead")
    result = project.pytest("examples", "-k", "fork-timeline")
    assert result.exit_code == 1
    assert result.says("-the child is dead", "Under the recorder: ", "python -m mpdocs record")
