"""The options of every command."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from livingreview.cli import commands
from livingreview.console import say
from livingreview.messages import command_line
from livingreview.paths import BIBLIOGRAPHY

Group = Any  # of the commands: argparse keeps its class to itself
LAST_PORT = 65535
FORMATS = ("ris", "bibtex", "wos", "wos_table", "refworks", "endnote", "noteexpress", "nbib", "ovid",
           "pubmed_xml", "endnote_xml", "csl_json", "csv")  # fmt: skip
"""Formats of exports; a test holds them to those that the import reads."""
INTO = ("ris", "bibtex", "csl_json", "csv")
"""Formats that every record can be written in; the same test holds them to those that can."""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(prog=command_line(), description="Check, plan, build and show the report.")
    top.add_argument("--version", action=Version, nargs=0, help="print the version and leave")
    added = top.add_subparsers(required=True, metavar="COMMAND")
    _add_build_commands(added)
    _add_vary_command(added)
    _add_report_commands(added)
    _add_filling_commands(added)
    _add_duplicates_command(added)
    _add_writing_commands(added)
    _add_export_commands(added)
    return top


class Version(argparse.Action):
    """Print the version of this project's package, which is asked for only then."""

    def __call__(self, command: argparse.ArgumentParser, *_given: object) -> None:
        """Print and leave."""
        from livingreview.pipeline.provenance import project_version

        say(f"{command.prog} {project_version()}")
        command.exit()


def _add_build_commands(added: Group) -> None:
    """Add what goes from inputs to a report."""
    about = "validate every input and report all faults; run nothing"
    check = _command(added, "check", about, commands.check)
    plan = _command(added, "plan", "say which notebooks would run, and why", commands.plan)
    build = _command(added, "build", "make the report", commands.build)
    about = "list the parameters: value, bounds, meaning, and the chapters that each reaches"
    parameters = _command(added, "parameters", about, commands.parameters)
    for command in (check, plan, build, parameters):
        _add_inputs(command)
    check.add_argument("--fix", action="store_true", help="write the notebooks' parameters cells as declared")
    build.add_argument("--out", type=Path, metavar="DIR", help="folder of the report (_book)")
    build.add_argument("--renderer", choices=("auto", "quarto", "builtin"), default="auto")
    build.add_argument("--formats", type=_formats, default=("html", "pdf"), metavar="html,pdf")
    build.add_argument("--jobs", type=_count, metavar="N", help="notebooks at a time (one a core)")
    about = "run notebooks again to tell apart why numbers moved since the last edition"
    build.add_argument("--causes", action="store_true", help=about)


def _add_vary_command(added: Group) -> None:
    """Add what makes many reports at once."""
    about = "make a report for each combination of values, or row of a CSV, and a page that compares them"
    vary = _command(added, "vary", about, commands.vary)
    what = "a parameter and its values, as end_year=2008..2012 or people_weights=true,false"
    vary.add_argument("settings", nargs="*", metavar="NAME=VALUES", help=what)
    about = "a CSV with a row a report: columns are parameters, and `name` and `data` if wanted"
    vary.add_argument("--rows", type=Path, metavar="FILE", help=about)
    vary.add_argument("--out", type=Path, metavar="DIR", help="folder of the reports (_variants)")
    vary.add_argument(
        "--data", type=Path, metavar="DIR", help="data folder of all that have none of their own"
    )
    vary.add_argument(
        "--params", type=Path, metavar="FILE", help="values of the other parameters (params.yml)"
    )
    vary.add_argument("--renderer", choices=("auto", "quarto", "builtin"), default="auto")
    vary.add_argument("--formats", type=_formats, default=("html",), metavar="html,pdf")
    vary.add_argument("--jobs", type=_count, metavar="N", help="reports at a time (one a core)")
    about = "address of a Dask scheduler whose workers make the reports, as tcp://host:8786"
    vary.add_argument("--scheduler", default="", metavar="ADDRESS", help=about)
    about = "make nothing; print the command of each report, for any scheduler"
    vary.add_argument("--list", action="store_true", help=about)


