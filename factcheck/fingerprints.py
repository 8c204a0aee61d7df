"""Digests of what is said and not of where it stands, by which a difference is known again."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from factcheck.copying.passages import ENOUGH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Claim


def said(claim: Claim) -> str:
    """What a claim says, in which words, and in which article: edits around its sentence leave it as it is.

    A long sentence is the same in any article: a paper that copies it, and comes to stand for the others
    that have it, changes no fingerprint.
    """
    words = claim.sentence.split()
    article = claim.article if len(words) < ENOUGH else ""
    return "\0".join((article, claim.kind, " ".join(words), claim.text))


def digest(parts: Iterable[str]) -> str:
    """A digest of some texts, whatever their order."""
    joined = "\0\0".join(sorted(parts)).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=16).hexdigest()
