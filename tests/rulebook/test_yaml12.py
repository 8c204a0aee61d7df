from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rulebook.yaml12 import MAX_DEPTH, Unreadable, document


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12:30", "12:30"),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("010", 10),
        ("0o10", 8),
        ("0x10", 16),
        ("1_000", "1_000"),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("-7", -7),
        ("~", None),
        ("null", None),
        ("TRUE", True),
        ("2008-12-05", "2008-12-05"),
        ("'5'", "5"),
        ('"true"', "true"),
        ("=", "="),
        ("+", "+"),
        (".", "."),
    ],
)
def test_scalars_are_read_as_yaml_1_2(written: str, read: object) -> None:
    found = document(f"a: {written}").content["a"]
    assert found == read
    assert type(found) is type(read)


def test_blocks_and_comments() -> None:
    text = "# a comment\na: >-\n  two\n  lines\nb: |\n  kept\n  apart\nc: [x, {y: 1}]\nd:\n- 1\n"
    assert document(text).content == {"a": "two lines", "b": "kept\napart\n", "c": ["x", {"y": 1}], "d": [1]}


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n"])
def test_an_empty_text_says_nothing(text: str) -> None:
    assert document(text).content is None


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("a: &x 1\nb: *x", "aliases", (2, 4)),
        ("a: !!python/object/apply:os.system [ls]", "tags such as", (1, 4)),
        ("a: !!binary aGk=", "tags such as", (1, 4)),
        ("? [a]\n: b", "a key is", (1, 3)),
        ("a: 1\n---\nb: 2", "second document", (2, 1)),
        ("a: [1, 2", "expected", (2, 1)),
        ("a: \x00", "control characters", (1, 1)),
        ("a:\n\t- b", "cannot start any token", (2, 1)),
        ("[" * 100_000, "levels", (1, MAX_DEPTH + 2)),
        ("- " * 100_000 + "x", "levels", (1, 2 * MAX_DEPTH + 3)),
        ("{a: " * 100_000, "levels", (1, 4 * (MAX_DEPTH + 1) + 1)),
    ],
)
def test_what_is_not_read_is_said_with_its_place(text: str, message: str, place: tuple[int, int]) -> None:
    with pytest.raises(Unreadable, match=message) as refused:
        document(text)
    assert refused.value.place == place


def test_a_yaml_bomb_stays_small() -> None:
    lines = ['a0: &a0 "lol"', *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]
    with pytest.raises(Unreadable, match="aliases"):
        document("\n".join(lines))


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(Unreadable):
        document(b"a: \xff\xfe\xfa")


def test_places_and_repeated_keys() -> None:
    read = document("rules:\n  - id: a\n    allow: 5 %\n    allow: 6 %\n")
    assert read.place(("rules", 0, "allow")) == (4, 5)
    assert read.place(("rules", 0, "id")) == (2, 5)
    assert read.place(("rules", 0, "unknown")) == (2, 5)
    assert read.repeated == [("allow", (4, 5))]


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(Unreadable):
        document(text)


_plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
    max_leaves=10,
)


@given(_plain)
def test_json_is_yaml(content: object) -> None:
    import json

    assert document(json.dumps(content, ensure_ascii=False)).content == content
