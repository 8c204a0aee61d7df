from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rendering.markup import Markup, escaped, joined, prose, tag

ANY = st.text(alphabet=st.one_of(st.sampled_from("<>&\"'`=/ \n\r\0\x1b"), st.characters(exclude_categories=())))


class Parsed(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(ANY)
def test_words_stay_words(text: str) -> None:
    parsed = Parsed(tag("p", text, title=text))
    assert parsed.tags == [("p", [("title", parsed.text)])]
    assert not set(parsed.text) & set("\0\x1b\ud800\u202e")
    assert Parsed(f"<p>{prose(text)}</p>").text.count("\n") == text.replace("\r\n", "\n").replace("\r", "\n").count(
        "\n"
    )


def test_markup_is_not_escaped_twice() -> None:
    inner = tag("b", "1 < 2")
    assert tag("p", inner) == "<p><b>1 &lt; 2</b></p>"
    assert escaped(inner) is inner
    assert joined(["<", inner], ", ") == "&lt;, <b>1 &lt; 2</b>"


@pytest.mark.parametrize(("value", "expected"), [(False, "<i></i>"), (None, "<i></i>"), (True, "<i hidden></i>")])
def test_attributes_that_are_there_or_not(value: bool | None, expected: str) -> None:
    assert tag("i", hidden=value) == expected


def test_adding_to_markup_is_text_again() -> None:
    assert not isinstance(Markup("<b>") + "<script>", Markup)
    assert tag("p", Markup("<b>") + "x") == "<p>&lt;b&gt;x</p>"
