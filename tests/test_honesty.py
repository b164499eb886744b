"""What the chapters on the evidence today must not say or do, each prohibition a test.

Others stand elsewhere: synthetic numbers in the summary in `test_methods_worked.py`, chances of the fund in
`test_methods_fund_years.py`, sums, rounding and derived columns of provinces in `test_data_places.py`.
"""

import csv
import re

import matplotlib.pyplot as plt
import pandas as pd
import pytest
import yaml
from bookpages import chapters

import livingreview
from chapters import fund as fund_display
from chapters import national as national_display
from livingreview import paths
from livingreview.notebooks import code_cells, read_notebook
from livingreview.pipeline.conditional_content import VARIABLE
from livingreview.tables.loading import typed_table as load
from ncms.methods import fund, provinces, series, variance_shares

ROOT = paths.ROOT
DATA = ROOT / "data"
SERIES = ("figures", "national", "provinces", "counties", "fund", "indicators")
CENSUS = ("provinces", "counties")
SOURCES = [chapter.source for chapter in chapters()]
NOTEBOOKS = sorted(path.stem for path in (ROOT / "chapters").glob("*.ipynb"))


@pytest.fixture(scope="module", autouse=True)
def shipped_tables():
    """Read the tables of the checkout, wherever the environment points."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(paths.DATA_ENV, raising=False)
        yield


@pytest.fixture(autouse=True)
def closed_figures():
    """Leave no figure open behind a test."""
    yield
    plt.close("all")


def prose(source: str) -> str:
    """Return a page's text."""
    return (ROOT / source).read_text(encoding="utf-8")


def prose_on(stem: str) -> str:
    """Return the text about a notebook's series: its chapter or, where it has none, a section of another."""
    if stem != "figures":
        return prose(f"chapters/{stem}.qmd")
    _, section = prose("chapters/results.qmd").split("{#sec-results-figures}")
    return section.partition("\n## ")[0]


def cells(stem: str) -> list:
    """Return the code cells of a source notebook."""
    return code_cells(read_notebook(ROOT / "chapters" / f"{stem}.ipynb"))


def captions(stem: str) -> dict[str, str]:
    """Return label and caption of each float of a notebook."""
    pattern = re.compile(r'^#\| (?:fig|tbl)-cap: "(.*)"$', re.MULTILINE)
    found = {cell.label: pattern.search(cell.source) for cell in cells(stem) if cell.label}
    return {label: caption[1] for label, caption in found.items() if label.startswith(("fig-", "tbl-"))}


# Causes ----------------------------------------------------------------------------------------------------

CAUSAL = re.compile(
    r"\b(caus(?:e|es|ed|ing|al|ally)|because of|led to|leads? to|leading to|due to|thanks to|owing to|"
    r"result(?:s|ed|ing)? (?:in|from)|as a result|brought about|driven by|drove|impacts?|effects? of|"
    r"attribut\w+|contribut(?:ed|es) to|responsible for|the reason (?:is|was|why)|made possible)\b",
    re.IGNORECASE,
)
DENIAL = re.compile(r"\b(no|not|nothing|neither|nor|never|without)\b", re.IGNORECASE)
CLAUSE = re.compile(r"[.;:]|, (?:but|and)\b")


def causal_claims(text: str) -> list[str]:
    """Return the lines that use a causal word without denying it; a root cause is a term of the audit."""
    lines = [line for line in re.sub(r"\broot causes?\b", "", text).splitlines() if not line.startswith("#")]
    return [
        line
        for line in lines
        for found in CAUSAL.finditer(line)
        if not DENIAL.search(CLAUSE.split(line[: found.start()])[-1])
    ]


@pytest.mark.parametrize(
    ("line", "caught"),
    [
        ("Enrolment rose because of the subsidy.", True),
        ("The scheme led to fewer deaths.", True),
        ("It is a difference between two years and says nothing about causes.", False),
        ("Two root causes put a count in doubt.", False),
        ("It is no difference, but the fall was due to prices.", True),
        ("The fund did not grow; this was due to prices.", True),
    ],
)
def test_the_rule_on_causes_catches_what_it_should(line, caught):
    assert bool(causal_claims(line)) is caught


