r"""Bytes → text: by a byte order mark, as UTF-8, or else by a careful guess that is said out loud.

>>> decode("Five cafés".encode()), decode("Five cafés".encode("cp1252"))
(Decoded(text='Five cafés', note=''), Decoded(text='Five cafés', note='no UTF-8: read as Windows-1252'))
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from typing import NamedTuple

_MARKS = (
    # That of UTF-32 begins with that of UTF-16.
    (BOM_UTF32_LE, "utf-32", "UTF-32"),
    (BOM_UTF32_BE, "utf-32", "UTF-32"),
    (BOM_UTF16_LE, "utf-16", "UTF-16"),
    (BOM_UTF16_BE, "utf-16", "UTF-16"),
    (BOM_UTF8, "utf-8-sig", "UTF-8"),
)

_HIGH = re.compile(rb"[\x80-\xff]")
_LETTERS = re.compile(rb"[A-Za-z\x80-\xff]")
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CUT = re.compile(rb"[\xe0-\xf4][\x80-\xbf]+\Z")

# What makes text in Latin letters likely: a letter with an accent inside a word, quotation marks around words,
# dashes, bullets, signs of money and measure; what makes it unlikely: signs and capitals inside a word.
_LIKELY = re.compile(
    r"(?<=[a-z])[ß-öø-ÿœšž](?=[a-z]|\b)|\b[À-ÖØ-ÞŒŠŽß-öø-ÿœšž](?=[a-z])|(?<=[a-z])[’‘](?=[a-z ])"
    r"|[“‘„«](?=\w)|(?<=[\w.,!?])[”’»…™®]|(?<=[\s\d])[–—•±×·](?=[\s\d])|(?<=\w)—(?=\w)|[£€¥¢](?=\d)|(?<=\d)[°²³½¼¾€£]"
    r"|[©§¿¡](?=\s|\w)|\xa0"
)
_LATIN = (("cp1252", "Windows-1252"), ("mac-roman", "Mac Roman"), ("cp850", "code page 850"))

# The commonest letters of a script, and how many of a text's letters outside ASCII they make out at least.
_CYRILLIC, _KANA, _HANGUL = "[оеаинтсрвл]", "[\u3041-\u30fe]", "[\uac00-\ud7a3]"
_CHINESE = "[的一是不了在人有我他这這中大来來上国國个個到说說们們为為和地出]"
_OTHERS = (
    ("cp1251", "Windows-1251", _CYRILLIC, 0.5),
    ("koi8-r", "KOI8-R", _CYRILLIC, 0.5),
    ("cp866", "code page 866", _CYRILLIC, 0.5),
    ("shift_jis", "Shift JIS", _KANA, 0.25),
    ("euc_jp", "EUC-JP", _KANA, 0.25),
    ("euc_kr", "EUC-KR", _HANGUL, 0.7),
    ("gb18030", "GB 18030", _CHINESE, 0.08),
    ("big5", "Big5", _CHINESE, 0.08),
)
SAMPLE = 100_000
"""Bytes that a guess looks at, from the first that is not ASCII."""
FEWEST = 8
"""Characters outside ASCII that it takes to tell a script by."""
MOSTLY = 0.8
"""Share of well-formed sequences above which text is UTF-8 with damage, and not something else."""


class NotTextError(ValueError):
    """Bytes that are no text; the message says why, `line` where (0: unknown)."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


class Decoded(NamedTuple):
    """A text, and what had to be assumed to read it, if anything."""

    text: str
    note: str = ""


def decode(data: bytes) -> Decoded:
    """The text of a file, without its byte order mark; line ends stay as they are.

    Raises NotTextError for binary data, and where no guess is safe.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _marked(data, codec, name)
    if b"\0" in data:
        return _unmarked_wide(data)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _guessed(data, error.start, f"broken UTF-8 (byte 0x{data[error.start]:02x})", line)


def _marked(data: bytes, codec: str, name: str) -> Decoded:
    if codec == "utf-8-sig" and b"\0" in data:
        raise NotTextError("binary data, not text")
    try:
        return Decoded(data.decode(codec))
    except UnicodeDecodeError as error:
        if codec == "utf-8-sig":
            return _damaged(data[len(BOM_UTF8) :])
        raise NotTextError(f"marked as {name} but broken") from error


def _unmarked_wide(data: bytes) -> Decoded:
    """UTF-16 without its mark: text in Latin letters has a NUL beside every one of them."""
    sample = data[: SAMPLE * 2]
    half = len(sample) / 2
    for codec, nuls in (("utf-16-le", sample[1::2].count(0)), ("utf-16-be", sample[::2].count(0))):
        if nuls > 0.7 * half and sample.count(0) - nuls < 0.02 * half:
            try:
                return Decoded(data.decode(codec), "no byte order mark: read as UTF-16")
            except UnicodeDecodeError:
                break
    raise NotTextError("binary data, not text")


def _guessed(data: bytes, first: int, wrong: str, line: int) -> Decoded:
    sample = data[max(0, first - 200) : first + SAMPLE]
    if _controls(sample):
        raise NotTextError("binary data, not text")
    high = len(_HIGH.findall(sample))
    formed = sum(map(len, _SEQUENCE.findall(sample))) + sum(map(len, _CUT.findall(data[-3:])))
    if formed >= MOSTLY * high and formed:
        return _damaged(data)
    if high < 0.3 * len(_LETTERS.findall(sample)):
        found = max(_LATIN, key=lambda latin: _likelihood(sample, latin[0]))
        if _likelihood(sample, found[0]) >= 0.5 * high:
            return Decoded(_whole(data, found[0]), f"no UTF-8: read as {found[1]}")
    likely = [(_telling(sample, codec, letters) / least, codec, name) for codec, name, letters, least in _OTHERS]
    share, codec, name = max(likely, key=lambda found: found[0])
    if share >= 1:
        return Decoded(_whole(data, codec), f"no UTF-8: read as {name}")
    raise NotTextError(f"{wrong}, and no other encoding fits: save it as UTF-8", line)


def _controls(sample: bytes) -> bool:
    """Whether there are control characters that text has no use for, other than a few."""
    return sum(sample.count(bytes((code,))) for code in (*range(1, 8), *range(14, 27))) > len(sample) / 500


def _likelihood(sample: bytes, codec: str) -> int:
    """How many characters outside ASCII stand where text in Latin letters has them."""
    text = sample.decode(codec, "replace")
    return len(_LIKELY.findall(text))


def _telling(sample: bytes, codec: str, letters: str) -> float:
    """The share of a script's commonest letters among the characters outside ASCII."""
    text = sample.decode(codec, "replace")
    outside = sum(character > "\x7f" for character in text)
    # A sample is cut anywhere, so that a last character may be broken; no more than that.
    if text.count("\ufffd") > 2 or outside < FEWEST:
        return 0.0
    return len(re.findall(letters, text)) / outside


def _whole(data: bytes, codec: str) -> str:
    return data.decode(codec, "replace")


def _damaged(data: bytes) -> Decoded:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    characters = "character" if broken == 1 else "characters"
    return Decoded(text, f"UTF-8 with {broken} broken {characters}")
