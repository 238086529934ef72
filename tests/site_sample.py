"""A small site with everything in it that a page may use."""

import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from mpdocs import example, records
from mpdocs.project import Project
from mpdocs.sphinx import docstrings
from mpdocs.timeline import records as recordings
from mpdocs.timeline.recording import Recording, dumps

REPOSITORY = Path(__file__).parents[1]
SAMPLE = Path(__file__).parent / "sample_site"
MINORS = (11, 12, 13, 14, 15)
TRANSLATIONS = {
    "A module whose docstrings the sample site shows.": "示例站点展示其文档字符串的模块。",
    "Count the words of a text file.": "统计文本文件中的词。",
    "Words seen fewer than ``least`` times are left out.": "出现次数少于 ``least`` 的词不计。",
    ":raises OSError: when the file cannot be read.": ":raises OSError: 文件无法读取时。",
    "A word that was seen.": "出现过的一个词。",
    "In lower case.": "小写。",
}


def copy_sample(target: Path) -> Project:
    """The sample with the repository's own configuration, theme and style."""
    shutil.copytree(SAMPLE, target)
    shared = target / "docs" / "_shared"
    shutil.copytree(REPOSITORY / "docs" / "_shared", shared)
    for language in ("en", "zh"):
        conf = REPOSITORY / "docs" / language / "conf.py"
        shutil.copy(conf, target / "docs" / language / "conf.py")
    catalogue = shared / "locale" / "zh_CN" / "LC_MESSAGES" / "docstrings.po"
    docstrings.update(catalogue, TRANSLATIONS)
    filled = docstrings.load(catalogue)
    for message in filled:
        if message.id:
            message.string = TRANSLATIONS[str(message.id)]
    docstrings.save(catalogue, filled)
    return Project(target)


def prove(project: Project, name: str) -> None:
    """Write the record that a run under every start method of every Python would leave."""
    path = project.examples / name
    script = example.load(path)
    proofs = []
    for minor in MINORS:
        for method in example.METHODS:
            setting = example.Setting((3, minor), method, "linux")
            blocks = script.blocks_for(setting)
            text = {
                stream: _lines(line for b in blocks if b.stream is stream for line in b.lines)
                for stream in example.Stream
            }
            proofs.append(
                records.Proof(
                    variant="fork" if "110" in text[example.Stream.STDOUT] else "other",
                    python=f"3.{minor}",
                    version=f"3.{minor}.0",
                    method=method,
                    platform="linux",
                    stdout=text[example.Stream.STDOUT],
                    stderr=text[example.Stream.STDERR],
                    exit_code=script.exit_code_for(setting),
                )
            )
    record = records.merge(None, name, records.digest(path), proofs)
    records.save(path, record)


def keep(project: Project, name: str, recording: Recording, label: str = "") -> None:
    """Write a recording as one of this script as it stands."""
    path = project.examples / name
    kept = replace(recording, script=name, sha256=records.digest(path))
    recordings.path(project, path, label).write_text(dumps(kept), encoding="utf-8")


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
