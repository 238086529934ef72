"""The sample site, built once for all tests of the site. A pytest plugin."""

from pathlib import Path

import pytest

from mpdocs.project import Project
from mpdocs.sphinx import site
from tests.recording_samples import lost_deposit
from tests.site_sample import copy_sample, keep, prove


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The sample's sources; tests that change them take a copy of their own."""
    project = copy_sample(tmp_path_factory.mktemp("sample") / "project")
    for script in project.scripts():
        prove(project, project.example_name(script))
    for label in ("", "slow", "quick"):
        keep(project, "lock/lost_deposit.py", lost_deposit(), label)
    return project


@pytest.fixture(scope="session")
def built(sample: Project) -> Path:
    """The sample built in both languages, for an address nobody has told it."""
    output = sample.root / "build" / "html"
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("READTHEDOCS_CANONICAL_URL", raising=False)
        site.build(sample, output)
    return output


@pytest.fixture(scope="session")
def address() -> str:
    """Where the sample is published."""
    return "https://docs.example.org/latest/"


@pytest.fixture(scope="session")
def published(sample: Project, address: str) -> Path:
    """The sample built as Read the Docs builds it."""
    output = sample.root / "build" / "published"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("READTHEDOCS_CANONICAL_URL", address)
        site.build(sample, output, doctrees=sample.root / "build" / "published-doctrees")
    return output
