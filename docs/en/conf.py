"""Sphinx: the English pages. Everything but the language is in ../_shared/conf_base.py."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "_shared"))
from conf_base import *  # noqa: F403

globals().update(for_language("en"))  # noqa: F405
