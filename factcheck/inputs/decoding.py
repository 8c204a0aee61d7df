r"""Bytes → text: by a byte order mark, as UTF-8, or else by a careful guess that is said out loud.

>>> decode("Five cafés".encode()), decode("Five cafés".encode("cp1252"))
(Decoded(text='Five cafés', note=''), Decoded(text='Five cafés', note='no UTF-8: read as Windows-1252'))
"""

from __future__ import annotations

import codecs
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from encodings.aliases import aliases
from typing import NamedTuple

from factcheck.patterns import Pattern
from factcheck.suggestions import suggestion

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

# What makes English with some letters and signs of the West likely: a letter with an accent beside others,
# quotation marks around words, dashes, bullets, signs of money and measure. Icelandic letters speak for nothing:
# where Windows-1252 has them, Turkish has others.
_SMALL, _CAPITAL = "ß-ïñ-öø-üÿœšž", "À-ÏÑ-ÖØ-ÜŒŠŽ"
_LIKELY = Pattern(
    rf"(?<=[A-Za-z])[{_SMALL}]|[{_SMALL}](?=[a-z])|(?<![a-z])[{_CAPITAL}](?=[A-Za-z{_SMALL}])|(?<=[A-Z])[{_CAPITAL}]"
    r"|[“‘„«](?=\w)|(?<=[a-z])[’‘](?=[a-z ])|(?<=[\w.,!?])[”’»…™®]|(?<=[\s\d])[–—…•±×·](?=[\s\d])|(?<=\w)—(?=\w)"
    r"|•(?=\s)|[£€¥¢±](?=\d)|(?<=\d)[°²³½¼¾€£]|(?<=m)[²³]|\s[½¼¾µ](?=\s|m)|[©§¿¡](?=\s|\w)|\xa0"
)
_WEST = {"cp1252": "Windows-1252", "mac-roman": "Mac Roman", "cp850": "code page 850"}

_LATIN = {
    **_WEST,
    "cp1250": "Windows-1250",
    "cp1254": "Windows-1254",
    "cp1257": "Windows-1257",
    "iso8859-2": "ISO 8859-2",
    "iso8859-15": "ISO 8859-15",
    "cp852": "code page 852",
}
_OTHERS = {
    "cp1251": "Windows-1251",
    "koi8-r": "KOI8-R",
    "koi8-u": "KOI8-U",
    "iso8859-5": "ISO 8859-5",
    "cp866": "code page 866",
    "mac-cyrillic": "Mac Cyrillic",
    "cp1253": "Windows-1253",
    "cp737": "code page 737",
    "cp1255": "Windows-1255",
    "cp862": "code page 862",
    "cp1256": "Windows-1256",
    "iso8859-6": "ISO 8859-6",
    "cp874": "Windows-874",
    "cp932": "Shift JIS",
    "euc_jis_2004": "EUC-JP",
    "gb18030": "GB 18030",
    "big5hkscs": "Big5",
    "cp949": "EUC-KR",
    "euc_kr": "EUC-KR",
}
"""The encodings of other scripts that are guessed, by the names of Python's codecs."""
_NO_TEXTS = frozenset(("punycode", "idna", "unicode_escape", "raw_unicode_escape", "charmap", "undefined"))
"""Codecs of Python's own for names of hosts, for literals, for tables: no text is written in them."""
SAMPLE = 100_000
"""Bytes that a guess looks at, from the first that is not ASCII."""
FEWEST = 8
"""Bytes outside ASCII that it takes to tell another script by."""
SPARSE = 0.4
"""Share of them among the letters below which text is taken for English with some letters of its neighbours."""
SURE, LIKELY = 0.12, 0.07
"""What chardet says of its answers: random bytes reach 0.06, a sentence in one script 0.5, a Turkish name 0.12."""
MOSTLY = 0.8
"""Share above which text is UTF-8 with damage (of well-formed sequences), or in Western letters (of likely ones)."""


_BINARY = "binary data, not text"
_BEGINNINGS = {
    b"%PDF-": "a PDF (its name has to end in .pdf)",
    b"PK\x03\x04": "an archive such as DOCX, ODT, EPUB or ZIP",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file, or one with a password",
    b"{\\rtf": "RTF",
    b"\x1f\x8b": "gzip inside gzip",
}
"""What is often taken for text, by how it begins."""


