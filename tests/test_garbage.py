from __future__ import annotations

import gc

from factcheck.garbage import BORN, collect_rarely
from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.pipeline import claims_of
from factcheck.steps import facts, pairs, verdicts

ARTICLES = [
    Article("a", "Norland hosts 3.6 million refugees. It opened 12 camps on 3 May 2011."),
    Article("b", "Norland hosts 3.9 million refugees."),
]


def test_what_the_steps_hand_on_holds_no_cycles() -> None:
    claims = [claim for article in ARTICLES for claim in claims_of(article, shipped())]

    def grouped() -> int:
        return len(facts.group(verdicts.judge(pairs.pair(claims, ARTICLES, shipped()).pairs, ARTICLES, shipped())))

    assert grouped()  # the tables are built now
    gc.collect()
    gc.disable()
    try:
        assert sum(grouped() for _ in range(20)) == 20
        assert gc.collect() < 20
    finally:
        gc.enable()


def test_the_command_looks_rarely() -> None:
    before = gc.get_threshold()
    try:
        collect_rarely()
        assert gc.get_threshold()[0] == BORN
    finally:
        gc.set_threshold(*before)
