"""Compare everything a run did with everything its example states."""

import signal
from collections.abc import Sequence

from mpdocs.example import Condition, Example, Setting, Stream
from mpdocs.expectation.assignment import Verdict, find_assignment
from mpdocs.expectation.fitting import Fitting, lines_of
from mpdocs.expectation.mismatch import Mismatch
from mpdocs.expectation.names import Clash, first_clash
from mpdocs.expectation.pairing import pair
from mpdocs.expectation.place import Place
from mpdocs.expectation.stderr import compare_stderr
from mpdocs.expectation.stdout import compare_stdout

_NAMES = (
    "Give equal values one name and different values different names; where it does not matter, "
    "leave the name out."
)


def compare(
    example: Example, setting: Setting, stdout: str, stderr: str, exit_code: int
) -> tuple[Mismatch, ...]:
    """Return every way in which a run is not what the example states; empty if it is.

    ``exit_code`` is negative for a signal, as ``subprocess`` gives it.
    """
    place = Place(example, setting)
    blocks = example.blocks_for(setting)
    wrong_exit_code = _compare_exit_code(place, exit_code)
    if not blocks and setting.method in example.methods:
        return (_nothing_stated(place), *wrong_exit_code)
    printed = lines_of(stdout)
    results = (
        compare_stdout(
            place, [block for block in blocks if block.stream is Stream.STDOUT], printed
        ),
        compare_stderr(
            place,
            [block for block in blocks if block.stream is Stream.STDERR],
            lines_of(stderr),
            len(printed),
            exit_code,
        ),
    )
    mismatches = [result for result in results if isinstance(result, Mismatch)]
    fittings = [fitting for result in results if isinstance(result, list) for fitting in result]
    return (*mismatches, *_compare_names(place, fittings), *wrong_exit_code)


def _compare_exit_code(place: Place, exit_code: int) -> list[Mismatch]:
    stated = place.example.stated_exit_code(place.setting)
    expected = stated.code if stated else 0
    if exit_code == expected:
        return []
    blocks = place.example.blocks_for(place.setting) or place.example.blocks
    return [
        place.mismatch(
            "exit code",
            stated.line if stated else blocks[0].line,
            f"the exit code is {_named(exit_code)}, expected {_named(expected)}",
            "Correct the script; or, if it is meant to end so, "
            + (f"state `# Exit code: {exit_code}`." if exit_code else "remove `# Exit code`."),
        )
    ]


def _named(exit_code: int) -> str:
    if exit_code >= 0:
        return str(exit_code)
    try:
        return f"{exit_code} (killed by {signal.Signals(-exit_code).name})"
    except ValueError:
        return f"{exit_code} (killed by signal {-exit_code})"


def _nothing_stated(place: Place) -> Mismatch:
    example, setting = place.example, place.setting
    stated = ", ".join(f"`{block}` (line {block.line})" for block in example.blocks)
    conditions = [block.condition for block in example.blocks]
    wanted = Condition(
        frozenset({setting.method} if any(each.methods for each in conditions) else ()),
        frozenset({setting.platform} if any(each.platforms for each in conditions) else ()),
        (("==", setting.python),) if any(each.versions for each in conditions) else (),
    )
    others = ", ".join(method for method in example.methods if method != setting.method)
    leave_out = f"; or, if this start method is not meant, leave it out: `# Methods: {others}`"
    return place.mismatch(
        "no expectation",
        example.blocks[0].line,
        "no expected output is stated for this setting",
        f"Stated are only: {stated}.",
        f"Add a block that applies here, such as `# Output ({wanted}):`"
        f"{leave_out if wanted.methods and others else ''}.",
    )


def _compare_names(place: Place, fittings: Sequence[Fitting]) -> list[Mismatch]:
    line_of = pair([fitting.lines for fitting in fittings]).line_of
    clash = first_clash(
        (fitting.pattern, fitting.lines[line_of[index]]) for index, fitting in enumerate(fittings)
    )
    if clash is None:
        return []
    verdict = find_assignment(fittings)  # another pairing may do better
    if verdict is Verdict.EXISTS:
        return []
    forced = all(len(fitting.lines) == 1 for fitting in fittings if _has_names(fitting))
    way = {
        Verdict.IMPOSSIBLE: "" if forced else "No way to pair the lines avoids this. One of them:",
        Verdict.NOT_FOUND: (
            "There are too many ways to pair the lines with the names to try them all; none was "
            "found that fits. State fewer names in one unordered block. One of the ways:"
        ),
    }[verdict]
    return [
        place.mismatch(
            "hole",
            clash.later.pattern.line,
            "the lines fit, but what stands in their named holes does not",
            way,
            _explain(clash),
            _NAMES,
        )
    ]


def _has_names(fitting: Fitting) -> bool:
    return any(hole.name for hole in fitting.pattern.holes)


def _explain(clash: Clash) -> str:
    if clash.earlier.hole == clash.later.hole:
        verdict = f"Both are `{clash.later.hole}`, so they are stated to be equal."
    else:
        verdict = "Their names differ, so they are stated to be different."
    return "\n".join(
        [
            f"line {sighting.pattern.line}: `{sighting.pattern.text}`: "
            f"`{sighting.hole}` was {sighting.value}"
            for sighting in (clash.earlier, clash.later)
        ]
        + [verdict]
    )
