"""Hostile text made fit for one line of a terminal or a report."""

from __future__ import annotations

import re

# Control characters (terminal escapes among them), bidirectional marks and overrides, line and
# paragraph separators, lone surrogates, and what is invisible where it stands.
UNSAFE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_SPACE = re.compile(r"[ \t\n\r\f\v\x85\u2028\u2029]+")
_COMMAND = re.compile(r"^(\s*):(?=:)|#(?=#\w{0,20}\[)")


def inert(text: str) -> str:
    """`plain` text that is no command either to a CI that reads its logs for `::error` and `##[group]`.

    >>> inert("::set-output name=a::b"), inert("5 ##[add-mask]x")
    (': :set-output name=a::b', '5 # #[add-mask]x')
    """
    return _COMMAND.sub(lambda found: f"{found[0]} ", plain(text))


def plain(text: str) -> str:
    r"""`text` on one line, with every character that could act instead of being read shown as �.

    >>> plain("3.7 million\n  \x1b[31mrefugees")
    '3.7 million �[31mrefugees'
    """
    return UNSAFE.sub("\ufffd", _SPACE.sub(" ", text))
