"""Small projects with one planted defect each, tested by a pytest of their own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import psutil

from mpdocs import records
from mpdocs.example import Setting, load
from mpdocs.expectation import variant
from mpdocs.runner import current

CONFTEST = 'pytest_plugins = ["mpdocs.pytest_plugin"]\n'

GOOD = '''\
"""Greets from a child."""

import multiprocessing as mp


def greet() -> None:
    print("hello from the child", flush=True)


if __name__ == "__main__":
    child = mp.Process(target=greet)
    child.start()
    child.join()
    print("the child has ended")

# Output:
# hello from the child
# the child has ended
'''

PAGE = {
    "en": """\
        (greeting)=
        # Greeting

        A child prints 1 line with `print()`.

        ```{example} defect/script.py
        ```

        (greeting-wrong)=
        ## What goes wrong

        See [the greeting](#greeting).
        """,
    "zh": """\
        (greeting)=
        # 问候

        子进程用 `print()` 打印 1 行。

        ```{example} defect/script.py
        ```

        (greeting-wrong)=
        ## 容易出错的地方

        见[问候](#greeting)。
        """,
}


@dataclass(frozen=True)
class Result:
    """What pytest said of the project."""

    exit_code: int
    output: str

    def says(self, *phrases: str) -> bool:
        """Whether every phrase stands in the output; shows the output where one does not."""
        missing = [phrase for phrase in phrases if phrase not in self.output]
        if missing:
            raise AssertionError(f"{missing} not in:\n{self.output}")
        return True


class PlantedProject:
    """A project of one example and one page pair, whole until a defect is planted."""

    def __init__(self, root: Path) -> None:
        """Lay out a project without a defect."""
        self.root = root
        self.in_ci = False
        self.write("pyproject.toml", "[tool.pytest.ini_options]\n")
        self.write("conftest.py", CONFTEST)
        self.script = self.write("examples/defect/script.py", GOOD)
        for language, text in PAGE.items():
            self.write(f"docs/{language}/learn/greeting.md", dedent(text))

    def write(self, name: str, text: str) -> Path:
        """Write a file of the project."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def plant(self, source: str) -> None:
        """Replace the example."""
        self.write("examples/defect/script.py", dedent(source))

    def replace(self, name: str, old: str, new: str) -> None:
        """Change one place of a file; the place must be there once."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, (name, old)
        self.write(name, text.replace(old, new))

    def record(self) -> None:
        """Record the example as it stands, without running it."""
        interpreter = current()
        example = load(self.script)
        proofs = [
            records.Proof(
                variant(example, Setting(interpreter.python, method, interpreter.platform)),
                interpreter.name,
                interpreter.version,
                method,
                interpreter.platform,
                "",
                "",
                0,
            )
            for method in interpreter.methods
        ]
        digest = records.digest(self.script)
        records.save(self.script, records.merge(None, "defect/script.py", digest, proofs))

    def pytest(self, *arguments: str) -> Result:
        """Run pytest over it, in a process of its own."""
        return self.run("-m", "pytest", "-q", "-ra", *arguments)

    def mpdocs(self, *arguments: str) -> Result:
        """Run a command of the package in it."""
        return self.run("-m", "mpdocs", *arguments)

    def run(self, *arguments: str) -> Result:
        """Run Python in the project's folder, outside of pytest-xdist, and of CI unless in_ci."""
        variables = {
            name: value
            for name, value in os.environ.items()
            if name != "CI" and not name.startswith(("PYTEST", "MPDOCS"))
        }
        variables |= {"CI": "true"} if self.in_ci else {}
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        return Result(done.returncode, done.stdout)

    def processes(self) -> list[str]:
        """The command lines of processes that run something of this project."""
        found = []
        for process in psutil.process_iter():
            try:
                line = " ".join(process.cmdline())
                if process.status() != psutil.STATUS_ZOMBIE and str(self.root) in line:
                    found.append(line)
            except psutil.Error:
                continue  # it has ended meanwhile
        return found
