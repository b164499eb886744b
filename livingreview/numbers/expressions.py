"""Rules over key numbers, as `effects.health_improves > 2 * effects.health_worsens`.

Keys, numbers, `+ - * /`, comparisons, `and`, `or`, `not`: a rule is read as a syntax tree and worked out
here, never run.
"""

import ast
import operator
from collections.abc import Callable, Iterator, Mapping
from typing import Any

HOLDS, REVERSED, UNSUPPORTED = "holds", "reversed", "not supported"
LONGEST = 1000  # characters of a rule: nobody reads a longer one, and a deep tree would exhaust the stack
Values = Mapping[str, Any]

COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Gt: operator.gt,
    ast.Lt: operator.lt,
    ast.GtE: operator.ge,
    ast.LtE: operator.le,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
# What contradicts `more`: `less`, while `as much` only takes the ground away.
OPPOSITE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Gt: ast.Lt,
    ast.Lt: ast.Gt,
    ast.GtE: ast.Lt,
    ast.LtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
}
ARITHMETIC: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def verdict(rule: str, values: Values) -> str:
    """Return whether a rule holds, is contradicted, or has lost its ground: a key missing, a tie."""
    try:
        tree = parsed(rule)
        if _truth(tree, values, opposed=False):
            return HOLDS
        return REVERSED if _truth(tree, values, opposed=True) else UNSUPPORTED
    except (KeyError, TypeError, ZeroDivisionError, OverflowError):
        return UNSUPPORTED


def parsed(rule: str) -> ast.expr:
    """Return a rule as a tree; raise ValueError, saying what is wrong, where it is none."""
    if len(rule) > LONGEST:
        raise ValueError(f"a rule of {len(rule)} characters")
    try:
        tree = ast.parse(rule.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ValueError(f"`{rule}`") from None
    _check_statement(tree)
    return tree


def keys_of(rule: str) -> list[str]:
    """Return the keys that a rule names, each once, in alphabetical order."""
    return sorted(set(_keys(parsed(rule))))


def _check_statement(node: ast.expr) -> None:
    match node:
        case ast.BoolOp(values=parts):
            for part in parts:
                _check_statement(part)
        case ast.UnaryOp(op=ast.Not(), operand=part):
            _check_statement(part)
        case ast.Compare(left=left, ops=ops, comparators=others) if all(type(op) in COMPARE for op in ops):
            for part in (left, *others):
                _check_amount(part)
        case _:
            raise ValueError(f"`{ast.unparse(node)}`, which compares nothing")


def _check_amount(node: ast.expr) -> None:
    match node:
        case ast.Constant(value=value) if isinstance(value, int | float) and not isinstance(value, bool):
            return
        case ast.UnaryOp(op=ast.USub(), operand=part):
            _check_amount(part)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in ARITHMETIC:
            _check_amount(left)
            _check_amount(right)
        case ast.Attribute() if _key(node):
            return
        case _:
            raise ValueError(f"`{ast.unparse(node)}`")


def _key(node: ast.expr) -> str | None:
    """Return a key as it is written, with its dots; None where the node is no key."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (outer := _key(node.value)):
        return f"{outer}.{node.attr}"
    return None


def _keys(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Attribute) and (key := _key(node)):
        yield key
        return
    for child in ast.iter_child_nodes(node):
        yield from _keys(child)


def _truth(node: ast.expr, values: Values, opposed: bool) -> bool:
    """Return whether a statement holds, or whether its opposite does."""
    match node:
        case ast.UnaryOp(operand=part):
            inner = _truth(part, values, opposed=False)
            return inner if opposed else not inner
        case ast.BoolOp(op=op, values=parts):
            found = [_truth(part, values, opposed) for part in parts]
            return all(found) if isinstance(op, ast.And) != opposed else any(found)
        case ast.Compare(left=left, ops=ops, comparators=others):
            amounts = [_amount(part, values) for part in (left, *others)]
            kinds = [OPPOSITE[type(op)] if opposed else type(op) for op in ops]
            pairs = zip(kinds, amounts, amounts[1:], strict=False)
            found = [COMPARE[kind](first, second) for kind, first, second in pairs]
            return any(found) if opposed else all(found)
    raise TypeError(ast.dump(node))


def _amount(node: ast.expr, values: Values) -> Any:
    match node:
        case ast.Constant(value=value):
            return value
        case ast.UnaryOp(operand=part):
            return -_amount(part, values)
        case ast.BinOp(left=left, op=op, right=right):
            return ARITHMETIC[type(op)](_amount(left, values), _amount(right, values))
    value = values[_key(node) or ""]
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{value!r} is no number")
    return value
