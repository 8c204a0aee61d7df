"""Claims and reports as plain objects: the JSON contract, in one place for every format that writes it."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any

from factcheck.model import Period

if TYPE_CHECKING:
    from factcheck.model import Claim, Interval, Quantity

# Valid in JSON, but some readers take them for line ends, act on them, or cannot encode them.
_ESCAPED = re.compile(r"[\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def claim(said: Claim) -> dict[str, Any]:
    """A claim, in the order of the contract."""
    return {
        "id": said.id,
        "article": said.article,
        "start": said.start,
        "end": said.end,
        "line": said.line,
        "column": said.column,
        "text": said.text,
        "sentence": said.sentence,
        "kind": said.kind,
        "value": _value(said.value.written),
        "modifier": said.value.modifier,
        "canonical": _value(said.value.permits),
        "unit_text": said.unit_text,
        "of": said.of,
        "change": said.change,
        "concepts": list(said.concepts),
        "as_of": said.as_of,
        "attribution": said.attribution,
        "timex": said.value.timex,
    }


def _value(value: Quantity | Interval | Period) -> dict[str, Any] | None:
    if isinstance(value, Period):
        if value.start is None and value.end is None:
            return None
        return {
            "start": value.start.isoformat() if value.start else None,
            "end": value.end.isoformat() if value.end else None,
            "inferred": list(value.inferred),
        }
    return {"low": _number(value.low), "high": _number(value.high), "unit": value.unit}


def _number(number: float | None) -> float | None:
    return float(number) if number is not None and math.isfinite(number) else None


def dumps(value: object, indent: int | None = None) -> str:
    """JSON that is one line wherever lines are split, and that UTF-8 can carry.

    >>> dumps({"text": "é \\u2028 \\ud800"})
    '{"text": "é \\\\u2028 \\\\ud800"}'
    """
    written = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
