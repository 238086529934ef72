"""Whether a run is what its example states, and what people are told when it is not."""

import random
from itertools import permutations
from pathlib import Path

import pytest

from mpdocs.example import Example, Setting, parse
from mpdocs.expectation import Mismatch, compare, variant
from mpdocs.expectation.assignment import Verdict, find_assignment
from mpdocs.expectation.difference import unified_diff, with_printed_text
from mpdocs.expectation.fitting import fit_in_any_order, lines_of
from mpdocs.expectation.names import first_clash
from mpdocs.expectation.pairing import pair
from mpdocs.expectation.pattern import Pattern

PATH = Path("examples/queue/shopping_list.py")
SPAWN = Setting((3, 14), "spawn", "linux")
FORK = Setting((3, 13), "fork", "linux")
TRACEBACK = """\
Process SpawnProcess-1:
Traceback (most recent call last):
  File "/usr/lib/python3.14/multiprocessing/process.py", line 313, in _bootstrap
    self.run()
    ~~~~~~~~^^
ValueError: no rice left
"""


def example(*blocks: str) -> Example:
    """The header of the first block stands on line 4."""
    return parse('"""A list."""\nprint()\n\n' + "\n\n".join(blocks) + "\n", PATH)


def block(header: str, *lines: str) -> str:
    return "\n".join([f"# {header}", *(f"# {line}".rstrip() for line in lines)])


def output(*lines: str) -> str:
    return block("Output:", *lines)


def unordered(*lines: str) -> str:
    return block("Unordered output:", *lines)


def stderr(*lines: str) -> str:
    return block("Stderr:", *lines)


def check(
    *blocks: str, out: str = "", err: str = "", code: int = 0, setting: Setting = SPAWN
) -> tuple[Mismatch, ...]:
    found = compare(example(*blocks), setting, out, err, code)
    for mismatch in found:
        assert mismatch.message.startswith(f"{PATH}:{mismatch.line}: ")
        assert f"({setting})" in mismatch.message.split("\n")[0]
        assert mismatch.message.split("\n")[-1].endswith(".")
    return found


def kinds(*blocks: str, out: str = "", err: str = "", code: int = 0) -> list[str]:
    return [mismatch.kind for mismatch in check(*blocks, out=out, err=err, code=code)]


def only(*blocks: str, out: str = "", err: str = "", code: int = 0) -> Mismatch:
    (mismatch,) = check(*blocks, out=out, err=err, code=code)
    return mismatch


def changes(mismatch: Mismatch) -> list[str]:
    """The lines of the diff that are not context."""
    return [
        line
        for line in mismatch.message.split("\n")
        if line[:1] in {"+", "-"} and line not in {"--- expected", "+++ actual"}
    ]


# One line


@pytest.mark.parametrize(
    ("stated", "printed"),
    [
        ("a.b*(c)[d]", "a.b*(c)[d]"),
        ("a...", "a"),
        ("a...", "a, b"),
        ("...b", "a, b"),
        ("...", ""),
        ("a...c...e", "abcde"),
        ("loading...", "loading..."),
        ("wait....", "wait."),
        ("pid <pid>", "pid 4711"),
        ("<int>", "-3"),
        ("<float>", "0.5"),
        ("<float>", "-1.5e-07"),
        ("<float>", "1e-05"),
        ("<float>", "nan"),
        ("took <float>s", "took 0.25s"),
        ("<time>", "9:15:00"),
        ("<time> <pid>", "2026-01-31 09:15:00,123 4711"),
        ("<time>", "2026-01-31T09:15:00.123456+00:00"),
        ("<addr>", "0x7f3a5c0b"),
        ("<Lock at <addr>>", "<Lock at 0x7f3a5c0b>"),
        ('File "<path>", line <int>, in <module>', 'File "/a b/c.py", line 3, in <module>'),
        ("<path>", r"C:\Users\A B\c.py"),
        ("<path>: missing", "/tmp/list.txt: missing"),
        ("... <pid> ...", "child 4711 ended"),
        ("...<pid>", "child4711"),
    ],
)
def test_a_line_fits(stated: str, printed: str) -> None:
    assert Pattern(stated, 1).match(printed) is not None


