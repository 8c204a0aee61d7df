from __future__ import annotations

from factcheck import compare
from factcheck.model import Report
from factcheck.rendering.statistics import statistics


def test_columns_are_those_that_hold_something() -> None:
    lines = list(statistics(compare(["The talks took three hours.", "The talks took 3 hours.", "It cost $5."])))
    assert lines == [
        "kind      claims  paired",
        "duration       2       2",
        "money          1       0",
        "",
        "id        agree",
        "duration      1",
    ]


def test_nothing_has_a_head() -> None:
    assert list(statistics(Report((), (), ()))) == ["kind  claims  paired"]
