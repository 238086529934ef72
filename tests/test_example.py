"""What an example file states, and the words it hears when it states it wrongly."""

import pickle
import random
from pathlib import Path

import pytest

from mpdocs.example import (
    METHODS,
    PLATFORMS,
    Condition,
    ConditionError,
    Example,
    ExampleError,
    Gap,
    Hole,
    HoleError,
    Setting,
    Stream,
    load,
    parse,
    parse_condition,
    pieces,
)

PATH = Path("examples/queue/shopping_list.py")
CODE = '''\
"""Two items are bought."""

for item in ("rice", "tea"):
    print("buy", item)
'''
OUTPUT = "\n# Output:\n# buy rice\n# buy tea\n"
LINUX = Setting((3, 14), "spawn", "linux")


def example(blocks: str, code: str = CODE) -> Example:
    return parse(code + "\n" + blocks, PATH)


def error(blocks: str, code: str = CODE) -> ExampleError:
    with pytest.raises(ExampleError) as caught:
        example(blocks, code)
    assert str(caught.value).startswith(f"{PATH}:{caught.value.line}: ")
    return caught.value


def lines(blocks: str) -> tuple[str, ...]:
    (block,) = example(blocks).blocks
    return block.lines


# What is read


def test_code_and_expectation_are_told_apart() -> None:
    parsed = parse(CODE + OUTPUT, PATH)
    assert parsed.code == CODE
    assert parsed.source == CODE + OUTPUT
    assert parsed.title == "Two items are bought."
    (block,) = parsed.blocks
    assert block.lines == ("buy rice", "buy tea")
    assert (block.stream, block.ordered, block.line) == (Stream.STDOUT, True, 6)
    assert (parsed.timeout, parsed.methods, parsed.requires) == (10.0, METHODS, ())
    assert parsed.exit_code_for(LINUX) == 0


def test_every_header_is_read() -> None:
    parsed = example(
        "# Timeout: 2.5\n# Methods: spawn, fork\n# Requires: numpy, PIL.Image\n# Exit code: 3\n"
        "# Output (fork):\n# a\n# Unordered output (spawn):\n# b\n\n# Stderr:\n# c\n"
    )
    assert parsed.timeout == 2.5
    assert parsed.methods == ("fork", "spawn")
    assert parsed.requires == ("numpy", "PIL.Image")
    assert parsed.exit_code_for(LINUX) == 3
    assert [str(block) for block in parsed.blocks] == [
        "# Output (fork):",
        "# Unordered output (spawn):",
        "# Stderr:",
    ]
    assert [block.ordered for block in parsed.blocks] == [True, False, True]
    assert [block.lines for block in parsed.blocks_for(LINUX)] == [("b",), ("c",)]


def test_an_empty_block_states_that_nothing_is_printed() -> None:
    assert lines("# Output:\n") == ()


def test_an_empty_line_of_output_is_a_hash_alone() -> None:
    assert lines("# Output:\n# a\n#\n# \n# b\n#\n") == ("a", "", "", "b", "")


def test_spaces_of_a_line_are_kept() -> None:
    assert lines("# Output:\n#   a \n") == ("  a ",)


def test_windows_line_ends_make_no_difference() -> None:
    assert parse((CODE + OUTPUT).replace("\n", "\r\n"), PATH) == parse(CODE + OUTPUT, PATH)


def test_no_final_newline_makes_no_difference() -> None:
    assert lines("# Output:\n# a") == ("a",)


def test_comments_that_belong_to_the_code_stay_in_it() -> None:
    code = CODE + "    # indented, after the last statement\n# loop]\n"
    parsed = example("# Output:\n# a\n", code)
    assert parsed.code == code


def test_text_that_looks_like_a_header_in_a_string_is_code() -> None:
    code = CODE + 'TEXT = """\n# Output:\n# not a block\n"""\n'
    assert example("# Output:\n# a\n", code).code == code


def test_callouts_are_in_order_of_appearance_once_each() -> None:
    code = CODE + 'a = 1  # ②\nb = 2  # ①\nc = 3  # ② again\nd = "③"\n'
    assert example("# Output:\n# ④\n", code).callouts == ("②", "①")


def test_a_line_that_reads_like_a_header_can_be_stated_with_a_gap() -> None:
    assert lines("# Output:\n# Time...: 20\n") == ("Time...: 20",)


def test_lines_that_only_resemble_headers_are_output() -> None:
    text = ("exit code: 1", "Method: fork", "output", "Results:")
    assert lines("# Output:\n" + "".join(f"# {line}\n" for line in text)) == text


def test_an_exit_code_with_a_condition_goes_before_one_without() -> None:
    parsed = example("# Output:\n# Exit code: 1\n# Exit code (spawn): -9\n")
    assert parsed.exit_code_for(Setting((3, 14), "fork", "linux")) == 1
    assert parsed.exit_code_for(LINUX) == -9