@pytest.mark.parametrize(
    ("stated", "printed"),
    [
        ("a.b", "axb"),
        ("a", "a "),
        ("a", "A"),
        ("a...c", "ab"),
        ("ab...bc", "abc"),
        ("<pid>", ""),
        ("<pid>", "-3"),
        ("<pid>", "3.5"),
        ("<pid><pid>", "4711"),
        ("<int>", "3.0"),
        ("<float>", "3"),
        ("<time>", "3"),
        ("<addr>", "7f3a"),
        ("<path>", "c.py"),
        ("<module>", "module"),
        ("in <pid>", "in 4711\n"),
    ],
)
def test_a_line_does_not_fit(stated: str, printed: str) -> None:
    assert Pattern(stated, 1).match(printed) is None


def test_a_number_is_never_cut_by_a_gap() -> None:
    assert Pattern("...<pid>...", 1).match("child 4711 ended") == ("4711",)


def test_many_gaps_do_not_try_every_combination() -> None:
    assert Pattern("...".join("a" * 30) + "b", 1).match("a" * 20_000) is None


# Standard output, in order


def test_what_is_stated_is_no_mismatch() -> None:
    assert kinds(output("buy rice", "buy tea"), out="buy rice\nbuy tea\n") == []


@pytest.mark.parametrize("out", ["a\n\nb", "a\n\nb\n", "a\r\n\r\nb\r\n"])
def test_the_last_newline_and_the_kind_of_newline_do_not_count(out: str) -> None:
    assert kinds(output("a", "", "b"), out=out) == []


@pytest.mark.parametrize("out", ["a\n\n", "\na\n", "a\nb\n", "", "\n"])
def test_every_other_line_counts(out: str) -> None:
    assert kinds(output("a"), out=out) == ["output"]


def test_an_empty_block_means_that_nothing_is_printed() -> None:
    assert kinds(output(), out="") == []
    assert changes(only(output(), out="a\n")) == ["+a"]


def test_a_script_that_states_only_stderr_must_print_nothing() -> None:
    mismatch = only(stderr("oh"), out="a\n", err="oh\n")
    assert mismatch.kind == "output"
    assert "state it under `# Output:`" in mismatch.message


def test_the_diff_shows_only_true_differences() -> None:
    mismatch = only(
        output("pid <pid:a>", "...", "buy tea", "pid <pid:a>"),
        out="pid 1\nhello\nbuy milk\npid 1\n",
    )
    assert mismatch.kind == "output"
    assert changes(mismatch) == ["-buy tea", "+buy milk"]
    assert " hello" in mismatch.message.split("\n")


def test_the_diff_finds_the_lines_that_fit_around_a_missing_and_an_extra_one() -> None:
    mismatch = only(output("a <int>", "b <int>", "c <int>", "d <int>"), out="a 1\nc 1\nx\nd 1\n")
    assert changes(mismatch) == ["-b <int>", "+x"]


def test_the_trouble_is_placed_at_its_block() -> None:
    mismatch = only(output("a"), output("b"), output("c"), out="a\nx\nc\n")
    assert mismatch.line == 7
    assert changes(mismatch) == ["-b", "+x"]


def test_spaces_at_the_end_of_a_line_are_pointed_out() -> None:
    assert "'buy tea ' was printed" in only(output("buy tea"), out="buy tea \n").message


def test_control_characters_are_shown_and_not_obeyed() -> None:
    message = only(output("a"), out="\x1b[31ma\t\n").message
    assert "\x1b" not in message
    assert r"+\x1b[31ma\t" in message


def test_a_mistyped_header_inside_a_block_is_pointed_out() -> None:
    mismatch = only(output("a", "Stder:", "b"), out="a\n", err="")
    assert "mistyped: `# Stderr:`" in mismatch.message