@pytest.mark.parametrize("stem", SERIES)
def test_series_are_not_given_causes(stem):
    shown = "\n".join(captions(stem).values())
    assert causal_claims(prose_on(stem)) + causal_claims(shown) == []


def test_the_summary_gives_public_figures_no_causes():
    assert causal_claims(prose("index.qmd")) == []


def test_the_chapter_on_counties_says_that_a_share_of_variance_is_no_cause():
    text = prose("chapters/counties.qmd")
    assert "share of variance" in text and "names no cause" in text


# Words that new numbers could falsify ----------------------------------------------------------------------

TURNS = re.compile(
    r"\b(rose|risen|fell|fallen|grew|grown|shrank|declined|(in|de)creased|(strong|weak|sharp)est|nearly all|"
    r"most of|mostly|hardly|largely|leans?|all of them|the only)\b",
    re.IGNORECASE,
)
SAID_OF_DOCUMENTS = ("The review reports that", "The factors and the total stand")  # what a text says stays


def typed_turns(text: str) -> list[str]:
    """Return the lines whose wording holds only while the numbers do."""
    return [s for s in text.splitlines() if TURNS.search(s) and not s.startswith(SAID_OF_DOCUMENTS)]


@pytest.mark.parametrize(
    ("line", "caught"),
    [
        ("The fund grew to {{< var fund.x >}}.", True),
        ("The Gini became {{< var provinces.became >}}.", False),
        ("Most of the counties are old.", True),
        ("The fund went from {{< var a.b >}} to {{< var a.c >}}.", False),
    ],
)
def test_the_rule_on_turns_catches_what_it_should(line, caught):
    assert bool(typed_turns(line)) is caught


@pytest.mark.parametrize("stem", [*SERIES, "results", "agenda", "instruments", "administration"])
def test_prose_holds_whichever_way_the_numbers_turn(stem):
    """A direction is published as a word that follows from the numbers, or not said."""
    assert typed_turns(prose_on(stem)) == []


SHARES = re.compile(r"\b(neither|none|both|half|most|all)\b", re.IGNORECASE)
COUNTED = re.compile(r"\b(stud(y|ies)|works?|abstracts?|provinces|surveys?)\b", re.IGNORECASE)
HELD = re.compile(r"@[a-z]+(\d{4}|-)|\{\{<|\b(19|20)\d\d\b")
"""What holds a sentence: works or tables that it names, a published number, the year of an event."""


def typed_shares(text: str) -> list[str]:
    """Return the lines that say by hand how many of the studies or provinces something holds for."""
    lines = [line for line in text.splitlines() if not line.startswith(("#", ":::"))]
    return [line for line in lines if SHARES.search(line) and COUNTED.search(line) and not HELD.search(line)]


@pytest.mark.parametrize(
    ("line", "caught"),
    [
        ("Neither of these two studies could be read.", True),
        ("Most provinces had merged.", True),
        ("In 2016 all provinces were asked to merge.", False),
        ("No change is found in illness, and none in deaths, by a study of old people [@chen2012].", False),
        ("{{< var merger.merged_late_of >}} had done so, most of all the western provinces.", False),
    ],
)
def test_the_rule_on_shares_catches_what_it_should(line, caught):
    assert bool(typed_shares(line)) is caught


@pytest.mark.parametrize("chapter", [each.source for each in chapters() if each.title.endswith("?")])
def test_no_page_for_readers_says_by_hand_how_many_studies(chapter):
    assert typed_shares(prose(chapter)) == [], "write a statement, or publish a phrase"


# Captions --------------------------------------------------------------------------------------------------

KIND = re.compile(
    r"\b(official|as reported by|as named in|survey figures|computed|synthetic|invented|"
    r"definitions? of this report|ours?)\b",
    re.IGNORECASE,
)
SOURCE = re.compile(r"\bsources?\b|\bcomputed\b|\binvented\b|\b(of|behind) this copy\b", re.I)
YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)|\{\{< var [\w.]*year[\w.]* >\}\}")  # by hand, or published
# A registry, its limits and a list of names are of no year; a table of last figures gives the year by row.
BROUGHT = {"records", "duplicates", "refused", "screening", "search_log"}  # of a folder with its own search
NO_YEAR = {
    "tbl-indicators-registry",
    "tbl-indicators-levels",
    "tbl-indicators-status",
    "tbl-indicators-limits",
    "tbl-counties-named",
    "tbl-figures-definitions",
}


