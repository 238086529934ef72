"""Fixtures for tests that run a script on every supported Python, under every start method."""

import os

import pytest

from mpdocs.example import METHODS
from mpdocs.runner import SUPPORTED, Interpreter, InterpreterNotFound, find


@pytest.fixture(params=SUPPORTED)
def python(request: pytest.FixtureRequest) -> Interpreter:
    """Each supported Python; one that is missing is skipped, and in CI a failure."""
    try:
        return find(request.param)
    except InterpreterNotFound as error:
        if "CI" in os.environ:
            raise
        pytest.skip(str(error).splitlines()[0])


@pytest.fixture(params=METHODS)
def method(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name
