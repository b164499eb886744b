"""Rules over key numbers, as `effects.health_improves > 2 * effects.health_worsens`.

Keys, numbers, texts, `+ - * /`, comparisons, `in`, `and`, `or`, `not`: a rule is read as a syntax tree and
worked out here, never run.
"""

import ast
import operator
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from livingreview.numbers.formats import NO_FIGURE, NO_YEAR

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
MEMBERSHIP = {ast.In: True, ast.NotIn: False}
ARITHMETIC: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def holds(rule: str, values: Values) -> bool:
    """Return whether a rule holds; it does not where a key is missing or a text meets a number."""
    try:
        return _truth(parsed(rule), values)
    except (KeyError, TypeError, ZeroDivisionError, OverflowError):
        return False


def parsed(rule: str) -> ast.expr:
    """Return a rule as a tree; raise ValueError, saying what is wrong, where it is none."""
    if len(rule) > LONGEST:
        raise ValueError(f"a rule of {len(rule)} characters")
    try:
        tree = ast.parse(rule.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ValueError(f"`{rule}`") from None
    _check_statement(tree)
    if not [*_keys(tree)]:
        raise ValueError(f"`{rule}`, which names no key")
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
        case ast.Compare(left=left, ops=[op], comparators=[ast.Tuple(elts=items) | ast.List(elts=items)]) if (
            type(op) in MEMBERSHIP and items
        ):
            for part in (left, *items):
                _check_operand(part, texts=True)
        case ast.Compare(left=left, ops=ops, comparators=others) if all(type(op) in COMPARE for op in ops):
            equality = all(isinstance(op, ast.Eq | ast.NotEq) for op in ops)
            for part in (left, *others):
                _check_operand(part, texts=equality)
        case _:
            raise ValueError(f"`{ast.unparse(node)}`, which compares nothing")


def _check_operand(node: ast.expr, texts: bool = False) -> None:
    match node:
        case ast.Constant(value=str()) if texts:
            return
        case ast.Constant(value=value) if isinstance(value, int | float) and not isinstance(value, bool):
            return
        case ast.UnaryOp(op=ast.USub(), operand=part):
            _check_operand(part)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in ARITHMETIC:
            _check_operand(left)
            _check_operand(right)
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


def _truth(node: ast.expr, values: Values) -> bool:
    match node:
        case ast.UnaryOp(operand=part):
            return not _truth(part, values)
        case ast.BoolOp(op=op, values=parts):
            # Every part is worked out, so that a missing key ends the rule wherever it stands.
            found = [_truth(part, values) for part in parts]
            return all(found) if isinstance(op, ast.And) else any(found)
        case ast.Compare(left=left, ops=[op], comparators=[ast.Tuple(elts=items) | ast.List(elts=items)]):
            value = _value(left, values)
            found = [_compared(operator.eq, value, _value(item, values)) for item in items]
            return any(found) == MEMBERSHIP[type(op)]
        case ast.Compare(left=left, ops=ops, comparators=others):
            amounts = [_value(part, values) for part in (left, *others)]
            pairs = zip(ops, amounts, amounts[1:], strict=False)
            return all([_compared(COMPARE[type(op)], first, second) for op, first, second in pairs])
    raise TypeError(ast.dump(node))


def _compared(comparison: Callable[[Any, Any], bool], first: Any, second: Any) -> bool:
    """Compare two numbers or two texts; raise TypeError for a text beside a number, or in an order."""
    texts = [isinstance(value, str) for value in (first, second)]
    if any(texts) and not (all(texts) and comparison in (operator.eq, operator.ne)):
        raise TypeError(f"{first!r} and {second!r} cannot be compared")
    return comparison(first, second)


def _value(node: ast.expr, values: Values) -> Any:
    match node:
        case ast.Constant(value=value):
            return value
        case ast.UnaryOp(operand=part):
            return -_value(part, values)
        case ast.BinOp(left=left, op=op, right=right):
            return ARITHMETIC[type(op)](_number(left, values), _number(right, values))
    value = values[_key(node) or ""]
    if value in (NO_FIGURE, NO_YEAR):
        raise TypeError("what is missing equals nothing, not even another missing number")
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise TypeError(f"{value!r} is neither number nor text")
    return value


def _number(node: ast.expr, values: Values) -> Any:
    value = _value(node, values)
    if isinstance(value, str):
        raise TypeError(f"{value!r} is no number")
    return value
