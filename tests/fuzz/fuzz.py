"""Fuzzing with atheris, guided by what code the input reaches: no part of the ordinary tests.

    pip install atheris
    python tests/fuzz/fuzz.py                  every target, 20,000 runs each, some minutes
    python tests/fuzz/fuzz.py grammar 500000   one target, longer

A run that ends in an exception, or takes longer than 25 seconds, is kept in a file `crash-…` or
`timeout-…` of the working folder; `python tests/fuzz/fuzz.py grammar crash-…` runs it again. Mend it,
then write it down as a case of the tests of what it broke.
"""

from __future__ import annotations

import io
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

RUNS = 20_000

HINTS = {
    "readers": [
        b"---\ntitle: x\npublished: 2020-03-05\n---\nFive people.",
        b'[{"text": "Five.", "published": "2020-03-05"}]',
        b'id,text\n1,"a"\n',
        b"<html><body><p>Five</p><table><tr><td>1</td></tr></table>",
        b"| a | b (km) |\n|---|---|\n| *c* | `5` |\n",
        b'Country,Area (km2),"Debt, $m"\nNorthland,5,6\n',
        b"- a\n\n    5 km\n\n```\n5\n```\n",
        "Пять человек 5 км".encode("koi8-r"),
        b"\xff\xfea\0",
        b"caf\xe9 5",
        b"\x1f\x8b",
    ],
    "grammar": [
        b"some 3.7 million people",
        "$2.4 bn, £5m, 5–6 km², 75 %".encode(),
        b"on March 15, 2020 at 5 p.m.",
        b"between five and ten thousand",
        b"two-thirds of them; 6.1-magnitude; 8-1/2 years; 3-2; the 1990s",
    ],
    "rules": [
        b"rules:\n  - id: a\n    summary: b\n    kind: count\n    counts: [x]\n    allow: 5 %\n",
        b"synonyms:\n  - [a, b]\n",
        b"units:\n  - {name: dunam, equals: 1000 m^2, written: [dunam]}\n",
    ],
    "documents": [
        b"<w:p><w:r><w:t>Five km</w:t></w:r></w:p>",
        b"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge/></w:tcPr><w:p><w:r><w:t>5</w:t></w:r></w:p>"
        b"</w:tc></w:tr></w:tbl>",
        b"<w:p><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r><w:txbxContent/></w:p>",
    ],
    "renderers": [b"<b>5</b> people | `6` people", "5 people\u202e. 6 people".encode()],
}


def _read(name: str, data: bytes) -> None:
    """Read a file; what comes of it must be articles whose claims stand where they say, or problems."""
    from factcheck.errors import FactcheckError, Problem
    from factcheck.formats import formats
    from factcheck.inputs.bounded import Bounded
    from factcheck.model import Article
    from factcheck.pipeline import extract

    try:
        for item in formats()[name].read(Bounded(io.BytesIO(data), "a", 100_000), "a"):
            assert isinstance(item, Article | Problem)
            if isinstance(item, Article):
                assert item.text[item.body :].strip()
                for claim in extract(item):
                    assert item.text[claim.start : claim.end] == claim.text != ""
    except FactcheckError:
        pass


def readers() -> Callable[[bytes], None]:
    """Any bytes are articles or problems, in every format."""
    from factcheck.formats import offering

    names = offering("read")

    def run(data: bytes) -> None:
        _read(names[data[0] % len(names)] if data else names[0], data[1:])

    return run


def documents() -> Callable[[bytes], None]:
    """Any document.xml makes an article or a problem of a DOCX."""
    import zipfile

    whole = (ROOT / "tests/formats/files/pandoc.docx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        others = {name: archive.read(name) for name in archive.namelist() if name != "word/document.xml"}
    space = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'

    def run(data: bytes) -> None:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, content in others.items():
                archive.writestr(name, content)
            archive.writestr("word/document.xml", space + data + b"</w:body></w:document>")
        _read("docx", file.getvalue())

    return run


def grammar() -> Callable[[bytes], None]:
    """Any text has claims whose words stand where they say."""
    from factcheck.model import Article
    from factcheck.pipeline import extract

    def run(data: bytes) -> None:
        text = data.decode("utf-8", "surrogateescape")
        if text.strip():
            for claim in extract(Article("a", text)):
                assert text[claim.start : claim.end] == claim.text

    return run


def rules() -> Callable[[bytes], None]:
    """Any rule file is right, or wrong in words."""
    import tempfile

    from factcheck.rulebook.rulecheck import check

    file = Path(tempfile.mkdtemp()) / "a.yaml"

    def run(data: bytes) -> None:
        file.write_bytes(data)
        check([file])

    return run


def renderers() -> Callable[[bytes], None]:
    """Any report can be shown in every format."""
    from factcheck.formats import View, formats, offering
    from factcheck.model import Article
    from factcheck.pipeline import compare

    view = View(show=frozenset({"agree", "unpaired"}))

    def run(data: bytes) -> None:
        words = data.decode("utf-8", "replace")
        sides = [f"{words} Northland hosts {n} million refugees. {words}" for n in ("3.6", "3.7")]
        report = compare(
            [Article(words[:9] + str(n), side, path=words[:5], title=words) for n, side in enumerate(sides)]
        )
        for name in offering("render"):
            for piece in formats()[name].render(report, view):
                piece.encode("utf-8", "replace")

    return run


TARGETS: dict[str, Callable[[], Callable[[bytes], None]]] = {
    target.__name__: target for target in (readers, documents, grammar, rules, renderers)
}


def fuzz(name: str, *arguments: str) -> None:
    """Fuzz one target in this process, which ends with it."""
    import tempfile

    atheris: Any = import_module("atheris")
    firsts = [bytes((first,)) for first in range(12)] if name == "readers" else [b""]
    starts = [first + hint for hint in HINTS[name] for first in firsts]
    with atheris.instrument_imports(include=["factcheck"]):
        run = TARGETS[name]()
        for start in starts:  # what is imported when it is used, is imported now
            run(start)
    corpus = Path(tempfile.mkdtemp())
    for number, start in enumerate(starts):
        (corpus / str(number)).write_bytes(start)
    files = [argument for argument in arguments if not argument.isdigit()]
    runs = next(filter(str.isdigit, arguments), str(RUNS))
    options = files or [f"-runs={runs}", "-max_len=400", "-timeout=25", "-seed=1", "-rss_limit_mb=4096", str(corpus)]
    atheris.Setup([sys.argv[0], *options], run)
    atheris.Fuzz()


def main() -> int:
    """One target, or all of them, each in a process of its own."""
    if sys.argv[1:]:
        fuzz(*sys.argv[1:])
    return max(subprocess.call([sys.executable, __file__, name]) for name in TARGETS)


if __name__ == "__main__":
    sys.exit(main())
