"""A picture as a file of its own: with the colours that a page would give it, in both themes."""

from mpdocs.timeline.drawing.palette import DARK, LIGHT

_PAGE = {
    "color-foreground-primary": ("#16181D", "#E3E5E8"),
    "color-foreground-muted": ("#5F6570", "#959AA2"),
    "color-background-border": ("#E2E5EA", "#303439"),
    "color-background-primary": ("#FFFFFF", "#131416"),
    "hue-bad": ("#C0262D", "#FF6B61"),
}


def file(picture: str) -> str:
    """The SVG of ``wide`` or ``narrow`` with a style, to be shown by ``<img>``."""
    hues = {f"hue-{k}": both for k, both in enumerate(zip(LIGHT, DARK, strict=True), 1)}
    colours = _PAGE | hues
    light, dark = (
        "".join(f"--{name}:{both[theme]};" for name, both in colours.items()) for theme in (0, 1)
    )
    style = (
        f"<style>svg{{{light}font-family:system-ui,sans-serif}}"
        f"@media (prefers-color-scheme:dark){{svg{{{dark}}}}}</style>"
    )
    head, rest = picture.split(">", 1)
    return f"{head}>{style}{rest}"