def _add_report_commands(added: Group) -> None:
    """Add what is done with finished reports."""
    about = "show a built report in a browser, from this machine only"
    serve = _command(added, "serve", about, commands.serve)
    serve.add_argument("--out", type=Path, metavar="DIR", help="folder of the report (_book)")
    serve.add_argument("--port", type=_port, default=8000, metavar="N")
    about = "build again (HTML alone) whenever a file is saved; open pages follow"
    serve.add_argument("--watch", action="store_true", help=about)
    serve.add_argument("--data", type=Path, metavar="DIR", help="with --watch: data folder (data)")
    serve.add_argument(
        "--params", type=Path, metavar="FILE", help="with --watch: parameter values (params.yml)"
    )
    diff = _command(added, "diff", "say what changed between two reports", commands.diff)
    place = "report: its folder, or the file of an edition"
    diff.add_argument("old", type=Path, metavar="OLD", help=f"the older {place}")
    diff.add_argument("new", type=Path, metavar="NEW", help=f"the newer {place}")
    diff.add_argument("--no-run", action="store_true", help="tell causes by the records alone")
    publish = _command(added, "publish", "make the present report the published edition", commands.publish)
    publish.add_argument("name", metavar="NAME", help="a year, month or day, as 2026-11")
    publish.add_argument("--data", type=Path, metavar="DIR", help="data folder of the report (data)")
    publish.add_argument("--params", type=Path, metavar="FILE", help="its parameter values (params.yml)")
    publish.add_argument("--out", type=Path, metavar="DIR", help="folder of the report (_book)")
    publish.add_argument("--replace", action="store_true", help="publish again under a name in use")
    about = "let a statement say something else than in the last edition"
    publish.add_argument("--accept", action="append", default=[], metavar="ID", help=about)


def _add_filling_commands(added: Group) -> None:
    """Add what fills a data folder."""
    about = "read search exports into records.csv, list duplicates"
    imports = _command(added, "import", about, commands.import_)
    imports.add_argument("exports", nargs="+", type=Path, metavar="FILE", help="an export of a search")
    imports.add_argument("--into", type=Path, required=True, metavar="DIR", help="folder of search_log.csv")
    about = "take the files for decisions made in Rayyan, Covidence or ASReview, for screening.csv"
    imports.add_argument("--decisions", action="store_true", help=about)
    imports.add_argument(
        "--reviewer", default="", metavar="NAME", help="who decided, if the export does not say"
    )
    imports.add_argument("--date", default="", metavar="DAY", help="when, as 2026-11-30, if it does not say")
    imports.add_argument(
        "--decision", default="", choices=("include", "exclude", "not_retrieved"), help="what, of all records"
    )
    imports.add_argument("--stage", default="title_abstract", choices=("title_abstract", "full_text"))
    about = "confirm pairs with the same DOI, title and first page as one work"
    imports.add_argument("--accept-certain", action="store_true", help=about)
    imports.add_argument("--strict", action="store_true", help="take a broken record for a fault")


def _add_duplicates_command(added: Group) -> None:
    """Add what confirms possible duplicates."""
    about = "confirm possible duplicates by a rule or a group at a time, or take that back"
    duplicates = _command(added, "duplicates", about, commands.duplicates)
    duplicates.add_argument(
        "--into", type=Path, required=True, metavar="DIR", help="folder of duplicates.csv"
    )
    what = duplicates.add_mutually_exclusive_group(required=True)
    about = "confirm pairs with the same DOI, title and first page as one work"
    what.add_argument("--accept-certain", action="store_true", help=about)
    what.add_argument("--confirm", metavar="RECORD", help="confirm the whole group of a record as one work")
    about = "leave the group of a record undecided, or with `certain` all that the rule accepted"
    what.add_argument("--take-back", metavar="RECORD", help=about)


