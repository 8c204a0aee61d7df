"""Claims of any text, in every format: readable again, line by line, and nothing that acts."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.formats import formats, of_suffix, offering
from factcheck.formats.csv import COLUMNS
from factcheck.model import Article, Claim, Interval, Period, Quantity, Value
from factcheck.pipeline import extract

if TYPE_CHECKING:
    from factcheck.model import Report

ANY = st.text(alphabet=st.characters(exclude_categories=()), max_size=30)


def claim(text: str) -> Claim:
    value = Value(Quantity(5, None, "count"), Interval(4.5, float("inf"), "count"))
    return Claim("c-1", text, 0, len(text), 1, 1, text, text, "count", value, of=text, concepts=(text, text))


def written(name: str, *claims: Claim) -> str:
    return "".join(formats()[name].render_claims(claims)).encode("utf-8", "replace").decode()


@given(st.lists(ANY, min_size=1, max_size=4))
def test_json_lines_are_lines(texts: list[str]) -> None:
    lines = written("jsonl", *map(claim, texts)).splitlines()
    assert [json.loads(line)["text"] for line in lines] == texts
    assert [element["text"] for element in json.loads(written("json", *map(claim, texts)))] == texts


@given(ANY)
def test_cells_are_text(text: str) -> None:
    header, row = csv.reader(io.StringIO(written("csv", claim(text)), newline=""))
    assert tuple(header) == COLUMNS
    assert len(row) == len(COLUMNS)
    assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]


@given(ANY)
def test_a_claim_is_one_line_of_text(text: str) -> None:
    assert len(written("text", claim(text)).splitlines()) == 1


@pytest.mark.parametrize("name", offering("render_claims"))
@given(text=ANY)
def test_nothing_acts_in_a_terminal(name: str, text: str) -> None:
    assert not {c for c in written(name, claim(text)) if c in "\x1b\x07\x9b\u202e\u2066"}


def test_open_ends_are_null() -> None:
    fields = json.loads(written("jsonl", claim("x")))
    assert fields["value"] == {"low": 5.0, "high": None, "unit": "count"}
    assert fields["canonical"] == {"low": 4.5, "high": None, "unit": "count"}


def test_the_keys_of_the_contract_in_their_order(report: Report) -> None:
    fields = json.loads(written("jsonl", report.claims[0]))
    assert list(fields) == [
        "id", "article", "start", "end", "line", "column", "text", "sentence", "kind", "value", "modifier",
        "canonical", "unit_text", "of", "change", "concepts", "as_of", "attribution", "timex",
    ]  # fmt: skip


def test_dates_are_days_and_unresolved_ones_null(report: Report) -> None:
    dated = next(claim for claim in report.claims if claim.kind == "date")
    day = {"start": "2019-05-01", "end": "2019-05-01", "inferred": []}
    fields = json.loads(written("jsonl", dated))
    assert (fields["value"], fields["canonical"], fields["timex"]) == (day, day, "2019-05-01")
    unknown = Period(None, None)
    loose = replace(dated, value=Value(unknown, unknown, timex="XXXX-WXX-4"))
    fields = json.loads(written("jsonl", loose))
    assert (fields["value"], fields["canonical"], fields["timex"]) == (None, None, "XXXX-WXX-4")


def test_suffixes_choose_formats() -> None:
    assert of_suffix("a/REPORT.MD", "render") == "markdown"
    assert of_suffix("r.json", "render") == "json"
    assert of_suffix("r.csv", "render") is None
    assert of_suffix("r.csv", "render_claims") == "csv"
    assert of_suffix("noend", "read") is None


def test_what_was_taken_out_of_a_file_is_told_by_its_place() -> None:
    article = Article("a.pdf", "Five people came.\n\nSix went.", "a.pdf", parts=((1, "page 1"), (3, "page 2")))
    written = "".join(formats()["text"].render_claims(extract(article)))
    assert written == "a.pdf, page 1: count  Five people\na.pdf, page 2: count  Six\n"
