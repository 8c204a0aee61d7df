"""Raised digits, told from the digits before them: 5,000 and the note ¹ are not 50,001.

>>> lowered("320 km", "2"), lowered("some 10", "6"), lowered("5,000", "1"), lowered("5", "th")
('²', '^6', '', 'th')
"""

from __future__ import annotations

from factcheck.patterns import Pattern

_DIGITS = Pattern(r"[\[(]?[-−]?\d{1,3}(?:,\d{1,3})*[\])]?")
_UNIT = Pattern(r"(?:^|[\s\d/(])(?:[a-zA-Zµ]{0,2}[mt]|mi|in|ft|yd|s)$")
_POWERS = {"2": "²", "3": "³", "-1": "⁻¹", "-2": "⁻²", "-3": "⁻³"}


def lowered(stem: str, raised: str) -> str:
    """What to write on the line for what stands raised after `stem`: nothing for the number of a note."""
    words = raised.strip()
    if not _DIGITS.fullmatch(words):
        return raised
    if stem.endswith("10") and not stem[-3:-2].isdigit():
        return f"^{words}"
    if _UNIT.search(stem[-5:]):
        return _POWERS.get(words.replace("−", "-"), "")
    return ""
