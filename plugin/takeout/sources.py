"""Files to read from: plain or gzipped, by path, as an open stream, or `-` for standard input."""

import io
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, TypeAlias

from plugin.errors import UserError

FileOrStream: TypeAlias = str | Path | BinaryIO

CHUNK = 1 << 20
_GZIP = b"\x1f\x8b"


class UnreadableFile(UserError):
    """A file that is not there, may not be read, or is of another kind. The sentence names it."""


@dataclass(slots=True)
class Source:
    """An opened file, read forwards in chunks. `cut_off` becomes true where gzip's data ends too early or is damaged.

    `read` and `total` count bytes of the file as it lies on the disk; `total` is 0 where unknown.
    """

    name: str
    raw: BinaryIO
    total: int = 0
    read: int = 0
    cut_off: bool = False
    _gzip: "zlib._Decompress | None" = None
    _ahead: bytes = b""
    _started: bool = field(default=False)

    def chunks(self) -> Iterator[bytes]:
        """The content, unpacked, in pieces of at most about a megabyte."""
        while True:
            piece = self._read()
            if not self._started:
                self._started = True
                while len(piece) < 2 and (more := self._read()):
                    piece += more
                if piece[:2] == _GZIP:
                    self._gzip = zlib.decompressobj(wbits=31)
            if not piece:
                break
            if self._gzip is None:
                yield piece
            else:
                yield from self._unpacked(piece)
                if self.cut_off:
                    return
        if self._gzip is not None and not self._gzip.eof:
            self.cut_off = True

    def _read(self) -> bytes:
        piece = self.raw.read(CHUNK)
        self.read += len(piece)
        return piece

    def _unpacked(self, piece: bytes) -> Iterator[bytes]:
        """Bounded pieces, however well a file was packed; several gzip members may follow each other."""
        while piece:
            assert self._gzip is not None
            if self._gzip.eof:
                # Another member, or the zeros that some tools pad with.
                piece = piece.lstrip(b"\0")
                if not piece:
                    return
                self._gzip = zlib.decompressobj(wbits=31)
            try:
                plain = self._gzip.decompress(piece, CHUNK)
            except zlib.error:
                self.cut_off = True
                return
            if plain:
                yield plain
            piece = self._gzip.unconsumed_tail or self._gzip.unused_data


@contextmanager
def open_source(file: FileOrStream) -> Iterator[Source]:
    """Open a path, a binary stream, or `-` (standard input). Raises UnreadableFile."""
    if isinstance(file, str | Path) and str(file) != "-":
        path = _inside(Path(file))
        try:
            with path.open("rb") as stream:
                yield Source(str(file), stream, total=os.fstat(stream.fileno()).st_size)
        except FileNotFoundError:
            raise UnreadableFile(f"{file} does not exist: check the path.") from None
        except OSError as error:
            raise UnreadableFile(f"{file} cannot be read ({error.strerror}): check the file and its rights.") from error
    elif isinstance(file, str | Path):
        if sys.stdin is None:
            raise UnreadableFile("Standard input is closed: name a file, or let another program write to this one.")
        yield Source("standard input", sys.stdin.buffer)
    else:
        yield Source(str(getattr(file, "name", "the stream")), file)


def _inside(path: Path) -> Path:
    """Apple Mail exports a folder NAME.mbox with the file `mbox` inside."""
    return path / "mbox" if path.is_dir() and (path / "mbox").is_file() else path


def from_bytes(content: bytes, name: str = "the text") -> Source:
    """A source that reads from memory."""
    return Source(name, io.BytesIO(content), total=len(content))
