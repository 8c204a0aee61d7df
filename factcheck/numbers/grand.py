"""Thousands of money: "fifty grand" beside a sum that says of which; "two grand pianos" are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from factcheck.numbers.noun_phrases import nouns

if TYPE_CHECKING:
    from factcheck.measuring.currencies import Currencies, CurrencyMatch
    from factcheck.scan import Scan


def is_money(scan: Scan, table: Currencies, match: CurrencyMatch) -> bool:
    """Whether "grand" is a thousand of the money that the sentence names: "£50 grand".

    >>> from factcheck.measuring.currencies import Currencies
    >>> from factcheck.scan import Scan
    >>> for text in ("He bid £20,000, then fifty grand.", "He paid £900 for two grand pianos."):
    ...     scan = Scan(text)
    ...     table = scan.known.table(Currencies.build)
    ...     is_money(scan, table, table.after(scan, scan.words.index("grand")))
    True
    False
    """
    after = scan.word(match.last + 1)
    counts = after[:1].isalpha() and scan.known.table(nouns).tag(after) in "Nags"
    return not counts and scan.raw(match.first).islower() and _named(scan, table)


def _named(scan: Scan, table: Currencies) -> bool:
    """Whether some currency is named in a sentence, by its sign or its name."""
    found = scan.memo.get("money named")
    if found is None:
        read = (table.after(scan, index) for index in range(len(scan.words)))
        found = scan.memo["money named"] = any(one and one.scale == 1 and not one.homonym for one in read)
    return cast("bool", found)
