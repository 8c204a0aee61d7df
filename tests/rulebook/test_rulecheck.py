from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rulebook import rulefiles
from factcheck.rulebook.rulecheck import check, check_text


def mistakes(text: str) -> list[str]:
    return [f"{m.line}:{m.column}: {m.message}" for m in check_text(text.encode(), "mine.yaml")]


UNIT = "units:\n  - {name: fling, equals: "
RULE = "rules:\n  - id: mine\n    kind: count\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (RULE + "    tolerence: 5 %\n", "4:5: unknown key `tolerence`, did you mean `allow`?"),
        (RULE + "    severty: error\n", "4:5: unknown key `severty`, did you mean `severity`?"),
        (RULE + "    verb: host\n", "4:5: unknown key `verb`, did you mean `says`?"),
        (RULE + "    severity: critical\n", "4:5: 'critical' is not one of error, warning, note"),
        (RULE + "    changes: slow\n", "4:5: 'slow' is not one of never, slowly, quickly (did you mean slowly?)"),
        (RULE + "    allow: a lot\n", "4:5: 'a lot' is no amount; write words, 5 %, 10 people, 2 km, 3 days or 0.1"),
        (RULE + "    allow: 5 %%\n", "4:5: '5 %%' is no amount"),
        (RULE.replace("count", "money") + "    allow: 5 zorkmids\n", "4:5: “5 zorkmids” counts things"),
        (RULE + "    same: [colour]\n", "4:12: 'colour' is not one of subject"),
        (RULE + "    examples: {conflicts: []}\n", "4:16: unknown key `conflicts`, did you mean `conflict`?"),
        (RULE + "    examples: {agree: [[one]]}\n", "4:24: entry 1 of `agree` needs 2 entries, not 1"),
        (RULE + "    examples: {agree: [[{txt: a}, b]]}\n", "`text` is missing"),
        (RULE + "    kind: money\n", "4:5: the key `kind` is there twice"),
        (RULE + "  - id: mine\n    kind: money\n", "4:5: the id `mine` is taken by mine.yaml:2"),
        ("rules:\n  - id: Big Rule\n    kind: count\n", "2:5: `Big Rule` is no id"),
        ("rules:\n  - id: mine\n    kind: cuont\n", "(did you mean count?)"),
        ("rules:\n  - kind: count\n", "2:5: `id` is missing"),
        ("rules:\n  - id: mine\n    summary: nothing\n", "2:5: describes no claim"),
        ("rules: 5\n", "1:1: `rules`: input should be a valid list"),
        ("synonims: []\n", "1:1: unknown key `synonims`, did you mean `synonyms`?"),
        ("synonyms:\n  - [alone]\n", "2:5: entry 1 of `synonyms` needs 2 entries, not 1"),
        ("contrasts:\n  - {words: [a, b], kind: tiem}\n", "(did you mean time?)"),
        ("rates:\n  - {date: 2020-13-01, EUR/USD: 1.2}\n", "`date`: input should be a valid date"),
        ("rates:\n  - {date: 2020-12-01, EURUSD: 1.2}\n", "2:5: `EURUSD` is no pair of currencies"),
        ("rates:\n  - {date: 2020-12-01, EUR/USD: 0}\n", "wants a number above zero"),
        ("ignore:\n  - {kind: age}\n", "`reason` is missing"),
        (UNIT + "3 blorgs}\n", "2:19: `3 blorgs` is not a unit: expected a number and a unit, such as `1000 m^2`"),
        (UNIT + "0 m}\n", "2:19: `0 m` is nothing: expected a factor above zero"),
        (UNIT + "2 flop}\n  - {name: flop, equals: 2 fling}\n", "1:1: `2 flop` is not a unit"),
        (UNIT + "2 m, prefixes: [killo]}\n", "2:32: there is no prefix `killo`"),
        (UNIT + "2 m, parts: inchy}\n", "2:32: there is no unit `inchy`"),
        (UNIT + "2 m, readings: nonsense}\n", "2:32: there is no unit `nonsense`"),
        (UNIT + "2 m, symbol: fl}\n", "2:32: unknown key `symbol`, did you mean `symbols`?"),
        ("rule: []\n", "1:1: unknown key `rule`, did you mean `rules`?"),
        ("- rules\n", "1:1: a rule file is a mapping with sections"),
        ("a: *b\n", "1:4: aliases"),
    ],
)
def test_a_mistake_is_said_with_its_place(text: str, said: str) -> None:
    found = mistakes(text)
    assert any(said in mistake for mistake in found), found


