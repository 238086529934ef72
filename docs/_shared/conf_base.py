"""The Sphinx configuration of both languages; docs/<language>/conf.py takes it and adds its own.

https://www.sphinx-doc.org/en/master/usage/configuration.html says what each name means.
"""

import sys
from pathlib import Path
from typing import Any

SHARED = Path(__file__).parent
sys.path.insert(0, str(SHARED.parents[1]))

from mpdocs import __version__  # noqa: E402
from mpdocs.sphinx.language import LANGUAGES, site_url  # noqa: E402

author = "the authors of Multiprocessing by Example"
project_copyright = f"2026, {author}"
version = release = __version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.intersphinx",
    "sphinx_copybutton",
    "mpdocs.sphinx",
]
exclude_patterns = ["_build", "Thumbs.db", ".DS_Store"]
nitpicky = True
highlight_language = "none"  # a block that names no language has none

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}
python_use_unqualified_type_names = True

locale_dirs = [str(SHARED / "locale")]

html_theme = "example_site"
html_theme_path = [str(SHARED)]
html_static_path = [str(SHARED / "static")]
html_css_files = ["site.css"]
html_favicon = str(SHARED / "root" / "favicon.svg")
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
toc_object_entries_show_parents = "hide"

html_use_index = False
html_domain_indices = False
html_copy_source = False
html_show_copyright = False
# Furo's light style passes WCAG AA on its background; the dark default does not
pygments_style = "a11y-light"  # Furo's own; said here for the EPUB, whose theme has none
pygments_dark_style = "a11y-high-contrast-dark"

epub_show_urls = "no"
epub_tocscope = "includehidden"  # the contents in the site's sidebar come from a hidden toctree
epub_exclude_files = ["search.html"]
epub_css_files = ["book.css"]

latex_engine = "xelatex"
latex_use_xindy = False  # makeindex comes with every TeX
latex_domain_indices = False
latex_elements = {
    "papersize": "a4paper",
    "figure_align": "H",  # a picture stays between the sentences that speak of it
    "fncychap": "",  # it writes "Chapter" in English
    "extraclassoptions": "openany,oneside",  # for a screen: no empty pages
    "preamble": r"""
\titleformat{\chapter}{\sffamily\bfseries\Huge\raggedright}{\thechapter}{1em}{}
% a narrow column is not so narrow that every word of it is divided
\setlength{\tymin}{5em}
% both languages' PDFs become one: their link targets must not have the same names
\renewcommand*{\HyperDestNameFilter}[1]{\jobname-#1}
% xeCJK takes these from the Chinese font, a whole character wide
\xeCJKDeclareCharClass{Default}{"00B7}
% the steps of a run: what they are of, and a line for each, with its time before it
\newenvironment{timelinesteps}[1]
  {\setlength{\multicolsep}{4pt plus 2pt}\raggedcolumns
   \begin{multicols}{2}[{\small\noindent #1}][8\baselineskip]
   \footnotesize\raggedright\setlength{\parskip}{0pt plus 1pt}\interlinepenalty10000 }
  {\end{multicols}}
\newcommand{\timelinestep}[2]
  {\par\noindent\hangindent=3.6em\makebox[3.1em][r]{#1}\hspace{0.5em}#2}
""",
    "fontpkg": r"""
\usepackage{xeCJK}
\setCJKmainfont{Noto Serif CJK SC}
\setCJKsansfont{Noto Sans CJK SC}
\setCJKmonofont{Noto Sans Mono CJK SC}
\xeCJKsetup{CJKecglue={\hskip 0.15em plus 0.05em minus 0.05em}}
\xeCJKDeclareCharClass{CJK}{"2460 -> "2473}
\setmonofont[Scale=0.85]{DejaVu Sans Mono}
""",
}

LATIN_MARKS = r"""
\xeCJKDeclareCharClass{Default}{"2014, "2018, "2019, "201C, "201D, "2026}
"""
CONTENTS = {"en": "Contents", "zh": "目录"}  # else LaTeX takes the caption of the first toctree
# a session is copied without its prompts and without what it printed; output is not copied
copybutton_selector = "article [class*=highlight-]:not(.highlight-text, .highlight-none) pre"
copybutton_prompt_text = r"\$ |>>> |\.\.\. "
copybutton_prompt_is_regexp = True

COPY = {"en": "Copy", "zh": "复制"}
TITLES = {"en": "Multiprocessing by Example", "zh": "多进程实例"}
PYTHON_DOCS = {"en": "https://docs.python.org/3/", "zh": "https://docs.python.org/zh-cn/3/"}


def for_language(code: str) -> dict[str, Any]:
    """The settings that differ: those of docs/``code``."""
    language = next(one for one in LANGUAGES if one.code == code)
    title = TITLES[code]
    address = f"{site_url()}{code}/" if site_url() else ""
    return {
        "language": language.sphinx,
        "project": title,
        "html_title": title,
        "copybutton_image_svg": f"<span>{COPY[code]}</span>",
        "html_baseurl": address,
        "intersphinx_mapping": {
            "python": (PYTHON_DOCS[code], str(SHARED / "inventories" / "python.inv"))
        },
        "docstring_catalogue": (
            ""
            if code == "en"
            else str(SHARED / f"locale/{language.sphinx}/LC_MESSAGES/docstrings.po")
        ),
        "epub_basename": f"multiprocessing-by-example-{code}",
        "epub_language": language.sphinx.replace("_", "-"),
        "epub_title": title,
        "latex_elements": {
            **latex_elements,
            "preamble": latex_elements["preamble"] + LATIN_MARKS * (code == "en"),
            "tableofcontents": rf"\renewcommand{{\contentsname}}{{{CONTENTS[code]}}}"
            r"\sphinxtableofcontents",
        },
        "latex_documents": [
            ("index", f"multiprocessing-by-example-{code}.tex", title, author, "manual")
        ],
    }
