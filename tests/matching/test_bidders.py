from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "bidder"),
    [
        ("Orvell will pay $24 a share.", {"orvell"}),
        ("Orvell's sweetened bid of $24 a share was refused.", {"orvell"}),
        ("Melby refused a $24-a-share approach from Orvell.", {"orvell"}),
        ("That is more than the $24.50 a share that Melby accepted from Orvell on Monday.", {"orvell"}),
        ("It compares with the $24 a share Orvell itself proposed.", {"orvell"}),
        ("Melby would be bought by Orvell Systems for $24 a share.", {"orvell"}),
        ("Melby holders will get $24 a share.", set()),
        ("Melby is to be bought for $24 a share.", set()),
        ("Melby shares rose to $24.", set()),
    ],
)
def test_who_bids(text: str, bidder: set[str]) -> None:
    article = Article("a", text, published=date(2019, 2, 4))
    found = profiles(list(claims_of(article, shipped())), [article], shipped())
    assert [profile.bidder for profile in found if profile.claim.kind == "money"] == [bidder]