def _add_writing_commands(added: Group) -> None:
    """Add what begins a study, a chapter, a folder."""
    about = "add a study: its rows with all but what takes judgement"
    study = _command(added, "study", about, commands.study)
    work = f"key or DOI of {BIBLIOGRAPHY}, record_id or DOI of a record"
    study.add_argument("work", metavar="KEY", help=work)
    study.add_argument("--into", type=Path, required=True, metavar="DIR", help="data folder")
    study.add_argument("--results", type=_count, default=1, metavar="N", help="rows for results (1)")
    study.add_argument("--key", metavar="NAME", help="key for a record (made of author and year)")
    about = "write a new chapter: prose, notebook, module and test, named in _quarto.yml"
    chapter = _command(added, "chapter", about, commands.chapter)
    chapter.add_argument("name", metavar="NAME", help="its stem, as villages")
    chapter.add_argument("--table", required=True, metavar="TABLE", help="the table that it begins with")
    chapter.add_argument("--title", default="", metavar="TEXT", help="its title, a question (NAME)")
    chapter.add_argument("--after", default="", metavar="STEM", help="the chapter that it follows (the last)")
    about = "write empty tables, their cards and a workbook"
    template = _command(added, "template", about, commands.template)
    template.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")
    template.add_argument("--xlsx", action="store_true", help="tables as sheets of one workbook alone")
    about = "only these tables, as findings,references"
    template.add_argument("--tables", type=_names, default=(), metavar="NAMES", help=about)
    about = "data folder whose rows are written too (cards of data/, no rows)"
    template.add_argument("--from", dest="source", type=Path, metavar="DIR", help=about)


def _add_export_commands(added: Group) -> None:
    """Add what is taken out of a data folder."""
    about = "export a data folder as a Data Package with hashes"
    package = _command(added, "package", about, commands.package)
    package.add_argument("--data", type=Path, metavar="DIR", help="data folder (data)")
    where = "a folder, FILE.zip, or FILE.json for the descriptor alone"
    package.add_argument("--out", type=Path, required=True, metavar="DIR|FILE", help=where)
    about = "write records back in the formats of their exports, or all in one"
    export = _command(added, "export", about, commands.export)
    export.add_argument("--data", type=Path, metavar="DIR", help="folder of records.csv (data)")
    export.add_argument("--out", type=Path, required=True, metavar="DIR", help="a new or empty folder")
    about = "records without a decision as RIS for Rayyan, Covidence, ASReview, with their identifiers"
    export.add_argument("--to-screen", action="store_true", help=about)
    export.add_argument("--format", metavar="NAME", choices=FORMATS, help=f"of {', '.join(FORMATS)} only one")
    about = f"{' or '.join(INTO)}: all records in one file, those of other formats by what their columns hold"
    export.add_argument("--as", dest="into", metavar="NAME", choices=INTO, help=about)


def _command(
    group: Group, name: str, text: str, run: Callable[[argparse.Namespace], int | None]
) -> argparse.ArgumentParser:
    command = group.add_parser(name, help=text, description=text)
    command.set_defaults(run=run)
    return command


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _add_inputs(command: argparse.ArgumentParser) -> None:
    command.add_argument("--data", type=Path, metavar="DIR", help="data folder (data)")
    command.add_argument("--params", type=Path, metavar="FILE", help="parameter values (params.yml)")
    command.add_argument(
        "-p", dest="overrides", action="append", default=[], metavar="name=value", help="set one parameter"
    )


def _formats(text: str) -> tuple[str, ...]:
    names = tuple(sorted(set(text.split(","))))
    if not set(names) <= {"html", "pdf"}:
        raise argparse.ArgumentTypeError(f"{text!r}: html, pdf or html,pdf")
    return names


def _port(text: str) -> int:
    if not text.isdigit() or int(text) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r}: a number from 0 to {LAST_PORT}")
    return int(text)


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r}: a whole number from 1")
    return int(text)
