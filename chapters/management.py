"""Tables of the chapter on the management study."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

REPORTED = "reported"
SYSTEM_ONLY = "of the system only"
NOT_REPORTED = "not reported"
READINGS = {
    "in_each": "the number of counties holds in every province",
    "over_all": "it holds over all provinces together",
}
ROLES = {
    "factor": "factor",
    "stated_total": "total",
    "rule": "rule of choice",
    "context": "context",
    "gap": NOT_REPORTED,
}
ANSWERED = {"reported": "yes", "partly": "in part", "not_reported": "no"}
QUESTIONS = {  # topic -> columns of the county form and of the town form
    "Institution set-up": (
        ["management_department", "executive_institution", "executive_parent", "joint_office"],
        ["executive_office", "office_parent", "joint_office"],
    ),
    "Human resources": (
        ["posts_persons", "staff_persons", "staff_part_time_persons", "staff_tertiary_persons",
         "staff_left_persons", "staff_trained_persons"],
    ) * 2,
    "Management costs": (
        ["operating_cost_yuan", "staff_cost_yuan", "fiscal_input_yuan"],
        ["operating_cost_yuan", "fiscal_input_yuan"],
    ),
    "Function": (["functions"], ["functions"]),
}  # fmt: skip
YES_NO = {  # yes-or-no questions of the forms
    "county": ["management_department", "executive_institution", "joint_office"],
    "town": ["executive_office", "joint_office"],
}


def questions(level: str) -> dict[str, list[str]]:
    """Return the columns of one level's form by topic."""
    place = list(YES_NO).index(level)
    return {topic: columns[place] for topic, columns in QUESTIONS.items()}


def cell_state(row: pd.Series) -> str:
    """Return what the study reports of one dimension at one level."""
    if row["reported"] == "reported":
        return REPORTED
    return SYSTEM_ONLY if row["system_wide"] else NOT_REPORTED


def states(matrix: pd.DataFrame, levels: pd.DataFrame, dimensions: pd.DataFrame) -> pd.DataFrame:
    """Return level by dimension what is reported, both under their printed names and in order."""
    wide = matrix.assign(state=matrix.apply(cell_state, axis=1))
    wide = wide.pivot(index="level_id", columns="dimension_id", values="state")
    rows = levels.sort_values("level_order").set_index("level_id")["name_as_printed"]
    columns = dimensions.sort_values("dimension_order").set_index("dimension_id")["name_as_printed"]
    wide = wide.reindex(index=rows.index, columns=columns.index).fillna(NOT_REPORTED)
    return wide.set_axis(rows, axis=0).set_axis(columns, axis=1)


def matrix_table(grid: pd.DataFrame) -> pd.DataFrame:
    """Return the grid of levels and dimensions as a table for the page."""
    return grid.rename(columns=str.capitalize).rename_axis("Level").rename_axis(columns=None).reset_index()


def aims_table(aims: pd.DataFrame) -> pd.DataFrame:
    """Return the aims of the study and what its abstract answers."""
    ordered = aims.sort_values("aim_order")
    return pd.DataFrame(
        {
            "Aim": ordered["aim"],
            "Answered": ordered["answered"].map(ANSWERED),
            "How": ordered["answer"].fillna(ordered["answer_blank_reason"]),
            "Place": ordered["answer_locator"],
        }
    )


def instruments_table(instruments: pd.DataFrame, levels: pd.DataFrame) -> pd.DataFrame:
    """Return at which level the use of each instrument is stated."""
    names = levels.sort_values("level_order").set_index("level_id")["name_as_printed"]
    stated = instruments.pivot(index="name_as_printed", columns="level_id", values="stated")
    order = instruments["name_as_printed"].drop_duplicates()
    stated = stated.reindex(index=order, columns=names.index).map(lambda yes: "stated" if yes else "–")
    return stated.set_axis(names.str.capitalize(), axis=1).rename_axis("Instrument").reset_index()


