from __future__ import annotations

import contextlib
import gzip
import io
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck import compare
from factcheck.errors import Problem
from factcheck.formats import HEAD, View, formats, marks, offering
from factcheck.inputs.reading import Reading
from factcheck.model import Article, Report
from factcheck.steps.articles import read

if TYPE_CHECKING:
    from collections.abc import Iterator

ANY = st.text(alphabet=st.one_of(st.sampled_from('-:\n {}[]"&*'), st.characters(exclude_categories=())))

Read = tuple[list[Article], list[str]]


def got(folder: Path, *paths: str, **options: object) -> Read:
    """The articles of paths in a folder, and the problems as lines."""
    found = list(read(paths or (".",), root=str(folder), **options))  # type: ignore[arg-type]
    return [a for a in found if isinstance(a, Article)], [str(p) for p in found if isinstance(p, Problem)]


def write(folder: Path, name: str, content: str | bytes) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def test_a_folder_gives_what_some_format_reads_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "deep/er/c.TXT", "notes.odt", ".hidden.txt", ".git/d.txt", ".venv/e.txt"):
        write(tmp_path, name, "Five people came.")
    articles, problems = got(tmp_path)
    assert [article.id for article in articles] == ["a.md", "b.txt", "deep/er/c.TXT"]
    assert problems == []


def test_ids_are_paths_as_given(tmp_path: Path) -> None:
    write(tmp_path, "in/a.txt", "Five people came.")
    full = str(tmp_path / "in")
    for path, expected in (
        ("in", "in/a.txt"), ("in/", "in/a.txt"), ("./in", "in/a.txt"), ("in/a.txt", "in/a.txt"),
        ("in/*.txt", "in/a.txt"), ("**/*.txt", "in/a.txt"), (full, f"{full}/a.txt"),
        ("in/*", "in/a.txt"), ("**", "in/a.txt"),
    ):  # fmt: skip
        articles, _ = got(tmp_path, path)
        assert [(article.id, article.path) for article in articles] == [(expected, expected)]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Five people came.")
    articles, _ = got(tmp_path, "a.txt", ".", "*.txt", "./a.txt", "a.txt")
    assert [article.id for article in articles] == ["a.txt"]


def test_order_of_arguments_does_not_matter(tmp_path: Path) -> None:
    for name in "abc":
        write(tmp_path, f"{name}.txt", "Five people came.")
    assert got(tmp_path, "c.txt", "a.txt", "b.txt") == got(tmp_path, "b.txt", "c.txt", "a.txt")


def test_a_file_of_any_name_is_read_as_text_when_asked_for(tmp_path: Path) -> None:
    write(tmp_path, "ARTICLE", "Five people came.")
    assert got(tmp_path, "ARTICLE")[0][0].text == "Five people came."


def test_ignored_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path, ".gitignore", "# drafts\n/drafts/\n*.old.txt\nsub/kept.txt\n")
    write(tmp_path, "sub/.gitignore", "!kept.txt\nskipped.txt\n")
    for name in ("a.txt", "a.old.txt", "drafts/b.txt", "sub/kept.txt", "sub/skipped.txt", "sub/drafts/c.txt"):
        write(tmp_path, name, "Five people came.")
    assert [a.id for a in got(tmp_path)[0]] == ["a.txt", "sub/drafts/c.txt", "sub/kept.txt"]
    # What a repository ignores is read when it is asked for by name.
    assert [a.id for a in got(tmp_path, "drafts")[0]] == ["drafts/b.txt"]
    assert [a.id for a in got(tmp_path, "a.old.txt")[0]] == ["a.old.txt"]
    assert [a.id for a in got(tmp_path, "sub")[0]] == ["sub/drafts/c.txt", "sub/kept.txt"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty: no text to read"),
        (b" \n\t\n", "empty: no text to read"),
        (b"---\ntitle: x\n---\n \n", "empty: no text to read"),
        (b"%PDF\0\x01", "binary data, not text"),
        (
            b"one\ntwo\n\x81\x8d\x8f",
            "broken UTF-8 (byte 0x81), and no other encoding fits: save it as UTF-8, or see --encoding",
        ),
        (b"\xff\xfeo\xd8", "marked as UTF-16 but broken"),
    ],
)
def test_what_cannot_be_read_is_one_problem(tmp_path: Path, content: bytes, message: str) -> None:
    write(tmp_path, "bad.txt", content)
    write(tmp_path, "good.txt", "Five people came.")
    articles, problems = got(tmp_path)
    assert [article.id for article in articles] == ["good.txt"]
    line = ":3" if b"two" in content else ""
    assert problems == [f"bad.txt{line}: {message}"]


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    _, problems = got(tmp_path, "none.txt", "*.rst", "bare")
    assert problems == [
        "*.rst: no file matches",
        "bare: no articles in this folder (*.docx, *.jsonl, *.ndjson, *.md, *.markdown, *.pdf, *.txt, *.text, *.html, "
        "*.htm, *.xhtml)",
        "none.txt: no such file or folder",
    ]


