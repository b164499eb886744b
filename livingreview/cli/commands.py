"""What each command does: read its options, call the package, print.

What a command needs is imported when it runs: help, and a build with nothing to do, stay quick.
"""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from livingreview.console import say, warn
from livingreview.errors import Fault, InputError
from livingreview.paths import card_files
from livingreview.project import Project


def _project(options: argparse.Namespace) -> Project:
    return Project.at(options.root, options.data, options.params)


def check(options: argparse.Namespace) -> None:
    """Report every fault of every input, and warn of faults of style."""
    from livingreview.messages import listed
    from livingreview.pipeline.checks import checked
    from livingreview.pipeline.parameter_cells import fix_cells
    from livingreview.style.pages import style_warnings
    from livingreview.tables.table_files import SHARED, replaced

    for file in fix_cells(_project(options)) if options.fix else ():
        say(f"fixed the parameters cell of {file}")
    _, faults = checked(_project(options), options.overrides)
    if faults:
        raise InputError(faults)
    for warning in style_warnings(_project(options)):
        warn(f"warning: {warning}")
    if tables := replaced(_project(options).data):
        say(f"Read from sheets of {SHARED} in place of their CSVs: {listed(tables)}")
    say("All inputs are valid")


def parameters(options: argparse.Namespace) -> None:
    """List the parameters with their bounds, meaning, value, and the chapters that each reaches."""
    from livingreview.pipeline.parameter_cells import listing
    from livingreview.pipeline.parameters import read_parameters

    project = _project(options)
    shown = project.shown(project.params)
    values = read_parameters(project.params, options.overrides, shown, project.data)
    say("\n".join(listing(project, values.model_dump(mode="json"))))


def plan(options: argparse.Namespace) -> None:
    """Say which notebooks would run, and why."""
    from livingreview.pipeline import freshness
    from livingreview.pipeline.changes_step import has_late, planned
    from livingreview.pipeline.editions import LATE
    from livingreview.pipeline.needed_tables import left_out, reason
    from livingreview.pipeline.parameter_cells import notebook_faults
    from livingreview.pipeline.parameters import read_parameters

    project = _project(options)
    if faults := _folder_faults(project) or notebook_faults(project):
        raise InputError(faults)
    shown = project.shown(project.params)
    values = read_parameters(project.params, options.overrides, shown, project.data)
    parameters = values.model_dump(mode="json")
    steps = freshness.plan(project, parameters)
    for step in steps:
        say(f"{step.wanted.stem:<15} {step}")
    for stem, tables in left_out(project).items():
        say(f"{stem:<15} left out: {reason(tables)}")
    if has_late(project):
        say(f"{LATE:<15} {planned(project, parameters, steps)}")


def _folder_faults(project: Project) -> list[Fault]:
    """Return what is wrong with a data folder that holds no card; its tables are left to `check`."""
    if card_files(project.data):
        return []
    from livingreview.tables.check import check_data

    return check_data(project.data)


def build(options: argparse.Namespace) -> None:
    """Make the report, unless it is up to date."""
    import time

    from livingreview.pipeline import report

    begun, project = time.monotonic(), _project(options)
    out = (options.out or project.root / "_book").resolve()
    wanted = report.Options(
        out,
        tuple(options.overrides),
        options.renderer,
        options.formats,
        options.jobs,
        causes=options.causes,
    )
    if report.build(project, wanted, say=say):
        say(f"Report made in {time.monotonic() - begun:.1f} s: {_files_to_open(project, out)}")


def _files_to_open(project: Project, out: Path) -> str:
    from livingreview.messages import listed

    first, *pdfs = (out / "index.html", *sorted(out.glob("*.pdf"), key=lambda path: len(path.name)))
    opened = [path for path in (first, *pdfs[:1]) if path.is_file()]
    return f"open {listed([project.shown(path) for path in opened])}"


def vary(options: argparse.Namespace) -> int:
    """Make a report for each variant and compare them; return 1 where one could not be made."""
    from livingreview.variants import page, rows, run

    project = _project(options)
    out = (options.out or project.root / "_variants").resolve()
    wanted = run.Wanted(project, out, options.renderer, options.formats)
    variants = rows.asked_for(options.settings, options.rows)
    run.refuse_values(wanted, variants)
    if options.list:
        say("\n".join(run.command_lines(wanted, variants)))
        return 0
    outcomes = run.run(wanted, variants, options.jobs or os.cpu_count() or 1, say, options.scheduler)
    say(f"Compared in {project.shown(page.write_comparison(project, out, outcomes))}")
    return int(any(outcome.failed for outcome in outcomes))


