"""Run pandoc once over the whole book and read back its pages and its Typst text."""

import json
import re
import subprocess
from pathlib import Path

import pypandoc

from ncms.errors import BuildError
from ncms.render.builtin.project import Book
from ncms.render.builtin.shortcodes import Expander

SCRIPT = Path(__file__).parent / "filters" / "book.lua"


def convert(book: Book, texts: list[str], expander: Expander, missing: list[str], work: Path) -> dict:
    """Return what `filters/book.lua` makes of the chapters: `pages`, `typst`, `images`, `warnings`."""
    job, result = work / "job.json", work / "result.json"
    job.write_text(json.dumps(_job(book, texts, expander, missing), ensure_ascii=False), encoding="utf-8")
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


def _job(book: Book, texts: list[str], expander: Expander, missing: list[str]) -> dict:
    chapters = [
        _without_empty({**vars(chapter), "href": chapter.href, "text": text})
        for chapter, text in zip(book.chapters, texts, strict=True)
    ]
    chapters[0]["index"] = True
    embeds = [_without_empty({**vars(embed), "files": None}) for embed in expander.embeds]
    options = {"bibliography": book.bibliography, "lang": book.lang, "toc_depth": book.toc_depth}
    return {"chapters": chapters, "embeds": embeds, "missing": missing, **options}


def _without_empty(record: dict) -> dict:
    """Drop what is empty: pandoc's Lua would see `null` as a value."""
    return {key: value for key, value in record.items() if value}


def _place(root: Path, expander: Expander, fault: dict) -> str:
    """Say where in the chapter (or in a file it includes) the thing at fault was written."""
    word = re.compile(re.escape(fault["needle"]) + r"(?![\w-])")
    for source in expander.sources[fault["source"]]:
        for number, line in enumerate((root / source).read_text(encoding="utf-8").splitlines(), 1):
            if word.search(line):
                return f"{source}:{number}: {fault['message']}"
    return f"{fault['source']}: {fault['message']}"
