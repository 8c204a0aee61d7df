"""What is too large, or packed to be, costs one line."""

from __future__ import annotations

import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.inputs.bounded import Bounded, LongLineError

LINES = b"one\ntwo\nthree"


@pytest.mark.parametrize("data", [LINES, gzip.compress(LINES), gzip.compress(b"one\n") + gzip.compress(b"two\nthree")])
def test_whole_or_line_by_line(data: bytes) -> None:
    assert Bounded(io.BytesIO(data), "a").read() == LINES
    assert Bounded(io.BytesIO(data), "a").read(5) == b"one\nt"
    assert list(Bounded(io.BytesIO(data), "a")) == [b"one\n", b"two\n", b"three"]


def test_no_more_than_the_limit() -> None:
    assert Bounded(io.BytesIO(LINES), "a", 13).read() == LINES
    with pytest.raises(FactcheckError, match=r"^a: larger than 1.2e-05 MB \(see --max-size\)$"):
        Bounded(io.BytesIO(LINES), "a", 12).read()


def test_a_long_line_does_not_hide_the_next() -> None:
    file = Bounded(io.BytesIO(b"long line\nok\n" + b"x" * 100), "a", 5)
    with pytest.raises(LongLineError, match="a line longer than"):
        file.readline()
    assert file.readline() == b"ok\n"
    with pytest.raises(LongLineError):
        file.readline()
    assert file.readline() == b""


def test_a_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(b"\0" * 30_000_000)
    with pytest.raises(FactcheckError, match="unpacks to more than 200 times its size"):
        Bounded(io.BytesIO(bomb), "a", 10_000_000).readline()
    with pytest.raises(FactcheckError, match="larger than 1 MB"):
        Bounded(io.BytesIO(bomb), "a", 1_000_000).read()


def test_a_long_name_in_the_header_costs_little() -> None:
    with pytest.raises(FactcheckError, match="broken gzip: it ends too early"):
        Bounded(io.BytesIO(b"\x1f\x8b\x08\x08" + bytes(6) + b"a" * 20_000_000), "a").read()


def test_many_members_and_what_fills_up_the_end() -> None:
    assert Bounded(io.BytesIO(gzip.compress(b"") * 50_000 + gzip.compress(LINES) + bytes(512)), "a").read() == LINES


@given(st.lists(st.tuples(st.binary(max_size=3), st.integers(1, 2000)), max_size=20), st.integers(0, 9))
def test_what_was_packed_comes_out(pieces: list[tuple[bytes, int]], level: int) -> None:
    data = b"".join(piece * times for piece, times in pieces)
    assert Bounded(io.BytesIO(gzip.compress(data, level)), "a").read() == data


@pytest.mark.parametrize(
    "data", [b"\x1f\x8b", gzip.compress(LINES)[:-9], b"\x1f\x8bnonsense", gzip.compress(LINES) + b"tail"]
)
def test_broken_gzip(data: bytes) -> None:
    with pytest.raises(FactcheckError, match="broken gzip"):
        Bounded(io.BytesIO(data), "a").read()
