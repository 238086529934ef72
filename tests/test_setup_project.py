"""The files a person meets first: Makefile, make.bat, README, locks, licences, and what CI runs."""

import ast
import hashlib
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from mpdocs.__main__ import parser
from mpdocs.runner import SUPPORTED
from mpdocs.sphinx.formats.pdf import PACKAGES

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh.md")
SYSTEMS = {"ubuntu", "macos", "windows"}
# Sphinx brings these, and no version of Sphinx is without them.
OF_SPHINX = {"babel", "docutils", "jinja2", "pygments"}


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def targets() -> dict[str, list[str]]:
    """The Makefile's targets for people, each with its commands."""
    found: dict[str, list[str]] = {}
    for rule in re.finditer(r"^([a-z]+):.*## .*\n((?:\t.*\n)+)", text("Makefile"), re.MULTILINE):
        found[rule[1]] = [line.strip().lstrip("@") for line in rule[2].splitlines()]
    return found


def lock(name: str) -> dict[str, str]:
    """Package (and marker) -> version, from a lock file."""
    rows = re.findall(
        r"^([A-Za-z0-9._-]+)==(\S+)( ;.*)? \\$", text(f"requirements/{name}.txt"), re.M
    )
    return {package + marker: version for package, version, marker in rows}


def pyproject() -> dict[str, Any]:
    return tomllib.loads(text("pyproject.toml"))


def declared(*groups: str) -> set[str]:
    """The packages that pyproject.toml asks for, with the dependency groups named."""
    project = pyproject()
    wanted = [*project["project"]["dependencies"]]
    for extra in project["project"]["optional-dependencies"].values():
        wanted += extra
    for group in groups:
        wanted += [entry for entry in project["dependency-groups"][group] if isinstance(entry, str)]
    return {re.split(r"[^A-Za-z0-9._-]", entry)[0].lower() for entry in wanted}


def test_make_alone_lists_every_target() -> None:
    made = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert re.findall(r"^  make (\w+) +\S", made.stdout, re.MULTILINE) == list(targets())
    phony = re.search(r"^\.PHONY: (.*)$", text("Makefile"), re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) - set(targets()) == {"docs-venv", "dev-venv"}


def test_a_target_is_nothing_but_a_python_module_run_in_the_environment() -> None:
    for name, commands in targets().items():
        if name not in ("help", "clean", "lock"):
            assert all(command.startswith("$(VENV) -m ") for command in commands), name


@pytest.mark.parametrize("file", ["Makefile", "make.bat", ".readthedocs.yaml"])
def test_every_command_of_ours_that_is_called_exists(file: str) -> None:
    called = re.findall(r"-m mpdocs (.*)", text(file))
    assert called
    for arguments in called:
        parser().parse_args(re.sub(r"\$\(if .*\)", "", arguments).split())


def test_make_bat_does_what_make_does() -> None:
    batch = text("make.bat")
    for name in ("html", "test", "serve"):
        part = batch.partition(f":{name}\n")[2].partition("exit /b %errorlevel%")[0]
        [command] = targets()[name]
        command = re.sub(r"\$\(if.*?\)\)", "%CHOSEN%", command).replace(
            "$(PYTEST_ARGS)", "%PYTEST_ARGS%"
        )
        assert command.replace("$(VENV)", r".venv\Scripts\python.exe") in part


@pytest.mark.parametrize("name", READMES)
def test_readme_opens_with_the_two_commands(name: str) -> None:
    opening = text(name).partition("\n## ")[0].splitlines()[:8]
    assert [line.split("#")[0].strip() for line in opening if line.startswith("$")] == [
        "$ make html",
        "$ make test",
    ]


@pytest.mark.parametrize("name", READMES)
def test_readme_lists_every_target(name: str) -> None:
    listed = re.findall(r"^\| `make (\w+)`", text(name), re.MULTILINE)
    assert set(listed) == set(targets()) - {"help"}
    mentioned = set(re.findall(r"`make (\w+)", text(name)))
    assert mentioned <= set(targets())


def test_both_readmes_show_the_same_commands_paths_and_links() -> None:
    def seen(name: str) -> list[list[str]]:
        content = text(name)
        return [
            re.findall(r"^\| \[?`([^`]+)`", content, re.MULTILINE),
            sorted(re.findall(r"`(\.venv/[^`]+)`", content)),
            [
                link.replace("docs/zh/", "docs/en/")
                for link in re.findall(r"\]\(([^)]+)\)", content)
            ][1:],
        ]

    english, chinese = map(seen, READMES)
    assert english == chinese


@pytest.mark.parametrize("name", READMES)
def test_readme_links_lead_somewhere(name: str) -> None:
    for link in re.findall(r"\]\(([^)]+)\)", text(name)):
        assert "://" in link or (ROOT / link).exists(), link


