"""What the directives of the site hold: text a writer translates, or facts both languages share.

A directive that is not listed is taken to hold facts only: its argument, its options and its
body must then be the same, byte for byte, on both pages.
"""

from collections.abc import Mapping, Set

#: The body is MyST prose or other directives. It is parsed, and each block has its twin.
PROSE_BODY: Set[str] = frozenset(
    """
    admonition attention aside card carousel caution container danger definition div drawing
    dropdown epigraph error example figure glossary grid grid-item grid-item-card highlights hint
    important list-table margin note only pull-quote seealso sidebar tab-item tab-set table tip
    topic todo warning versionadded versionchanged versionremoved deprecated
    """.split()  # noqa: SIM905 - forty quoted words are harder to read
)

#: The argument is text: a title, a caption, the first words of the body.
PROSE_ARGUMENT: Set[str] = frozenset(
    """
    admonition attention card caution centered csv-table danger dropdown error grid-item-card hint
    important list-table note rubric seealso sidebar tab-item table tip topic todo warning
    """.split()  # noqa: SIM905 - forty quoted words are harder to read
)

#: The argument is one fact (a version), then text.
VERSION_ARGUMENT: Set[str] = frozenset(
    ("versionadded", "versionchanged", "versionremoved", "deprecated")
)

#: Each line of the body is a path, or ``Title <path>``: the titles are text, the paths are facts.
ENTRIES_BODY: Set[str] = frozenset(("toctree", "nav", "navigation"))

#: Options whose value is text, whatever the directive.
TEXT_OPTIONS: Set[str] = frozenset(
    ("alt", "caption", "header", "img-alt", "link-alt", "reason", "title", "subtitle")
)

#: The one directive that shows an example with its verified output.
EXAMPLE = "example"

#: The one directive that may show Python nobody runs. It must say why in ``:reason:``.
NORUN = "norun"

#: The directive that holds the entries of the glossary, and the role that links to one.
TERMS = "terms"
TERM = "term"

#: Roles whose content is text. The value says where the fact in it ends, "" meaning: no fact.
TEXT_ROLES: Mapping[str, str] = {
    "abbr": " (",
    "dfn": "",
    "guilabel": "",
    "menuselection": "",
    "sub": "",
    "sup": "",
}
