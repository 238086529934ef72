"""A timeline as a page of its own: one HTML file that needs no other, for a script of anybody's."""

from html import escape
from pathlib import Path

from pygments import highlight  # type: ignore[import-untyped]
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
from pygments.lexers import PythonLexer  # type: ignore[import-untyped]

from mpdocs.timeline import drawing, player
from mpdocs.timeline.recording import Recording

_STYLE = Path(__file__).with_name("page.css")
_LIGHT, _DARK = "default", "github-dark"
_TAGS = {"en": "en", "zh": "zh-Hans"}
_RUN = {
    "en": "One real run (CPython {python}, {method}); the next will differ.",
    "zh": "一次真实的运行（CPython {python}，{method}）；下一次会有所不同。",
}


def page(recording: Recording, source: str, language: str) -> str:
    """The HTML of a recording with its script, in ``language`` (``en`` or ``zh``)."""
    run = _RUN[language].format(python=recording.python, method=recording.method)
    style = _STYLE.read_text(encoding="utf-8") + _colours() + player.style()
    code = highlight(source, PythonLexer(stripnl=False), HtmlFormatter(nowrap=True))
    return f"""<!doctype html>
<html lang="{_TAGS[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>{escape(drawing.title(recording, language))}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{escape(drawing.title(recording, language))}</h1>
<figure class="panel">
<div class="timeline" id="timeline">
<div class="timeline-picture">
{drawing.wide(recording, language, prefix="wide")}
{drawing.narrow(recording, language, prefix="narrow")}
</div>
<p class="timeline-run">{escape(run)}</p>
{player.markup(recording, language, source)}</div>
<div class="panel-code highlight"><pre tabindex="0">{code}</pre></div>
</figure>
</main>
<script>
{player.script()}</script>
</body>
</html>
"""


def _colours() -> str:
    """The colours of the code, light and dark."""
    light: str = HtmlFormatter(style=_LIGHT).get_style_defs(".highlight")
    dark: str = HtmlFormatter(style=_DARK).get_style_defs(".highlight")
    return f"{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n"
