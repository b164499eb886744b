"""Made-up key numbers under which a rule holds and those before it do not."""

import ast
import itertools
import random
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from livingreview.numbers.expressions import holds, keys_of, parsed

TRIED = 50_000


def values_for(rules: Iterable[str], known: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return values for all keys of these rules under which the last alone holds; None where none was found.

    `known` are values to begin with: those that are published.
    """
    *before, wanted = rules
    keys = sorted({key for rule in (*before, wanted) for key in keys_of(rule)})
    for values in _tries(keys, [*_candidates((*before, wanted))], known):
        if holds(wanted, values) and not any(holds(rule, values) for rule in before):
            return values
    return None


def _candidates(rules: Iterable[str]) -> Iterator[Any]:
    """Yield small numbers, and the numbers and texts that rules name with their neighbours."""
    found = dict.fromkeys((0, 1, 2, 3))
    for rule in rules:
        for node in ast.walk(parsed(rule)):
            if isinstance(node, ast.Constant):
                value = node.value
                found |= dict.fromkeys([value] if isinstance(value, str) else [value, value - 1, value + 1])
    yield from found


def _tries(keys: list[str], candidates: list[Any], known: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield all combinations of candidates, or a sample where there are too many; first the known values."""
    yield {key: known.get(key, 0) for key in keys}
    if len(candidates) ** len(keys) <= TRIED:
        yield from (
            dict(zip(keys, each, strict=True)) for each in itertools.product(candidates, repeat=len(keys))
        )
        return
    generator = random.Random(1)
    for _ in range(TRIED):
        yield {key: generator.choice(candidates) for key in keys}