def design_table(design: pd.DataFrame) -> pd.DataFrame:
    """Return what the abstract says of its sample, and what it does not."""
    order = {role: place for place, role in enumerate(ROLES)}
    ordered = design.sort_values("role", key=lambda roles: roles.map(order), kind="stable")
    return pd.DataFrame(
        {
            "Property": ordered["what"],
            "Kind": ordered["role"].map(ROLES),
            "As printed": ordered["as_printed"],
            "Place": ordered["locator"],
        }
    )


def readings_table(readings: pd.DataFrame) -> pd.DataFrame:
    """Return the sizes that the stated factors imply, by reading, beside the stated one."""
    return pd.DataFrame(
        {
            "Reading": readings["reading"].map(READINGS),
            "Implied": readings["implied"],
            "Least": readings["lower"],
            "Below": readings["upper"].where(readings["upper"] > readings["lower"]),
            "Stated": readings["stated"],
            "Stated less implied": readings["difference"],
            "Agrees": readings["holds"].map({True: "yes", False: "no"}),
        }
    )


def factors_table(factors: pd.DataFrame) -> pd.DataFrame:
    """Return what each factor would have to be for the stated total, the others as stated."""
    return pd.DataFrame(
        {
            "Factor": factors["what"],
            "Stated": factors["value"],
            "Called approximate": factors["approximate"].map({True: "yes", False: "no"}),
            "Needed for the total": factors["needed"],
            "Allowed as stated": factors["in_bounds"].map({True: "yes", False: "no"}),
            "Place": factors["locator"],
        }
    )


def precision_table(named: Mapping[str, float], found: pd.DataFrame, framed: pd.DataFrame) -> pd.DataFrame:
    """Return margins of error in percentage points, by sample size and design effect.

    ``named`` says what each size is; ``found`` holds the margins of a large population, ``framed`` those of
    a population of known size.
    """
    table = pd.DataFrame({"Sample": list(named), "Size": list(named.values())})
    for effect, margins in found.groupby("design_effect"):
        table[f"Design effect {effect:g}"] = table["Size"].map(100 * margins.set_index("n")["margin"])
    for effect, margins in framed.groupby("design_effect"):
        head = f"Design effect {effect:g}, finite frame"
        table[head] = table["Size"].map(100 * margins.set_index("n")["margin"])
    return table


def phases_table(phases: pd.DataFrame) -> pd.DataFrame:
    """Return the phases in which the abstract places the scheme."""
    ordered = phases.sort_values("phase_order")
    return pd.DataFrame(
        {
            "Phase": ordered["name_as_printed"],
            "State": ordered["state"],
            "From": ordered["start_year"],
            "To": ordered["end_year"],
            "What follows for management": ordered["consequence"],
        }
    )


def joint_office_table(office: pd.DataFrame) -> pd.DataFrame:
    """Return what is said of the proposed joint office, and what is not."""
    return pd.DataFrame({"Property": office["property"], "As printed": office["value"]})


def forms_table(county: pd.DataFrame, town: pd.DataFrame) -> pd.DataFrame:
    """Return how far the forms of both levels are filled, by topic."""
    return pd.DataFrame(
        {
            "Topic": county["topic"],
            "Questions, county": county["questions"],
            "Forms, county": county["forms"],
            "Answers, county": county["answers"],
            "Questions, town": town["questions"],
            "Forms, town": town["forms"],
            "Answers, town": town["answers"],
        }
    )


def shares_table(shares: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the shares of yes in per cent, with bounds where the design allows them."""
    rows = pd.concat([frame.assign(level=level) for level, frame in shares.items()], ignore_index=True)
    return pd.DataFrame(
        {
            "Level": rows["level"],
            "Question": rows["question"].str.replace("_", " ").str.capitalize(),
            "Answers": rows["answers"],
            "Yes": rows["yes"],
            "Share, %": 100 * rows["share"].astype(float),
            "Lower bound, %": 100 * rows["low"].astype(float),
            "Upper bound, %": 100 * rows["high"].astype(float),
        }
    )