def test_a_printed_line_that_was_read_as_a_header_is_pointed_out() -> None:
    mismatch = only(output("a", "Timeout: 3"), out="a\nTimeout: 3\n")
    assert "is read as a header" in mismatch.message


def test_a_flood_of_output_is_cut_in_the_message() -> None:
    message = only(output("a"), out="x\n" * 100_000).message
    assert message.count("\n") < 120
    assert "1 lines were expected, 100000 printed" in message


# Order


def test_another_order_is_told_apart_from_other_lines() -> None:
    mismatch = only(output("a", "b <int>", "c"), out="c\na\nb 1\n")
    assert mismatch.kind == "order"
    assert changes(mismatch) == ["+c", "-c"]
    assert "Only if the order is really not determined" in mismatch.message


def test_blocks_that_mix_are_an_order_too() -> None:
    mismatch = only(unordered("a", "b"), unordered("c", "d"), out="c\na\nd\nb\n")
    assert mismatch.kind == "order"
    assert "A block ends before the next one begins" in mismatch.message
    assert "Only if" not in mismatch.message


def test_an_unordered_block_takes_its_lines_and_no_more() -> None:
    blocks = (output("start"), unordered("a", "b"), output("end"))
    assert kinds(*blocks, out="start\nb\na\nend\n") == []
    assert kinds(*blocks, out="a\nstart\nb\nend\n") == ["order"]
    assert changes(only(*blocks, out="start\nb\na\nx\nend\n")) == ["+x"]


def test_the_same_line_twice_is_two_lines() -> None:
    assert kinds(unordered("a", "a", "b"), out="a\nb\na\n") == []
    mismatch = only(unordered("a", "a", "b"), out="a\nb\nb\n")
    assert sorted(changes(mismatch)) == ["+b", "-a"]


def test_a_wide_pattern_does_not_take_the_line_of_a_narrow_one() -> None:
    assert kinds(unordered("...", "a...", "ab..."), out="abc\nabd\nx\n") == []
    assert kinds(unordered("...", "a...", "ab..."), out="abc\nx\ny\n") == ["output"]
    assert kinds(unordered("...", "a"), out="a\na\n") == []


# Names of holes


def test_one_name_is_one_value_and_two_names_are_two() -> None:
    stated = output("parent <pid:a>", "child <pid:b>", "parent <pid:a>")
    assert kinds(stated, out="parent 1\nchild 2\nparent 1\n") == []
    same = only(stated, out="parent 1\nchild 1\nparent 1\n")
    assert (same.kind, same.line) == ("hole", 6)
    assert "Their names differ" in same.message
    other = only(stated, out="parent 1\nchild 2\nparent 3\n")
    assert (other.kind, other.line) == ("hole", 7)
    assert "Both are `<pid:a>`" in other.message
    assert "`<pid:a>` was 1" in other.message
    assert "`<pid:a>` was 3" in other.message


def test_names_of_different_kinds_may_share_a_value() -> None:
    assert kinds(output("<pid:a> <int:a>"), out="1 1\n") == []


def test_names_are_compared_within_one_line() -> None:
    assert kinds(output("<pid:a> <pid:a>"), out="1 1\n") == []
    assert kinds(output("<pid:a> <pid:a>"), out="1 2\n") == ["hole"]
    assert kinds(output("<pid:a> <pid:b>"), out="1 1\n") == ["hole"]


def test_holes_without_a_name_may_be_anything() -> None:
    assert kinds(output("<pid> <pid>", "<pid>"), out="1 1\n2\n") == []


def test_names_are_shared_by_both_streams() -> None:
    blocks = (output("child <pid:a>"), stderr("<pid:a> failed"))
    assert kinds(*blocks, out="child 1\n", err="1 failed\n") == []
    assert kinds(*blocks, out="child 1\n", err="2 failed\n") == ["hole"]


