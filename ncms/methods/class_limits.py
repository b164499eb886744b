"""Which numbers and sizes of classes the data allow, told before anything rests on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from ncms.errors import Fault, Refused
from ncms.methods.classes import class_points
from ncms.methods.partitions import ward_classes


def point_sets(rows: pd.DataFrame, kin: Mapping[str, str], by: str) -> list[pd.DataFrame]:
    """Return the points of all indicators, and those without each family of indicators in turn."""
    families = [None, *dict.fromkeys(kin.values())]
    chosen = [[name for name, own in kin.items() if own != family] for family in families]
    return [class_points(rows, names, by) for names in chosen if names]


def possible(sets: Sequence[pd.DataFrame], classes: int, least: int) -> bool:
    """Return whether every set of points can be cut into so many classes of that size or more."""
    try:
        for points in sets:
            ward_classes(points, classes, least)
    except ValueError:
        return False
    return True


def refuse_impossible(sets: Sequence[pd.DataFrame], classes: int, least: int) -> None:
    """Raise Refused, with values that would do, where no cut gives the classes on every set of points."""
    if possible(sets, classes, least):
        return
    sizes = [size for size in (*range(least // 10 * 10, 0, -10), 5, 1) if size < least]
    smaller = next((size for size in sizes if possible(sets, classes, size)), None)
    fewer = next((count for count in range(classes - 1, 1, -1) if possible(sets, count, least)), None)
    mends = [f"set class_least to {smaller} or less"] if smaller else []
    mends += [f"set county_classes to {fewer}"] if fewer else []
    found = f"{classes} classes of {least} counties or more"
    expected = "classes that a cut of the tree gives, with all indicators and without each kind of them"
    mend = " or ".join(mends) or "use data with more counties"
    raise Refused(Fault("parameters", None, "county_classes, class_least", "classes", found, expected, mend))
