"""Over how much a figure was reached: "22 goals in 44 games", "15 hours over four days"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.patterns import Pattern, either

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

KINDS = frozenset(("count", "duration"))
"""What is reached in so many games or days; a price is paid, and a height measured, whenever."""
_NUMBERS = "one two three four five six seven eight nine ten"
_DIGITS = {word: str(number) for number, word in enumerate(_NUMBERS.split(), 1)}


class Stretches:
    """Reads stretches with the `stretches` of rules/pairing.yaml. Build it with `known.table(Stretches)`."""

    def __init__(self, known: Knowledge) -> None:
        self._sorts = {str(noun): str(nouns[0]) for nouns in known.section("stretches") for noun in nouns}
        self._after = Pattern(
            r"\s+(?:[a-z]+\s+)?(?:in|from|over|across)\s+(?:the\s+course\s+of\s+)?"
            r"(?:(?:his|her|its|their|just|only|about|all|the)\s+)*"
            rf"(\d{{1,4}}|{either(_DIGITS)})\s+(?:[a-z]+\s+)??({either(self._sorts)})\b"
        )

    def of(self, claim: Claim) -> tuple[str, str]:
        """What a figure was reached in, by its sort and how many, ("games", "44"); ("", "") where nothing says so."""
        found = self._after.match(claim.sentence, claim.ends) if claim.kind in KINDS else None
        return (self._sorts[found[2]], _DIGITS.get(found[1], found[1])) if found else ("", "")

    def apart(self, a: Claim, b: Claim) -> bool:
        """Whether two figures were reached in two stretches of a sort, in 41 caps and in 44 games."""
        mine, yours = self.of(a), self.of(b)
        return mine[0] == yours[0] and mine[1] != yours[1]