def test_names_are_shared_by_ordered_and_unordered_blocks() -> None:
    blocks = (output("parent <pid:p>"), unordered("<pid:a> of <pid:p>", "<pid:p> waits"))
    assert kinds(*blocks, out="parent 1\n1 waits\n2 of 1\n") == []
    assert kinds(*blocks, out="parent 1\n2 waits\n1 of 2\n") == ["hole"]


def test_names_in_an_unordered_block_are_found_by_trying() -> None:
    stated = unordered("<pid:a> starts", "<pid:b> starts", "<pid:a> fails", "<pid:b> ends")
    assert kinds(stated, out="1 starts\n2 starts\n1 ends\n2 fails\n") == []
    mismatch = only(stated, out="1 starts\n2 starts\n1 ends\n1 fails\n")
    assert mismatch.kind == "hole"
    assert "No way to pair the lines avoids this" in mismatch.message


def test_wrong_lines_are_reported_before_wrong_names() -> None:
    assert kinds(output("<pid:a>", "<pid:a>", "x"), out="1\n2\ny\n") == ["output"]


# Many lines


@pytest.mark.parametrize("seed", range(20))
def test_any_shuffle_of_many_workers_fits(seed: int) -> None:
    chance = random.Random(seed)
    workers = range(chance.randint(1, 25))
    stated = [
        line
        for worker in workers
        for line in (
            f"<pid:w{worker}> child of <pid:parent>",
            f"<pid:w{worker}> took <float>s",
            *(f"<pid:w{worker}> did task <int>" for _ in range(worker % 3)),
            "a worker ended",
        )
    ]
    pids = chance.sample(range(1000, 9999), len(workers) + 1)
    printed = [
        line
        for worker in workers
        for line in (
            f"{pids[worker]} child of {pids[-1]}",
            f"{pids[worker]} took {chance.random():.3f}s",
            *(f"{pids[worker]} did task {chance.randint(0, 9)}" for _ in range(worker % 3)),
            "a worker ended",
        )
    ]
    chance.shuffle(stated)
    chance.shuffle(printed)
    assert kinds(unordered(*stated), out="\n".join(printed)) == []
    printed[chance.randrange(len(printed))] = "0 did nothing"
    assert kinds(unordered(*stated), out="\n".join(printed)) == ["output"]


@pytest.mark.parametrize("foreign", [False, True])
def test_two_hundred_near_identical_lines_take_no_exponential_time(foreign: bool) -> None:
    chance = random.Random(0)
    stated = [
        line for worker in range(100) for line in (f"<pid:{worker}> starts", f"<pid:{worker}> ends")
    ]
    printed = [line for pid in range(100) for line in (f"{pid} starts", f"{pid} ends")]
    if foreign:
        printed[-1] = "100 ends"
    chance.shuffle(printed)
    assert kinds(unordered(*stated), out="\n".join(printed)) == (["hole"] if foreign else [])


def test_two_hundred_unnamed_lines_that_do_not_fit_take_no_exponential_time() -> None:
    stated = ["task <int> by <pid>"] * 100 + ["task ..."] * 50 + ["... by <pid>"] * 50
    printed = [f"task {number} by {number}" for number in range(149)] + ["no task by me"] * 51
    chance = random.Random(0)
    chance.shuffle(printed)
    assert kinds(unordered(*stated), out="\n".join(printed)) == ["output"]


