"""Sentences: exact offsets, no border inside a figure, none longer than it may be."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Article
from factcheck.steps.sentences import LONGEST, split


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in split(Article("a", text))]


@pytest.mark.parametrize(
    "text",
    [
        "It is approx. 5 km to Melby.",
        "They met on Feb. 11 in Melby.",
        "Order No. 7 was signed.",
        "He paid $2.4 bn. more than planned.",
        "It opens at 10 p.m. Wednesday in Melby.",
    ],
)
def test_abbreviations_end_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize("words", ["sank on 5 May", "told me", "fell ill", "said no", "loved art"])
def test_whole_words_are_no_abbreviations(words: str) -> None:
    assert sentences(f"The man {words}. Boats left.") == [f"The man {words}.", "Boats left."]


def test_a_cell_goes_with_the_words_around_it_wherever_they_stand() -> None:
    lent = Article("a", "| 12 | 24 |", cells=((2, 4, "length of Arel: ", " km"), (7, 9, "", "")))
    assert [(s.start, s.end, s.text, s.lead) for s in split(lent)] == [(-14, 4, "length of Arel: 12 km", 16),
                                                                      (7, 9, "24", 0)]  # fmt: skip
    told = Article("a", "Before.\n\ndead of Arel: 24.\n\nAfter.", cells=((23, 26, "dead of Arel: ", ""),))
    assert [s.text for s in split(told)] == ["Before.", "dead of Arel: 24.", "After."]
    assert [told.text[s.start : s.end] for s in split(told)] == ["Before.", "dead of Arel: 24.", "After."]


def test_headlines_and_blank_lines_are_borders() -> None:
    read = list(split(Article("a", "Ferry sinks off Karlov\n\nForty people died. Ten swam.\nThe mayor wept.")))
    assert [s.text for s in read] == ["Ferry sinks off Karlov", "Forty people died.", "Ten swam.", "The mayor wept."]
    assert [s.paragraph for s in read] == [0, 1, 1, 2]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert sentences("Forty people died when the\nferry sank off Karlov.") == [
        "Forty people died when the\nferry sank off Karlov."
    ]


def test_front_matter_is_no_sentence() -> None:
    text = "---\ntitle: 5 ships\n---\nForty people died."
    body = text.index("Forty")
    assert [s.start for s in split(Article("a", text, body=body))] == [body]


def test_text_without_a_border_is_cut_between_words() -> None:
    cut = sentences("word " * 3000)
    assert max(map(len, cut)) <= LONGEST
    assert {word for piece in cut for word in piece.split()} == {"word"}
    assert sum(map(len, sentences("x" * 12_000))) == 12_000


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    said = [f"Boat {n} sank on 5 May." for n in range(3000)]
    assert sentences(" ".join(said)) == said


@pytest.mark.parametrize("piece", ["<!--", "`", "“", "‹", "“a ", "'", "(", "1. ", "。", "a.b@c.d "])
def test_marks_over_and_over_cost_little(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    assert sum(map(len, sentences(text))) <= len(text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("Ab1 .\n?!,\u200b\ud800é"), max_size=120))
def test_offsets_are_exact_and_only_space_is_left_out(text: str) -> None:
    read = list(split(Article("a", text)))
    assert all(text[s.start : s.end] == s.text and s.text.strip() for s in read)
    assert all(one.end <= other.start and one.paragraph <= other.paragraph for one, other in pairwise(read))
    assert "".join("".join(s.text.split()) for s in read) == "".join(text.split())
