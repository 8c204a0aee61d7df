from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Ran

    Command = Callable[..., Ran]


def test_a_kind_with_its_examples(factcheck: Command) -> None:
    ran = factcheck("explain", "money")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("# money (kind)\n")
    assert "Written like this:" in ran.out


def test_a_rule_of_ones_own(factcheck: Command, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(
        "rules:\n  - id: beds\n    summary: Beds there are\n    counts: [bed, cot]\n"
        "    examples:\n      agree:\n        - [Five beds., 5 beds.]\n",
        encoding="utf-8",
    )
    ran = factcheck("explain", "beds", FACTCHECK_RULES="mine.yaml")
    assert ran.out.splitlines()[:5] == ["# beds (rule)", "", "Beds there are", "", "- counts: bed, cot"]
    assert "- Five beds. | 5 beds." in ran.out


def test_a_fact_of_the_last_report(factcheck: Command, tmp_path: Path) -> None:
    import json

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Twelve people died in the fire in Arel.", encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text('paths = ["."]\noutput = ["r.json"]\n', encoding="utf-8")
    factcheck("compare")
    (fact,) = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["facts"]
    ran = factcheck("explain", fact["id"])
    assert "a.txt:1:1: Twelve people died in the fire in Arel." in ran.out
    assert fact["pairs"][0]["reason"] in ran.out


@pytest.mark.parametrize("name", ["mony", "../model", "f-0", ""])
def test_a_name_that_nothing_has(factcheck: Command, name: str) -> None:
    ran = factcheck("explain", name)
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.messages) == 1
    assert ("did you mean money?" in ran.err) is (name == "mony")


def test_a_report_that_is_none(factcheck: Command, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('paths = ["."]\noutput = ["r.json"]\n', encoding="utf-8")
    (tmp_path / "r.json").write_text("[]", encoding="utf-8")
    ran = factcheck("explain", "f-0")
    assert (ran.status, ran.messages) == (2, ["factcheck: r.json: is no report of factcheck"])


def test_a_check_with_its_examples(factcheck: Command) -> None:
    ran = factcheck("explain", "weekday-mismatch")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("# weekday-mismatch (check)\n\nA weekday that is not that date's")
    assert "\nFound:\n" in ran.out
    assert "\nNot found:\n" in ran.out


def test_a_finding_of_the_last_report(factcheck: Command, tmp_path: Path) -> None:
    import json

    (tmp_path / "a.txt").write_text("The lake is 320 km (150 miles) long.", encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text('paths = ["."]\noutput = ["r.json"]\n', encoding="utf-8")
    factcheck("compare")
    (finding,) = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["findings"]
    ran = factcheck("explain", finding["fingerprint"])
    assert ran.out.startswith("a.txt:1:13: 320 km is 198.8 miles; the text says 150\n")
    assert "# conversion-mismatch (check)" in ran.out
