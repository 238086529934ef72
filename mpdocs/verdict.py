"""Everything that is wrong with one run of an example, said so that a person can mend it."""

from dataclasses import dataclass

from mpdocs.example import Example, Setting
from mpdocs.expectation import compare
from mpdocs.project import project_of
from mpdocs.runner import Interpreter, Run


@dataclass(frozen=True, slots=True)
class Complaint:
    """One failure class that the run falls into, with a complete message."""

    kind: str
    message: str


def setting_of(interpreter: Interpreter, method: str) -> Setting:
    """The setting that conditions such as ``(spawn, 3.14+)`` are tested against."""
    return Setting(interpreter.release, method, interpreter.platform)


def judge(example: Example, run: Run) -> tuple[Complaint, ...]:
    """All complaints about this run; an empty tuple means that it proves the example."""
    complaints = list(_left_behind(run))
    if run.timed_out:
        return (_hang(example, run), *complaints)
    setting = setting_of(run.interpreter, run.method)
    assert run.exit_code is not None  # a run that did not time out has ended
    mismatches = compare(example, setting, run.stdout, run.stderr, run.exit_code)
    return (*(Complaint(m.kind, m.message) for m in mismatches), *complaints)


def reproduction(run: Run) -> str:
    """The command that shows a person the same run."""
    project = project_of(run.script)
    return (
        f"python -m mpdocs run {project.display(run.script)} "
        f"--python {run.interpreter.name} --method {run.method}"
    )


def _hang(example: Example, run: Run) -> Complaint:
    lines = [
        f"{project_of(run.script).display(run.script)}:1: hang: it did not end within "
        f"{example.timeout:g} s and was stopped, with every process that it had started.",
        "Make the script end by itself (receive before you join, release what you acquire, give "
        "a wait a timeout), or state a longer time: # Timeout: 30",
    ]
    if run.stdout:
        lines += ["It had printed:", *_indented(run.stdout)]
    if run.stderr:
        lines += ["On stderr:", *_indented(run.stderr)]
    for stack in run.stacks:
        lines += [f"Where {stack.name} (pid {stack.pid}) was:", *_indented(stack.text)]
    return Complaint("hang", "\n".join(lines))


def _left_behind(run: Run) -> list[Complaint]:
    where = project_of(run.script).display(run.script)
    complaints = []
    if run.orphans:
        listed = "\n".join(f"  pid {orphan.pid}: {orphan.command}" for orphan in run.orphans)
        complaints.append(
            Complaint(
                "orphan",
                f"{where}:1: orphan: the script has ended, but processes that it started were "
                f"still alive and had to be killed:\n{listed}\n"
                "Join every process before the script ends, or end it by a message.",
            )
        )
    if run.leaked:
        listed = "\n".join(f"  {name}" for name in run.leaked)
        complaints.append(
            Complaint(
                "leak",
                f"{where}:1: leak: the script has ended, but shared memory or named semaphores "
                f"that it created were still there and had to be removed:\n{listed}\n"
                "Call unlink() on shared memory, once, in the process that created it; do not "
                "keep the resource tracker from its work.",
            )
        )
    return complaints


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.splitlines()]
