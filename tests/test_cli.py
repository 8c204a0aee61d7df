"""The command as a user runs it: what is printed where, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Ran

    Command = Callable[..., Ran]

ROOT = Path(__file__).parent.parent
NORTH = "Northland hosts 3.6 million refugees.\n"
SOUTH = "Northland hosts some 3.7 million refugees.\n"
ALIKE = "Some 3.6 million refugees are hosted by Northland.\n"


@pytest.fixture
def differing(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(NORTH, encoding="utf-8")
    (tmp_path / "b.txt").write_text(SOUTH, encoding="utf-8")
    return tmp_path


@pytest.fixture
def agreeing(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(NORTH, encoding="utf-8")
    (tmp_path / "b.txt").write_text(ALIKE, encoding="utf-8")
    return tmp_path


def test_version(factcheck: Command) -> None:
    ran = factcheck("--version")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("factcheck ")


def test_nothing_asked_for_is_wrong_usage(factcheck: Command) -> None:
    ran = factcheck()
    assert (ran.status, ran.out) == (2, "")
    assert "Usage: factcheck" in ran.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("comapre", "x"), "No such command 'comapre'. Did you mean 'compare'?"),
        (("compare", "--fail-no", "update"), "No such option '--fail-no'. Did you mean '--fail-on'?"),
        (("compare", "a.txt", "--fail-on", "updates"), "--fail-on: 'updates' is not one of conflict, update, never"),
        (("compare", "a.txt", "--format", "jsn"), "'jsn' is not one of "),
        (("compare", "a.txt", "--format", "csv"), "'csv' is not one of "),
        (("extract", "a.txt", "--format", "markdown"), "'markdown' is not one of "),
        (("compare", "a.txt", "--min-score", "2"), "--min-score: must be a number from 0 to 1"),
        (("compare", "a.txt", "--show", "everything"), "--show: 'everything' is not one of agree, unpaired"),
        (("compare", "a.txt", "--published", "soon"), "--published: soon is not a date such as 2020-03-05"),
        (("compare", "a.txt", "--format"), "requires an argument"),
        (("compare",), "name a file, a folder, a glob or -"),
    ],
)
def test_wrong_usage_is_one_line_and_2(
    factcheck: Command, differing: Path, arguments: tuple[str, ...], message: str
) -> None:
    ran = factcheck(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.messages) == 1
    assert ran.err.startswith("factcheck: ")
    assert message in ran.err


def test_status_says_what_was_found(factcheck: Command, differing: Path) -> None:
    ran = factcheck("compare", "a.txt", "b.txt")
    assert ran.status == 1
    assert "a.txt:1:17: " in ran.out
    assert "b.txt:1:17: " in ran.out
    assert "1 conflict" in ran.out.splitlines()[-1]
    assert factcheck("compare", ".", "--fail-on", "never").status == 0
    assert factcheck("compare", ".", "--fail-on", "update").status == 1
    assert factcheck("compare", ".", "--exit-zero").status == 0
    assert factcheck("compare", ".", FACTCHECK_EXIT_ZERO="1").status == 0


def test_agreement_is_0_and_shown_when_asked_for(factcheck: Command, agreeing: Path) -> None:
    ran = factcheck("compare", ".")
    assert (ran.status, ran.err) == (0, "")
    assert len(ran.out.splitlines()) == 1
    assert "note[" in factcheck("compare", ".", "--show", "agree").out


def test_select_and_ignore(factcheck: Command, differing: Path) -> None:
    rule = json.loads(factcheck("compare", ".", "--format", "json").out)["facts"][0]["rule"]
    name = rule or "count"
    assert factcheck("compare", ".", "--select", f"money,{name}").status == 1
    assert factcheck("compare", ".", "--select", "money").status == 0
    assert factcheck("compare", ".", "--ignore", name).status == 0
    wrong = factcheck("compare", ".", "--ignore", "mony")
    assert wrong.status == 2
    assert wrong.messages == ["factcheck: --select / --ignore: nothing is called 'mony' (did you mean money?)"]


def test_only_what_is_new_counts(factcheck: Command, differing: Path) -> None:
    ran = factcheck("compare", ".", "--write-baseline", "known.json")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "2 articles, 2 claims, 1 shared fact: 0 conflicts, 0 updates, 0 agreed, 1 known\n"
    written = (differing / "known.json").read_bytes()
    assert factcheck("compare", ".").status == 1
    ran = factcheck("compare", ".", "--baseline", "known.json", "--write-baseline", "known.json")
    assert (ran.status, (differing / "known.json").read_bytes()) == (0, written)
    (differing / "b.txt").write_text(SOUTH.replace("3.7", "3.9"), encoding="utf-8")
    ran = factcheck("compare", ".", "--baseline", "known.json")
    assert ran.status == 1
    assert ran.messages[0].startswith("factcheck: known.json: stale, nothing differs so any more: [")
    assert factcheck("compare", ".", "--baseline", "known.json", "--select", "money").err == ""
    assert factcheck("compare", ".", "--baseline", "nowhere.json").messages == [
        "factcheck: nowhere.json: cannot be read: No such file or directory"
    ]


def test_a_baseline_that_cannot_be_written_is_2_and_the_report_is_there(factcheck: Command, differing: Path) -> None:
    (differing / "file").write_text("mine", encoding="utf-8")
    ran = factcheck("compare", "a.txt", "b.txt", "--write-baseline", "file/known.json")
    assert ran.status == 2
    assert "error[" in ran.out
    assert ran.messages[0].startswith("factcheck: file/known.json: cannot be written: ")


def test_a_comment_in_an_article_suppresses(factcheck: Command, differing: Path) -> None:
    (differing / "a.txt").write_text(f"{NORTH.strip()} <!-- factcheck: ignore[count, money] sure -->", encoding="utf-8")
    ran = factcheck("compare", ".")
    assert (ran.status, ran.err) == (0, "")
    (differing / "b.txt").write_text(f"{NORTH} <!-- factcheck: ignore[cont] -->", encoding="utf-8")
    assert factcheck("compare", ".").messages == [
        "factcheck: a.txt:1: unused `ignore[count, money]`: nothing to ignore here",
        "factcheck: b.txt:2: unused `ignore[cont]`: nothing is called 'cont' (did you mean count?)",
    ]


def test_nothing_to_compare_may_be_a_failure(factcheck: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing here.", encoding="utf-8")
    ran = factcheck("compare", ".")
    assert (ran.status, ran.messages) == (0, ["factcheck: no claim was found"])
    ran = factcheck("compare", ".", "--require-claims")
    assert (ran.status, ran.messages) == (2, ["factcheck: --require-claims: no claim was found"])
    (tmp_path / "a.txt").write_text("Five people died.", encoding="utf-8")
    ran = factcheck("compare", ".", "--require-claims")
    assert (ran.status, ran.messages) == (2, ["factcheck: --require-claims: no claim was found twice"])


def test_statistics_are_tables(factcheck: Command, differing: Path) -> None:
    ran = factcheck("compare", ".", "--statistics")
    heads = [line.split() for line in ran.messages if line]
    assert heads[0] == ["kind", "claims", "paired"]
    assert heads[1] == ["count", "2", "2"]
    assert heads[2] == ["id", "conflict"]


def test_an_earlier_report_in_the_folder_is_no_article(factcheck: Command, differing: Path) -> None:
    before = factcheck("compare", ".").out
    factcheck("compare", ".", "-o", "old/report.md", "-o", "old/report.html")
    ran = factcheck("compare", ".")
    assert (ran.status, ran.out) == (1, before)
    line = "old/report.html and 1 more: left out as reports of factcheck (name a file to have it read)"
    assert f"factcheck: {line}" in ran.messages
    assert f"factcheck: {line}" in factcheck("extract", ".").messages
    assert factcheck("compare", ".", "-q").err == ""
    (differing / "old" / "report.html").unlink()
    assert "factcheck: old/report.md: left out as a report of factcheck" in factcheck("compare", ".").err
    assert "old/report.md" in factcheck("extract", "old/report.md").out


def test_colour_when_it_is_wanted(factcheck: Command, differing: Path) -> None:
    assert "\x1b[" not in factcheck("compare", ".").out
    assert "\x1b[" in factcheck("compare", ".", FORCE_COLOR="1").out
    assert "\x1b[" in factcheck("compare", ".", "--color", "always", NO_COLOR="1").out
    assert "\x1b[" not in factcheck("compare", ".", FORCE_COLOR="1", NO_COLOR="1").out
    factcheck("compare", ".", "--color", "always", "-o", "r.txt")
    assert "\x1b[" not in (differing / "r.txt").read_text(encoding="utf-8")


def test_a_job_on_github_gets_its_summary(factcheck: Command, differing: Path) -> None:
    (differing / "summary.md").write_text("earlier\n", encoding="utf-8")
    place = {"GITHUB_SERVER_URL": "https://example.org", "GITHUB_REPOSITORY": "a/b", "GITHUB_SHA": "c0ffee"}
    ran = factcheck("compare", "a.txt", "b.txt", "--format", "github", GITHUB_STEP_SUMMARY="summary.md", **place)
    assert (ran.status, ran.err) == (1, "")
    assert ran.out.startswith("::error file=a.txt,line=1,col=17,title=")
    summary = (differing / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("earlier\n# Where the articles differ\n")
    assert "(https://example.org/a/b/blob/c0ffee/a.txt#L1)" in summary


def test_a_field_that_no_article_has(factcheck: Command, differing: Path) -> None:
    ran = factcheck("compare", ".", "--group-by", "grup")
    assert (ran.status, ran.messages) == (2, ["factcheck: --group-by: no article has a field 'grup'"])


def test_bad_input_is_one_line_each_and_the_rest_is_compared(factcheck: Command, differing: Path) -> None:
    (differing / "binary.txt").write_bytes(b"\x7fELF\0\1")
    (differing / "broken.txt").write_bytes(b"\x81\x8d")
    (differing / "empty.txt").write_bytes(b"")
    (differing / "lines.jsonl").write_text('{"id": "x", "text": "Fine."}\nnot json\n', encoding="utf-8")
    (differing / "factcheck.toml").write_text('fail-no = "update"\n', encoding="utf-8")
    (differing / "bad.yaml").write_text("rules: [\n", encoding="utf-8")
    ran = factcheck("compare", ".", "nowhere.txt", "--format", "json", "--rules", "bad.yaml")
    assert ran.status == 2
    places = [message.removeprefix("factcheck: ").split(": ")[0] for message in ran.messages]
    assert [place for place in places if not place.startswith("bad.yaml")] == [
        "binary.txt", "broken.txt:1", "empty.txt", "factcheck.toml:1", "lines.jsonl:2", "nowhere.txt",
    ]  # fmt: skip
    assert len(places) == 7
    report = json.loads(ran.out)
    assert report["summary"]["conflict"] == 1
    assert [error["path"] for error in report["errors"]][2:] == ["broken.txt", "empty.txt", "factcheck.toml",
                                                                 "lines.jsonl", "nowhere.txt"]  # fmt: skip


def test_extract_goes_on_after_bad_input(factcheck: Command, differing: Path) -> None:
    (differing / "aa.txt").write_bytes(b"\0")
    ran = factcheck("extract", ".", "--format", "jsonl")
    assert ran.status == 2
    assert ran.messages == ["factcheck: aa.txt: binary data, not text"]
    claims = [json.loads(line) for line in ran.out.splitlines()]
    assert [claim["article"] for claim in claims] == ["a.txt", "b.txt"]
    assert claims[0]["canonical"] == {"low": 3550000.0, "high": 3650000.0, "unit": "count"}


def test_extract_offsets_are_those_of_the_decoded_text(factcheck: Command, tmp_path: Path) -> None:
    text = "---\ntitle: Zwölf\n---\nZürich – 🙂 12 people died.\r\nIt cost $5 million."
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf" + text.encode())
    claims = [json.loads(line) for line in factcheck("extract", "a.md", "--format", "jsonl").out.splitlines()]
    assert len(claims) == 2
    for claim in claims:
        assert text[claim["start"] : claim["end"]] == claim["text"]
        line = text.split("\n")[claim["line"] - 1]
        assert line[claim["column"] - 1 :].startswith(claim["text"])


def test_standard_input(factcheck: Command, differing: Path) -> None:
    line = json.dumps({"id": "x", "text": SOUTH})
    ran = factcheck("compare", "a.txt", "-", "--stdin-filename", "in.jsonl", "--format", "json", stdin=line)
    assert [article["id"] for article in json.loads(ran.out)["articles"]] == ["a.txt", "x"]
    assert ran.status == 1


def test_several_outputs_by_suffix(factcheck: Command, differing: Path) -> None:
    ran = factcheck("compare", "a.txt", "b.txt", "-o", "out/r.md", "-o", "r.json", "-o", "r.unknown", "-o", "-")
    assert ran.status == 1
    assert (differing / "out/r.md").read_text(encoding="utf-8").startswith("# ")
    assert "(../a.txt#L1)" in (differing / "out/r.md").read_text(encoding="utf-8")
    assert json.loads((differing / "r.json").read_text(encoding="utf-8"))["version"] == 1
    assert (differing / "r.unknown").read_text(encoding="utf-8") == ran.out
    assert ran.messages == ["factcheck: wrote out/r.md", "factcheck: wrote r.json", "factcheck: wrote r.unknown"]
    assert factcheck("compare", "a.txt", "b.txt", "-q", "-o", "r.json").err == ""


def test_an_output_is_written_whole_or_not_at_all(factcheck: Command, differing: Path) -> None:
    (differing / "folder.md").mkdir()
    (differing / "file").write_text("mine", encoding="utf-8")
    ran = factcheck("compare", ".", "-o", "folder.md", "-o", "file/r.md", "-o", "r.json")
    assert ran.status == 2
    assert [message.split(": ")[1] for message in ran.messages[:2]] == ["folder.md", "file/r.md"]
    assert json.loads((differing / "r.json").read_text(encoding="utf-8"))["summary"]["conflict"] == 1
    assert {path.name for path in differing.iterdir()} == {"a.txt", "b.txt", "folder.md", "file", "r.json"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_2(factcheck: Command, differing: Path) -> None:
    ran = factcheck("compare", ".", "-q", "-o", "/dev/full")
    assert ran.status == 2
    assert ran.messages == ["factcheck: /dev/full: cannot be written: No space left on device"]


def test_an_output_keeps_its_mode_and_follows_links(factcheck: Command, differing: Path) -> None:
    (differing / "real.json").write_text("old", encoding="utf-8")
    (differing / "real.json").chmod(0o640)
    (differing / "link.json").symlink_to("real.json")
    factcheck("compare", "a.txt", "b.txt", "-o", "link.json")
    assert (differing / "link.json").is_symlink()
    assert (differing / "real.json").stat().st_mode & 0o777 == 0o640
    assert json.loads((differing / "real.json").read_text(encoding="utf-8"))["version"] == 1


def test_configuration_file_and_its_folder(factcheck: Command, differing: Path) -> None:
    (differing / "factcheck.toml").write_text('paths = ["a.txt", "b.txt"]\noutput = ["out/r.md"]\n', encoding="utf-8")
    (differing / "sub").mkdir()
    written = []
    for folder in (differing, differing / "sub"):
        ran = factcheck("compare", folder=folder)
        assert (ran.status, ran.out) == (1, "")
        written.append((differing / "out/r.md").read_bytes())
    assert written[0] == written[1]
    (differing / "out/r.md").unlink()
    assert "error[" in factcheck("compare", "a.txt", "b.txt").out
    assert not (differing / "out/r.md").exists()


def test_the_same_bytes_whatever_the_order_the_folder_and_the_time(factcheck: Command, differing: Path) -> None:
    outs = {
        factcheck("compare", *paths, "--format", "json", **variables).out
        for paths, variables in (
            (("a.txt", "b.txt"), {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"}),
            (("b.txt", "a.txt"), {"PYTHONHASHSEED": "2", "LC_ALL": "de_DE.UTF-8", "SOURCE_DATE_EPOCH": "0"}),
            ((".",), {"PYTHONHASHSEED": "3", "PYTHONIOENCODING": "latin-1"}),
        )
    }
    assert len(outs) == 1


def test_a_reader_that_has_gone_is_no_error(differing: Path) -> None:
    (differing / "many.txt").write_text("Five people paid $20 on 5 May 2020.\n" * 20_000, encoding="utf-8")
    command = f"{sys.executable} -m factcheck extract many.txt --format jsonl; echo $? >&2"
    ran = subprocess.run(
        ["/bin/sh", "-c", f"({command}) | head -n 1"], cwd=differing, capture_output=True, timeout=60, check=False
    )
    assert ran.stderr.decode().split() == ["0"]
    assert len(ran.stdout.splitlines()) == 1


def test_interrupting_is_130_and_leaves_nothing(differing: Path) -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "compare", "-", "-o", "r.json"],
        cwd=differing,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPROFILEIMPORTTIME": "1"},
    )
    assert started.stdin
    assert started.stderr
    # Imports are told on standard error; once the reader is there, the command waits for its input.
    for line in started.stderr:
        if b"factcheck.formats.text" in line:
            break
    started.send_signal(signal.SIGINT)
    assert started.wait(timeout=30) == 130
    assert b"Traceback" not in started.stderr.read()
    assert {path.name for path in differing.iterdir()} == {"a.txt", "b.txt"}


# Ctrl-C, or what else is asked for, the so-many-th time that a function is entered, or a generator goes on.
INTERRUPTER = """
import os, signal, sys
place, times = os.environ["INTERRUPT"].rsplit(":", 1)
file, name = place.rsplit(":", 1)
left = int(times)
def watch(frame, event, arg):
    global left
    if event == "call" and frame.f_code.co_name == name and frame.f_code.co_filename.endswith(file):
        left -= 1
        if not left:
            os.kill(os.getpid(), int(os.environ.get("INTERRUPT_BY", signal.SIGINT)))