def test_a_file_is_loaded_as_utf_8_with_or_without_a_mark(tmp_path: Path) -> None:
    path = tmp_path / "shopping_list.py"
    path.write_bytes(b"\xef\xbb\xbf" + (CODE + "\n# Output:\n# 茶\n").encode())
    (block,) = load(path).blocks
    assert block.lines == ("茶",)
    path.write_bytes(CODE.encode() + b"# \xff\n")
    with pytest.raises(ExampleError, match="UTF-8"):
        load(path)


def test_an_error_survives_pickling() -> None:
    caught = error("")
    assert str(pickle.loads(pickle.dumps(caught))) == str(caught)


# What is refused


@pytest.mark.parametrize(
    ("blocks", "line", "words"),
    [
        ("", 4, "states no expected output"),
        ("# Timeout: 3\n", 4, "states no expected output"),
        ("# Outputs:\n# a\n", 6, "Did you mean `# Output:`?"),
        ("# output:\n# a\n", 6, "Did you mean `# Output:`?"),
        ("# Output\n# a\n", 6, "Did you mean `# Output:`?"),
        ("# Output(spawn):\n# a\n", 6, "Did you mean `# Output:`?"),
        ("# Output (spawn:\n# a\n", 6, "Did you mean `# Output:`?"),
        ("# Stdout:\n# a\n", 6, "Did you mean `# Output:`?"),
        ("# Expected output:\n# a\n", 6, "Did you mean `# Output:`?"),
        ("# Unordered Output:\n# a\n", 6, "Did you mean `# Unordered output:`?"),
        ("# StdErr:\n# a\n", 6, "Did you mean `# Stderr:`?"),
        ("# Exit-code: 1\n", 6, "Did you mean `# Exit code: 1`?"),
        ("# Exitcode: 1\n", 6, "Did you mean `# Exit code: 1`?"),
        ("# Timeout:20\n", 6, "Did you mean `# Timeout: 20`?"),
        ("# Method: fork\n", 6, "Did you mean `# Methods: fork`?"),
        ("# Output:\n# a\n\n# Stderror:\n# b\n", 9, "Did you mean `# Stderr:`?"),
        ("# Platforms: linux\n# Output:\n", 6, "is no header"),
        ("# Output:\n# a\n\n# b\n", 9, "write an empty line of output as `#`"),
        ("# Timeout: 3\n# Output:\n# a\n\n# Timeout: 3\n# a\n", 10, "already stated on line 6"),
        ("# Output:\n\n# Timeout: 3\n# a\n", 9, "is no header"),
        ("# Output: buy rice\n", 6, "the next lines: `# buy rice`"),
        ("# Output:\n#a\n", 7, "Write `# a`, at the left margin"),
        ("# Output:\n# a\n    # b\n", 8, "Write `# b`, at the left margin"),
        ("    # Output:\n    # a\n", 6, "stands in the code"),
        ("# Output:\n# Exit code:\n", 7, "Write it as `# Exit code: 1`"),
        ("# Output:\n# Exit code: one\n", 7, "`one` is no exit code"),
        ("# Output:\n# Exit code: 256\n", 7, "`256` is no exit code"),
        ("# Output:\n# Exit code: 1\n# Exit code: 2\n", 8, "already stated on line 7"),
        (
            "# Output:\n# Exit code (spawn): 1\n# Exit code (3.14+): 2\n",
            8,
            "an exit code for (3.14+) is already stated on line 7",
        ),
        ("# Output:\n# Timeout: soon\n", 7, "`soon` is no timeout"),
        ("# Output:\n# Timeout: 0\n", 7, "greater than 0"),
        ("# Output:\n# Timeout: nan\n", 7, "`nan` is no timeout"),
        ("# Output:\n# Timeout (spawn): 3\n", 7, "takes no condition"),
        ("# Output:\n# Methods: fork, spwan\n", 7, "Did you mean `spawn`?"),
        ("# Output:\n# Requires: num py\n", 7, "`num py` is no module's name"),
        ("# Output (spwan):\n", 6, "Did you mean `spawn`?"),
        ("# Output (darwin):\n", 6, "Did you mean `macos`?"),
        ("# Output ():\n", 6, "a condition is empty"),
        ("# Methods: fork\n# Output (spawn):\n# a\n", 7, "excluded by `# Methods: fork`"),
        ("# Output:\n# <pids:a>\n", 7, "Did you mean `pid`?"),
        ("# Output:\n# <pid:>\n", 7, "has no name"),
    ],
)
def test_a_wrong_statement_is_refused_where_it_stands(blocks: str, line: int, words: str) -> None:
    caught = error(blocks)
    assert (caught.line, words in caught.message) == (line, True), caught


@pytest.mark.parametrize("comment", ["# Output:", "    # Exit code: 1", "x = 5  # Output: 5"])
def test_a_header_in_the_middle_of_the_code_is_refused(comment: str) -> None:
    caught = error("# Output:\n# a\n", f"{CODE}{comment}\nprint()\n")
    assert caught.line == 5
    assert "stands in the code" in caught.message


@pytest.mark.parametrize("comment", ["# Outputs of the loop", "# [loop", "# loop]", "# a note"])
def test_an_ordinary_last_comment_is_no_header(comment: str) -> None:
    assert comment in example("# Output:\n# a\n", f"{CODE}{comment}\n").code


