"""Files that would take all time and memory cost a line, and leave nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.errors import Problem
from factcheck.formats import pdf as pdf_files
from factcheck.formats import webpage
from factcheck.inputs.apart import Apart
from factcheck.inputs.reading import Reading
from factcheck.model import Article
from factcheck.steps.articles import read

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = b"<html><body><p>Five people came to the valley in the north on Thursday, the ministry said.</p></body></html>"
# Looking for dates in so many time tags takes trafilatura minutes.
SLOW = PAGE.replace(b"</body>", b'<time datetime="2020-01-01">5</time> ' * 200_000 + b"</body>")


def pdf(content: bytes, form: bytes = b"") -> bytes:
    """A PDF of one page, with a form that the content may draw as /X."""
    packed = [zlib.compress(part) for part in (content, form)]
    things = b"/Resources<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + things + b"/Contents 5 0 R>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed[0]), packed[0]),
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
        % (things, len(packed[1]), packed[1]),
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, content) for number, content in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R/Size 7>>\n%%EOF"


WORDS = b"BT /F1 10 Tf 50 800 Td (Five people died.) Tj ET\n"
# A form that draws itself twice: some hundred bytes that take pdfium all the memory there is.
ENDLESS = b"/X Do", b"/X Do /X Do " + WORDS
BOMB = WORDS + b" " * 300_000_000, b""


def got(folder: Path, reading: Reading) -> tuple[list[str], list[str]]:
    found = list(read(["."], root=str(folder), reading=reading))
    return [x.id for x in found if isinstance(x, Article)], [str(x) for x in found if isinstance(x, Problem)]


def test_what_takes_too_long_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "b.html").write_bytes(SLOW)
    (tmp_path / "c.html").write_bytes(PAGE)
    articles, problems = got(tmp_path, Reading(max_time=5))
    assert articles == ["a.html", "c.html"]
    assert problems == ["b.html: takes longer to read than 5 seconds (see --max-time)"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep to no such limit")
@pytest.mark.parametrize("contents", [ENDLESS, BOMB], ids=["endless", "bomb"])
def test_what_takes_too_much_memory_is_said_and_the_rest_goes_on(contents: tuple[bytes, bytes], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(WORDS))
    (tmp_path / "b.pdf").write_bytes(pdf(*contents))
    (tmp_path / "c.pdf").write_bytes(pdf(WORDS))
    articles, problems = got(tmp_path, Reading(max_memory=500_000_000))
    assert articles == ["a.pdf", "c.pdf"]
    assert problems == [
        "b.pdf: cannot be read: it takes more than 0.5 GB of memory (see --max-memory), or breaks what reads it"
    ]


def test_one_process_reads_many_files() -> None:
    apart = Apart(Reading())
    assert [item.path for name in ("a", "b") for item in apart.read(webpage.read, PAGE, name)] == ["a", "b"]
    process = apart._process
    assert process
    assert list(apart.read(pdf_files.read, b"", "c"))
    assert apart._process is process
    apart.close()
    assert process.returncode is not None
    apart.close()


def test_without_a_python_to_start_it_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "")
    apart = Apart(Reading())
    assert [item.path for item in apart.read(webpage.read, PAGE, "a")] == ["a"]
    assert apart._process is None


def test_a_library_that_prints_does_not_get_in_between(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("print('hello')\n", encoding="utf-8")
    (tmp_path / "trafilatura.py").write_text("print('hello')\nraise ValueError('no such\\nluck')\n", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    apart = Apart(Reading())
    (found,) = apart.read(webpage.read, PAGE, "a")
    apart.close()
    assert isinstance(found, Article | Problem)


HIDING = """
import sys
from importlib.machinery import PathFinder
class Hiding:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in ("trafilatura", "pypdfium2", "docx"):
            return PathFinder.find_spec(name, path, target)
sys.meta_path[sys.meta_path.index(PathFinder)] = Hiding()
"""


def test_without_the_extras_each_file_costs_a_line(tmp_path: Path) -> None:
    (tmp_path / "path").mkdir()
    (tmp_path / "path" / "sitecustomize.py").write_text(HIDING, encoding="utf-8")
    (tmp_path / "in").mkdir()
    for name, content in (("a.html", PAGE), ("b.pdf", pdf(WORDS)), ("c.docx", b"PK"), ("d.txt", b"Five people came.")):
        (tmp_path / "in" / name).write_bytes(content)
    ran = subprocess.run(
        [sys.executable, "-m", "factcheck", "extract", "in", "--format", "csv"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path / "path"), *sys.path])},
        timeout=60,
        check=False,
    )
    assert ran.returncode == 2
    assert ran.stdout.splitlines()[1].split(",")[1] == "in/d.txt"
    takes = "which is not installed: pip install 'factcheck-claims"
    assert ran.stderr.splitlines() == [
        f"factcheck: in/a.html: reading HTML takes trafilatura, {takes}[html]'",
        f"factcheck: in/b.pdf: reading PDF takes pypdfium2, {takes}[pdf]'",
        f"factcheck: in/c.docx: reading DOCX takes python-docx, {takes}[docx]'",
    ]


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]


def gone(pid: int) -> bool:
    """Whether a process has ended; one that nobody has asked about yet is a zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def soon(reached: Callable[[], object]) -> bool:
    """Whether something comes true within some seconds."""
    end = time.monotonic() + 20
    while not reached():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_whoever_ends_leaves_no_process_behind(sent: signal.Signals, status: int, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(SLOW)
    started = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "extract", "a.html", "-o", "r.json"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert soon(lambda: children(started.pid))
    (reader,) = children(started.pid)
    time.sleep(0.5)  # the page takes a minute
    started.send_signal(sent)
    assert started.wait(timeout=20) == status
    assert soon(lambda: gone(reader))
    assert not (tmp_path / "r.json").exists()
    assert sent is signal.SIGKILL or {path.name for path in tmp_path.iterdir()} == {"a.html"}
    assert started.stderr
    assert started.stderr.read().strip() == b""