@pytest.mark.parametrize(
    "units",
    [
        "{name: dunam, equals: 1000 m^2, written: [dunam, dönüm]}",
        "{name: fling, equals: metre, symbols: fl}",  # a name that only pint knows; one stands for a list
        "{name: fling, equals: 5 km / hour, prefixes: kilo, parts: inch, readings: [mile]}",
        "{name: fling, equals: 2 flong, readings: flong}\n  - {name: flong, equals: 3 m, prefixes: [kilo]}",
        "{name: fling, equals: 2 kiloflong}\n  - {name: flong, equals: 3 m, prefixes: [kilo]}",
    ],
)
def test_a_unit_that_can_be_used_is_no_mistake(units: str) -> None:
    assert mistakes(f"units:\n  - {units}\n") == []


def test_every_mistake_at_once_in_order() -> None:
    text = RULE + "    tolerance: 5 %\n    severity: loud\nsynonims: []\n"
    assert [mistake.split(":")[0] for mistake in mistakes(text)] == ["4", "5", "6"]


def test_a_mistake_shows_its_line() -> None:
    found = check_text((RULE + "    tolerance: 5 %\n").encode(), "mine.yaml")
    assert str(found[0]).splitlines() == [
        "mine.yaml:4:5: unknown key `tolerance`, did you mean `allow`?",
        "     4 |     tolerance: 5 %",
        "       |     ^",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        RULE,
        RULE + "    allow: 5 %\n",
        RULE + "    allow: [5 %, 10 people]\n",
        RULE + "    allow: {km: 2, USD: 1 %}\n",
        RULE + "    allow: 0.1\n    same: subject\n",
        RULE + "    counts: [911, refugee]\n",
        RULE + "    examples: {update: [[{text: a, published: 2020-01-01}, b]]}\n",
        "rules:\n  - {id: people-killed, severity: note}\n",
        "synonyms: [[goal, strike]]\naliases: {Porto: FC Porto}\ncontrasts: [[fee, salary]]\n",
        "rates: [{date: 2008-12-05, EUR/USD: 1.27, source: ECB}]\n",
        "units: [{name: dunam, equals: 1000 m^2, written: [dunam, dönüm]}]\n",
        "ignore: [{kind: age, about: archive, reason: Old articles.}]\n",
        "numerals: {}\n",
    ],
)
def test_what_may_be_said(text: str) -> None:
    assert mistakes(text) == []


def test_own_units_can_be_allowed() -> None:
    text = RULE.replace("count", "quantity") + "    allow: 5 zorks\n"
    assert mistakes(text)
    assert mistakes(text + "units:\n  - {name: zork, equals: 1000 m^2, written: [zork]}\n") == []


def test_ids_are_unique_over_files(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(RULE)
    found = check(sorted(tmp_path.iterdir()))
    assert [(Path(m.path).name, m.line) for m in found] == [("b.yaml", 2)]
    assert "a.yaml:2" in found[0].message


def test_a_file_that_cannot_be_read_is_a_mistake(tmp_path: Path) -> None:
    assert "cannot be read" in check([tmp_path / "gone.yaml"])[0].message


def test_the_shipped_files_have_no_mistakes() -> None:
    assert [str(mistake) for mistake in check(rulefiles.shipped())] == []


@given(st.text(max_size=100))
def test_any_text_is_checked(text: str) -> None:
    for mistake in check_text(text.encode("utf-8", "replace"), "any"):
        assert mistake.line >= 1
        assert str(mistake)


@given(
    st.dictionaries(
        st.sampled_from(["rules", "synonyms", "contrasts", "aliases", "units", "rates", "ignore", "x"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.sampled_from(["id", "kind", "allow", "words", "examples", "agree", "date"]), inner)
            ),
            max_leaves=8,
        ),
        max_size=3,
    )
)
def test_any_content_is_checked(content: dict[str, object]) -> None:
    import json

    check_text(json.dumps(content, ensure_ascii=False).encode("utf-8", "replace"), "any")
