"""The files at the site's root, which belong to both languages."""

import json
import shutil
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from mpdocs.project import Project
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
    if url:
        (output / "sitemap.xml").write_text(_sitemap(output, url), encoding="utf-8")


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