@pytest.mark.parametrize("stem", NOTEBOOKS)
def test_every_float_names_its_source(stem):
    silent = {label: text for label, text in captions(stem).items() if not SOURCE.search(text)}
    assert not silent


@pytest.mark.parametrize("stem", NOTEBOOKS)
def test_a_caption_names_documents_and_its_cell_the_tables(stem):
    """A reader is told who says so; the files stand in the card, which the line of the cell fills."""
    assert not [label for label, text in captions(stem).items() if re.search(r"\w/\w|\.csv\b|\.yml\b", text)]
    named = {table for cell in cells(stem) for table in cell.tables}
    assert named <= {path.stem for path in (ROOT / "data").glob("*.yml")} | BROUGHT
    sources = [cell.label for cell in cells(stem) if cell.label and "Source: Xu" in cell.source]
    assert all(cell.tables for cell in cells(stem) if cell.label in sources)


@pytest.mark.parametrize("stem", SERIES)
def test_every_float_of_public_figures_says_year_and_kind(stem):
    for label, text in captions(stem).items():
        assert KIND.search(text), label
        assert label in NO_YEAR or YEAR.search(text), label


# Series ----------------------------------------------------------------------------------------------------


def drawn_lines(figure) -> list[list[tuple[float, float]]]:
    """Return the points of each line that a figure draws, upright marks apart."""
    lines = [line.get_data() for axes in figure.axes for line in axes.get_lines()]
    return [
        list(zip(years, values, strict=True))
        for years, values in lines
        if len(years) == 1 or len(set(years)) > 1
    ]


def test_no_line_of_enrolment_holds_two_series_or_crosses_a_missing_year():
    national = load("ncms_national")
    enrolled = national.dropna(subset=["enrolled_100m_persons"])
    own = {
        name: {(float(row.year), round(100 * row.enrolled_100m_persons, 6)) for row in rows.itertuples()}
        for name, rows in enrolled.groupby("series")
    }
    lines = drawn_lines(national_display.fig_national_enrolment(national))
    assert len(lines) >= len(own)
    for line in lines:
        points = {(float(year), round(float(value), 6)) for year, value in line}
        assert any(points <= known for known in own.values()), points
        years = sorted({year for year, _ in points})
        assert years[-1] - years[0] == len(years) - 1, years


def test_no_line_of_enrolment_leads_across_a_break_that_a_row_notes():
    """After it provinces leave the scheme: what falls is no cover that people lost."""
    national = load("ncms_national")
    noted = national[national["break_note"].notna()]
    starts = {(row.year, round(100 * row.enrolled_100m_persons, 6)) for row in noted.itertuples()}
    assert len(starts) > 5
    for line in drawn_lines(national_display.fig_national_enrolment(national)):
        assert not starts & {(int(year), round(float(value), 6)) for year, value in line[1:]}


def test_the_scheme_and_resident_insurance_have_panels_of_their_own():
    national = load("ncms_national")
    figure = national_display.fig_national_enrolment(national)
    assert len(figure.axes) == 2
    own = set(national.loc[national["series"] == "ncms", "enrolled_100m_persons"].dropna().mul(100).round(6))
    for axes, inside in zip(figure.axes, (True, False), strict=True):
        lines = [line for line in axes.get_lines() if line.get_linestyle() != "--"]
        values = {round(float(value), 6) for line in lines for value in line.get_ydata()}
        assert values and (values <= own if inside else not values & own)


@pytest.mark.parametrize("figure", ["fig_national_enrolment", "fig_national_fund_per_head"])
def test_no_solid_line_crosses_a_missing_year(figure):
    national = load("ncms_national")
    rows = series.ratios(series.select_series(national, "ncms", 2024))
    real = series.in_prices_of(rows, livingreview.load("cpi"), 2012)
    given = {"fig_national_fund_per_head": (real, 2012)}.get(figure, (national,))
    lines = drawn_lines(getattr(national_display, figure)(*given))
    assert max(map(len, lines)) > 3
    for line in lines:
        years = [int(year) for year, _ in line]
        assert years == list(range(years[0], years[-1] + 1))


