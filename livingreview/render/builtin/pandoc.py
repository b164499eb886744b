"""Run pandoc once over the whole book and read back its pages and its Typst text."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pypandoc

from livingreview.errors import BuildError
from livingreview.render.builtin.notebook import Files
from livingreview.render.builtin.project import Book
from livingreview.render.builtin.shortcodes import Expander

SCRIPT = Path(__file__).parent / "filters" / "book.lua"


def convert(book: Book, texts: list[str], expander: Expander, work: Path, pdf: bool) -> dict[str, Any]:
    """Return `pages`, `images`, `warnings` as `filters/book.lua` makes them; `typst` where a PDF is asked."""
    job, result = work / "job.json", work / "result.json"
    job.write_text(json.dumps(_job(book, texts) | {"pdf": pdf}, ensure_ascii=False), encoding="utf-8")
    command = [pypandoc.get_pandoc_path(), "lua", str(SCRIPT), str(job), str(result)]
    run = subprocess.run(command, cwd=book.root, capture_output=True, text=True, check=False)
    if run.returncode:
        raise BuildError(f"pandoc failed: {run.stderr.strip().replace(str(work), '')}")
    answer = json.loads(result.read_text(encoding="utf-8"))
    if answer["faults"]:
        faults = {_place(book.root, expander, fault) for fault in answer["faults"]}
        raise BuildError("\n".join(sorted(faults)))
    answer["warnings"] += [line for line in run.stderr.splitlines() if line.strip()]
    return answer


def _job(book: Book, texts: list[str]) -> dict[str, Any]:
    chapters = [{**vars(chapter), "text": text} for chapter, text in zip(book.chapters, texts, strict=True)]
    return {"chapters": chapters, "bibliography": book.bibliography, "lang": book.lang, "terms": book.terms}


def _place(root: Path, expander: Expander, fault: dict[str, Any]) -> str:
    """Say where in the chapter (or in a file it includes) the thing at fault was written."""
    word = re.compile(re.escape(fault["needle"]) + r"(?![\w-])")
    for source in expander.sources[fault["source"]]:
        for number, line in enumerate((root / source).read_text(encoding="utf-8").splitlines(), 1):
            if word.search(line):
                return f"{source}:{number}: {fault['message']}"
    return f"{fault['source']}: {fault['message']}"


def read_images(root: Path, names: list[str]) -> Files:
    """Return the images that chapters of `root` name."""
    for name in names:
        if not (root / name).is_file():
            raise BuildError(f"{name}: a chapter shows this image, which does not exist")
    return {name: (root / name).read_bytes() for name in names}