@pytest.mark.parametrize("name", READMES)
def test_readme_shows_the_example_as_it_is(name: str) -> None:
    [shown] = re.findall(r"```python\n(.*?)```", text(name), re.DOTALL)
    assert shown == text("examples/home/which_price.py")


@pytest.mark.parametrize("name", ["docs", "dev"])
def test_every_locked_package_has_hashes(name: str) -> None:
    blocks = re.split(r"\n(?=\S)", text(f"requirements/{name}.txt").strip())
    assert len(blocks) > 30
    for block in blocks:
        first, *hashes = block.splitlines()
        assert re.fullmatch(r"[a-z0-9._-]+==\S+( ; .*)? \\", first), first
        assert hashes, first
        for line in hashes:
            assert re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line), first


@pytest.mark.parametrize("name", ["docs", "dev"])
def test_locks_name_no_index_and_no_address(name: str) -> None:
    assert not re.search(r"http|://|index|find-links|@", text(f"requirements/{name}.txt"))


def test_locks_hold_what_pyproject_asks_for() -> None:
    names = {name: {entry.split(" ;")[0] for entry in lock(name)} for name in ("docs", "dev")}
    assert declared("build") - names["docs"] == set()
    assert declared("build", "dev") - names["dev"] == set()


def test_the_small_lock_is_part_of_the_large_one() -> None:
    assert lock("docs").items() <= lock("dev").items()


def test_what_is_imported_is_declared() -> None:
    of_module = importlib.metadata.packages_distributions()
    for folder, groups in (("mpdocs", ("build",)), ("tests", ("build", "dev"))):
        for path in (ROOT / folder).rglob("*.py"):
            for module in imported(path) - sys.stdlib_module_names - {"mpdocs", "tests"}:
                packages = {name.lower() for name in of_module.get(module, ())}
                if packages:  # else it is one of a script's own helper modules
                    assert packages & (declared(*groups) | OF_SPHINX), f"{path}: {module}"


def imported(path: Path) -> set[str]:
    """The top-level names that a file imports from elsewhere."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_licence_files_are_there() -> None:
    for name in pyproject()["project"]["license-files"]:
        assert "The Multiprocessing by Example authors" in text(name)
    assert text("LICENSE").startswith("MIT License")
    assert text("examples/LICENSE").startswith("BSD Zero Clause License")


def test_vendored_schemas_are_those_of_their_list() -> None:
    listed = dict(
        re.findall(
            r"^\| `([\w.-]+)` .* `([0-9a-f]{64})` \|$", text("tests/vendored/README.md"), re.M
        )
    )
    files = {path.name for path in (ROOT / "tests/vendored").glob("*.json")}
    assert set(listed) == files
    for name, digest in listed.items():
        assert hashlib.sha256((ROOT / "tests/vendored" / name).read_bytes()).hexdigest() == digest


def workflow() -> dict[str, Any]:
    loaded = yaml.safe_load(text(".github/workflows/tests.yml"))
    # YAML 1.1 takes the key `on` for true
    return {("on" if key is True else key): value for key, value in loaded.items()}


def test_workflow_is_valid() -> None:
    schema = yaml.safe_load(text("tests/vendored/github-workflows.json"))
    jsonschema.Draft7Validator(schema).validate(workflow())


def test_workflow_runs_the_tests_on_every_system_and_python() -> None:
    job = workflow()["jobs"]["test"]
    matrix = job["strategy"]["matrix"]
    assert {name.partition("-")[0] for name in matrix["os"]} == SYSTEMS
    assert matrix["python"] == [*SUPPORTED, "3.14t"]
    assert "exclude" not in matrix
    runs = [step.get("run", "") for step in job["steps"]]
    assert any(run.startswith("make test") for run in runs)
    assert any("make.bat test" in run for run in runs)


def test_workflow_takes_actions_by_hash() -> None:
    for step in workflow()["jobs"]["test"]["steps"]:
        if "uses" in step:
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", step["uses"])


def test_ci_runs_make_test_on_every_supported_python_and_nothing_after_it() -> None:
    script = text(".ci/run")
    assert script.rstrip().endswith("\nmake test PYTHONS=all")
    assert "set -euo pipefail" in script
    assert "export CI=true" in script
    assert "\n.venv/bin/python -m mpdocs fetch vnu\n" in script
    [versions] = re.findall(r"^for version in (.*); do$", script, re.MULTILINE)
    assert versions.split() == list(SUPPORTED)


@pytest.mark.skipif(sys.platform == "win32", reason="the script is for Debian")
def test_ci_script_can_be_started() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    subprocess.run(["bash", "-n", ".ci/run"], cwd=ROOT, check=True)


def test_who_lacks_latex_is_told_to_install_what_read_the_docs_installs() -> None:
    config = yaml.safe_load(text(".readthedocs.yaml"))
    assert PACKAGES.split() == config["build"]["apt_packages"]
