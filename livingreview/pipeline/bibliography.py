"""The works of a book: the bibliography of the checkout, and what a data folder adds to it."""

from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.evidence.added_works import added_works
from livingreview.messages import did_you_mean, quoted
from livingreview.paths import BIBLIOGRAPHY
from livingreview.pipeline.workspace import NO_WORKS
from livingreview.project import Project
from livingreview.records.bibliography import citation_keys, repeated_faults


def files(project: Project) -> list[Path]:
    """Return the bibliographies of a build: the checkout's and, where it has one, that of the data folder."""
    added = project.data / BIBLIOGRAPHY
    return [project.root / BIBLIOGRAPHY, *([added] if added.is_file() else [])]


def keys(project: Project) -> dict[str, int]:
    """Return all keys with their lines; raise InputError with every fault, works given twice among them."""
    read, faults = [], []
    for path in files(project):
        try:
            read.append(citation_keys(path))
        except InputError as error:
            faults += error.faults
    if faults := faults or repeated_faults(*files(project)):
        raise InputError(faults)
    return {key: line for each in read for key, line in each.items()}


def uncited_faults(project: Project) -> list[Fault]:
    """Return the works added to those of the review that no bibliography holds: they could not be cited."""
    table, works = added_works(project.data)
    try:
        known = keys(project) if works else {}
    except InputError:
        return []  # said with the faults of the prose
    return [
        table.located(
            Fault(
                table.file, table.line(row, "ref_key"), "ref_key", "citation", quoted(key),
                f"a key of {BIBLIOGRAPHY}, of the data folder or of the checkout", _hint(project, key, known),
            )
        )
        for row, key in works.items()
        if key not in known
    ]  # fmt: skip


def _hint(project: Project, key: str, known: dict[str, int]) -> str:
    return did_you_mean(key, known, f"add its entry to {project.shown(project.data / BIBLIOGRAPHY)}")


def carried(project: Project) -> str:
    """Return what the data folder adds, as a workspace carries it."""
    added = files(project)[1:]
    return added[0].read_text(encoding="utf-8") if added else NO_WORKS
