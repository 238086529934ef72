"""The files at the site's root, which belong to both languages."""

import json
import shutil
from collections.abc import Container
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from mpdocs import pages
from mpdocs.project import Project
from mpdocs.sphinx.formats.archive import zip_files
from mpdocs.sphinx.language import DEFAULT, LANGUAGES, Language, site_url


def write(project: Project, output: Path) -> None:
    """Fill the templates of ``docs/_shared/root`` in, copy what is none, and list all pages.

    Also build the small pages that lead from where a page was to where it is.
    """
    folder = project.docs / "_shared" / "root"
    templates = Environment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined
    )
    templates.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    url = site_url()
    context = {
        "languages": LANGUAGES,
        "default": DEFAULT,
        "codes": json.dumps([one.code for one in LANGUAGES]),
        "site_url": url,
        "pages": _titles(output),
        # where the server has put the site, for a page that is served at any depth
        "prefix": urlsplit(url).path if url else "",
    }
    for source in sorted(folder.iterdir()):
        if source.name.startswith("_"):  # a part of the others
            continue
        if source.suffix in {".html", ".txt"}:
            text = templates.get_template(source.name).render(context)
            (output / source.name).write_text(text, encoding="utf-8")
        else:
            shutil.copy(source, output / source.name)
    moves = pages.moves(project.docs)
    for language in LANGUAGES:
        for old, new in moves.items():
            moved = _moved(output, language, old, new)
            page = templates.get_template("_moved.html").render(**moved)
            _write(output / language.code / f"{old}.html", page)
    (output / "llms.txt").write_text(_llms(output, url), encoding="utf-8")
    zip_files(_to_copy(project), output / "examples.zip")
    if url:
        (output / "sitemap.xml").write_text(_sitemap(output, url, moves), encoding="utf-8")


def _llms(output: Path, url: str) -> str:
    """Every page's Markdown, with what the page says first (https://llmstxt.org)."""
    lines = ["# Multiprocessing by Example · 多进程实例", ""]
    lines.append("> Python's multiprocessing, one small script at a time; every script was run.")
    for language in LANGUAGES:
        lines += ["", f"## {language.name}", ""]
        folder = output / language.code
        for path in sorted(folder.rglob("*.md")):
            title, _, text = path.read_text(encoding="utf-8").partition("\n")
            first = text.strip().partition("\n")[0]
            answer = first.split("**")[1] if first.startswith("**") else ""
            address = f"{url}{language.code}/{path.relative_to(folder).as_posix()}"
            lines.append(f"- [{title.lstrip('# ')}]({address})" + f": {answer}" * bool(answer))
    return "\n".join([*lines, ""])


def _titles(output: Path) -> list[dict[str, str]]:
    """Every page: its ``name``, and its title under the code of each language."""
    found: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        folder = output / language.code
        for path in sorted(folder.rglob("*.md")):
            name = path.relative_to(folder).with_suffix("").as_posix()
            found.setdefault(name, {"name": name})[language.code] = _title(path)
    return [one for one in found.values() if len(one) > len(LANGUAGES)]


def _title(markdown: Path) -> str:
    with markdown.open(encoding="utf-8") as lines:
        return next(lines, "").strip().lstrip("# ").replace("`", "")


def _moved(output: Path, language: Language, old: str, new: str) -> dict[str, object]:
    """What the page at the old place says."""
    name, hash_sign, label = new.partition("#")
    address = f"{name}.html{hash_sign}{label}"
    url = site_url()
    return {
        "language": language,
        "title": _title(output / language.code / f"{name}.md"),
        "address": "../" * old.count("/") + address,
        "canonical": f"{url}{language.code}/{name}.html" if url else "",
    }


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _to_copy(project: Project) -> dict[str, Path]:
    """The examples by the names they have in the zip: their helper modules and licence too."""
    files = (path for path in sorted(project.examples.rglob("*")) if path.is_file())
    return {
        f"examples/{path.relative_to(project.examples).as_posix()}": path
        for path in files
        if "__pycache__" not in path.parts
    }


def _sitemap(output: Path, url: str, moved: Container[str]) -> str:
    """Every page with its versions, as search engines want it (sitemaps.org, xhtml:link)."""
    versions: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        folder = output / language.code
        for path in sorted(folder.rglob("*.html")):
            name = path.relative_to(folder).as_posix()
            if name.removesuffix(".html") not in moved and not name.startswith(("_", "search.")):
                address = "" if name == "index.html" else name
                versions.setdefault(name, {})[language.tag] = f"{url}{language.code}/{address}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for by_tag in versions.values():
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{tag}" href={quoteattr(address)}/>'
            for tag, address in by_tag.items()
        )
        for address in by_tag.values():
            lines.append(f"<url><loc>{quoteattr(address)[1:-1]}</loc>{links}</url>")
    return "\n".join([*lines, "</urlset>", ""])
