from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factcheck.errors import FactcheckError
from factcheck.knowledge import shipped
from factcheck.model import Claim, Frame, Interval, Quantity, Value
from factcheck.pipeline import extract
from factcheck.rulebook.ruling import Rules, ruling
from factcheck.terms import content_terms, term


def claim(text: str, *, kind: str = "count", of: str = "", value: float = 5, **frame: Any) -> Claim:
    """A claim whose clause is `text`, as the steps before would make it."""
    words = content_terms(text.split())
    interval = Interval(value, value, "count")
    return Claim(
        id=f"c-{text}-{kind}-{of}-{value}-{frame}",
        article="a",
        start=0,
        end=1,
        line=1,
        column=1,
        text=str(value),
        sentence=text,
        kind=kind,
        value=Value(Quantity(value, value, "count"), interval),
        of=of or None,
        frame=Frame(head=term(of.split()[-1]) if of else "", rest=words, **frame),
    )


def rules(*entries: dict[str, Any], **sections: Any) -> Rules:
    return shipped().joined({"rules": list(entries), **sections}).table(ruling)


HOST = {"id": "hosted", "kind": "count", "counts": ["refugee"], "says": ["host", "home to"]}


@pytest.mark.parametrize(
    ("text", "of", "met"),
    [
        ("Turkey hosts 5 refugees", "refugees", True),
        ("Turkey accommodates 5 displaced Syrians", "displaced Syrians", True),
        ("Turkey is home to 5 asylum seekers", "asylum seekers", True),
        ("Turkey deported 5 refugees", "refugees", False),
        ("Turkey hosts 5 conferences", "conferences", False),
    ],
)
def test_a_rule_describes_claims_by_their_words_and_synonyms(text: str, of: str, met: bool) -> None:
    found = rules(HOST).matching(claim(text, of=of))
    assert ("hosted" in [rule.id for rule in found]) is met


def test_a_rule_of_another_kind_does_not_speak() -> None:
    one = claim("Turkey hosts 5 refugees", of="refugees", kind="percent")
    assert "hosted" not in [rule.id for rule in rules(HOST).matching(one)]


def test_both_claims_must_be_described() -> None:
    a = claim("Turkey hosts 5 refugees", of="refugees")
    b = claim("Turkey buys 5 planes", of="planes")
    made = rules(HOST)
    found = made.rule_for(a, a)
    assert found is not None
    assert found.id == "hosted"
    assert made.rule_for(a, b) is None


def test_a_users_rule_wins_over_the_shipped() -> None:
    a = claim("The blast killed 5 people", of="people")
    assert rules().rule_for(a, a) == rules().matching(a)[0]
    found = rules({"id": "mine", "says": ["blast"]}).rule_for(a, a)
    assert found is not None
    assert (found.id, found.own) == ("mine", True)


def test_the_rule_that_asks_for_more_wins_and_then_the_shorter_list() -> None:
    a = claim("The blast in Kano killed 5 people", of="people", entities=("Kano",))
    wide = {"id": "wide", "says": ["blast"]}
    placed = {"id": "placed", "says": ["blast"], "place": ["Kano"]}
    listed = {"id": "listed", "says": ["blast", "quake"], "place": ["Kano"]}
    made = rules(wide, listed, placed)
    assert [rule.id for rule in made.matching(a) if rule.own] == ["placed", "listed", "wide"]


def test_a_tie_of_two_users_rules_is_an_error_that_names_both() -> None:
    a = claim("The blast killed 5 people", of="people")
    with pytest.raises(FactcheckError, match=r"one.*two"):
        rules({"id": "one", "says": ["blast"]}, {"id": "two", "says": ["killed"]}).rule_for(a, a)


def test_the_id_of_a_shipped_rule_changes_that_rule() -> None:
    a = claim("The blast killed 5 people", of="people")
    found = rules({"id": "people-killed", "severity": "note"}).rule_for(a, a)
    assert found is not None
    assert (found.id, found.severity, found.changes) == ("people-killed", "note", "quickly")


def test_same_parts_must_agree_or_the_claims_are_two_facts() -> None:
    made = rules({**HOST, "same": ["names"]})
    a = claim("Turkey hosts 5 refugees", of="refugees", entities=("Turkey",))
    b = claim("Lebanon hosts 5 refugees", of="refugees", entities=("Lebanon",))
    assert made.bar(a, b) == "the rule hosted wants the same names"
    assert made.bar(a, a) == ""
    found = made.rule_for(a, b)
    assert found is None or found.id != "hosted"


def test_ignored_claims_are_barred_with_the_reason() -> None:
    made = rules(ignore=[{"says": ["archive"], "reason": "Old numbers."}])
    old, new = claim("The archive has 5 maps", of="maps"), claim("The museum has 5 maps", of="maps")
    assert made.bar(old, new) == made.bar(new, old) == "Old numbers."
    assert made.bar(new, new) == ""


