"""Ages that two dates imply: who was born in 1921 and died in 1999 lived to 77 or 78."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Interval, Period, Quantity, Value
from factcheck.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Claim, Modifier

OLDEST = 122
"""The age of the oldest person on record, Jeanne Calment."""


def lives(dates: Sequence[Claim]) -> Iterator[Claim]:
    """The age at death of whoever was born and died on two dates of one sentence."""
    born, died = term("born"), term("died")
    for birth in dates:
        if born not in birth.frame.action:
            continue
        for death in dates:
            if died in death.frame.action and death.frame.subject == birth.frame.subject:
                value = _age(birth, death)
                if value is not None:
                    yield _claim(birth, death, value)


def _age(birth: Claim, death: Claim) -> Value | None:
    first, last = birth.value.permits, death.value.permits
    if not isinstance(first, Period) or not isinstance(last, Period):
        return None
    if first.start is None or first.end is None or last.start is None or last.end is None:
        return None
    low, high = (
        float(then.year - since.year - ((then.month, then.day) < (since.month, since.day)))
        for since, then in ((first.end, last.start), (first.start, last.end))
    )
    if not 0 <= low <= high <= OLDEST:
        return None
    unit = "year of age"
    modifier: Modifier = "exact" if low == high else "range"
    return Value(Quantity(low, high, unit), Interval(low, high, unit), modifier)


def _claim(birth: Claim, death: Claim, value: Value) -> Claim:
    """The claim that somebody was so old when they died."""
    first, last = (birth, death) if birth.start < death.start else (death, birth)
    names = death.frame.entities[:1]
    frame = replace(death.frame, head=term("age"), counted=(), bearer=names[0] if names else "", phase="")
    text = first.sentence[first.begins : last.ends]
    return replace(first, kind="age", text=text, end=last.end, value=value, frame=frame, unit_text=None)
