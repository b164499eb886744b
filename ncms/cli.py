"""The `ncms` command: a thin skin over `ncms.build`.

What a command needs is imported when it runs: help, and a build with nothing to do, stay quick.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from ncms.build.project import Project
from ncms.errors import BuildError, Busy, InputError
from ncms.paths import ROOT

FORMATS = ("ris", "bibtex", "wos", "wos_table", "refworks", "endnote", "noteexpress")
"""Formats of exports; a test holds them to those that the import reads."""

DONE, FAILED, INVALID, BUSY, STOPPED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Run one command and return its exit code: 0 done, 1 failed, 2 invalid input, 3 busy."""
    options = parser().parse_args(arguments)
    options.root = root
    return guarded(lambda: options.run(options))


def guarded(work: Callable[[], int | None]) -> int:
    """Do some work and return its exit code; what a person can mend is a message, not a traceback."""
    try:
        return work() or DONE
    except InputError as error:
        return _say_faults(error)
    except Busy as error:
        return _complain(str(error), BUSY)
    except BuildError as error:
        return _complain(f"{error}\nThe build failed; the last good report stays as it was.", FAILED)
    except KeyboardInterrupt:
        return _complain("Stopped; the last good report stays as it was.", STOPPED)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(prog="ncms", description="Check, plan, build and show the report.")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    check = _command(commands, "check", "validate every input and report all faults; run nothing", _check)
    plan = _command(commands, "plan", "say which notebooks would run, and why", _plan)
    build = _command(commands, "build", "make the report", _build)
    serve = _command(commands, "serve", "show a built report in a browser, from this machine only", _serve)
    diff = _command(commands, "diff", "say what changed between two built reports", _diff)
    publish = _command(commands, "publish", "make the present report the published edition", _publish)
    imports = _command(commands, "import", "read search exports into records.csv, list duplicates", _import)
    for command in (check, plan, build):
        _add_inputs(command)
    build.add_argument("--out", type=Path, metavar="DIR", help="folder of the report (_book)")
    build.add_argument("--renderer", choices=("auto", "quarto", "builtin"), default="auto")
    build.add_argument("--formats", type=_formats, default=("html", "pdf"), metavar="html,pdf")
    build.add_argument("--jobs", type=_jobs, metavar="N", help="notebooks at a time (one a core)")
    diff.add_argument("old", type=Path, metavar="OLD", help="folder of the older report")
    diff.add_argument("new", type=Path, metavar="NEW", help="folder of the newer report")
    diff.add_argument("--no-run", action="store_true", help="tell causes by the records alone")
    publish.add_argument("name", metavar="NAME", help="name of the edition, as 2026-11")
    publish.add_argument("--out", type=Path, metavar="DIR", help="folder of the report (_book)")
    publish.add_argument("--replace", action="store_true", help="publish again under a name in use")
    imports.add_argument("exports", nargs="+", type=Path, metavar="FILE", help="RIS, BibTeX, WoS, CNKI")
    imports.add_argument("--into", type=Path, required=True, metavar="DIR", help="folder of search_log.csv")
    imports.add_argument("--strict", action="store_true", help="take a broken record for a fault")
    serve.add_argument("--out", type=Path, metavar="DIR", help="folder of the report (_book)")
    serve.add_argument("--port", type=int, default=8000, metavar="N")
    _add_data_commands(commands)
    return top


def _add_data_commands(commands) -> None:
    template = _command(commands, "template", "write empty tables, their cards and a workbook", _template)
    template.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")
    template.add_argument("--xlsx", action="store_true", help="tables as sheets of one workbook alone")
    package = _command(commands, "package", "export a data folder as a Data Package with hashes", _package)
    package.add_argument("--data", type=Path, metavar="DIR", help="data folder (data)")
    export = _command(commands, "export", "write records back as RIS, BibTeX, WoS or CNKI exports", _export)
    export.add_argument("--data", type=Path, metavar="DIR", help="folder of records.csv (data)")
    export.add_argument("--out", type=Path, required=True, metavar="DIR", help="a new or empty folder")
    export.add_argument("--format", metavar="NAME", choices=FORMATS, help=f"of {', '.join(FORMATS)} only one")
    where = "a folder, FILE.zip, or FILE.json for the descriptor alone"
    package.add_argument("--out", type=Path, required=True, metavar="DIR|FILE", help=where)


