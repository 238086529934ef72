"""This site itself, built once for all tests that look at it. A pytest plugin."""

import fcntl
from pathlib import Path

import pytest

from mpdocs.sphinx import site
from tests.this_site import PROJECT


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """This site, built once for all workers: the first builds, the others wait at the lock."""
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    output = shared / "real-site"
    with (shared / "real-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (output / "index.html").exists():
            with pytest.MonkeyPatch.context() as patch:
                patch.delenv("READTHEDOCS_CANONICAL_URL", raising=False)
                site.build(PROJECT, output, doctrees=shared / "real-doctrees")
    return output
