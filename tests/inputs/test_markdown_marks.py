from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.formats import markdown
from factcheck.inputs.markdown_marks import cells, without_marks
from factcheck.model import Article, Interval

TABLE = """
| Country | Population | Area (km²) |
|:--|--:|---|
| Northland | 3,000,000 | 500 km² |
Southland | 4,000,000

After it, 24 people died.
"""


def article(text: str) -> Article:
    (found,) = markdown.read(io.BytesIO(text.encode()), "a.md")
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("Some **3.6 million** _people_ came.", "Some 3.6 million people came."),
        ('See [the map](https://example.org/2020/5 "5 km") and ![4 men](a_(5).png).', "See the map and 4 men ."),
        ("> - Five *of them*[^5]", "Five of them"),
        ("### 2.1 Results\n1. Five\n2) Six", "Results Five Six"),
        ("It takes `8 GB`.<br>Then <b>9</b>. See <https://example.org/5>", "It takes 8 GB . Then 9 . See"),
        ("5 * 3 is 15, snake_case_5, 5 < 6 and 7 > 6", "5 * 3 is 15, snake_case_5, 5 < 6 and 7 > 6"),
        ("Five.\n```py\n500 km\n```\nSix.\n~~~\n7 km", "Five. Six."),
        ("- Five:\n    ````sh\n    ```\n    7 km\n    ````\n- Six", "Five: Six"),
        ("> ~~~\n> 7 km\n> ~~~\n> Six", "Six"),
        ("```Five``` and ```six```\nSeven", "Five and six Seven"),
        ("Five.\n\n    7 km\n\n\t8 km\nSix.", "Five. Six."),
        ("- Five\n\n    men came.\n\n      Six too.", "Five men came. Six too."),
        ("Five\n    men.", "Five men."),
        ("See [the map][17] and [it][].\n\n[17]: https://example.org/5 '9 km'\n[it]: <a.md>", "See the map and it ."),
        ("It cost \\$5\\_000 for 9&nbsp;km", "It cost $5 _000 for 9 km"),
    ],
)
def test_marks_are_no_words(marked: str, plain: str) -> None:
    text = without_marks(marked, 0)
    assert len(text) == len(marked)
    assert " ".join(text.split()) == plain


def test_emphasis_does_not_hide_what_is_counted() -> None:
    claim, *_ = factcheck.extract(article("Turkey hosts some **3.6 million** Syrian refugees."))
    assert claim.of == "Syrian refugees"


def test_a_cell_goes_with_its_headings_and_stays_where_it_is() -> None:
    found = article(TABLE)
    claims = {claim.text: claim for claim in factcheck.extract(found)}
    assert claims["3,000,000"].sentence == "population of Northland: 3,000,000"
    assert claims["500 km²"].sentence == "area of Northland: 500 km²"
    assert claims["4,000,000"].line == 5
    assert claims["24 people"].sentence == "After it, 24 people died."
    assert all(found.text[claim.start : claim.end] == claim.text for claim in claims.values())
    report = factcheck.compare([found, "The population of Northland is 3,400,000."])
    assert [fact.outcome for fact in report.facts] == ["conflict"]


def test_the_unit_of_a_heading_is_read_and_is_no_part_of_the_cell() -> None:
    found = article("| River | Length (km) | Boats (000s) | Cost ($m) |\n|---|--:|--|--|\n| Arel | 12 | ~5 | 2.4 |\n")
    claims = {claim.text: claim for claim in factcheck.extract(found)}
    assert set(claims) == {"12", "~5", "2.4"}
    assert all(found.text[claim.start : claim.end] == claim.text for claim in claims.values())
    assert claims["12"].sentence == "length of Arel: 12 km"
    assert claims["12"].value.permits == Interval(11_500, 12_500, "meter")
    assert claims["12"].concepts == ("length", "Arel")
    assert claims["~5"].value.permits == Interval(4_500, 5_500, "count")
    assert claims["2.4"].value.permits == Interval(2_350_000, 2_450_000, "USD")
    report = factcheck.compare([found, "The length of the Arel is 14 km."])
    assert [fact.outcome for fact in report.facts] == ["conflict"]


def test_columns_are_not_each_other() -> None:
    other = TABLE.replace("Population", "Livestock").replace("3,000,000", "7,000,000").replace("4,0", "6,0")
    report = factcheck.compare([article(TABLE), article(other.replace("24", "no"))])
    assert [(fact.kind, fact.outcome) for fact in report.facts] == [("quantity", "agree")]


@settings(deadline=None)
@given(st.text(st.sampled_from("|-:\n \\a5[](){}*_`~#><!^"), max_size=80))
def test_any_marks(text: str) -> None:
    assert len(without_marks(text, 0)) == len(text)
    position = 0
    for start, end, *_ in cells(text, 0):
        assert position <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        position = end


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "](",
        "*",
        "_a",
        "`",
        "<a",
        "> ",
        "|",
        "|-",
        "```\n",
        "~~~\n```\n",
        "[^",
        "a|b\n-|-\n",
        "    a\n\n",
        "[a][",
        "\n\n    b\n~~~\n",
    ],
)
def test_many_marks_cost_little(piece: str) -> None:
    text = piece * 50_000
    assert len(without_marks(text, 0)) == len(text)
    assert cells(text, 0) == cells(text, 0)
