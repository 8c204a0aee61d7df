"""How inputs are to be read, as far as who asks for them may say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

LARGEST = 100_000_000
LONGEST = 60.0
MOST_MEMORY = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of the inputs beforehand, and how much any of them may take.

    `published` dates the articles that have no date of their own; `encoding` is that of text without a byte
    order mark ("" is UTF-8, or a guess). No article may take more than `max_size` bytes, and no file that a
    library takes apart (a web page, PDF or DOCX) more than `max_time` seconds or `max_memory` bytes.
    """

    published: date | None = None
    encoding: str = ""
    max_size: int = LARGEST
    max_time: float = LONGEST
    max_memory: int = MOST_MEMORY


DEFAULT = Reading()