@pytest.mark.parametrize(
    ("code", "line", "words"),
    [
        ('"""Title."""\nprint(\n', 2, "no valid Python"),
        ("print(1)\n", 1, "has no title"),
        ('""" """\nprint(1)\n', 1, "has no title"),
        ('"""Title."""\nprint(1)\0\n', 1, "no valid Python"),
        ("", 1, "has no title"),
    ],
)
def test_a_script_that_is_none_is_refused(code: str, line: int, words: str) -> None:
    caught = error("# Output:\n", code)
    assert words in caught.message
    assert "\0" in code or caught.line == line


@pytest.mark.parametrize("name", ["queue", "signal", "multiprocessing"])
def test_a_file_that_hides_a_standard_module_is_refused(name: str) -> None:
    with pytest.raises(ExampleError, match=f"module `{name}`"):
        parse(CODE + OUTPUT, Path(f"examples/queue/{name}.py"))


# Conditions


@pytest.mark.parametrize(
    ("text", "holds", "fails"),
    [
        ("spawn", LINUX, Setting((3, 14), "fork", "linux")),
        ("fork, spawn", LINUX, Setting((3, 14), "forkserver", "linux")),
        ("windows, linux", LINUX, Setting((3, 14), "spawn", "macos")),
        ("3.14", LINUX, Setting((3, 13), "spawn", "linux")),
        ("3.12, 3.14", LINUX, Setting((3, 13), "spawn", "linux")),
        ("3.14+", Setting((3, 15), "spawn", "linux"), Setting((3, 13), "spawn", "linux")),
        (">=3.14", LINUX, Setting((3, 9), "spawn", "linux")),
        ("<3.14", Setting((3, 9), "spawn", "linux"), LINUX),
        ("<=3.14", LINUX, Setting((3, 15), "spawn", "linux")),
        ("spawn, 3.14+", LINUX, Setting((3, 13), "spawn", "linux")),
        ("spawn, 3.14+", LINUX, Setting((3, 14), "fork", "linux")),
    ],
)
def test_words_of_a_kind_are_alternatives_and_kinds_restrict(
    text: str, holds: Setting, fails: Setting
) -> None:
    condition = parse_condition(text)
    assert condition.holds(holds)
    assert not condition.holds(fails)


@pytest.mark.parametrize("text", ["3", "3.14.1.2", ">3.12", "<3.12+", "fork spawn", "3.12,"])
def test_other_conditions_are_refused(text: str) -> None:
    with pytest.raises(ConditionError, match="Allowed"):
        parse_condition(text)


def test_versions_meant_as_a_range_are_refused_because_they_hold_everywhere() -> None:
    with pytest.raises(ConditionError, match="List the versions"):
        parse_condition(">=3.12, <3.14")


def test_the_empty_condition_always_holds_and_reads_as_nothing() -> None:
    assert Condition().holds(LINUX)
    assert str(Condition()) == ""


@pytest.mark.parametrize("seed", range(50))
def test_a_condition_gives_its_text_back(seed: int) -> None:
    chance = random.Random(seed)
    words = (*METHODS, *PLATFORMS, "3.11", "3.14+", "3.15")
    text = ", ".join(word for word in words if chance.random() < 0.4) or "spawn"
    assert str(parse_condition(text)) == text


def test_a_setting_reads_as_on_the_pages() -> None:
    assert str(LINUX) == "CPython 3.14, spawn, linux"


# Holes


def test_a_line_is_split_into_text_holes_and_gaps() -> None:
    assert pieces("[<pid:a>] <module> took <float>s...") == (
        "[",
        Hole("pid", "a"),
        "] <module> took ",
        Hole("float"),
        "s",
        Gap(),
    )


@pytest.mark.parametrize("text", ["<module>", "<http://a>", "<a b>", "a < b > c", "<>", ".."])
def test_other_text_in_angle_brackets_is_literal(text: str) -> None:
    assert pieces(text) == (text,)


def test_an_unknown_kind_of_hole_with_a_name_is_refused() -> None:
    with pytest.raises(HoleError, match="Allowed: <pid>"):
        pieces("<thread:a>")


@pytest.mark.parametrize(
    ("text", "python", "holds"),
    [
        ("3.11.7+", (3, 11, 7), True),
        ("3.11.7+", (3, 11, 2), False),
        ("3.11.7+", (3, 12, 0), True),
        ("<3.11.7", (3, 11, 2), True),
        ("3.11", (3, 11, 2), True),
        ("<=3.11", (3, 11, 9), True),
        (">=3.12", (3, 11, 9), False),
        ("3.11.7", (3, 11, 2), False),
    ],
)
def test_a_condition_may_name_a_patch_release(
    text: str, python: tuple[int, ...], holds: bool
) -> None:
    assert parse_condition(text).holds(Setting(python, "fork", "linux")) is holds
    assert parse_condition(str(parse_condition(text))) == parse_condition(text)
