"""Tables of the chapter on who ran the scheme, and of the sample of the study of it."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ncms.methods import survey

REPORTED, SYSTEM_ONLY, NOT_REPORTED = "reported", "of the system only", "not reported"
READINGS = {
    "in_each": "the number of counties holds in every province",
    "over_all": "it holds over all provinces together",
}
READING_HEADS = {
    "reading": "Reading",
    "implied": "Implied",
    "lower": "Least",
    "upper": "Below",
    "stated": "Stated",
    "difference": "Stated less implied",
    "holds": "Agrees",
}
FACTOR_HEADS = {
    "what": "Factor",
    "value": "Stated",
    "approximate": "Called approximate",
    "needed": "Needed for the total",
    "in_bounds": "Allowed as stated",
    "locator": "Place",
}
STEP_HEADS = {
    "method_printed": "Method",
    "kind": "Kind of work",
    "material": "Worked on",
    "levels": "Level",
    "not_reported": "Not reported",
}
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


def steps_table(steps: pd.DataFrame) -> pd.DataFrame:
    """Return the steps of the study with their levels, or why none is named, as a reader sees them."""
    levels = steps["levels"].str.replace(";", ", ").fillna(steps["levels_blank_reason"])
    return steps.assign(levels=levels, kind=steps["kind"].str.capitalize())


def cell_states(matrix: pd.DataFrame) -> pd.Series:
    """Return what the study reports of each dimension at each level."""
    of_system = matrix["system_wide"].map({True: SYSTEM_ONLY, False: NOT_REPORTED})
    return of_system.mask(matrix["reported"] == "reported", REPORTED)


def states_grid(states: pd.Series, levels: pd.DataFrame, dimensions: pd.DataFrame) -> pd.DataFrame:
    """Return level by dimension what is reported, both under their printed names and in order."""
    grid = states.unstack("dimension_id").reindex(index=levels.index, columns=dimensions.index)
    named = grid.fillna(NOT_REPORTED).set_axis(levels["name_as_printed"], axis=0)
    return named.set_axis(dimensions["name_as_printed"], axis=1)


def sample_sizes(readings: pd.DataFrame) -> dict[str, float]:
    """Return the sizes that the sample may have had, by what each is."""
    implied = readings["implied"]
    return {
        "implied over all provinces": implied["over_all"],
        "implied in every province": implied["in_each"],
        "stated": readings.at["in_each", "stated"],
    }


def precision_table(named: Mapping[str, float], found: pd.DataFrame, framed: pd.DataFrame) -> pd.DataFrame:
    """Return margins of error in percentage points, by sample size and design effect.

    ``named`` says what each size is; ``found`` holds the margins of a large population, ``framed`` those of
    a population of known size.
    """
    table = pd.DataFrame({"Sample": list(named), "Size": list(named.values())})
    for known, end in ((found, ""), (framed, ", finite frame")):
        for effect, margins in known.groupby("design_effect"):
            percentage_points = 100 * margins.set_index("n")["margin"]
            table[f"Design effect {effect:g}{end}"] = table["Size"].map(percentage_points)
    return table


def forms_table(forms: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return how far the forms of each level are filled, by topic."""
    columns = {
        level: survey.answered(rows, questions(level)).set_index("topic") for level, rows in forms.items()
    }
    table = pd.concat(columns, axis=1)
    heads = [f"{name.capitalize()}, {level}" for level, name in table.columns]
    return table.set_axis(heads, axis=1).rename_axis("Topic").reset_index()


def shares_table(forms: Mapping[str, pd.DataFrame], confidence: float) -> pd.DataFrame:
    """Return the shares of yes in per cent, with bounds of this confidence where the design allows them."""
    shares = {level: survey.yes_shares(forms[level], asked, confidence) for level, asked in YES_NO.items()}
    rows = pd.concat(shares, names=["level"]).reset_index("level")
    percent = {"share": "Share, %", "low": "Lower bound, %", "high": "Upper bound, %"}
    return pd.DataFrame(
        {
            "Level": rows["level"],
            "Question": rows["question"].str.replace("_", " ").str.capitalize(),
            "Answers": rows["answers"],
            "Yes": rows["yes"],
            **{head: 100 * rows[name].astype(float) for name, head in percent.items()},
        }
    )