@pytest.mark.parametrize(
    ("patience", "words"), [(None, "No way to pair the lines"), (2_000, "There are too many ways")]
)
def test_a_hopeless_search_ends_and_says_so(
    patience: int | None, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if patience is not None:
        monkeypatch.setattr("mpdocs.expectation.assignment._PATIENCE", patience)
    # Each process sees the next one in a ring; printed are two rings of 5, stated is one of 10.
    stated = [f"<pid:{each}> sees <pid:{(each + 1) % 10}>" for each in range(10)]
    rings = [range(5), range(5, 10)]
    printed = [f"{ring[each]} sees {ring[(each + 1) % 5]}" for ring in rings for each in range(5)]
    mismatch = only(unordered(*stated), out="\n".join(printed))
    assert mismatch.kind == "hole"
    assert words in mismatch.message


@pytest.mark.parametrize("start", range(0, 300, 50))
def test_the_search_agrees_with_trying_every_pairing(start: int) -> None:
    for seed in range(start, start + 50):
        search_and_try_every_pairing(seed)


def search_and_try_every_pairing(seed: int) -> None:
    chance = random.Random(seed)
    count = chance.randint(1, 5)
    holes = ["<pid:a>", "<pid:b>", "<pid:c>", "<int:a>", "<pid>", "..."]
    forms = ["{} in", "{} out", "{} {}"]
    patterns = [
        Pattern(chance.choice(forms).format(chance.choice(holes), chance.choice(holes)), index)
        for index in range(count)
    ]
    lines = [
        chance.choice(forms).format(chance.randint(1, 3), chance.randint(1, 3))
        for _ in range(count)
    ]
    pairings = [
        [
            (pattern, captures)
            for pattern, line in zip(patterns, order, strict=True)
            if (captures := pattern.match(line)) is not None
        ]
        for order in permutations(lines)
    ]
    complete = [pairing for pairing in pairings if len(pairing) == count]
    possible = any(first_clash(pairing) is None for pairing in complete)
    fittings = fit_in_any_order(patterns, lines)
    assert (len(pair([fitting.lines for fitting in fittings]).line_of) == count) == bool(complete)
    expected = Verdict.EXISTS if possible else Verdict.IMPOSSIBLE
    assert find_assignment(fittings) is expected, f"seed {seed}"


# Standard error


def test_stderr_must_be_empty_unless_it_is_stated() -> None:
    mismatch = only(output(), err="a warning\n", code=0)
    assert mismatch.kind == "stderr"
    assert "stderr is not empty" in mismatch.message
    assert "  | a warning" in mismatch.message


def test_a_childs_traceback_under_exit_code_0_is_said_plainly() -> None:
    mismatch = only(output(), err=TRACEBACK)
    assert "a child failed although the script's exit code is 0" in mismatch.message
    assert "  |   File " in mismatch.message
    thread = TRACEBACK.replace("Process SpawnProcess-1:", "Exception in thread Thread-1 (buy):")
    assert "a thread failed although" in only(output(), err=thread).message


def test_a_traceback_is_stated_by_its_unindented_lines() -> None:
    stated = stderr(
        "Process ...:", "Traceback (most recent call last):", "ValueError: no rice left"
    )
    assert kinds(stated, err=TRACEBACK) == []
    assert kinds(stated, err=TRACEBACK.replace("rice", "tea")) == ["stderr"]


def test_indented_lines_may_be_stated_too() -> None:
    stated = stderr(
        "Process ...:", "Traceback ...", "  File ..., in _bootstrap", "ValueError: no rice left"
    )
    assert kinds(stated, err=TRACEBACK) == []
    assert kinds(stated, err=TRACEBACK.replace("_bootstrap", "run")) == ["stderr"]


def test_an_unstated_line_of_stderr_is_named() -> None:
    stated = stderr("first", "last")
    between = only(stated, err="first\nWarning\nlast\n")
    assert "not stated: `Warning`\nstated next, on line 6: `last`" in between.message
    assert between.line == 6
    after = only(stated, err="first\nlast\nWarning\n")
    assert "not stated: `Warning`\nnothing more is stated" in after.message
    assert kinds(stated, err="  indented, before all\nfirst\nlast\n") == ["stderr"]


def test_a_missing_line_of_stderr_is_named() -> None:
    mismatch = only(stderr("first", "last"), err="first\n")
    assert "missing: `last`" in mismatch.message
    assert mismatch.line == 6
    assert "stderr is empty" in only(stderr("first"), err="").message


def test_a_wide_pattern_does_not_take_an_indented_line_too_early() -> None:
    assert kinds(stderr("a", "...", "b"), err="a\n  x\nunindented\nb\n") == []


def test_an_empty_stderr_block_states_that_there_is_none() -> None:
    assert kinds(output(), stderr()) == []
    assert kinds(output(), stderr(), err="  a\n") == ["stderr"]


def test_stated_failures_are_not_called_silent() -> None:
    stated = stderr("Process ...:", "Traceback (most recent call last):", "ValueError: ...")
    message = only(stated, err=TRACEBACK + "Warning\n").message
    assert "although" not in message


# Exit code


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (1, "the exit code is 1, expected 0"),
        (-11, "the exit code is -11 (killed by SIGSEGV), expected 0"),
        (-63, "the exit code is -63 (killed by signal 63), expected 0"),
    ],
)
def test_another_exit_code_is_named(code: int, words: str) -> None:
    mismatch = only(output(), code=code)
    assert mismatch.kind == "exit code"
    assert words in mismatch.message
    assert f"state `# Exit code: {code}`" in mismatch.message


