"""Checkers that npm distributes: pinned, checked by hash, and asked for by name."""

import json
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from mpdocs import checkers
from mpdocs.project import Project

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements" / "npm" / "package-lock.json"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(LOCK.parent, tmp_path / "requirements" / "npm")
    return Project(tmp_path)


def packages() -> dict[str, dict[str, Any]]:
    locked: dict[str, dict[str, Any]] = json.loads(LOCK.read_text("utf-8"))["packages"]
    return locked


def install(project: Project, version: str) -> Path:
    """What npm leaves, without npm."""
    package = project.root / "build" / "npm" / "node_modules" / "vnu-jar"
    package.mkdir(parents=True, exist_ok=True)
    (package / "package.json").write_text(json.dumps({"version": version}))
    return package / "build" / "dist" / "vnu.jar"


def test_every_package_is_locked_with_a_hash_and_without_an_address() -> None:
    for name, package in packages().items():
        if name:
            assert package["integrity"].startswith("sha512-"), name
            assert "resolved" not in package, name
    assert "://" not in re.sub(r'"url": "[^"]*"', "", LOCK.read_text("utf-8"))


def test_what_is_asked_for_is_asked_for_in_one_version() -> None:
    wanted = json.loads((LOCK.parent / "package.json").read_text("utf-8"))
    for group in ("dependencies", "devDependencies"):
        for name, version in wanted[group].items():
            assert packages()[f"node_modules/{name}"]["version"] == version


def test_only_the_pinned_version_counts(project: Project) -> None:
    assert checkers.find(project, "vnu") is None
    install(project, "20.6.30")
    assert checkers.find(project, "vnu") is None
    jar = install(project, packages()["node_modules/vnu-jar"]["version"])
    assert checkers.find(project, "vnu") == jar
    assert checkers.fetch(project, "vnu") == jar  # asks nobody


def test_without_npm_it_is_said_where_npm_comes_from(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(checkers.CheckerError, match=r"npm is not on PATH.*nodejs\.org"):
        checkers.fetch(project, "vnu")


@pytest.mark.skipif(sys.platform == "win32", reason="the npm of this test is a shell script")
def test_what_npm_complains_of_is_shown(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    npm = project.root / "npm"
    npm.write_text("#!/bin/sh\necho 'EINTEGRITY: not the file that was locked'\nexit 1\n")
    npm.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _name: str(npm))
    with pytest.raises(checkers.CheckerError, match=r"exit code 1[^$]*EINTEGRITY"):
        checkers.fetch(project, "vnu")
