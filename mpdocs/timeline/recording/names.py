"""What the script calls the objects that it makes: the variables that they are assigned to."""

import ast
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assignment:
    """The names that a statement gives, and whether one of them is given to many things."""

    names: tuple[str, ...]
    many: bool
    calls: tuple[str, ...]
    """The functions that make what is assigned: the names of its classes, as a rule."""

    def makes(self, kind: str, position: int) -> bool:
        """Whether the ``position``-th call is one that makes such a thing.

        ``Lock`` makes a Lock, ``Manager`` a SyncManager, ``dict`` of a manager a DictProxy.
        """
        call = self.calls[min(position, len(self.calls) - 1)]
        return kind.endswith("Proxy") or kind.lower().endswith(call.lower())


def assignments(source: str) -> dict[int, Assignment]:
    """For each line, what is assigned by the innermost statement that covers it."""
    found: dict[int, Assignment] = {}
    for node in ast.walk(ast.parse(source)):
        for target, value in _targets(node):
            names = tuple(_names(target))
            many = isinstance(value, ast.ListComp | ast.DictComp | ast.List)
            calls = _calls(value)
            if names and calls and all(calls):
                for line in range(value.lineno, (value.end_lineno or value.lineno) + 1):
                    found[line] = Assignment(names, many, calls)
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


def _calls(value: ast.expr) -> tuple[str, ...]:
    """The names of the functions whose results are assigned; empty for one that is no call."""
    if isinstance(value, ast.ListComp):
        return _calls(value.elt)
    if isinstance(value, ast.DictComp):
        return _calls(value.value)
    if isinstance(value, ast.List | ast.Tuple):
        return tuple(name for one in value.elts for name in _calls(one) or ("",))
    if isinstance(value, ast.Call):
        function = value.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        return (name,)
    return ()


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
    if assignment is None or not assignment.makes(kind, position):
        return kind
    if assignment.many and len(assignment.names) == 1:
        return f"{assignment.names[0]}[{position}]"
    if total > len(assignment.names) or position >= len(assignment.names):
        return assignment.names[-1] if position == 0 else f"{assignment.names[-1]} ({position + 1})"
    return assignment.names[position]
