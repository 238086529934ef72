"""Which function a line of a script belongs to."""

import ast
from collections.abc import Mapping


def scopes(source: str) -> Mapping[int, str]:
    """The innermost function of every line that is in one: ``{12: "deposit"}``.

    A script that this Python cannot parse has none.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return {}
    found: dict[int, str] = {}
    for node in ast.walk(tree):  # outer ones first, so inner ones win
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            end = node.end_lineno or node.lineno
            found |= dict.fromkeys(range(node.lineno, end + 1), f"{node.name}:{node.lineno}")
    return found
