"""What a page may cost and must score: the bar of the tests and of ``audit``."""

TABLES = ("about/verified.html", "reference/myths.html", "reference/glossary.html")
"""Pages that are one long list: heavier than a page to read."""

REQUESTS = 12
ELEMENTS = 3000
SCORE = 100
SLOWEST_RUN = 95
"""Performance depends on the machine: the median must reach ``SCORE``, and every run this."""


def weight(page: str, html: str = "") -> int:
    """How many bytes a page may have over the network, with everything that it loads.

    ``html`` is its text: a page with a timeline carries the picture, and loads the player.
    """
    heavy = page.endswith(TABLES) or 'class="timeline"' in html
    return 60_000 if heavy else 45_000
