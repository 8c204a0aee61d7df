from __future__ import annotations

import io

import pytest

from factcheck.rendering.terminal import LONG, attended, coloured, progress


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("wanted", "environ", "expected"),
    [
        ("auto", {}, True),
        ("auto", {"NO_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": ""}, True),
        ("auto", {"TERM": "dumb"}, False),
        ("auto", {"FORCE_COLOR": "0"}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_on_a_terminal(wanted: str, environ: dict[str, str], expected: bool) -> None:
    assert coloured(Screen(), wanted, environ) is expected


def test_no_colour_in_a_file() -> None:
    assert not coloured(io.StringIO(), "auto", {})
    assert not attended(None)


@pytest.mark.parametrize(
    ("stream", "size", "environ"),
    [(io.StringIO(), LONG, {}), (None, LONG, {}), (Screen(), LONG, {"CI": "true"}), (Screen(), 5_000, {})],
)
def test_no_progress_where_nobody_looks(stream: io.StringIO | None, size: int, environ: dict[str, str]) -> None:
    with progress(stream, 3, size, environ) as watch:
        assert list(watch([])) == []
    assert stream is None or stream.getvalue() == ""


def test_progress_on_a_terminal_passes_claims_on() -> None:
    from factcheck import extract

    screen = Screen()
    claims = extract("Five people died. Six were hurt.")
    with progress(screen, 1, LONG, {"TERM": "xterm"}) as watch:
        assert list(watch(claims)) == claims
    assert "1/1" in screen.getvalue()