@pytest.mark.parametrize(
    ("allow", "a", "b", "allowed"),
    [
        ("words", 100, 101, False),
        ("5 %", 100, 105, True),
        ("5 %", 100, 106, False),
        ("10 people", 100, 110, True),
        ("10 people", 100, 111, False),
        (10, 100, 110, True),
        (["1 %", "10 people"], 100, 109, True),
        ({"people": 10, "km": 2}, 100, 110, True),
        ({"km": 200}, 100, 110, False),
        ({"people": "5 %"}, 100, 104, True),
    ],
)
def test_what_a_rule_allows(allow: Any, a: float, b: float, allowed: bool) -> None:
    made = rules({**HOST, "allow": allow})
    one, other = (claim("Turkey hosts refugees", of="refugees", value=value) for value in (a, b))
    rule = made.rule_for(one, other)
    assert rule is not None
    assert made.allowed(rule, one, other) is allowed
    assert made.allowed(rule, other, one) is allowed


@pytest.mark.parametrize(
    ("day", "other_day", "allowed"), [("2011", "2011", False), ("2011", "2016", True), (None, None, True)]
)
def test_nothing_is_allowed_beyond_a_bound_of_the_same_moment(
    day: str | None, other_day: str | None, allowed: bool
) -> None:
    made = rules({**HOST, "allow": "5 %"})
    plain = replace(claim("Turkey hosts refugees", of="refugees", value=98), as_of=day)
    bound = claim("Turkey hosts refugees", of="refugees", value=100)
    bound = replace(bound, as_of=other_day, value=replace(bound.value, modifier="more_than"))
    rule = made.rule_for(plain, bound)
    assert rule is not None
    assert made.allowed(rule, plain, bound) is allowed


def test_the_order_of_the_claims_does_not_matter() -> None:
    made = rules(HOST)
    a = claim("Turkey hosts 5 refugees", of="refugees")
    b = claim("Turkey shelters 6 refugees after the quake", of="refugees")
    assert made.rule_for(a, b) == made.rule_for(b, a)


def test_what_happens_sets_claims_apart() -> None:
    made = rules()
    killed, aboard = claim("The crash killed 5 people", of="people"), claim("5 people were aboard", of="people")
    bare = claim("5 people came", of="people")
    assert made.apart(killed, aboard)
    assert made.apart(aboard, killed)
    assert not made.apart(killed, killed)
    assert not made.apart(killed, bare)


def test_a_phrase_of_a_rule_is_met_anywhere_in_the_sentence() -> None:
    mine = rules({"id": "mine", "kind": "count", "says": ["on target"]})
    assert mine.matching(claim("Vale was on target 5 times.", of="times"))
    assert not mine.matching(claim("The target on show cost 5 coins.", of="coins"))


def test_a_rule_may_name_a_small_word() -> None:
    mine = rules({"id": "mine", "kind": "count", "says": ["inside"]})
    assert mine.matching(claim("12 clerks were inside the bank.", of="clerks"))
    assert not mine.matching(claim("12 clerks were near the bank.", of="clerks"))


def test_a_rule_leaves_alone_what_it_says_it_is_not_about() -> None:
    mine = rules({"id": "mine", "says": ["income tax"], "unless": ["receipt", "bring in"]})
    rate, receipts, yields = (
        claim(text) for text in ("Income tax is 12 %.", "Income tax receipts fell 9 %.", "Income tax brings in 31 %.")
    )
    assert mine.matching(rate)
    assert not mine.matching(receipts)
    assert not mine.matching(yields)


def test_a_word_that_is_not_meant_is_no_synonym_of_it() -> None:
    mine = rules({"id": "mine", "says": ["tower"], "unless": ["climb"]})
    assert not mine.matching(claim("He climbed up the tower 5 times."))
    assert mine.matching(claim("The tower rose to 5 floors."))  # a share that climbs rises, too


def test_what_is_not_meant_is_told_by_the_unit_too() -> None:
    mine = rules({"id": "mine", "says": ["camera"], "unless": ["gigabyte"]})
    sharp, roomy = extract("The camera has 12 megapixels.") + extract("The camera has 12 gigabytes.")
    assert "mine" in [rule.id for rule in mine.matching(sharp)]
    assert "mine" not in [rule.id for rule in mine.matching(roomy)]


def test_a_rule_skips_what_is_counted_and_not_meant() -> None:
    mine = rules({"id": "mine", "kind": "count", "says": ["evacuated"], "skips": ["shelter"]})
    people, shelters = claim("They evacuated 5 guests", of="guests"), claim("Evacuated to 5 shelters", of="shelters")
    assert "mine" in [rule.id for rule in mine.matching(people)]
    assert "mine" not in [rule.id for rule in mine.matching(shelters)]


def test_a_rule_tells_a_price_of_one_from_a_price_of_all() -> None:
    found = rules(
        {"id": "share", "kind": "money", "says": ["bid"], "each": "share"},
        {"id": "firm", "kind": "money", "says": ["bid"], "each": "all"},
        {"id": "any", "kind": "money", "says": ["bid"]},
    )
    told = extract("Norvia bid $31 a share, or $2 billion.") + extract("Norvia bid $31 in cash for each share.")
    described = [{rule.id for rule in found.matching(claim) if rule.own} for claim in told]
    assert described == [{"share", "any"}, {"firm", "any"}, {"share", "any"}]


def test_a_users_rule_says_that_two_nouns_are_one() -> None:
    goals, times = claim("Vale scored 5 goals.", of="goals"), claim("Vale scored 5 times.", of="times")
    mine = rules({"id": "mine", "counts": ["goal", "times"]})
    assert mine.count_alike(goals, times)
    assert mine.told(goals) == mine.told(times) == ["rule mine"]
    assert not rules().count_alike(goals, times)
    assert rules().told(goals) == []
