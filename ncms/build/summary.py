"""Numbers that rest on synthetic data stay out of the summary: a policy reader quotes from there."""

import re
from pathlib import Path
from typing import Any

from ncms.build.collection import Number

PAGE = "index.qmd"
WITHHELD = "(not shown: it rests on synthetic data)"


def withhold(workspace: Path, numbers: list[Number], inputs: dict[str, dict[str, Any]]) -> list[str]:
    """Take synthetic numbers out of a workspace's summary and return their keys.

    A number is synthetic where any table behind it is; `inputs` is that part of the run's record.
    """
    invented = {table for table, entry in inputs.items() if entry["synthetic"]}
    barred = {number.key for number in numbers if invented & {name.split("@")[0] for name in number.inputs}}
    page, taken = workspace / PAGE, []

    def shown(found: re.Match) -> str:
        if found[1] not in barred:
            return found[0]
        taken.append(found[1])
        return WITHHELD

    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub(r"\{\{< var ([\w.]+) >\}\}", shown, text), encoding="utf-8")
    return sorted(set(taken))