def test_first_and_last_figures_of_the_scheme_lie_on_one_side_of_the_break():
    rows = series.select_series(load("ncms_national"), "ncms", 2024)
    kept = series.before_break(rows)
    assert kept["year"].max() == 2013 and rows["year"].max() == 2018
    texts = "".join(cell.source for cell in cells("national"))
    assert "unbroken = methods.before_break(ncms)" in texts and "priced = methods.before_break(real)" in texts
    ends = re.findall(r'_(?:first|last)", (?:first|last)\((\w+), (?:column|methods.REAL)', texts)
    assert ends and set(ends) == {"unbroken", "standards"}  # the standards are another table, breaks marked


def test_resident_insurance_is_never_compared_with_the_scheme():
    years = series.resident_years(load("ncms_national"))
    assert len(years) and "ncms" not in set(years["series"])
    latest = series.latest_run(years, "spent_per_person_yuan")
    assert latest["series"].nunique() == 1 and latest["year"].is_unique


def test_health_spending_is_checked_only_where_every_amount_is_printed():
    spending = load("health_spending_national")
    checked = series.sums(spending)
    amounts = [*series.PARTS, series.TOTAL]
    printed = set(spending.loc[spending[amounts].notna().all(axis=1), "year"])
    assert len(checked) and set(checked["year"]) == printed
    computed = set(spending.loc[spending["shares_basis"] == "computed", "year"])
    assert not computed & set(series.share_sums(spending)["year"])


def test_the_yearly_table_of_the_scheme_holds_one_series():
    chosen = series.select_series(load("ncms_national"), "ncms", 2024)
    assert set(chosen["series"]) == {"ncms"} and chosen["year"].is_unique


def test_the_fund_is_drawn_from_one_start_and_published_years_are_dots():
    years = fund.published_years(load("ncms_national"))
    known = fund.one_series(years, 2024)
    assert set(known["series"]) == {"urrbmi"}
    paths_ = fund.paths(known.iloc[-1], {"one": (5.0, 6.0)}, 2030)
    lines = drawn_lines(fund_display.fig_fund_scenarios(years, paths_))
    assert lines and all(min(year for year, _ in line) == 2024 for line in lines)


def test_no_growth_or_step_is_computed_across_series():
    years = fund.published_years(load("ncms_national")).set_index("year")
    summed = [2018]
    assert years.loc[summed, "vintage"].tolist() == [fund.SUMMED]
    flat = years.reset_index()
    for table in (fund.growth(flat), fund.balance_steps(flat)):
        assert years.loc[table["year"], "series"].nunique() == 1
        assert not set(summed) & {*table["year"], *(table["year"] - 1)}


def test_no_identity_is_checked_where_enrolment_is_derived():
    national = load("ncms_national")
    checked = series.fund_identity(series.select_series(national, "ncms", 2024))
    derived = national[national["derived_by"].notna() & (national["series"] == "ncms")]
    assert len(checked) and len(derived)
    assert not set(checked["year"]) & set(derived["year"])
    marked = national.assign(derived_by=national["derived_by"].fillna("a residual"))
    assert series.fund_identity(marked).empty


def test_prices_are_not_deflated_beyond_the_price_index():
    cpi = livingreview.load("cpi")
    assert cpi.index.max() == 2012
    national = series.select_series(load("ncms_national"), "ncms", 2024)
    level = series.price_index(cpi, base_year=2012)
    real = series.deflate(national["fund_per_head_yuan"], national["year"], level)
    assert national.loc[real.notna(), "year"].max() <= 2012


def test_the_caption_of_falling_enrolment_says_that_members_moved():
    assert "mostly such moves" in captions("national")["fig-national-enrolment"]


# A census has no sampling error -----------------------------------------------------------------------------

SAMPLING = re.compile(
    r"(^|[._ ])(se|ci|stderr|interval|margin|sampling|significan\w*|standard error)([._ ]|$)"
)
# not p_value: in these chapters it is that of a permutation test, of random groupings and not of samples


@pytest.mark.parametrize("key", ["counties.aged_se", "counties.share_ci_low", "provinces.gini_interval"])
def test_the_rule_on_sampling_catches_what_it_should(key):
    assert SAMPLING.search(key)


