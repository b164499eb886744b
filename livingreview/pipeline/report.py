"""One build, from the first check to the finished folder."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from livingreview import render
from livingreview.errors import InputError
from livingreview.pipeline import swap, up_to_date, workspace
from livingreview.pipeline.provenance import Clock
from livingreview.project import Project

FORMATS = ("html", "pdf")
Say = Callable[[str], None]


@dataclass(frozen=True)
class Options:
    """What somebody asks of a build."""

    out: Path
    overrides: tuple[str, ...] = ()
    renderer: str = "auto"
    formats: tuple[str, ...] = FORMATS
    jobs: int | None = None
    becomes: str = ""
    """The name of the edition that this report is to be, if it is."""
    causes: bool = False
    """Whether notebooks are run again to tell apart why numbers moved since the last edition."""


def build(project: Project, options: Options, say: Say = print) -> bool:
    """Make the report in `options.out`; return False where it was up to date already.

    Raises InputError before anything is written, BuildError where a notebook, the prose or the renderer
    failed, Busy where another build holds the folder. On each of these the last good report stays as it was.
    """
    return Job(project, options, say).run()


@dataclass
class Job:
    """A build under way."""

    project: Project
    options: Options
    say: Say
    clock: Clock = field(default_factory=Clock)

    def run(self) -> bool:
        """Build unless there is nothing to do; return whether there was."""
        out = self.options.out
        swap.refuse_foreign(out)
        swap.refuse_unfit(out, self.project.written)
        folder = workspace.place(self.project, out)
        inputs = self._input_digest()
        if up_to_date.up_to_date(folder, inputs, out):
            self.say(f"Nothing changed: {self.project.shown(out)}/ is up to date")
            return False
        with self.clock.step("check"):
            parameters = self._checked_parameters()
        with workspace.held(folder, out):
            swap.recover(out)
            try:
                self._make(parameters, folder / "book")
            finally:
                shutil.rmtree(swap.siblings(out)[0], ignore_errors=True)
            up_to_date.remember(folder, inputs, out)
        return True

    def _input_digest(self) -> str:
        wanted = self.options
        choices = [wanted.overrides, render.identity(wanted.renderer), wanted.formats]
        return up_to_date.input_digest(self.project, [*choices, wanted.becomes, wanted.causes])

    def _checked_parameters(self) -> dict[str, Any]:
        from livingreview.pipeline.checks import checked

        parameters, faults = checked(self.project, self.options.overrides)
        if faults:
            raise InputError(faults)
        return parameters

    def _make(self, parameters: dict[str, Any], space: Path) -> None:
        from livingreview.glossary import abbreviations_json
        from livingreview.numbers.statements import statements_csv
        from livingreview.pipeline.archive_pages import show
        from livingreview.pipeline.bibliography import carried as works
        from livingreview.pipeline.changes_step import whole_list
        from livingreview.pipeline.contents import contents
        from livingreview.pipeline.editions import carried_files
        from livingreview.pipeline.finish import finish, verify, withhold

        renderer = render.choose(self.options.renderer)
        self.say(f"Rendering with {renderer.why}")
        jobs, becomes, causes = self.options.jobs, self.options.becomes, self.options.causes
        run = contents(self.project, parameters, jobs, self.clock, self.say, becomes, causes)
        with self.clock.step("assemble"):
            workspace.assemble(self.project, space)
            carried = carried_files(self.project.data, statements_csv(run.statements))
            carried |= whole_list(self.project, run.record)
            terms = abbreviations_json(self.project.data)
            added = works(self.project)
            workspace.fill(space, run.notebooks, run.numbers, run.record, carried, added, terms=terms)
            for key in withhold(space, run.numbers, run.record["inputs"]):
                self.say(f"withheld  {key} from the summary: it rests on synthetic data")
        new, _ = swap.siblings(self.options.out)
        new.parent.mkdir(parents=True, exist_ok=True)
        with self.clock.step("render"):
            warnings = renderer.render(space, new, self.options.formats)
        for warning in warnings:
            self.say(f"warning: {warning}")
        finish(new, space, renderer.name, self.clock.seconds, warnings)
        verify(new, self.options.formats)
        show(self.project, new)
        swap.swap(self.options.out)