class NotTextError(ValueError):
    """Bytes that are no text; the message says why, `line` where (0: unknown)."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


class Decoded(NamedTuple):
    """A text, and what had to be assumed to read it, if anything."""

    text: str
    note: str = ""


def decode(data: bytes, encoding: str = "") -> Decoded:
    """The text of a file, without its byte order mark; line ends stay as they are.

    Without a mark it is read as `encoding`, if one is named. Raises NotTextError for binary data, for what is not
    in the encoding it should be in, and where no guess is safe.
    """
    if other := other_than_text(data):
        raise NotTextError(f"{other}, not text")
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _marked(data, codec, name)
    if encoding:
        return _named(data, encoding)
    if b"\0" in data:
        return _unmarked_wide(data)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _guessed(data, f"broken UTF-8 (byte 0x{data[error.start]:02x})", line)


def named(written: str) -> str:
    """Python's name of an encoding. Raises ValueError for what is none.

    >>> named("Latin1"), named("shift-jis")
    ('iso8859-1', 'shift_jis')
    """
    try:
        codec = codecs.lookup(written)
        "".encode(codec.name)  # hex and gzip are codecs too, but not of text
        if codec.name.replace("-", "_") in _NO_TEXTS:
            raise LookupError
    except (LookupError, ValueError) as error:
        none = ("_codec", "rot_13", "mbcs", *_NO_TEXTS)
        texts = {alias: codec for alias, codec in aliases.items() if not codec.endswith(none)}
        known = sorted({*texts, *texts.values()})
        raise ValueError(f"no encoding is called {written!r}{suggestion(written.lower(), known)}") from error
    return codec.name


def other_than_text(data: bytes) -> str:
    """What data is, if it begins as files do that are often taken for text; "" for anything else.

    >>> other_than_text(b"%PDF-1.7")
    'a PDF (its name has to end in .pdf)'
    """
    return next((said for mark, said in _BEGINNINGS.items() if data.startswith(mark)), "")


def marked_wide(data: bytes) -> bool:
    """Whether data begins with the byte order mark of UTF-16 or UTF-32: its lines do not end in one byte."""
    return data.startswith((BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_BE))


def _named(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
        if "\0" in text:
            raise NotTextError(_BINARY)
        return Decoded(text)
    except UnicodeError as error:
        at = getattr(error, "start", 0)
        byte = f" (byte 0x{data[at]:02x})" if at < len(data) else ""
        raise NotTextError(f"not in {encoding}{byte}, as --encoding says", data.count(b"\n", 0, at) + 1) from error


def _marked(data: bytes, codec: str, name: str) -> Decoded:
    if codec == "utf-8-sig" and b"\0" in data:
        raise NotTextError(_BINARY)
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
    raise NotTextError(_BINARY)


def _guessed(data: bytes, wrong: str, line: int) -> Decoded:
    first = _HIGH.search(data)
    start = max(0, first.start() - 200) if first else 0
    sample = data[start : start + SAMPLE]
    if _controls(sample):
        raise NotTextError(_BINARY)
    high = len(_HIGH.findall(sample))
    formed = sum(map(len, _SEQUENCE.findall(sample))) + sum(map(len, _CUT.findall(data[-3:])))
    if formed >= MOSTLY * high and formed:
        return _damaged(data)
    codec = _codec(sample, high)
    if not codec:
        raise NotTextError(f"{wrong}, and no other encoding fits: save it as UTF-8, or see --encoding", line)
    return Decoded(data.decode(codec, "replace"), f"no UTF-8: read as {(_LATIN | _OTHERS)[codec]}")


def _codec(sample: bytes, high: int) -> str:
    """The encoding of a sample with `high` bytes outside ASCII; nothing where no guess is safe."""
    west, share = "", 0.0
    if high < SPARSE * len(_LETTERS.findall(sample)):
        west = max(_WEST, key=lambda codec: _likelihood(sample, codec))
        share = _likelihood(sample, west) / high
    codec, certainty = _detected(sample)
    if share >= MOSTLY and not (codec in _LATIN and codec not in _WEST and certainty >= SURE):
        return west
    fewest = 3 if codec in _LATIN else FEWEST
    if certainty >= LIKELY and high >= fewest:
        return codec
    return west if share >= 0.5 else ""


def _detected(sample: bytes) -> tuple[str, float]:
    """What chardet takes a sample for, and how certain it is, from 0 to 1; no answer that does not decode it."""
    import chardet

    known = _LATIN | _OTHERS
    found = chardet.detect(sample, compat_names=False, include_encodings=known, prefer_superset=False)
    codec = str(found["encoding"] or "")
    try:
        codecs.getincrementaldecoder(codec)().decode(sample)  # a sample is cut anywhere: its end may be missing
    except (LookupError, UnicodeDecodeError):
        return "", 0.0
    return codec, found["confidence"]


def _controls(sample: bytes) -> bool:
    """Whether there are control characters that text has no use for, other than a few."""
    return sum(sample.count(bytes((code,))) for code in (*range(1, 8), *range(14, 27))) > len(sample) / 500


def _likelihood(sample: bytes, codec: str) -> int:
    """How many characters outside ASCII stand where text in Latin letters has them."""
    text = sample.decode(codec, "replace")
    return len(_LIKELY.findall(text))


def _damaged(data: bytes) -> Decoded:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    characters = "character" if broken == 1 else "characters"
    return Decoded(text, f"UTF-8 with {broken} broken {characters}")
