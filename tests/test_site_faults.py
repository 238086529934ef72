"""Pages and scripts with one fault each: the build says what is wrong, where, and what to do."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from mpdocs import records
from mpdocs.project import Project
from mpdocs.sphinx import site
from mpdocs.timeline import records as recordings
from tests.recording_samples import lost_deposit, recorded
from tests.site_sample import keep, prove

pytest_plugins = ["tests.site_fixtures"]

FAULTS = {
    "misspelt example": (
        "```{example} lock/lost_depozit.py\n```",
        "there is no example examples/lock/lost_depozit.py; did you mean lock/lost_deposit.py?",
    ),
    "example in another folder": (
        "```{example} queue/fails.py\n```",
        "there is no example examples/queue/fails.py; did you mean lock/fails.py?",
    ),
    "callout without explanation": (
        "```{example} lock/lost_deposit.py\n① reads\n② writes\n```",
        "callouts of examples/lock/lost_deposit.py: ③ is in the code and not explained here",
    ),
    "explanation without callout": (
        "```{example} lock/fails.py\n① what?\n```",
        "callouts of examples/lock/fails.py: ① is explained here and not in the code",
    ),
    "explanations in disorder": (
        "```{example} lock/lost_deposit.py\n② writes\n① reads\n③ marks\n```",
        "explain them in their order, not as ② ① ③",
    ),
    "body that explains nothing": (
        "```{example} lock/fails.py\nThis script fails.\n```",
        "'This script fails.': the body of {example} explains its callouts",
    ),
    "unproven script": (
        "```{example} fault/unproven.py\n```",
        "examples/fault/unproven.py was never verified; "
        "run: python -m mpdocs verify examples/fault/unproven.py",
    ),
    "script changed after its proof": (
        "```{example} fault/changed.py\n```",
        "examples/fault/changed.py has changed since it was verified; "
        "run: python -m mpdocs verify examples/fault/changed.py",
    ),
    "damaged record": (
        "```{example} fault/damaged.py\n```",
        "verified/fault/damaged.json",
    ),
    "script that states nothing": (
        "```{example} fault/silent.py\n```",
        "examples/fault/silent.py:",
    ),
    "unknown option": (
        "```{example} lock/fails.py\n:fold: code\n```",
        "fold",
    ),
    "script that was never recorded": (
        "```{example} lock/fails.py\n:timeline:\n```",
        "examples/lock/fails.py was never recorded; "
        "run: python -m mpdocs record examples/lock/fails.py",
    ),
    "label that was never recorded": (
        "```{example} lock/lost_deposit.py\n:timeline: spawn\n① a\n② b\n③ c\n```",
        "run: python -m mpdocs record examples/lock/lost_deposit.py --label spawn",
    ),
    "script changed after its recording": (
        "```{example} fault/rerecord.py\n:timeline:\n```",
        "examples/fault/rerecord.py has changed since it was recorded; "
        "run: python -m mpdocs record examples/fault/rerecord.py",
    ),
    "damaged recording": (
        "```{example} fault/rerecord.py\n:timeline: damaged\n```",
        "verified/fault/rerecord.damaged.timeline.json: no JSON",
    ),
    "thread that is not in the recording": (
        "```{example} lock/lost_deposit.py\n:timeline:\n:threads: feeder\n① a\n② b\n③ c\n```",
        "no thread is called feeder; there are: none",
    ),
    "threads without a timeline": (
        "```{example} lock/fails.py\n:threads: feeder\n```",
        ":threads: says which threads a :timeline: shows",
    ),
    "Python that nobody runs": (
        "```python\nprint('never run')\n```",
        "nobody runs this Python code: \"print('never run')\"",
    ),
    "session that nobody runs": (
        "```pycon\n>>> 1 + 1\n3\n```",
        "nobody runs this Python code: '>>> 1 + 1'",
    ),
    "reason missing": (
        "```{norun} python\nprint('never run')\n```",
        "{norun} needs a :reason:",
    ),
    "emphasis that Markdown does not see": (
        "**重要。**然后",
        "'**' is shown as it stands",
    ),
    "autodoc outside eval-rst": (
        "```{automodule} sample_module\n```",
        "put its directive into ```{eval-rst}",
    ),
    "label that nobody wrote": (
        "[there](#no-such-label)",
        "'myst' cross-reference target not found: 'no-such-label'",
    ),
    "term that the glossary lacks": (
        "a {term}`lokc`",
        "term not in glossary: 'lokc'",
    ),
    "entry without a term": (
        "```{terms}\nlokc\n: One at a time.\n: [there](#lock)\n```",
        "_shared/terms.toml has no term 'lokc'",
    ),
    "Python name that does not exist": (
        "{py:func}`multiprocessing.no_such_function`",
        "multiprocessing.no_such_function",
    ),
}

SCRIPT = 'if __name__ == "__main__":\n    print("done")\n\n# Output:\n# done\n'


@pytest.fixture(scope="module")
def complaints(sample: Project, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the build says of a site with all the faults, one page each."""
    project = copied(sample, tmp_path_factory.mktemp("faults") / "project")
    folder = project.examples / "fault"
    folder.mkdir()
    for name in ("unproven", "changed", "damaged"):
        (folder / f"{name}.py").write_text(f'"""A script that is {name}."""\n\n{SCRIPT}')
    (folder / "silent.py").write_text('"""A script that states no output."""\n')
    for name in ("changed", "damaged"):
        prove(project, f"fault/{name}.py")
    with (folder / "changed.py").open("a") as file:
        file.write("# done again\n")
    records.path_for(folder / "damaged.py").write_text("{}")
    again = folder / "rerecord.py"
    again.write_text(f'"""A script that changes."""\n\n{SCRIPT}')
    keep(project, "fault/rerecord.py", recorded())
    recordings.path(project, again, "damaged").write_text("[")
    again.write_text(f'"""A script that has changed."""\n\n{SCRIPT}')
    prove(project, "fault/rerecord.py")

    index = project.docs / "en" / "index.md"
    pages = project.docs / "en" / "fault"
    pages.mkdir()
    names = []
    for number, (text, _) in enumerate(FAULTS.values()):
        (pages / f"page{number}.md").write_text(f"# Page {number}\n\n{text}\n", encoding="utf-8")
        names.append(f"fault/page{number}\n")
    index.write_text(f"{index.read_text()}\n```{{toctree}}\n:hidden:\n{''.join(names)}```\n")
    with pytest.raises(site.SiteError) as caught:
        site.build(project, project.root / "build" / "html", languages=["en"])
    return str(caught.value)


