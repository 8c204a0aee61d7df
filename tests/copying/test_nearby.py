"""Which passages are compared: near ones always, never all."""

from __future__ import annotations

import random
import subprocess
import sys

from factcheck.copying.nearby import ASKED, Nearby, sketch
from factcheck.copying.passages import Passage

WORDS = [
    f"{a}{b}" for a in ("ka", "lo", "mi", "nu", "re", "su", "ta", "vo") for b in ("den", "fal", "gor", "har", "lim")
]


def said(words: list[str]) -> Passage:
    return Passage((), tuple(words), {}, {}, frozenset(), len(words))


def test_a_passage_meets_its_equal_and_its_edited_copy() -> None:
    draw = random.Random(3)
    nearby = Nearby()
    texts = [draw.choices(WORDS, k=20) for _ in range(500)]
    for words in texts:
        nearby.add(said(words))
    for number, words in enumerate(texts):
        assert nearby.asked(said(words))[0] == number
        edited = [*words[:9], "another", *words[10:], "credit"]
        assert number in nearby.asked(said(edited))


def test_what_is_compared_is_bounded() -> None:
    nearby = Nearby()
    for number in range(2_000):
        nearby.add(said(["two", "people", "died", "in", "a", "place", "called", str(number)]))
        nearby.add(said(["all", "the", "same"]))
    assert len(nearby.asked(said(["two", "people", "died", "in", "a", "place", "called", "x"]))) <= ASKED
    assert len(nearby.asked(said(["all", "the", "same"]))) <= 2 * ASKED


def test_a_sketch_is_the_same_in_every_process() -> None:
    words = ("the", "river", "rose", "\ud800", "by", "night")
    code = f"from factcheck.copying.nearby import sketch; print(sketch({words!a}))"
    told = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert told == {f"{sketch(words)}\n"}
