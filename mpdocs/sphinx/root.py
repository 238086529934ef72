"""The files at the site's root, which belong to both languages."""

import json
import shutil
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from mpdocs.project import Project
from mpdocs.sphinx.formats.archive import zip_files
from mpdocs.sphinx.language import DEFAULT, LANGUAGES, site_url


def write(project: Project, output: Path) -> None:
    """Fill the templates of ``docs/_shared/root`` in, copy what is none, and list all pages."""
    folder = project.docs / "_shared" / "root"
    templates = Environment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined
    )
    url = site_url()
    context = {
        "languages": LANGUAGES,
        "default": DEFAULT,
        "codes": json.dumps([one.code for one in LANGUAGES]),
        "site_url": url,
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
    (output / "llms.txt").write_text(_llms(output, url), encoding="utf-8")
    zip_files(_to_copy(project), output / "examples.zip")
    if url:
        (output / "sitemap.xml").write_text(_sitemap(output, url), encoding="utf-8")


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


def _to_copy(project: Project) -> dict[str, Path]:
    """The examples by the names they have in the zip: their helper modules and licence too."""
    files = (path for path in sorted(project.examples.rglob("*")) if path.is_file())
    return {
        f"examples/{path.relative_to(project.examples).as_posix()}": path
        for path in files
        if "__pycache__" not in path.parts
    }


def _sitemap(output: Path, url: str) -> str:
    """Every page with its versions, as search engines want it (sitemaps.org, xhtml:link)."""
    versions: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        folder = output / language.code
        for path in sorted(folder.rglob("*.html")):
            name = path.relative_to(folder).as_posix()
            if name != "search.html" and not name.startswith("_"):
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