def test_a_stated_exit_code_is_expected() -> None:
    assert kinds("# Exit code: 1", output(), code=1) == []
    mismatch = only(output(), "# Exit code: 1", code=0)
    assert mismatch.line == 6
    assert "remove `# Exit code`" in mismatch.message


def test_everything_wrong_is_reported_together() -> None:
    assert kinds(output("a"), out="b\n", err="c\n", code=1) == ["output", "stderr", "exit code"]


# Settings


def test_only_blocks_that_apply_count() -> None:
    blocks = (block("Output (fork):", "a"), block("Output (spawn):", "b"), output("c"))
    assert check(*blocks, out="b\nc\n") == ()
    assert check(*blocks, out="a\nc\n", setting=FORK) == ()


def test_a_setting_for_which_nothing_is_stated_is_no_success() -> None:
    (mismatch,) = check(block("Output (fork, 3.13):", "a"), out="")
    assert mismatch.kind == "no expectation"
    assert "`# Output (fork, 3.13):` (line 4)" in mismatch.message
    assert "such as `# Output (spawn, 3.14):`" in mismatch.message
    assert "`# Methods: fork, forkserver`" in mismatch.message
    assert check("# Methods: fork", block("Output (fork):", "a")) == ()


def test_settings_with_the_same_statements_share_a_variant() -> None:
    parsed = example(
        block("Output (fork):", "a"), block("Output (spawn, forkserver):", "b"), output("c")
    )
    forkserver = Setting((3, 11), "forkserver", "macos")
    assert variant(parsed, SPAWN) == variant(parsed, forkserver)
    assert variant(parsed, SPAWN) != variant(parsed, FORK)


def test_a_variant_depends_on_what_is_stated_and_not_on_how_it_is_written() -> None:
    plain = variant(example(output("a", "b")), SPAWN)
    assert plain == "228067eb143e"  # recorded in files: it must not change by chance
    same = (
        (output("a"), output("b")),
        (block("Output (spawn):", "a"), output("b"), stderr(), "# Timeout: 3"),
        ("# Exit code (fork): 1", output("a", "b")),
    )
    assert {variant(example(*blocks), SPAWN) for blocks in same} == {plain}
    others = (
        (output("a b"),),
        (unordered("a", "b"),),
        (output("a"), stderr("b")),
        ("# Exit code: 1", output("a", "b")),
    )
    assert len({variant(example(*blocks), SPAWN) for blocks in others} | {plain}) == 5


# Helpers that people read the results of


def test_nothing_printed_is_no_line_and_one_newline_is_one_empty_line() -> None:
    assert lines_of("") == []
    assert lines_of("\n") == [""]
    assert lines_of("a\x0cb\u2028c\n") == ["a\x0cb\u2028c"]


def test_a_long_misfit_is_still_aligned_and_shown() -> None:
    blocks = example(output(*(f"line {number}" for number in range(600)))).blocks
    printed = [f"line {number}" for number in range(600)]
    printed[300] = "x"
    stated = with_printed_text(blocks, printed)
    diff = unified_diff(stated, printed).split("\n")
    assert [line for line in diff if line[:1] in "+-"][2:] == ["-line 300", "+x"]