sys.setprofile(watch)
"""


@pytest.mark.parametrize(
    "place",
    [
        "click/core.py:<module>:1",
        "factcheck/settings.py:load:1", "rulebook/rulefiles.py:parse:2", "rulebook/rulecache.py:_keep:1",
        "steps/articles.py:read:2", "inputs/decoding.py:decode:2", "steps/sentences.py:split:3",
        "factcheck/pipeline.py:claims_of:2", "steps/pairs.py:pair:1", "steps/verdicts.py:judge:1",
        "steps/facts.py:group:1", "factcheck/baseline.py:written:1", "factcheck/outputs.py:_replace:1",
        "formats/json.py:render:3", "formats/markdown.py:render:2", "formats/html.py:render:1",
    ],
)  # fmt: skip
def test_interrupting_anywhere_is_130_and_leaves_what_was_there(
    place: str, factcheck: Command, differing: Path
) -> None:
    (differing / "path").mkdir()
    (differing / "path" / "sitecustomize.py").write_text(INTERRUPTER, encoding="utf-8")
    (differing / "r.json").write_text("old", encoding="utf-8")
    outputs = [word for name in ("r.json", "r.md", "r.html") for word in ("-o", name)]
    ran = factcheck(
        "compare", "a.txt", "b.txt", *outputs, "--write-baseline", "known.json",
        PYTHONPATH=os.pathsep.join([str(differing / "path"), str(ROOT)]),
        INTERRUPT=place, FACTCHECK_CACHE_DIR=str(differing / "cache"),
    )  # fmt: skip
    assert (ran.status, ran.out) == (130, "")
    assert "Traceback" not in ran.err
    left = {path.name for path in (*differing.iterdir(), *differing.glob("cache/*"))}
    assert not {name for name in left if name.startswith(".")}
    written = {"r.json", "known.json", "r.md", "r.html"} & left
    for name in written:
        content = (differing / name).read_text(encoding="utf-8")
        assert content == "old" or content.rstrip().endswith(("}", "</html>", ".")), name
    if "baseline" in place or "steps" in place:
        assert (written, (differing / "r.json").read_text(encoding="utf-8")) == ({"r.json"}, "old")


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no such signals here")
@pytest.mark.parametrize("by", ["SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("place", ["steps/articles.py:read:2", "formats/json.py:render:3"])
def test_being_ended_leaves_nothing_half_written(by: str, place: str, factcheck: Command, differing: Path) -> None:
    (differing / "path").mkdir()
    (differing / "path" / "sitecustomize.py").write_text(INTERRUPTER, encoding="utf-8")
    number = getattr(signal, by)
    ran = factcheck(
        "compare", "a.txt", "b.txt", "-o", "r.json",
        PYTHONPATH=os.pathsep.join([str(differing / "path"), str(ROOT)]),
        INTERRUPT=place, INTERRUPT_BY=str(int(number)),
    )  # fmt: skip
    assert (ran.status, ran.out, ran.err.strip()) == (128 + number, "", "")
    assert {path.name for path in differing.iterdir()} == {"a.txt", "b.txt", "path"}


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no process groups here")
def test_interrupting_several_processes(differing: Path) -> None:
    lines = "".join(f'{{"text": "{"Five people paid $20 on 5 May 2020. " * 3_000}"}}\n' for _ in range(30))
    (differing / "many.jsonl").write_text(lines, encoding="utf-8")
    started = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "extract", "many.jsonl", "--jobs", "2", "-o", "r.jsonl"],
        cwd=differing,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(2)  # the whole takes half a minute
    os.killpg(started.pid, signal.SIGINT)
    assert started.wait(timeout=40) == 130
    assert started.stderr
    assert b"Traceback" not in started.stderr.read()
    assert {path.name for path in differing.iterdir()} == {"a.txt", "b.txt", "many.jsonl"}
    with pytest.raises(ProcessLookupError):
        os.killpg(started.pid, 0)


def test_two_runs_at_once(differing: Path) -> None:
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "factcheck", "compare", "a.txt", "b.txt", "-q", "-o", "r.json", "-o", "r.html"],
            cwd=differing,
            stderr=subprocess.PIPE,
            env={**os.environ, "FACTCHECK_CACHE_DIR": str(differing / "cache")},
        )
        for _ in range(5)
    ]
    assert [(run.communicate()[1], run.returncode) for run in runs] == [(b"", 1)] * 5
    assert json.loads((differing / "r.json").read_text(encoding="utf-8"))["summary"]["conflict"] == 1
    assert {path.name for path in differing.iterdir()} == {"a.txt", "b.txt", "r.json", "r.html", "cache"}
    assert [path.name for path in (differing / "cache").iterdir()] == ["rules.json"]


def test_a_failure_of_our_own_is_2_and_asks_for_a_report(factcheck: Command, differing: Path) -> None:
    # A file where the package expects a module: the nearest thing to a bug that a test can make.
    (differing / "json.py").write_text("raise KeyError('broken')", encoding="utf-8")
    ran = factcheck("compare", ".", PYTHONPATH=str(differing))
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.messages) == 1
    assert "internal error, please report it: KeyError: 'broken'" in ran.err
    assert "Traceback" in factcheck("compare", ".", PYTHONPATH=str(differing), FACTCHECK_DEBUG="1").err


def test_messages_are_fit_for_a_terminal(factcheck: Command, tmp_path: Path) -> None:
    (tmp_path / "\x1b[2J\n\u202ex.txt").write_bytes(b"\0")
    ran = factcheck("compare", ".")
    assert ran.messages == ["factcheck: �[2J �x.txt: binary data, not text"]


def test_any_text_goes_through_every_format(factcheck: Command, tmp_path: Path) -> None:
    texts = ["5 \ud800 people", "5\0people", "٣ people ۵ km", "5\u200b000 people\u202e", "５ｋｍ", "\x1b[1m5 people"]
    lines = [json.dumps({"id": f"n{n}", "text": f"{text}: 5 people died."}) for n, text in enumerate(texts * 2)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for name in ("text", "jsonl", "csv", "json"):
        ran = factcheck("extract", "a.jsonl", "--format", name)
        assert (ran.status, ran.err) == (0, "")
        assert not set("\x1b\u202e") & set(ran.out)
    for name in ("text", "markdown", "json"):
        ran = factcheck("compare", "a.jsonl", "--format", name, "--show", "agree,unpaired", "--exit-zero")
        assert (ran.status, ran.err) == (0, "")
        assert not set("\x1b\u202e") & set(ran.out)


def test_verbose_says_what_was_read(factcheck: Command, differing: Path) -> None:
    assert "factcheck: a.txt: 1 claim" in factcheck("compare", "a.txt", "b.txt", "-v").messages


def test_verbose_says_what_was_copied(factcheck: Command, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Northland hosts 3.6 million refugees.", encoding="utf-8")
    messages = factcheck("compare", "a.txt", "b.txt", "-v").messages
    assert {"factcheck: a.txt: 1 claim", "factcheck: b.txt: 1 claim (1 copied)"} <= set(messages)


def test_the_committed_report_is_what_the_seeds_give(factcheck: Command, tmp_path: Path) -> None:
    """When this fails, run `factcheck compare` in the repository and read what changed in reports/."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    (tmp_path / "pyproject.toml").symlink_to(ROOT / "pyproject.toml")
    ran = factcheck("compare")
    assert ran.status == 1
    for name in ("discrepancies.md", "discrepancies.html", "discrepancies.json"):
        assert (tmp_path / "reports" / name).read_bytes() == (ROOT / "reports" / name).read_bytes()


def test_start_up_imports_nothing_heavy() -> None:
    heavy = {"yaml", "pint", "dateparser", "pydantic", "rapidfuzz", "sentencex", "Stemmer", "pathspec"}
    code = f"import sys, factcheck.cli; sys.exit(bool({heavy!r} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
