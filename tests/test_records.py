"""The committed records: what they keep, and that nothing is lost when one cannot be written."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from mpdocs import records
from mpdocs.records import Proof, RunCache

PROOF = Proof("v1", "3.14", "3.14.10", "fork", "linux", "pid 1\n", "", 0)


@pytest.fixture
def script(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("")
    path = tmp_path / "examples" / "lock" / "race.py"
    path.parent.mkdir(parents=True)
    path.write_text('"""Races."""\n')
    return path


def merged(known: records.Record | None, *proofs: Proof) -> records.Record:
    return records.merge(known, "lock/race.py", "sha", proofs)


def test_a_record_survives_the_way_through_its_file(script: Path) -> None:
    proof = replace(PROOF, stdout="a\n\n\u2028b\f\n", stderr="oh\n", exit_code=-9)
    record = merged(None, proof, replace(PROOF, variant="v2", method="spawn"))
    assert records.save(script, record)
    assert records.load(script) == record


def test_saving_the_same_record_again_writes_nothing(script: Path) -> None:
    record = merged(None, PROOF)
    assert records.save(script, record)
    before = records.path_for(script).stat().st_mtime_ns
    assert not records.save(script, record)
    assert records.path_for(script).stat().st_mtime_ns == before


def test_a_second_setting_joins_the_first_and_the_first_capture_stays() -> None:
    record = merged(merged(None, PROOF), replace(PROOF, method="spawn", stdout="pid 2\n"))
    (output,) = record.outputs
    assert output.stdout == "pid 1\n"
    assert output.verified == {"linux": {"3.14": ("fork", "spawn")}}


def test_another_state_of_the_script_begins_a_new_record() -> None:
    record = records.merge(merged(None, PROOF), "lock/race.py", "other sha", [])
    assert record.outputs == ()


def test_the_newest_python_s_output_is_shown_first_however_versions_sort_as_text() -> None:
    old = replace(PROOF, python="3.9", variant="old")
    new = replace(PROOF, python="3.14", variant="new")
    assert [output.variant for output in merged(None, old, new).outputs] == ["new", "old"]
    assert [output.variant for output in merged(None, new, old).outputs] == ["new", "old"]


def test_the_order_of_runs_does_not_change_the_bytes() -> None:
    proofs = [
        replace(PROOF, method=method, python=python)
        for python in ("3.11", "3.14", "3.14t")
        for method in ("fork", "spawn")
    ]
    assert records.dumps(merged(None, *proofs)) == records.dumps(merged(None, *reversed(proofs)))


def test_no_record_is_none(script: Path) -> None:
    assert records.load(script) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema": 2}', '{"schema": 1}'])
def test_damaged_record_names_the_file_and_the_way_out(script: Path, text: str) -> None:
    path = records.path_for(script)
    path.parent.mkdir(parents=True)
    path.write_text(text)
    with pytest.raises(records.RecordError, match=r"verified/lock/race\.json: .*") as caught:
        records.load(script)
    assert "python -m mpdocs verify examples/lock/race.py" in str(caught.value)


def test_a_record_that_cannot_be_replaced_stays_whole(
    script: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records.save(script, merged(None, PROOF))
    before = records.path_for(script).read_bytes()

    def locked(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(records.RecordError, match="The old record is unchanged"):
        records.save(script, merged(None, replace(PROOF, stdout="other\n")))
    assert records.path_for(script).read_bytes() == before
    assert [path.name for path in records.path_for(script).parent.iterdir()] == ["race.json"]


def test_a_change_in_a_helper_module_changes_the_digest(script: Path) -> None:
    script.write_text('"""Races."""\nfrom _words import words\n')
    helper = script.with_name("_words.py")
    helper.write_text("import _more\n")
    more = script.with_name("_more.py")
    more.write_text("x = 1\n")
    assert records.helper_modules(script) == (more, helper)
    before = records.digest(script)
    more.write_text("x = 2\n")
    assert records.digest(script) != before


def test_line_ends_of_a_checkout_do_not_change_the_digest(script: Path) -> None:
    before = records.digest(script)
    script.write_bytes(script.read_bytes().replace(b"\n", b"\r\n"))
    assert records.digest(script) == before


def test_cached_run_comes_back_for_the_same_key_only(tmp_path: Path) -> None:
    cache = RunCache(tmp_path / "runs")
    key = cache.key("sha", "build", "fork")
    assert cache.get(key) is None
    cache.put(key, PROOF)
    assert cache.get(key) == PROOF
    assert cache.get(cache.key("sha", "build", "spawn")) is None


def test_damaged_cache_entry_is_as_good_as_none(tmp_path: Path) -> None:
    cache = RunCache(tmp_path)
    key = cache.key("sha")
    cache.put(key, PROOF)
    (tmp_path / f"{key}.json").write_text('{"variant": "v1"}')
    assert cache.get(key) is None


def test_cache_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    cache = RunCache(blocked / "runs")
    cache.put(cache.key("sha"), PROOF)
    assert cache.get(cache.key("sha")) is None


def test_tracebacks_name_no_folder_of_this_machine() -> None:
    script = Path("/home/me/examples/lock/race.py")
    text = (
        '  File "/opt/py/lib/python3.14/multiprocessing/process.py", line 1, in run\n'
        '  File "C:\\py\\Lib\\threading.py", line 2, in run\n'
        '  File "/home/me/examples/lock/race.py", line 3, in <module>\n'
        '  File "<string>", line 4, in <module>\n'
        "/opt/py/lib/python3.14/multiprocessing/resource_tracker.py:276: UserWarning: leaked\n"
    )
    assert records.portable(text, script, "3.14") == (
        '  File "lib/python3.14/multiprocessing/process.py", line 1, in run\n'
        '  File "lib/python3.14/threading.py", line 2, in run\n'
        '  File "race.py", line 3, in <module>\n'
        '  File "<string>", line 4, in <module>\n'
        "lib/python3.14/multiprocessing/resource_tracker.py:276: UserWarning: leaked\n"
    )


def test_records_of_this_site_name_no_folder_of_a_machine() -> None:
    verified = Path(__file__).parent.parent / "verified"
    named = [
        path.name
        for path in verified.rglob("*.json")
        if re.search(r"[/\\](lib[/\\]python3|examples[/\\])", path.read_text(encoding="utf-8"))
    ]
    assert named == [], "run: python -m mpdocs matrix --python all, for these"
