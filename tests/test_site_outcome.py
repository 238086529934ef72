"""How a page says in which settings an output was seen."""

from mpdocs.records import Output, Record
from mpdocs.sphinx.outcome import tab_labels, verified_in

VERSIONS = ("3.11", "3.12", "3.13", "3.14", "3.15")
ALL = ("fork", "spawn", "forkserver")


def output(verified: dict[str, tuple[str, ...]], platform: str = "linux") -> Output:
    return Output("", "", "", 0, "3.15.2", "fork", platform, {platform: verified})


def everywhere(*methods: str, versions: tuple[str, ...] = VERSIONS) -> Output:
    return output(dict.fromkeys(versions, methods))


def test_start_methods_tell_outputs_apart() -> None:
    outputs = [everywhere("fork"), everywhere("forkserver", "spawn")]
    assert tab_labels(outputs) == ("fork", "spawn, forkserver")


def test_versions_tell_outputs_apart_and_the_newest_is_open() -> None:
    outputs = [everywhere(*ALL, versions=VERSIONS[3:]), everywhere(*ALL, versions=VERSIONS[:3])]
    assert tab_labels(outputs) == ("3.14+", "3.11–3.13")


def test_a_single_old_version_is_named() -> None:
    outputs = [everywhere(*ALL, versions=VERSIONS[1:]), everywhere(*ALL, versions=VERSIONS[:1])]
    assert tab_labels(outputs) == ("3.12+", "3.11")


def test_versions_with_a_gap_are_listed() -> None:
    one = everywhere(*ALL, versions=("3.11", "3.13", "3.14"))
    other = everywhere(*ALL, versions=("3.12", "3.15"))
    assert tab_labels([one, other]) == ("3.11, 3.13–3.14", "3.12, 3.15+")


def test_version_and_method_together() -> None:
    new_spawn = everywhere("spawn", versions=VERSIONS[3:])
    rest = output({"3.13": ALL, "3.14": ("fork", "forkserver"), "3.15": ("fork", "forkserver")})
    assert tab_labels([new_spawn, rest]) == (
        "3.14+ · spawn",
        "3.13 · fork, spawn, forkserver; 3.14+ · fork, forkserver",
    )


def test_platforms_tell_outputs_apart() -> None:
    outputs = [output({"3.14": ("spawn",)}), output({"3.14": ("spawn",)}, "windows")]
    assert tab_labels(outputs) == ("Linux", "Windows")


def test_verified_line_covers_all_outputs() -> None:
    record = Record("x.py", "", (everywhere("fork"), everywhere("spawn", "forkserver")))
    assert verified_in(record) == "CPython 3.11–3.15 · fork, spawn, forkserver · Linux"


def test_verified_line_says_where_a_method_was_not_run() -> None:
    record = Record("x.py", "", (output({"3.13": ALL, "3.14": ("fork",), "3.14t": ("fork",)}),))
    assert (
        verified_in(record) == "CPython 3.13 · fork, spawn, forkserver; 3.14, 3.14t · fork · Linux"
    )
