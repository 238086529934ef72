"""What the script calls the objects that it makes: the variables that they are assigned to."""

import ast
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assignment:
    """The names that a statement gives, and whether one of them is given to many things."""

    names: tuple[str, ...]
    many: bool
    call: str
    """The function that makes what is assigned: the name of its class, as a rule."""


def assignments(source: str) -> dict[int, Assignment]:
    """For each line, what is assigned by the innermost statement that covers it."""
    found: dict[int, Assignment] = {}
    for node in ast.walk(ast.parse(source)):
        for target, value in _targets(node):
            names = tuple(_names(target))
            many = isinstance(value, ast.ListComp | ast.DictComp | ast.List)
            call = _call(value)
            if names and call:
                for line in range(value.lineno, (value.end_lineno or value.lineno) + 1):
                    found[line] = Assignment(names, many, call)
    return found


def _targets(node: ast.AST) -> list[tuple[ast.expr, ast.expr]]:
    if isinstance(node, ast.Assign):
        return [(node.targets[0], node.value)]
    if isinstance(node, ast.AnnAssign) and node.value is not None:
        return [(node.target, node.value)]
    if isinstance(node, ast.With):
        return [
            (item.optional_vars, item.context_expr)
            for item in node.items
            if item.optional_vars is not None
        ]
    return []


def _call(value: ast.expr) -> str:
    """The name of the function whose result is assigned; empty if it is not that of one call."""
    if isinstance(value, ast.ListComp):
        return _call(value.elt)
    if isinstance(value, ast.DictComp):
        return _call(value.value)
    if isinstance(value, ast.List | ast.Tuple) and value.elts:
        return _call(value.elts[0])
    if isinstance(value, ast.Call):
        function = value.func
        return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return ""


def _names(target: ast.expr) -> list[str]:
    if isinstance(target, ast.Name):
        return [target.id]
    if isinstance(target, ast.Attribute):
        return [target.attr]
    if isinstance(target, ast.Tuple | ast.List):
        return [name for one in target.elts for name in _names(one)]
    return []


def name_of(assignment: Assignment | None, kind: str, position: int, total: int) -> str:
    """The name of the ``position``-th of ``total`` objects that one statement made."""
    if assignment is None or not _makes(assignment.call, kind):
        return kind
    if assignment.many and len(assignment.names) == 1:
        return f"{assignment.names[0]}[{position}]"
    if total > len(assignment.names) or position >= len(assignment.names):
        return assignment.names[-1] if position == 0 else f"{assignment.names[-1]} ({position + 1})"
    return assignment.names[position]


def _makes(call: str, kind: str) -> bool:
    """``Lock`` makes a Lock, ``Manager`` a SyncManager, ``dict`` of a manager a DictProxy."""
    return kind.endswith("Proxy") or kind.lower().endswith(call.lower())
