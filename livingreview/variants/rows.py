"""Which variants were asked for: values of parameters on the command line, or rows of a CSV."""

import csv
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from livingreview.decoding import text_of_file
from livingreview.errors import Fault, InputError
from livingreview.pipeline.parameters import unknown
from livingreview.review import current_review

RANGE = re.compile(r"(-?\d+)\.\.(-?\d+)")
NAME, DATA = "name", "data"
"""The columns of a file of variants that are no parameters: what a report is called, and its data folder."""

MOST = 1000
UNFIT = re.compile(r"[^\w.=-]+")


@dataclass(frozen=True)
class Variant:
    """One report to be made: its name, what is set for it, and its data folder if it has its own."""

    name: str
    overrides: tuple[str, ...]
    data: Path | None = None


def asked_for(settings: Sequence[str], file: Path | None) -> list[Variant]:
    """Return the variants that a command line asks for, by settings or by a file; raise InputError else."""
    if bool(settings) == bool(file):
        found = "settings and a file" if file else "nothing"
        hint = "write `vary end_year=2008..2012`, or `vary --rows variants.csv`"
        raise InputError(Fault("vary", None, None, "variants", found, "settings or a file of rows", hint))
    return rows_of(file) if file else product_of(settings)


def product_of(settings: Sequence[str]) -> list[Variant]:
    """Return a variant for each combination of values, as in `end_year=2008..2012 spending=4,6,8`.

    Raises InputError for what is no `name=values`, a name that is no parameter or is set twice, and for more
    than a thousand combinations.
    """
    faults = [fault for text in settings for fault in _setting_faults(text)]
    names = [text.partition("=")[0] for text in settings]
    faults += [_twice(name) for name in sorted({name for name in names if names.count(name) > 1})]
    if faults:
        raise InputError(faults)
    values = [_values(text.partition("=")[2]) for text in settings]
    return distinct([_of(names, each) for each in itertools.islice(itertools.product(*values), MOST + 1)])


def _of(names: Sequence[str], values: Sequence[str]) -> Variant:
    overrides = tuple(f"{name}={value}" for name, value in zip(names, values, strict=True))
    return Variant(UNFIT.sub("-", "_".join(overrides)), overrides)


def _setting_faults(text: str) -> Iterator[Fault]:
    name, sign, values = text.partition("=")
    if not sign or not _values(values):
        hint = "write it as in end_year=2008..2012 or people_weights=true,false"
        yield Fault("vary", None, None, "form", f"`{text}`", "name=values", hint)
    elif name not in current_review().parameters.model_fields:
        yield unknown(name, "vary")


def _twice(name: str) -> Fault:
    return Fault(
        "vary", None, name, "unique", f"{name} twice", "each parameter once", "join its values by commas"
    )


def _values(text: str) -> list[str]:
    """Return the values of a list with commas, in which `2008..2012` stands for each number from one on."""
    found: list[str] = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        bounds = RANGE.fullmatch(part)
        if not bounds:
            found.append(part)
            continue
        first, last = int(bounds[1]), int(bounds[2])
        step = 1 if last >= first else -1
        found += [str(number) for number in range(first, last + step, step)][: MOST + 1]
    return found


def rows_of(file: Path) -> list[Variant]:
    """Return a variant for each row of a CSV whose columns are parameters, and perhaps `name` and `data`.

    A blank cell leaves the parameter as it is. A data folder is meant from where the file lies. Raises
    InputError for a column that is no parameter, a folder that is not there, and for a file without rows.
    """
    shown = str(file)
    reader = csv.DictReader(text_of_file(file, shown).splitlines())
    columns = [column for column in reader.fieldnames or () if column not in (NAME, DATA)]
    known = current_review().parameters.model_fields
    faults = [unknown(column, shown, 1) for column in columns if column not in known]
    found = []
    for number, row in enumerate(reader, start=2):
        faults += _row_faults(file, number, row)
        found.append(_variant_of(file, number, row, columns))
    if not found and not faults:
        faults = [Fault(shown, 2, None, "no rows", "columns alone", "a row for each variant", "add rows")]
    if faults:
        raise InputError(faults)
    return distinct(found)


def _row_faults(file: Path, number: int, row: dict[str, str]) -> Iterator[Fault]:
    if None in row or None in row.values():
        hint = "give each row as many cells as the header has"
        yield Fault(str(file), number, None, "ragged_row", "more or fewer cells", "one cell a column", hint)
    folder = row.get(DATA)
    if folder and not (file.parent / folder).is_dir():
        hint = "write it as seen from where the file lies"
        yield Fault(str(file), number, DATA, "missing_folder", folder, "a data folder", hint)


def _variant_of(file: Path, number: int, row: dict[str, str], columns: Sequence[str]) -> Variant:
    overrides = tuple(f"{name}={row[name]}" for name in columns if row.get(name))
    folder = row.get(DATA)
    plain = "_".join([*([Path(folder).name] if folder else []), *overrides]) or f"row-{number}"
    name = UNFIT.sub("-", row.get(NAME) or plain).strip(".") or f"row-{number}"
    return Variant(name, overrides, (file.parent / folder).resolve() if folder else None)


def distinct(found: list[Variant]) -> list[Variant]:
    """Return the variants; raise InputError for too many, and for two that would write one folder."""
    faults = []
    if len(found) > MOST:
        faults.append(Fault("vary", None, None, "number", "more", f"at most {MOST} variants", "split them"))
    names = [variant.name.casefold() for variant in found]
    for name in sorted({name for name in names if names.count(name) > 1}):
        faults.append(
            Fault("vary", None, None, "unique", f"{name} twice", "one name a report", "name them apart")
        )
    if faults:
        raise InputError(faults)
    return found