def _command(commands, name: str, text: str, run) -> argparse.ArgumentParser:
    added = commands.add_parser(name, help=text, description=text)
    added.set_defaults(run=run)
    return added


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


def _jobs(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r}: a whole number from 1")
    return int(text)


def _project(options: argparse.Namespace) -> Project:
    return Project.at(options.root, options.data, options.params)


def _check(options: argparse.Namespace) -> int:
    from ncms.build.checks import checked

    _, faults = checked(_project(options), options.overrides)
    if faults:
        raise InputError(faults)
    print("All inputs are valid")
    return DONE


def _plan(options: argparse.Namespace) -> int:
    from ncms.build.declarations import notebook_faults
    from ncms.build.editions import LATE
    from ncms.build.freshness import plan
    from ncms.build.late import has_late, planned
    from ncms.build.parameters import read_parameters

    project = _project(options)
    if faults := notebook_faults(project):
        raise InputError(faults)
    values = read_parameters(project.params, options.overrides, project.shown(project.params))
    parameters = values.model_dump(mode="json")
    steps = plan(project, parameters)
    for step in steps:
        print(f"{step.wanted.stem:<15} {step}")
    if has_late(project):
        print(f"{LATE:<15} {planned(project, parameters, steps)}")
    return DONE


def _build(options: argparse.Namespace) -> int:
    import time

    from ncms.build.report import Options, build

    begun, project = time.monotonic(), _project(options)
    out = (options.out or project.root / "_book").resolve()
    wanted = Options(out, tuple(options.overrides), options.renderer, options.formats, options.jobs)
    if build(project, wanted, say=lambda line: print(line, flush=True)):
        print(f"Report in {project.shown(out)}/ after {time.monotonic() - begun:.1f} s")
    return DONE


def _diff(options: argparse.Namespace) -> int:
    from ncms.build.differences import diff

    run = not options.no_run
    print("\n".join(diff(Project.at(options.root), options.old, options.new, run, _aside)))
    return DONE


def _publish(options: argparse.Namespace) -> int:
    from ncms.build.publishing import publish

    project = Project.at(options.root)
    out = (options.out or project.root / "_book").resolve()
    written = publish(project, options.name, out, options.replace, _aside)
    print(f"Published {options.name}: {' and '.join(written)}; commit both and build again")
    return DONE


def _import(options: argparse.Namespace) -> int:
    from ncms.inputs.importers.run import import_exports

    done = import_exports(options.exports, options.into, options.strict)
    for warning in done.warnings:
        print(warning, file=sys.stderr)
    print("\n".join(done.lines))
    return DONE


def _template(options: argparse.Namespace) -> int:
    from ncms.inputs.template import write_template

    print("\n".join(write_template(options.folder, options.root / "data", options.xlsx)))
    return DONE


def _package(options: argparse.Namespace) -> int:
    from ncms.inputs.package import write_package

    print(write_package(options.data or options.root / "data", options.out))
    return DONE


def _export(options: argparse.Namespace) -> int:
    from ncms.inputs.importers.back import export_records

    print("\n".join(export_records(options.data or options.root / "data", options.out, options.format)))
    return DONE


def _serve(options: argparse.Namespace) -> int:
    from ncms.build.serve import serve

    serve((options.out or options.root / "_book").resolve(), options.port)
    return DONE


def _say_faults(error: InputError) -> int:
    count = len(error.faults)
    return _complain(f"{error}\n{count} fault{'s' if count != 1 else ''} found; nothing was written", INVALID)


def _aside(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _complain(text: str, code: int) -> int:
    print(text, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
