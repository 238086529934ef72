"""What a page leaves out of a long standard error."""

import pytest

from mpdocs.sphinx.abridged import LEFT_OUT, LONG, abridged

OURS = """\
  File "photos.py", line 11, in <module>
    child.start()
    ~~~~~~~~~~~^^"""
LIBRARY = """\
  File "lib/python3.15/multiprocessing/process.py", line 121, in start
    self._popen = self._Popen(self)
  File "<frozen runpy>", line 97, in _run_module_code"""
HEAD = "Traceback (most recent call last):"
MESSAGE = "RuntimeError: \n        start processes under the guard\n"


def long(*parts: str) -> str:
    """The parts, after enough lines to make them worth shortening."""
    return "\n".join(["worker is late"] * LONG + list(parts))


def shortened(text: str) -> list[str]:
    return abridged(text).splitlines()[LONG:]


def test_each_run_of_library_frames_becomes_one_mark() -> None:
    text = long(HEAD, LIBRARY, OURS, LIBRARY, MESSAGE)
    expected = [HEAD, LEFT_OUT, *OURS.splitlines(), LEFT_OUT, *MESSAGE.splitlines()]
    assert shortened(text) == expected


@pytest.mark.parametrize("last", ["KeyError: 'tea'", MESSAGE, '"""', "exit code 1"])
def test_what_follows_a_library_frame_stays(last: str) -> None:
    assert shortened(long(HEAD, LIBRARY, last)) == [HEAD, LEFT_OUT, *last.splitlines()]


def test_two_tracebacks_keep_their_heads_and_their_errors() -> None:
    one = (HEAD, LIBRARY, "EOFError")
    assert shortened(long(*one, *one)) == [HEAD, LEFT_OUT, "EOFError"] * 2


def test_what_is_short_is_shown_whole() -> None:
    text = "\n".join((HEAD, LIBRARY, OURS, "ValueError"))
    assert len(text.splitlines()) <= LONG
    assert abridged(text) == text