def test_no_sampling_error_is_published_for_a_complete_count(builtin_book):
    with (builtin_book / "key_numbers.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["notebook"] in CENSUS]
    assert len(rows) > 100
    assert not [row["key"] for row in rows if SAMPLING.search(row["key"]) or SAMPLING.search(row["unit"])]


def test_no_table_of_a_complete_count_has_a_column_of_sampling_error(builtin_book):
    for stem in CENSUS:
        for path in (builtin_book / "downloads").glob(f"*-{stem}-*.csv"):
            head = path.read_text(encoding="utf-8").splitlines()[0].lower()
            hits = [name for name in head.split(",") if SAMPLING.search(name)]
            assert not hits, (path.name, hits)


@pytest.mark.parametrize("stem", CENSUS)
def test_prose_on_a_complete_count_rules_sampling_out(stem):
    text = prose(f"chapters/{stem}.qmd")
    said = [line for line in text.splitlines() if re.search(r"sampling error|standard error", line, re.I)]
    assert said and all(re.search(r"\b(no|not|none)\b", line) for line in said)
    assert not re.search(r"significan|confidence interval|confidence level|\bp [=<]", text, re.IGNORECASE)


# What stays as it was printed -------------------------------------------------------------------------------

SUSPECT = {  # year, province code, column -> the figure of the yearbook
    (2008, "31", "beneficiaries_10k_person_times"): 1561.13,
    (2008, "31", "beneficiaries_per_enrollee"): 8.8,
    (2008, "35", "beneficiaries_10k_person_times"): 213.53,
    (2008, "35", "beneficiaries_per_enrollee"): 0.092,
    (2008, "46", "counties"): 20,
    (2008, "46", "counties_with_ncms"): 21,
    (2008, "62", "counties"): 86,
    (2008, "62", "counties_with_ncms"): 87,
    (2011, "22", "counties"): 60,
    (2011, "22", "counties_with_ncms"): 61,
    (2011, "31", "beneficiaries_10k_person_times"): 1926.8,
    (2011, "31", "beneficiaries_per_enrollee"): 13.09,
    (2011, "35", "beneficiaries_10k_person_times"): 396.2,
    (2011, "35", "beneficiaries_per_enrollee"): 0.162,
}


def test_the_suspect_cells_are_flagged_and_hold_what_was_printed():
    rows = provinces.with_names(livingreview.load("ncms_province"), livingreview.load("provinces"))
    flagged = provinces.flagged(rows)
    found = {(cell.year, cell.province_code, cell.column): cell.printed for cell in flagged.itertuples()}
    assert found == SUSPECT
    assert flagged["flag"].notna().all()


def test_no_suspect_column_enters_the_measures_of_provinces():
    rows = provinces.with_names(livingreview.load("ncms_province"), livingreview.load("provinces"))
    columns = {column for _, _, column in SUSPECT}
    altered = rows.assign(**{column: 1.0 for column in columns})
    pd.testing.assert_frame_equal(
        provinces.measures(rows, [2008, 2011]), provinces.measures(altered, [2008, 2011])
    )


def test_reimbursed_person_times_reach_no_conclusion():
    assert "provinces.uses" not in prose("index.qmd")
    text = prose("chapters/provinces.qmd")
    assert "no conclusion on use is drawn" in text
    assert "supports no conclusion" in captions("provinces")["fig-provinces-uses"]


# What cannot be computed ------------------------------------------------------------------------------------


def test_kinds_of_move_are_never_added_up():
    """Their sum is not the official floating population."""
    kinds = [column for column in variance_shares.INDICATORS.values() if column.startswith("registered_")]
    assert len(kinds) == len(set(kinds)) == 3
    assert all(isinstance(column, str) for column in variance_shares.INDICATORS.values())
    registry = load("indicator_registry").set_index("indicator_id")
    assert registry.at["floating_population", "availability"] != "in_data"
    assert registry.at["primary_hospital_coverage", "availability"] == "no_public_series"


def test_classes_and_shares_take_each_census_by_itself():
    """Boundaries moved: no county is followed from one census to the other by its code."""
    for cell in cells("counties"):
        assert not re.search(r"(merge|join)\([^)]*county_code", cell.source)
    assert "no county is followed" in prose("chapters/counties.qmd")


# Effects are not pooled -------------------------------------------------------------------------------------

POOLED = re.compile(
    r"pooled|pooling|meta.?analy|i.squared|\bi2\b|heterogene|overall_effect|average_effect|summary_effect|combine_effects|"
    r"random.effects|fixed.effects?\b",
    re.IGNORECASE,
)


def test_nothing_pooled_is_published_in_effects(builtin_book):
    with (builtin_book / "key_numbers.csv").open(encoding="utf-8") as file:
        keys = [row["key"] for row in csv.DictReader(file) if row["notebook"] == "results"]
    assert keys and not [key for key in keys if POOLED.search(key)]


@pytest.mark.parametrize("stem", ["results"])
def test_effects_are_neither_pooled_nor_tested_for_heterogeneity(stem):
    assert not [
        label for label, text in captions(stem).items() if POOLED.search(text) or POOLED.search(label)
    ]
    assert not [
        cell.name for cell in cells(stem) if POOLED.search(re.sub(r"^#.*$", "", cell.source, flags=re.M))
    ]
    said = [line for line in prose(f"chapters/{stem}.qmd").splitlines() if POOLED.search(line)]
    assert all(re.search(r"\b(no|not|nothing|never|without)\b", line, re.I) for line in said), said


# Places -----------------------------------------------------------------------------------------------------

BOUNDARY_FILES = {".shp", ".shx", ".dbf", ".geojson", ".topojson", ".gpkg", ".kml", ".kmz", ".gml"}
BOUNDARY_COLUMNS = re.compile(r"geometry|boundary|polygon|wkt|longitude|latitude|^(lat|lon|lng)$")
BOUNDARY_PACKAGES = re.compile(
    r"^(geopandas|shapely|fiona|cartopy|cnmaps|basemap|pyproj|folium)\b", re.MULTILINE
)


def test_there_is_no_boundary_data():
    files = [path for folder in (DATA, ROOT / "ncms") for path in folder.rglob("*")]
    assert not [path.name for path in files if path.suffix.lower() in BOUNDARY_FILES]
    for card in paths.card_files(DATA):
        names = [field["name"] for field in yaml.safe_load(card.read_text(encoding="utf-8"))["fields"]]
        assert not [name for name in names if BOUNDARY_COLUMNS.search(name)], card.name
    assert not BOUNDARY_PACKAGES.findall((ROOT / "requirements.lock").read_text(encoding="utf-8"))


def test_the_tile_chart_says_that_it_is_no_map():
    text = captions("provinces")["fig-provinces-tiles"]
    assert "No map" in text and "neither boundaries nor areas" in text


OUTSIDE = re.compile(r"Hong Kong|Macao|Macau|Taiwan")


def test_hong_kong_macao_and_taiwan_are_named_once_as_outside_these_statistics():
    lines = [line for source in SOURCES for line in prose(source).splitlines() if OUTSIDE.search(line)]
    (line,) = lines
    assert "Hong Kong, Macao and Taiwan run separate systems and are outside these statistics" in line


@pytest.mark.parametrize("stem", NOTEBOOKS)
def test_no_notebook_names_them_otherwise(stem):
    assert not [cell.name for cell in cells(stem) if OUTSIDE.search(cell.source)]


@pytest.mark.parametrize("table", ["provinces", "ncms_province", "province_indicators", "province_tiles"])
def test_tables_hold_the_provinces_of_these_statistics_alone(table):
    codes = set(load(table)["province_code"])
    assert len(codes) == 31 and not codes & {"71", "81", "82"}


# Numbers made again ----------------------------------------------------------------------------------------


def test_numbers_made_again_agree_and_are_still_the_published_ones(builtin_book):
    """A number that moved since has to be made again: a stale record would vouch for nothing."""
    again = load("numbers_recomputed")
    assert len(again) >= 14 and set(again["agrees"]) == {"yes"}
    with (builtin_book / "key_numbers.csv").open(encoding="utf-8") as file:
        published = {row["key"]: row["formatted"] for row in csv.DictReader(file)}
    stale = again[[published.get(row.key) != row.published for row in again.itertuples()]]
    assert stale.empty, stale[["key", "published"]]


def test_numbers_made_again_hold_what_the_summary_takes_from_the_evidence_today():
    keys = VARIABLE.findall(prose("index.qmd"))
    own = {key for key in keys if key.split(".")[0] in SERIES}
    words = {"counties.weights", "counties.weights_other"}
    assert own - words <= set(load("numbers_recomputed")["key"])
