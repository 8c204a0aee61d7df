"""Bytes → text: UTF-8, or UTF-16 where a byte order mark says so; anything else is refused in words."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE


class NotTextError(ValueError):
    """Bytes that are no text; the message says why, `line` where (0: unknown)."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


def decode(data: bytes) -> str:
    """The text of a file, without its byte order mark; line ends stay as they are.

    Raises NotTextError for binary data and broken encodings.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise NotTextError("marked as UTF-16 but broken") from error
    if b"\0" in data:
        raise NotTextError("binary data, not text")
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise NotTextError(f"broken UTF-8 (byte 0x{error.object[error.start]:02x})", line) from error