@contextlib.contextmanager
def as_nobody() -> Iterator[None]:
    """Root may read everything, so that for a moment it is somebody else."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(before)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no permissions of this kind here")
def test_a_file_and_a_folder_without_permission(tmp_path: Path) -> None:
    write(tmp_path, "in/a.txt", "Five people came.")
    write(tmp_path, "in/secret.txt", "Five people came.")
    write(tmp_path, "in/closed/b.txt", "Five people came.")
    for place in (tmp_path, *tmp_path.parents):
        if place.stat().st_uid == os.geteuid() and "pytest" in str(place):
            place.chmod(0o755)
    (tmp_path / "in/secret.txt").chmod(0)
    (tmp_path / "in/closed").chmod(0)
    with as_nobody():
        articles, problems = got(tmp_path / "in")
    (tmp_path / "in/closed").chmod(0o755)
    assert [article.id for article in articles] == ["a.txt"]
    assert problems == ["closed: cannot be read: Permission denied", "secret.txt: cannot be read: Permission denied"]


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="needs /proc")  # noqa: PTH110
def test_files_that_are_none(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Five people came.")
    articles, problems = got(
        tmp_path, "/proc/self/mem", "/dev/zero", "/dev/null", "a.txt", reading=Reading(max_size=10**6)
    )
    assert [article.id for article in articles] == ["a.txt"]
    assert problems == [
        "/dev/null: empty: no text to read",
        "/dev/zero: larger than 1 MB (see --max-size)",
        "/proc/self/mem: cannot be read: Input/output error",
    ]


class Changing(io.RawIOBase):
    """A file that is not what it was when it was opened: an error `then`, or more and more to come."""

    def __init__(self, first: bytes, then: bytes | OSError) -> None:
        self._first = first
        self._then = then
        self._more = 1_000

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data, self._first = self._first, b""
        if data:
            return data
        if isinstance(self._then, OSError):
            raise self._then
        self._more -= 1
        return self._then if self._more > 0 else b""


@pytest.mark.parametrize(
    ("name", "then", "articles", "problem"),
    [
        ("a.txt", OSError(116, "Stale file handle"), 0, "a.txt: cannot be read: Stale file handle"),
        ("a.jsonl", OSError(116, "Stale file handle"), 1, "a.jsonl: cannot be read: Stale file handle"),
        ("a.pdf", OSError(5, "Input/output error"), 0, "a.pdf: cannot be read: Input/output error"),
        ("a.txt", b"more" * 1_000, 0, "a.txt: larger than 1 MB (see --max-size)"),
        ("a.jsonl", b"more" * 1_000, 1, "a.jsonl:2: a line longer than 1 MB (see --max-size)"),
        ("a.jsonl", b"", 1, ""),
    ],
)
def test_a_file_that_changes_while_it_is_read(name: str, then: bytes, articles: int, problem: str) -> None:
    file: Any = Changing(b'{"text": "Five people came."}\n', then)
    found = list(read(["-"], stdin=file, stdin_filename=name, reading=Reading(max_size=10**6)))
    assert sum(isinstance(item, Article) for item in found) == articles
    assert [str(item) for item in found if isinstance(item, Problem)] == [problem] * bool(problem)


NAMES = [
    b"caf\xe9.txt", b"two\nlines.txt", b"a\tb\x1b[31m.txt", "年".encode() * 83 + b".txt", b"a" * 250 + b".txt",
    b"-x.txt", "a.ＴＸＴ".encode(), b"a b'c\"$(d).txt", b"*[a]?.txt", "\u202etxt.a".encode(), b"\xff\xfe.txt.GZ",
    b"@a.txt",
]  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have rules for names")
@pytest.mark.parametrize("name", NAMES)
def test_a_file_may_be_called_anything(name: bytes, tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(name)).write_bytes(b"Five people came.")
    (tmp_path / "b.txt").write_bytes(b"Six people came.")
    shown = os.fsdecode(name)
    assert [article.id for article in got(tmp_path, shown)[0]] == [shown]
    found = name.lower().endswith((b".txt", b".gz"))
    assert [article.id for article in got(tmp_path)[0]] == sorted([shown, "b.txt"] if found else ["b.txt"])
    for form in offering("render"):
        report = compare(read(["."], root=str(tmp_path)))
        for piece in formats()[form].render(report, View(show=frozenset({"unpaired"}))):
            piece.encode("utf-8", "replace")


def test_links_that_go_round_end(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Five people came.")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to("self.txt")
    articles, problems = got(tmp_path)
    assert [article.id for article in articles] == ["a.txt"]
    assert len(problems) == 1
    assert problems[0].startswith("self.txt: ")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("\ufeffZwölf Leute.\r\nKamen.".encode(), "Zwölf Leute.\r\nKamen."),
        ("Zwölf".encode("utf-16"), "Zwölf"),
        ("\ufeffZwölf".encode("utf-16-be"), "Zwölf"),
        ("\ufeffZwölf".encode("utf-32-le"), "Zwölf"),
        ("\ufeffZwölf".encode("utf-32-be"), "Zwölf"),
    ],
)
def test_byte_order_marks_are_no_text(tmp_path: Path, data: bytes, text: str) -> None:
    write(tmp_path, "a.txt", data)
    assert got(tmp_path)[0][0].text == text


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_front_matter(tmp_path: Path, name: str) -> None:
    text = (
        "---\nid: flood-1\ntitle: 'The flood: day one'\nsource: North Wire\npublished: 2020-03-05T08:00:00Z\n"
        "url: https://example.org/1\ngroup: flood\ndesk: home\n---\nTwelve people died."
    )
    write(tmp_path, name, text)
    (article,), problems = got(tmp_path)
    assert problems == []
    assert (article.id, article.path, article.title) == ("flood-1", name, "The flood: day one")
    assert (article.source, article.url, article.group) == ("North Wire", "https://example.org/1", "flood")
    assert article.published == date(2020, 3, 5)
    assert article.text == text
    assert text[article.body :] == "Twelve people died."
    assert article.extra == {"desk": "home"}


@pytest.mark.parametrize(
    "text", ["---\nA rule, then prose.\n---\n", "--- 5 people\n", "---\nkey: never closed", "----\n"]
)
def test_rules_are_no_front_matter(tmp_path: Path, text: str) -> None:
    write(tmp_path, "a.md", text)
    (article,), problems = got(tmp_path)
    assert (article.body, problems) == (0, [])


def test_broken_front_matter_is_said_and_the_text_still_read(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "---\ntitle: x\ntags: [a\n---\nFive people came.")
    (article,), problems = got(tmp_path)
    assert article.text[article.body :] == "Five people came."
    assert len(problems) == 1
    assert problems[0].startswith("a.md:4: front matter: ")


@pytest.mark.parametrize(
    "written", ["yesterday", "05/03/2020", "2020-13-01", "2020-13-01 10:00", "2020", "May, 5", "x" * 50]
)
def test_a_date_that_is_none_is_said(tmp_path: Path, written: str) -> None:
    write(tmp_path, "a.md", f"---\npublished: {written}\n---\nFive people came.")
    (article,), problems = got(tmp_path)
    assert article.published is None
    assert problems == [f"a.md: `published`: {written[:40]!r} is not a date such as 2020-03-05"]


@pytest.mark.parametrize(
    "written",
    ["2020-03-05", "2020-03-05T23:10:00Z", "2020-03-05 23:10:00 +0300", "20200305", "Thu, 05 Mar 2020 23:10:00 GMT"],
)
def test_dates_as_they_are_written(tmp_path: Path, written: str) -> None:
    write(tmp_path, "a.md", f"---\ndate: {written!r}\n---\nFive people came.")
    (article,), problems = got(tmp_path)
    assert (article.published, problems) == (date(2020, 3, 5), [])


def test_a_date_for_those_without(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "---\ndate: 2020-03-05\n---\nFive people came.")
    write(tmp_path, "b.md", "Five people came.")
    days = [article.published for article in got(tmp_path, reading=Reading(date(2021, 1, 1)))[0]]
    assert days == [date(2020, 3, 5), date(2021, 1, 1)]


def test_json_lines(tmp_path: Path) -> None:
    write(
        tmp_path,
        "all.jsonl",
        '\ufeff{"id": "n1", "text": "Five\\u2028people.", "published": "2020-03-05", "desk": ["home", 2]}\n'
        "\n"
        '{"text": "No id."}\r\n'
        '{"id": 7, "text": "A number.", "title": null, "source": "W"}',
    )
    articles, problems = got(tmp_path)
    assert problems == []
    assert [(a.id, a.path, a.row) for a in articles] == [
        ("n1", "all.jsonl", 1),
        ("all.jsonl:3", "all.jsonl", 3),
        ("7", "all.jsonl", 4),
    ]
    assert articles[0].text == "Five\u2028people."
    assert articles[0].extra == {"desk": ["home", 2]}
    assert (articles[2].title, articles[2].source) == ("", "W")


def test_a_broken_line_is_one_problem_and_the_rest_goes_on(tmp_path: Path) -> None:
    lines = [
        b'{"id": "a", "text": "Five people came."}',
        b'{"id": "b", "text": ',
        b'["c"]',
        b'{"id": "d"}',
        b'{"id": "e", "text": 5}',
        b'{"id": "f", "text": "  "}',
        b'{"id": ["g"], "text": "x"}',
        b'{"id": "h", "text": "\xe9"}',
        b'{"id": "i", "text": "Dated.", "published": "soon"}',
        b"[" * 200_000,
        b'{"id": "j", "text": "Last \\ud800."}',
    ]
    write(tmp_path, "all.jsonl", b"\n".join(lines))
    articles, problems = got(tmp_path)
    assert [article.id for article in articles] == ["a", "i", "j"]
    assert problems[:-1] == [
        "all.jsonl:2: not JSON: Expecting value at column 20",
        'all.jsonl:3: each article must be an object such as {"id": …, "text": …}',
        "all.jsonl:4: `text` is missing",
        "all.jsonl:5: `text` must be a string",
        "all.jsonl:6: empty: no text to read",
        "all.jsonl:7: `id` must be a string",
        "all.jsonl:8: broken UTF-8 (byte 0xe9; see --encoding)",
        "all.jsonl:9: `published`: 'soon' is not a date such as 2020-03-05",
    ]
    assert problems[-1].startswith("all.jsonl:10: ")


@pytest.mark.parametrize("codec", ["utf-16", "utf-32", "utf-8-sig"])
def test_json_lines_with_a_byte_order_mark(codec: str, tmp_path: Path) -> None:
    write(tmp_path, "a.jsonl", '{"text": "Zwölf."}\r\n\r\nno\r\n{"text": "Elf."}\r\n'.encode(codec))
    articles, problems = got(tmp_path)
    assert [(a.id, a.text, a.row) for a in articles] == [("a.jsonl:1", "Zwölf.", 1), ("a.jsonl:4", "Elf.", 4)]
    assert problems == ["a.jsonl:3: not JSON: Expecting value at column 1"]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl", "a.json", "a.csv", "a.html"])
def test_an_encoding_that_is_named_counts_for_every_format(name: str, tmp_path: Path) -> None:
    text = "Пять человек пришли."
    content = {
        "a.jsonl": f'{{"text": "{text}"}}\n',
        "a.json": f'[{{"text": "{text}"}}]',
        "a.csv": f"id,text\n1,{text}\n",
        "a.html": f'<html><head><meta charset="utf-8"></head><body><p>{text * 5}</p></body></html>',
    }
    write(tmp_path, name, content.get(name, text).encode("koi8-r"))
    (article,), problems = got(tmp_path, name, reading=Reading(encoding="koi8-r"))
    assert text in article.text
    assert (article.notes, problems) == ((), [])
    _, problems = got(tmp_path, name, reading=Reading(encoding="ascii"))
    assert [problem.partition(": ")[2][:13] for problem in problems] == ["not in ascii "]


def test_of_very_many_problems_some_are_said(tmp_path: Path) -> None:
    write(tmp_path, "a.jsonl", "x\n" * 100_000 + '{"text": "Five."}\n')
    articles, problems = got(tmp_path)
    assert [a.id for a in articles] == ["a.jsonl:100001"]
    assert len(problems) == 101
    assert problems[-1] == "a.jsonl: 99900 more lines that cannot be used"


def test_ids_are_made_unique(tmp_path: Path) -> None:
    write(tmp_path, "a.jsonl", '{"id": "x", "text": "One."}\n' * 3)
    write(tmp_path, "b.jsonl", '{"id": "x", "text": "Two."}\n')
    assert [a.id for a in got(tmp_path)[0]] == ["x", "x#2", "x#3", "x#4"]


def calls(folder: Path, **options: object) -> int:
    """How many calls of functions it takes to read a folder."""
    counted = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    got(folder, **options)  # what is imported when it is used, is imported
    sys.setprofile(note)
    try:
        got(folder, **options)
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize(
    "name",
    ["{}.txt", "{}/a.txt", "a{}.jsonl", "{}.md", "empty{}.txt"],
    ids=["files", "folders", "articles of one id", "no reports", "problems"],
)
def test_a_folder_costs_what_its_files_cost(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "" if "empty" in name else '{"id": "x", "text": "Five."}' if "jsonl" in name else "Five people came."
    for number in range(800):
        for folder in ("small", "large") if number < 200 else ("large",):
            write(tmp_path, f"{folder}/{name.format(number)}", text)
    assert calls(tmp_path / "large") < 4.2 * calls(tmp_path / "small")

    opened: list[str] = []
    really: Any = Path.open

    def noting(path: Path, *mode: str) -> object:
        opened.append(path.suffix)
        return really(path, *mode)

    monkeypatch.setattr(Path, "open", noting)
    articles, problems = got(tmp_path / "large")
    assert len(articles) + len(problems) == 800
    # A page in Markdown may be a report; each folder may say what it ignores.
    assert len(list(filter(None, opened))) == (1600 if name.endswith(".md") else 800)


def test_what_is_given_twice_costs_little(tmp_path: Path) -> None:
    write(tmp_path, "a.jsonl", '{"id": "x", "text": "Five."}\n' * 20_000)
    articles, _ = got(tmp_path)
    assert articles[-1].id == "x#20000"


def test_standard_input_is_read_by_its_name(tmp_path: Path) -> None:
    plain, _ = got(tmp_path, "-", stdin=io.BytesIO(b"Five people came."))
    assert [(a.id, a.text) for a in plain] == [("-", "Five people came.")]
    lines, _ = got(tmp_path, "-", stdin=io.BytesIO(b'{"id": "a", "text": "Five."}'), stdin_filename="desk/all.jsonl")
    assert [(a.id, a.path) for a in lines] == [("a", "desk/all.jsonl")]
    assert got(tmp_path, "-")[1] == ["-: there is no standard input"]


@pytest.mark.parametrize("name", offering("read"))
@settings(deadline=None)
@given(data=st.one_of(st.binary(max_size=200), ANY.map(lambda text: text.encode("utf-8", "surrogatepass"))))
@example(data=b"---\na: &x [*x]\n---\ntext")
@example(data=b"---\n? {a: b}\n: c\n---\ntext")
@example(data=b'{"text": "x", "id": true, "published": 5, "title": ["x"]}')
@example(data=b'{"text": "x", "n": ' + b"9" * 5000 + b"}")
@example(data=b"<!---->")
def test_any_bytes_are_articles_or_problems(name: str, data: bytes) -> None:
    for item in formats()[name].read(io.BytesIO(data), "a"):
        assert isinstance(item, Article | Problem)
        if isinstance(item, Article):
            assert 0 <= item.body < len(item.text)
            assert item.text[item.body :].strip()
            assert all(isinstance(word, str) for word in (item.id, item.title, item.source, item.url, item.group))


def test_packed_files_are_read_by_the_name_inside(tmp_path: Path) -> None:
    write(tmp_path, "a.md.gz", gzip.compress(b"---\ntitle: Flood\n---\nFive people came."))
    write(tmp_path, "b.jsonl.gz", gzip.compress(b'{"text": "Six."}\n{"text": "Seven."}\n'))
    articles, problems = got(tmp_path)
    assert [(a.id, a.title) for a in articles] == [("a.md.gz", "Flood"), ("b.jsonl.gz:1", ""), ("b.jsonl.gz:2", "")]
    assert problems == []


def test_what_is_too_large_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "x" * 200)
    write(tmp_path, "b.jsonl", f'{{"text": "{"x" * 200}"}}\n{{"text": "Five."}}\n')
    write(tmp_path, "c.jsonl.gz", gzip.compress(b" " * 1_000_000))
    write(tmp_path, "d.txt", "Five people came.")
    articles, problems = got(tmp_path, reading=Reading(max_size=100))
    assert [a.id for a in articles] == ["b.jsonl:2", "d.txt"]
    assert problems == [
        "a.txt: larger than 0.0001 MB (see --max-size)",
        "b.jsonl:1: a line longer than 0.0001 MB (see --max-size)",
        "c.jsonl.gz: unpacks to more than 200 times its size: no article does",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Five people came.")
    os.mkfifo(tmp_path / "b.txt")
    assert [a.id for a in got(tmp_path)[0]] == ["a.txt"]


def test_a_file_that_vanishes_is_one_problem(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        write(tmp_path, name, "Five people came.")
    reading = read(["."], root=str(tmp_path))
    first = next(reading)
    (tmp_path / "b.txt").unlink()
    rest = list(reading)
    assert isinstance(first, Article)
    assert [str(item) for item in rest if isinstance(item, Problem)] == [
        "b.txt: cannot be read: No such file or directory"
    ]
    assert [item.id for item in rest if isinstance(item, Article)] == ["c.txt"]


def test_a_guess_is_noted(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Five people came to the café.".encode("cp1252"))
    assert got(tmp_path)[0][0].notes == ("no UTF-8: read as Windows-1252",)


def test_reports_of_ours_are_left_out_of_folders_and_read_by_name(tmp_path: Path) -> None:
    told = compare(["Northland hosts 3.6 million refugees.", "Northland hosts 4.7 million refugees."])
    for name, suffix in (("markdown", "md"), ("html", "html")):
        page = "".join(formats()[name].render(told, View()))
        (tmp_path / f"report.{suffix}").write_text(page, encoding="utf-8")
    (tmp_path / "own.md").write_text("# Ours\n\nFive people wrote this with factcheck.", encoding="utf-8")
    left: list[str] = []
    found, problems = got(tmp_path, left=left)
    assert ([article.path for article in found], problems) == (["own.md"], [])
    assert sorted(left) == ["report.html", "report.md"]
    assert [article.path for article in got(tmp_path, "report.md")[0]] == ["report.md"]
    assert [article.path for article in got(tmp_path, ".", "report.md")[0]] == ["own.md", "report.md"]


def test_a_folder_with_reports_alone_has_no_articles(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text("".join(formats()["markdown"].render(Report((), (), ()), View())))
    found, (problem,) = got(tmp_path)
    assert (found, problem.startswith(".: no articles in this folder (")) == ([], True)


def test_the_mark_of_a_report_stands_at_its_start() -> None:
    assert set(marks()) == {".html", ".htm", ".md", ".markdown"}
    for module in formats().values():
        if hasattr(module, "MARK"):
            page = "".join(module.render(Report((), (), ()), View())).encode()
            assert page.index(module.MARK) + len(module.MARK) <= HEAD
