"""This site itself: the project, and its pages as they are called under ``build/html``."""

from pathlib import Path

from mpdocs.project import LANGUAGES, Project

PROJECT = Project(Path(__file__).parents[1])
PAGES = [
    f"{code}/{path.relative_to(PROJECT.docs / code).with_suffix('.html').as_posix()}"
    for code in LANGUAGES
    for path in sorted((PROJECT.docs / code).rglob("*.md"))
]
