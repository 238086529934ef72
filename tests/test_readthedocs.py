"""What Read the Docs does with .readthedocs.yaml, done here: it is read, and its commands are run.

The rules are those of readthedocs.org's own code: the config file's schema, `build` and its formats
in doc_builder/director.py, and what is accepted of the output in projects/tasks/builds.py.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).parent.parent
ADDRESS = "https://multiprocessing.example.org/latest/"
# What Read the Docs does not get, for it is not in the repository.
NOT_TRACKED = (".git", ".venv", "build", "*.egg-info", "__pycache__", ".*_cache")

needs_bash = pytest.mark.skipif(sys.platform == "win32", reason="Read the Docs runs bash")
ReadTheDocs = Callable[..., Path]


def config() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / ".readthedocs.yaml").read_text("utf-8"))
    return loaded


@pytest.fixture
def read_the_docs(tmp_path: Path) -> ReadTheDocs:
    """Run the commands of some formats in a clean checkout; return $READTHEDOCS_OUTPUT."""
    checkout, output = tmp_path / "checkout", tmp_path / "output"
    shutil.copytree(ROOT, checkout, ignore=shutil.ignore_patterns(*NOT_TRACKED))
    variables = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "READTHEDOCS": "True",
        "READTHEDOCS_OUTPUT": str(output),
        "READTHEDOCS_CANONICAL_URL": ADDRESS,
    }

    def run(*formats: str) -> Path:
        for name in formats:
            for command in config()["build"]["jobs"]["build"][name]:
                done = subprocess.run(
                    ["bash", "-c", command],
                    cwd=checkout,
                    env=variables,
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    text=True,
                    encoding="utf-8",
                )
                assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        return output

    return run


def only_file(folder: Path, ending: str) -> Path:
    """The one file that Read the Docs accepts; it splits the name at every dot and wants one."""
    [file] = folder.iterdir()
    _, extension = file.name.split(".")
    assert extension == ending
    assert file.stat().st_size > 10_000
    return file


def test_the_config_file_is_valid() -> None:
    schema = yaml.safe_load((ROOT / "tests/vendored/readthedocs.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(config())


def test_it_keeps_to_what_the_server_accepts_together() -> None:
    given = config()
    assert "commands" not in given["build"], "goes neither with jobs nor with apt_packages"
    assert set(given["build"]["jobs"]["build"]) == {"html", *given["formats"]}
    assert (ROOT / given["sphinx"]["configuration"]).is_file()
    [install] = given["python"]["install"]
    assert (ROOT / install["requirements"]).is_file()


@needs_bash
def test_the_site_the_zip_and_the_epub_are_built(read_the_docs: ReadTheDocs) -> None:
    output = read_the_docs("html", "htmlzip", "epub")
    for page in ("index.html", "404.html", "en/index.html", "zh/index.html"):
        assert (output / "html" / page).is_file(), page
    for code in ("en", "zh"):
        home = (output / "html" / code / "index.html").read_text("utf-8")
        assert f'rel="canonical" href="{ADDRESS}{code}/' in home
    only_file(output / "htmlzip", "zip")
    only_file(output / "epub", "epub")


@needs_bash
def test_the_pdf_is_built(read_the_docs: ReadTheDocs) -> None:
    if shutil.which("xelatex") is None and not (os.environ.get("CI") and sys.platform == "linux"):
        pytest.skip("no xelatex on this machine")
    only_file(read_the_docs("pdf") / "pdf", "pdf")
