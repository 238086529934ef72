"""Rewriting a stated output: what is kept, and when it is refused."""

from pathlib import Path

import pytest

from mpdocs.example import parse
from mpdocs.restate import CannotRestate, Printed, restate

HEAD = '"""Prints."""\n\nprint()\n\n'


def restated(statement: str, *runs: Printed) -> str:
    example = parse(HEAD + statement, Path("examples/x/y.py"))
    return restate(example, runs).removeprefix(HEAD)


def printed(
    stdout: str, stderr: str = "", exit_code: int = 0, method: str = "fork", minor: int = 14
) -> Printed:
    return Printed((3, minor), method, "linux", stdout, stderr, exit_code)


def test_lines_are_replaced_and_lines_with_holes_stay_where_they_fit() -> None:
    new = restated("# Output:\n# pid <pid:a>\n# old\n", printed("pid 77\nnew\nmore\n"))
    assert new == "# Output:\n# pid <pid:a>\n# new\n# more\n"


def test_empty_block_is_filled() -> None:
    assert restated("# Output:\n", printed("a\n\nb\n")) == "# Output:\n# a\n#\n# b\n"


def test_each_line_goes_to_the_block_that_it_fits() -> None:
    statement = "# Unordered output:\n# a\n# b\n# Output:\n# end\n"
    new = restated(statement, printed("b\na\nend\nand more\n"))
    assert new == "# Unordered output:\n# b\n# a\n# Output:\n# end\n# and more\n"


def test_only_the_blocks_of_the_setting_change() -> None:
    statement = "# Output (spawn):\n# one\n# Output (fork):\n# two\n"
    new = restated(statement, printed("2\n"), printed("one\n", method="spawn"))
    assert new == "# Output (spawn):\n# one\n# Output (fork):\n# 2\n"


def test_a_traceback_is_stated_by_its_unindented_lines() -> None:
    stderr = 'Traceback (most recent call last):\n  File "x", line 1\nValueError: no\n'
    new = restated("# Output:\n", printed("", stderr, exit_code=1))
    assert new == (
        "# Output:\n# Stderr:\n# Traceback (most recent call last):\n# ValueError: no\n"
        "# Exit code: 1\n"
    )


def test_exit_code_is_replaced_in_its_place() -> None:
    new = restated("# Output:\n# Exit code (fork): 1\n", printed("", exit_code=-9))
    assert new == "# Output:\n# Exit code (fork): -9\n"


def test_runs_that_contradict_one_another_are_refused_with_both_settings() -> None:
    with pytest.raises(CannotRestate, match=r"the runs differ.*\n.*") as caught:
        restated("# Output:\n", printed("1\n"), printed("2\n", method="spawn"))
    assert "# Output (spawn):" in str(caught.value)
    assert "CPython 3.14" in str(caught.value)


def test_equal_pids_stated_to_differ_are_not_written_away() -> None:
    with pytest.raises(CannotRestate):
        restated("# Output:\n# <pid:a> <pid:b>\n", printed("7 7\n"))


def test_what_fits_already_is_left_to_the_letter() -> None:
    statement = "# Unordered output:\n# b\n# a\n"
    assert restated(statement, printed("a\nb\n")) == statement
