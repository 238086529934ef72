"""The identity of what was run: a script together with the helper modules that it imports."""

import ast
import hashlib
from pathlib import Path


def _imported_names(source: str) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def helper_modules(script: Path) -> tuple[Path, ...]:
    """The modules beside the script that it imports, directly or through one another.

    :raises SyntaxError: when one of the files is not Python.
    """
    found: set[Path] = set()
    pending = [script]
    while pending:
        source = pending.pop().read_text(encoding="utf-8")
        for name in _imported_names(source):
            module = script.parent / f"{name}.py"
            if module != script and module not in found and module.is_file():
                found.add(module)
                pending.append(module)
    return tuple(sorted(found))


def digest(script: Path) -> str:
    """SHA-256 over the script's text and that of its helper modules, as 64 hex digits.

    Line ends do not count: a checkout on Windows has the same digest.
    """
    total = hashlib.sha256()
    for path in (script, *helper_modules(script)):
        text = path.read_text(encoding="utf-8").encode()
        total.update(f"{path.name}\0{len(text)}\0".encode() + text)
    return total.hexdigest()
