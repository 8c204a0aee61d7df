from __future__ import annotations

import pytest

from factcheck.scan import INVISIBLE, Scan


@pytest.mark.parametrize("unseen", INVISIBLE)
def test_what_nobody_sees_is_in_no_word(unseen: str) -> None:
    text = f"Some 4{unseen}50 refu{unseen}gees{unseen} fled"
    scan = Scan(text)
    assert scan.words == ["some", "450", "refugees", "fled"]
    assert scan.slice(1, 2) == f"4{unseen}50 refu{unseen}gees"


def test_other_scripts_write_numbers_with_their_own_separators() -> None:
    assert Scan("１，２３４ ١٬٢٣٤٫٥").words == ["１，２３４", "١٬٢٣٤٫٥"]


def test_the_words_as_a_set() -> None:
    assert Scan("One by one").distinct == {"one", "by"}
