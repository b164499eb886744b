"""One build, from the first check to the finished folder."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ncms import render
from ncms.build import finished, swap, workspace
from ncms.build.project import Project
from ncms.errors import InputError

FORMATS = ("html", "pdf")


@dataclass(frozen=True)
class Options:
    """What somebody asks of a build."""

    out: Path
    overrides: tuple[str, ...] = ()
    renderer: str = "auto"
    formats: tuple[str, ...] = FORMATS
    jobs: int | None = None


@dataclass
class Clock:
    """Seconds by step."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what happens inside."""
        begun = time.monotonic()
        yield
        self.seconds[name] = round(time.monotonic() - begun, 2)


def build(project: Project, options: Options, say: Callable[[str], None] = print) -> bool:
    """Make the report in `options.out`; return False where it was up to date already.

    Raises InputError before anything is written, BuildError where a notebook, the prose or the renderer
    failed, Busy where another build holds the folder. On each of these the last good report stays as it was.
    """
    swap.refuse_foreign(options.out)
    folder = workspace.place(project, options.out)
    choices = [options.overrides, render.identity(options.renderer), options.formats]
    inputs = finished.input_digest(project, choices)
    if finished.up_to_date(folder, inputs, options.out):
        say(f"Nothing changed: {project.shown(options.out)}/ is up to date")
        return False
    clock = Clock()
    with clock.step("check"):
        parameters = _checked_parameters(project, options)
    with workspace.held(folder, options.out):
        swap.recover(options.out)
        _make(project, options, parameters, folder / "book", clock, say)
        finished.remember(folder, inputs, options.out)
    return True


def _checked_parameters(project: Project, options: Options) -> dict:
    from ncms.build.checks import input_faults
    from ncms.build.parameters import read_parameters

    faults = input_faults(project)
    try:
        parameters = read_parameters(project.params, options.overrides, project.shown(project.params))
    except InputError as error:
        faults += error.faults
    if faults:
        raise InputError(faults)
    return parameters.model_dump(mode="json")


def _make(
    project: Project,
    options: Options,
    parameters: dict,
    space: Path,
    clock: Clock,
    say: Callable[[str], None],
) -> None:
    from ncms.build.contents import contents
    from ncms.build.finish import finish
    from ncms.build.verify import verify

    renderer = render.choose(options.renderer)
    say(f"Rendering with {renderer.why}")
    run = contents(project, parameters, options.jobs, clock, say)
    with clock.step("assemble"):
        workspace.assemble(project, space)
        workspace.fill(space, run.notebooks, run.numbers, run.record)
    new, _ = swap.siblings(options.out)
    new.parent.mkdir(parents=True, exist_ok=True)
    with clock.step("render"):
        renderer.render(space, new, options.formats)
    finish(new, space, renderer.name, clock.seconds)
    verify(new, options.formats)
    swap.swap(options.out)