def diff(options: argparse.Namespace) -> None:
    """Print what changed between two reports."""
    from livingreview.pipeline import diff_report

    run = not options.no_run
    say("\n".join(diff_report.diff(Project.at(options.root), options.old, options.new, run, warn)))


def publish(options: argparse.Namespace) -> None:
    """Make a report the published edition."""
    from livingreview.pipeline import publishing

    project = _project(options)
    out = (options.out or project.root / "_book").resolve()
    file = publishing.publish(project, options.name, out, options.replace, options.accept, warn)
    size = f"{file.stat().st_size / 1e6:.1f} MB"
    say(f"Published {options.name}: {project.shown(file)} ({size}); commit it and build again")


def import_(options: argparse.Namespace) -> None:
    """Read search exports into a data folder; warnings go to stderr."""
    from livingreview.records.importing import import_exports

    if options.decisions:
        return _import_decisions(options)
    done = import_exports(options.exports, options.into, options.strict, options.accept_certain)
    for warning in done.warnings:
        warn(str(warning))
    say("\n".join(done.lines))


def _import_decisions(options: argparse.Namespace) -> None:
    """Add decisions made elsewhere to a data folder; records that are matched by none go to stderr."""
    from livingreview.records.screening_exchange import Given, import_decisions

    given = Given(options.reviewer, options.date, options.decision, options.stage)
    done = import_decisions(options.exports, options.into, given)
    for fault in done.unmatched:
        warn(str(fault))
    say("\n".join(done.lines))


def duplicates(options: argparse.Namespace) -> None:
    """Confirm possible duplicates of a data folder, or take confirmations back."""
    from livingreview.records.confirming import confirm

    say(confirm(options.into, options.confirm, options.take_back))


def study(options: argparse.Namespace) -> None:
    """Add the rows of a study and its results to a data folder."""
    from livingreview.evidence.study import add_study

    wanted = options.work, options.into, options.root, options.results, options.key
    say("\n".join(add_study(*wanted)))


def chapter(options: argparse.Namespace) -> None:
    """Write the files of a new chapter."""
    from livingreview.pipeline.new_chapter import new_chapter

    wanted = options.name, options.table, options.title, options.after
    say("\n".join(["Wrote", *(f"  {file}" for file in new_chapter(Project.at(options.root), *wanted))]))


def template(options: argparse.Namespace) -> None:
    """Write empty tables and their cards."""
    from livingreview.tables.template import write_template

    wanted = options.folder, options.source or options.root / "data", options.xlsx
    say("\n".join(write_template(*wanted, options.tables, with_rows=options.source is not None)))


def package(options: argparse.Namespace) -> None:
    """Export a data folder as a Data Package."""
    from livingreview.tables.package import write_package

    say(write_package(options.data or options.root / "data", options.out))


def export(options: argparse.Namespace) -> None:
    """Write records back in the formats of the databases."""
    from livingreview.records.export import export_records
    from livingreview.records.screening_exchange import export_to_screen

    if options.to_screen:
        say("\n".join(export_to_screen(options.data or options.root / "data", options.out)))
        return
    wanted = options.data or options.root / "data", options.out, options.format, options.into
    say("\n".join(export_records(*wanted)))


def serve(options: argparse.Namespace) -> None:
    """Show a report until interrupted, and with `--watch` build it again when a file is saved."""
    from livingreview.cli import serve as server
    from livingreview.cli import watch

    project = _project(options)
    out = (options.out or options.root / "_book").resolve()
    watched = None
    if options.watch:
        inputs = ["--data", str(project.data), "--params", str(project.params), "--out", str(out)]
        build = watch.command_build(["build", "--formats", "html", *inputs])
        if message := build():
            warn(message)
        watched = watch.Watch(project, _said(build))
    server.serve(out, options.port, watched)


def _said(build: Callable[[], str]) -> Callable[[], str]:
    """Return the build with a line on the console after each time."""

    def told() -> str:
        message = build()
        warn(message) if message else say("Built again")
        return message

    return told
