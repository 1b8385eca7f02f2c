"""From a file's bytes to its text, and by which encoding."""

from __future__ import annotations

import codecs
import stat
from dataclasses import dataclass
from pathlib import Path

LARGEST = 5_000_000  # bytes; a newspaper page has some ten thousand

# The longer mark first: UTF-32 little-endian begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8（带 BOM）"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
    (b"\x84\x31\x95\x33", "gb18030", "GB18030（带 BOM）"),
)
_TEXT_CONTROLS = "\t\n\r\f\v\x85"
_CONTROL_SHARE = 0.01
_COMMON_SHARE = 0.5


class UnreadableError(ValueError):
    """The file is no page of text. The message, for the person who handed it in, says why and what to do."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text with a BOM dropped and line ends kept, and its encoding's name as people know it."""

    text: str
    encoding: str


def read_file(path: Path) -> bytes:
    """The file's bytes. Raises UnreadableError for what is missing, unreadable, no plain file, empty or too large."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableError("是目录；请列出其中的文件")
        # A pipe or /dev/zero has no end to wait for.
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError("不是普通文件")
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise UnreadableError("找不到该文件") from None
    except PermissionError:
        raise UnreadableError("没有读取权限") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"无法读取：{getattr(error, 'strerror', None) or error}") from None
    if not raw:
        raise UnreadableError("是空文件")
    if len(raw) > LARGEST:
        raise UnreadableError(f"过大：超过 {LARGEST // 1_000_000} MB；请按版面拆开")
    return raw


def decode(raw: bytes) -> Decoded:
    """The text of UTF-8, GB18030, or what a byte order mark names. Raises UnreadableError where it is no text."""
    decoded = _by_mark(raw) or _by_content(raw)
    text = decoded.text
    if not text.strip().strip("\ufeff\u200b"):
        raise UnreadableError("是空文件：只有空白")
    controls = sum(1 for character in text if _is_control(character))
    if "\x00" in text or controls > len(text) * _CONTROL_SHARE:
        raise UnreadableError("是二进制文件，不是文本；请先另存为 UTF-8 文本")
    # A half of a pair is no character: databases and JSON refuse it.
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise UnreadableError("含不成对的代理字符，不是完好的文本；请重新另存为 UTF-8")
    return decoded


def _by_mark(raw: bytes) -> Decoded | None:
    for mark, codec, name in _MARKS:
        if raw.startswith(mark):
            try:
                return Decoded(raw[len(mark) :].decode(codec), name)
            except UnicodeDecodeError as error:
                raise UnreadableError(f"标明是 {name}，但第 {len(mark) + error.start + 1} 个字节起无法解读") from None
    return None


def _by_content(raw: bytes) -> Decoded:
    if b"\x00" in raw:
        raise UnreadableError("是二进制文件（含零字节），不是文本；无 BOM 的 UTF-16 请先另存为 UTF-8")
    try:
        return Decoded(raw.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError as error:
        broken_at = error.start
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    if not _reads_as_chinese(text):
        raise UnreadableError(f"既不是完好的 UTF-8（第 {broken_at + 1} 个字节起无法解读），也不是 GB18030 的中文文本")
    return Decoded(text, "GB18030")


def _reads_as_chinese(text: str) -> bool:
    """Whether most characters beyond ASCII are common ones.

    Damaged UTF-8 and noise often decode as GB18030 too, into rare characters: 的是 becomes 鐨勬槸.
    """
    foreign = [character for character in text if ord(character) > 127]
    common = sum(1 for character in foreign if _is_common(character))
    return bool(foreign) and common > len(foreign) * _COMMON_SHARE


def _is_common(character: str) -> bool:
    """Whether it is one of GB 2312's marks and signs (rows 1 to 9) or 3755 everyday characters (rows 16 to 55)."""
    try:
        row = character.encode("gb2312")[0]
    except UnicodeEncodeError:
        return False
    return 0xA1 <= row <= 0xA9 or 0xB0 <= row <= 0xD7


def _is_control(character: str) -> bool:
    return (character < " " or "\x7f" <= character < "\xa0") and character not in _TEXT_CONTROLS
