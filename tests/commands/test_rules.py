from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from factcheck.commands import rules
from factcheck.commands.newrule import template
from factcheck.commands.ruletests import run
from factcheck.errors import FactcheckError
from factcheck.knowledge import shipped
from factcheck.rulebook import rulefiles
from factcheck.rulebook.rulecheck import check, check_text

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
rules:
  - id: walls
    summary: Height of a wall
    kind: quantity
    measures: [height]
    examples:
      unrelated:
        - [The wall is 5 m high., The bridge is 60 m long.]
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_list_names_every_rule_with_its_file(capfd: pytest.CaptureFixture[str], mine: Path) -> None:
    assert rules.list_rules([str(mine)]) == 0
    shown = capfd.readouterr().out
    for entry in shipped().section("rules"):
        assert f"  {entry['id']} " in shown
    assert "\nmine.yaml\n  walls " in shown
    assert "refugees-hosted" in shown.split("displacement.yaml")[1].split("elections.yaml")[0]


def test_check_says_nothing_of_good_files(capfd: pytest.CaptureFixture[str], mine: Path) -> None:
    assert rules.check([str(mine)]) == 0
    out, err = capfd.readouterr()
    assert (out, err) == ("", "factcheck: 1 rule file, no mistakes\n")


def test_check_shows_every_mistake(capfd: pytest.CaptureFixture[str], mine: Path) -> None:
    mine.write_text(GOOD.replace("measures", "propertys").replace("kind", "kinds"), encoding="utf-8")
    assert rules.check([str(mine.parent)]) == 2
    out, err = capfd.readouterr()
    assert out.count("^") == 2
    assert f"{mine}:4:5: unknown key `kinds`, did you mean `kind`?" in out
    assert err == "factcheck: 1 rule file, 2 mistakes\n"


def test_test_counts_what_came_out(capfd: pytest.CaptureFixture[str], mine: Path) -> None:
    assert rules.test([str(mine)]) == 0
    assert capfd.readouterr().out.endswith("1 of 1 example of 1 rule came out as written\n")


def test_test_shows_what_came_out_instead(capfd: pytest.CaptureFixture[str], mine: Path) -> None:
    mine.write_text(GOOD.replace("unrelated", "conflict"), encoding="utf-8")
    assert rules.test([str(mine)]) == 1
    out = capfd.readouterr().out
    assert "walls: wanted conflict, no pair\n    The wall is 5 m high.\n    The bridge is 60 m long.\n" in out
    assert "the rule describes no claim of the second text; its claims: quantity “60 m" in out
    assert "fired by no example: walls" in out


def test_test_runs_no_broken_file(capfd: pytest.CaptureFixture[str], mine: Path) -> None:
    mine.write_text(GOOD.replace("measures", "propertys"), encoding="utf-8")
    assert rules.test([str(mine)]) == 2
    assert "unknown key `propertys`" in capfd.readouterr().out


def test_rules_without_examples_are_named(capfd: pytest.CaptureFixture[str], mine: Path) -> None:
    mine.write_text(GOOD.split("    examples")[0], encoding="utf-8")
    assert rules.test([str(mine)]) == 0
    assert "without examples: walls" in capfd.readouterr().out


def test_new_writes_a_file_that_has_no_mistakes_and_its_schema(tmp_path: Path) -> None:
    path = tmp_path / "own" / "first.yaml"
    assert rules.new([], str(path)) == 0
    assert check([path]) == []
    schema = json.loads((path.parent / rules.SCHEMA).read_text(encoding="utf-8"))
    assert schema["$defs"]["Rule"]["properties"]["allow"]
    assert f"$schema=./{rules.SCHEMA}" in path.read_text(encoding="utf-8")
    with pytest.raises(FactcheckError, match="is there already"):
        rules.new([], str(path))


def test_the_template_explains_every_key_that_it_comments_out() -> None:
    text = re.sub(r"^( *)# (?=\w+: \[|\w+:$| +(?:- |\w))", r"\1", template(), flags=re.MULTILINE)
    assert "\nsynonyms:\n  - [" in text
    assert "\n    counts: [" in text
    assert [str(mistake) for mistake in check_text(text.encode(), "template")] == []


def test_the_templates_examples_pass(tmp_path: Path) -> None:
    path = str(tmp_path / "first.yaml")
    rules.new([], path)
    assert rules.test([path]) == 0


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (
            ["The new server handled 12,400 requests per second.", "The server handled 9,800 requests per second."],
            ["id: server-handled-requests", "kind: count", "counts: [requests]", "      conflict:\n"],
        ),
        (
            ["Leeds paid £18 million for Jonas Berg.", "Leeds bought Jonas Berg for £18.2 million."],
            ["id: jonas-berg", "kind: money", 'place: ["Jonas Berg"]', "      agree:\n"],
        ),
        (
            ["Under full load the server draws 210 W.", "At full load the box consumed 245 W."],
            ["id: full-load", "kind: quantity", 'says: ["full load"]', "      conflict:\n"],
        ),
        (
            ["The response took 38 ms at the 99th percentile.", "Its 99th-percentile latency was 52 ms."],
            ["kind: duration", "says: [percentile]", "      conflict:\n"],  # and not 99th, which agrees
        ),
    ],
)
def test_new_proposes_the_rule_that_pairs_two_texts(tmp_path: Path, texts: list[str], said: list[str]) -> None:
    path = tmp_path / "own.yaml"
    assert rules.new(texts, str(path)) == 0
    written = path.read_text(encoding="utf-8")
    assert [part for part in said if part not in written] == []
    assert check([path]) == []
    assert rules.test([str(path)]) == 0


@pytest.mark.parametrize("texts", [["one"], ["No value here.", "None here."], ["a", "b", "c"]])
def test_new_from_texts_that_make_no_rule(texts: list[str]) -> None:
    with pytest.raises(FactcheckError, match="--from"):
        rules.new(texts, "-")


def test_the_schema_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert rules.schema() == 0
    assert json.loads(capfd.readouterr().out)["title"] == "factcheck rule file"


def test_an_example_of_another_kind_says_nothing() -> None:
    rule = {"id": "walls", "kind": "money"}
    result = run(rule, "unrelated", ["Kano has 40 schools.", "Kano has 90 schools."], shipped())
    assert (result.came, result.passed) == ("unrelated", True)


def test_files_that_are_not_there() -> None:
    for command in (rules.check, rules.test, rules.list_rules):
        with pytest.raises(FactcheckError, match="no such rule file"):
            command(["nowhere.yaml"])


def test_the_shipped_rules_are_not_read_twice() -> None:
    assert len({str(rule["id"]) for rule in shipped().section("rules")}) == sum(
        len(rulefiles.read(path).get("rules") or ()) for path in rulefiles.shipped()
    )
