"""When a page was last changed, and where: what Git knows, and nothing where it does not."""

import subprocess
from pathlib import Path

import pytest

from mpdocs.sphinx.history import last_changes, source_address


def git(folder: Path, *arguments: str, day: str = "2026-01-01") -> None:
    moment = f"{day}T12:00:00+00:00"
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(
        ["git", *identity, *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        env={"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment, "PATH": "/usr/bin:/bin"},
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "clone"
    (folder / "docs" / "zh").mkdir(parents=True)
    git(folder, "init")
    for name, day in (("a.md", "2026-01-01"), ("锁.md", "2026-02-02"), ("a.md", "2026-03-03")):
        path = folder / "docs" / "zh" / name
        path.write_text(day)
        git(folder, "add", ".")
        git(folder, "commit", "-m", "change", day=day)
    return folder


def test_each_file_has_the_day_of_its_own_last_commit(repository: Path) -> None:
    assert last_changes(repository) == {
        "docs/zh/a.md": "2026-03-03",
        "docs/zh/锁.md": "2026-02-02",
    }


def test_a_clone_without_history_says_nothing(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--depth", "1", f"file://{repository}", "shallow")
    assert (tmp_path / "shallow" / "docs").is_dir()
    assert last_changes(tmp_path / "shallow") == {}


def test_a_folder_outside_git_says_nothing(tmp_path: Path) -> None:
    assert last_changes(tmp_path) == {}


def test_the_page_can_be_edited_where_read_the_docs_has_it_from(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("READTHEDOCS_GIT_CLONE_URL", "https://git.example.org/us/site.git")
    monkeypatch.setenv("READTHEDOCS_GIT_IDENTIFIER", "main")
    page = "docs/en/learn/lock.md"
    assert source_address(page) == f"https://git.example.org/us/site/edit/main/{page}"


@pytest.mark.parametrize("clone", ["", "git@git.example.org:us/site.git"])
def test_without_an_address_on_the_web_there_is_no_such_link(
    monkeypatch: pytest.MonkeyPatch, clone: str
) -> None:
    monkeypatch.setenv("READTHEDOCS_GIT_CLONE_URL", clone)
    monkeypatch.setenv("READTHEDOCS_GIT_IDENTIFIER", "main")
    assert source_address("docs/en/index.md") == ""
