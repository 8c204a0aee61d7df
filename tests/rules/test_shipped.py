"""What the shipped rule files promise to whoever reads them to learn the format."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import pytest

from factcheck.knowledge import shipped
from factcheck.lexicon import Lexicon, keys
from factcheck.rulebook import rulefiles
from factcheck.rulebook.ruleschema import schema

SUBJECTS = (
    *("casualties", "displacement", "disasters", "fires", "crime", "elections", "deals", "markets", "jobs"),
    *("health", "climate", "sport", "products", "space", "demographics", "aid"),
)
FILES = {path.stem: rulefiles.read(path) for path in rulefiles.shipped()}
RULES = [(name, rule) for name, content in FILES.items() for rule in content.get("rules") or ()]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_subject_has_rules_and_words(subject: str) -> None:
    assert {"rules", "synonyms", "contrasts"} <= FILES[subject].keys()


@pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=lambda rule: rule["id"])
def test_every_rule_is_worth_reading(rule: dict[str, Any]) -> None:
    assert rule["summary"]
    assert "changes" in rule, "say whether the world changes it"
    assert len(rule["examples"]) >= 2
    assert any(outcome in rule["examples"] for outcome in ("conflict", "update"))


def test_every_outcome_is_shown_somewhere_in_most_files() -> None:
    shown = {
        name: {outcome for file, rule in RULES if file == name for outcome in rule["examples"]} for name, _ in RULES
    }
    assert all({"conflict", "agree"} <= outcomes for outcomes in shown.values())


def test_lists_are_merged_only_on_purpose() -> None:
    """Two lists whose first words have one stem are one group: they must begin with one word."""
    names: dict[str, set[str]] = defaultdict(set)
    for content in FILES.values():
        for words in content.get("synonyms") or ():
            names[keys(str(words[0]))[0]].add(str(words[0]).lower())
    merged = {key: words for key, words in names.items() if len(words) > 1}
    assert merged == {}


def test_no_list_contradicts_a_contrast() -> None:
    lexicon = shipped().table(Lexicon.build)
    for content in FILES.values():
        for entry in content.get("contrasts") or ():
            words = entry["words"] if isinstance(entry, dict) else entry
            groups = [lexicon.group(keys(str(word))[0]) for word in words]
            assert len(set(groups)) == len(groups), words


def test_the_schema_beside_the_files_is_todays() -> None:
    kept = (rulefiles.shipped_folder() / "rules.schema.json").read_text(encoding="utf-8")
    assert json.loads(kept) == schema(), "factcheck rules schema -o rules/rules.schema.json"
