"""Bytes of an input: unpacked if they are gzip, and never more at once than a limit."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, BinaryIO

from factcheck.errors import FactcheckError
from factcheck.inputs.reading import LARGEST

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

DENSEST = 200
"""Times its size that a gzip file may unpack to, once it is larger than the limit; text reaches 20, a bomb 1,000."""

_GZIP = b"\x1f\x8b"
_WITH_HEADER = 31
"""What zlib calls the form of gzip files."""
_PIECE = 1 << 16


class LongLineError(FactcheckError):
    """A line that is larger than the limit; the next one can be read."""


class Bounded(io.BufferedIOBase, BinaryIO):
    """A file to read whole, or line by line; what is larger than `limit` bytes is a FactcheckError."""

    def __init__(self, file: BinaryIO, path: str, limit: int = LARGEST) -> None:
        self._path = path
        self._limit = limit
        packed = _Packed(file)
        raw = _Unpacked(packed, path, limit) if packed.head == _GZIP else packed
        self._file = io.BufferedReader(raw, _PIECE)

    def readable(self) -> bool:
        """Always."""
        return True

    def read(self, size: int | None = -1) -> bytes:
        """All there is, or `size` bytes of it. Raises FactcheckError beyond the limit."""
        if size is not None and size >= 0:
            return self._file.read(min(size, self._limit))
        pieces: list[bytes] = []
        room = self._limit
        while piece := self._file.read1(1 << 20):
            pieces.append(piece)
            room -= len(piece)
            if room < 0:
                raise FactcheckError(self._path, f"larger than {_megabytes(self._limit)} (see --max-size)")
        return b"".join(pieces)

    def readline(self, size: int | None = -1) -> bytes:
        """The next line with its end, or nothing at the end of the file. Raises LongLineError beyond the limit."""
        most = self._limit if size is None or size < 0 else min(size, self._limit)
        line = self._file.readline(most + 1)
        if len(line) <= self._limit:
            return line
        while line and not line.endswith(b"\n"):
            line = self._file.readline(1 << 20)
        raise LongLineError(self._path, f"a line longer than {_megabytes(self._limit)} (see --max-size)")


class _Packed(io.RawIOBase):
    """The bytes of a file as they lie there, counted; its first two have been looked at."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.head = self._ahead = file.read(2)
        self.taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        data = self._ahead or self._file.read(len(view))
        data, self._ahead = data[: len(view)], data[len(view) :]
        view[: len(data)] = data
        self.taken += len(data)
        return len(data)


class _Unpacked(io.RawIOBase):
    """What a gzip file holds; one that holds far more than text would is refused."""

    def __init__(self, packed: _Packed, path: str, limit: int) -> None:
        self._packed = packed
        self._member = zlib.decompressobj(_WITH_HEADER)
        self._path = path
        self._limit = limit
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        try:
            data = self._next(len(view))
        except zlib.error as error:
            raise FactcheckError(self._path, f"broken gzip: {str(error).rpartition(': ')[2]}") from error
        view[: len(data)] = data
        self._given += len(data)
        if self._given > max(self._limit, DENSEST * self._packed.taken):
            raise FactcheckError(self._path, f"unpacks to more than {DENSEST} times its size: no article does")
        return len(data)

    def _next(self, size: int) -> bytes:
        """Up to `size` bytes of the members that a gzip file is made of, one after another; none at its end."""
        while True:
            left = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            packed = left or self._packed.read(_PIECE)
            if self._member.eof:
                packed = packed.lstrip(b"\0")  # some programs fill up the last block of a file
                if not packed:
                    return b""
                self._member = zlib.decompressobj(_WITH_HEADER)
            if data := self._member.decompress(packed, size):
                return data
            if not packed and not self._member.eof:
                raise zlib.error("it ends too early")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:g} MB"