def copied(sample: Project, target: Path) -> Project:
    shutil.copytree(sample.root, target, ignore=shutil.ignore_patterns("build"))
    return Project(target)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_its_place(complaints: str, fault: str) -> None:
    number = list(FAULTS).index(fault)
    about = [line for line in complaints.splitlines() if f"fault/page{number}.md:" in line]
    assert about, complaints
    assert FAULTS[fault][1] in "\n".join(about)


def test_a_sound_page_is_not_complained_of(complaints: str) -> None:
    assert "learn/lock.md" not in complaints


def test_a_missing_language_is_named(tmp_path: Path) -> None:
    with pytest.raises(site.SiteError, match=r"docs/en/conf\.py is missing"):
        site.build(Project(tmp_path), tmp_path / "html")


def test_a_page_follows_its_script_and_its_record(sample: Project, tmp_path: Path) -> None:
    project = copied(sample, tmp_path / "project")
    output = tmp_path / "html"
    page = output / "en" / "learn" / "lock.html"
    site.build(project, output, languages=["en"])

    script = project.examples / "lock/fails.py"
    script.write_text(script.read_text().replace("before", "earlier"))
    with pytest.raises(site.SiteError, match=r"fails\.py has changed since it was verified"):
        site.build(project, output, languages=["en"])
    prove(project, "lock/fails.py")
    site.build(project, output, languages=["en"])
    assert "earlier" in page.read_text(encoding="utf-8")


def test_a_page_follows_its_recording(sample: Project, tmp_path: Path) -> None:
    project = copied(sample, tmp_path / "project")
    lock = project.docs / "en" / "learn" / "lock.md"
    shown = lock.read_text(encoding="utf-8").replace(
        "lost_deposit.py\n", "lost_deposit.py\n:timeline:\n", 1
    )
    lock.write_text(shown, encoding="utf-8")
    output = tmp_path / "html"
    page = output / "en" / "learn" / "lock.html"
    site.build(project, output, languages=["en"])
    assert "CPython 3.14, fork" in page.read_text(encoding="utf-8")
    keep(project, "lock/lost_deposit.py", replace(lost_deposit(), python="3.13.1"))
    site.build(project, output, languages=["en"])
    assert "CPython 3.13, fork" in page.read_text(encoding="utf-8")
