"""The page about the proof quotes what the harness says: each mistake is made, and compared."""

import json
import re
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from mpdocs import pages
from tests.planted import PlantedProject

DOCS = Path(__file__).parents[1] / "docs"

MISTAKES = {
    "output": """\
        \"\"\"Counts what is in the shop.\"\"\"

        print("rice 3")
        print("tea 1")

        # Output:
        # rice 3
        # tea 2
        """,
    "order": """\
        \"\"\"Names what is in the shop.\"\"\"

        print("tea")
        print("rice")

        # Output:
        # rice
        # tea
        """,
    "exit_code": """\
        \"\"\"Leaves the shop.\"\"\"

        import sys

        sys.exit(3)

        # Output:
        """,
    "stderr": """\
        \"\"\"A child fails, and the script's exit code does not tell.\"\"\"

        import multiprocessing as mp


        def count() -> None:
            int("three")


        if __name__ == "__main__":
            child = mp.Process(target=count)
            child.start()
            child.join()
            print("done")

        # Output:
        # done
        """,
    "hang": """\
        \"\"\"Waits for an event that nobody sets.\"\"\"

        import multiprocessing as mp
        from multiprocessing.synchronize import Event


        def wait_for(opening: Event) -> None:
            opening.wait()


        if __name__ == "__main__":
            opening = mp.Event()
            customer = mp.Process(target=wait_for, args=(opening,))
            customer.start()
            customer.join()

        # Output:
        # Timeout: 2
        """,
    "orphan": """\
        \"\"\"Starts a program and forgets it.\"\"\"

        import subprocess
        import sys

        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])

        # Output:
        """,
    "leak": """\
        \"\"\"Creates shared memory and keeps the resource tracker from removing it.\"\"\"

        from multiprocessing import resource_tracker
        from multiprocessing.shared_memory import SharedMemory

        block = SharedMemory(create=True, size=64)
        resource_tracker.unregister(block._name, "shared_memory")
        block.close()

        # Output:
        """,
    "silent": """\
        \"\"\"Says nothing about what it prints.\"\"\"

        print("hello")
        """,
}


def quoted() -> list[str]:
    page = pages.load(DOCS / "en" / "about" / "verified.md")
    blocks = [block.code for block in page.walk() if block.kind == "code" and block.name == "text"]
    return [code for code in blocks if code.startswith("examples/shop/")]


def pattern(quotation: str) -> re.Pattern[str]:
    """What the harness must say; "…" is text that differs between machines, or whole lines."""
    lines = [
        r"(?:.*\n)*?" if line == "…" else re.escape(line).replace("…", ".*") + r"\n"
        for line in quotation.strip().split("\n")
    ]
    return re.compile("".join(lines).replace(re.escape("CPython 3.11"), r"CPython 3\.\d+"))


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> str:
    project = PlantedProject(tmp_path_factory.mktemp("shop"))
    project.script.unlink()
    for name, source in MISTAKES.items():
        project.write(f"examples/shop/{name}.py", dedent(source))
    result = project.pytest("examples", "-k", "spawn or statement")
    assert result.exit_code == pytest.ExitCode.TESTS_FAILED
    assert project.processes() == []
    return result.output


@pytest.mark.skipif(sys.platform != "linux", reason="the page quotes what is said on Linux")
@pytest.mark.parametrize("quotation", quoted(), ids=lambda text: Path(text.split(":")[0]).stem)
def test_a_message_on_the_page_is_what_the_harness_says(quotation: str, said: str) -> None:
    assert pattern(quotation).search(said), f"{quotation}\n\nnot in:\n\n{said}"


def test_every_mistake_is_quoted() -> None:
    assert {Path(text.split(":")[0]).stem for text in quoted()} == set(MISTAKES)


def test_the_record_on_the_page_is_a_part_of_the_real_one() -> None:
    page = pages.load(DOCS / "en" / "about" / "verified.md")
    (shown,) = (json.loads(block.code) for block in page.walk() if block.name == "json")
    record = json.loads(
        (DOCS.parent / "verified" / shown["script"]).with_suffix(".json").read_text()
    )
    assert {**record, "outputs": []} == {**shown, "outputs": []}
    for output in shown["outputs"]:
        (real,) = (one for one in record["outputs"] if one["variant"] == output["variant"])
        assert {**real, "captured": {}, "verified": {}} == {
            **output,
            "captured": {},
            "verified": {},
        }
        for platform, by_python in output["verified"].items():
            assert by_python.items() <= real["verified"][platform].items()
