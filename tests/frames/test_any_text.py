"""Frames survive any text, with mentions anywhere."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.frames import Framer
from factcheck.knowledge import shipped
from factcheck.model import Article, Interval, Mention, Quantity, Sentence, Value
from factcheck.scan import Scan

VALUE = Value(Quantity(1, 1, None), Interval(1, 1, None))
PLAIN = "the 12 killed who that said and , ( ) of to up Putin it's \" U.S. - were while not fleeing strikes people"
WORDS = st.sampled_from([*PLAIN.split(), ";", "whom", "according", "there", "have", "$", "\u200b", "\udc80"])
KINDS = st.sampled_from(["count", "money", "percent", "quantity", "duration", "date", "age", "magnitude"])


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=30) | st.text(max_size=60).map(str.split), KINDS, st.data())
def test_any_words_have_a_frame(words: list[str], kind: str, data: st.DataObject) -> None:
    text = " ".join(words)
    scan = Scan(text, 0, shipped())
    if not scan.words:
        return
    index = data.draw(st.integers(0, len(scan.words) - 1))
    last = data.draw(st.integers(index, min(index + 2, len(scan.words) - 1)))
    mention = Mention(kind, scan.starts[index], scan.ends[last])
    framer = Framer(Article("a", text, title=text), shipped())
    sentence = Sentence(0, len(text), text, 0)
    first = framer.frame(sentence, [(mention, VALUE)])
    again = framer.frame(Sentence(0, len(text), text, 0), [(mention, VALUE)])
    assert len(first) == len(again) == 1
    assert set(first[0].frame.subject).isdisjoint({""})


def test_a_long_sentence_takes_no_long_time() -> None:
    text = "He said that " + "the man who saw the dog which bit (the cat) and " * 90 + "left 12 people."
    sentence = Sentence(0, len(text), text, 0)
    at = text.index("12")
    found = Framer(Article("a", text), shipped()).frame(sentence, [(Mention("count", at, at + 2), VALUE)])
    assert found[0].frame.head
