"""Bytes to text: which encodings are told apart, and what is refused."""

from __future__ import annotations

import os

import pytest

from articles.extraction.text.decoding import LARGEST, UnreadableError, decode, read_file

TEXT = "2023年，甲市计划实施重点项目296个，总投资约2421.2亿元。\r\n乙区将新建学校。\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        pytest.param(TEXT.encode(), "UTF-8", id="plain"),
        pytest.param(b"\xef\xbb\xbf" + TEXT.encode(), "UTF-8（带 BOM）", id="a BOM is dropped and told"),
        pytest.param(TEXT.encode("gb18030"), "GB18030", id="told from UTF-8 by its bytes"),
        pytest.param(b"\x84\x31\x95\x33" + TEXT.encode("gb18030"), "GB18030（带 BOM）", id="GB18030 has a mark too"),
        pytest.param(b"\xff\xfe" + TEXT.encode("utf-16-le"), "UTF-16", id="little end first"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), "UTF-16", id="big end first"),
        pytest.param(b"\xff\xfe\x00\x00" + TEXT.encode("utf-32-le"), "UTF-32", id="not taken for UTF-16 with zeros"),
    ],
)
def test_decode_gives_the_text_and_its_encoding(raw, encoding):
    decoded = decode(raw)
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)


def test_decode_keeps_line_ends_and_rare_characters():
    text = "甲市\r\n𠮷某\u3000（2023）\n"
    assert decode(text.encode()).text == text
    assert decode(("甲市各区" * 5 + text).encode("gb18030")).text.endswith(text)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        pytest.param(b" \r\n\t\xe3\x80\x80", "空", id="white space alone"),
        pytest.param(b"\xef\xbb\xbf", "空", id="a BOM alone"),
        pytest.param(b"PK\x03\x04\x14\x00\x06\x00", "二进制", id="zero bytes"),
        pytest.param(b"\x01\x02\x03\x04text\x05\x06", "二进制", id="control characters"),
        pytest.param(b"\xff\xfe" + "甲\x00市".encode("utf-16-le"), "二进制", id="NUL in UTF-16"),
        pytest.param("甲市，乙区".encode("utf-16-le"), "UTF-8", id="UTF-16 without its mark"),
        pytest.param(
            TEXT.encode()[:-3] + b"\xe5\xad" + TEXT.encode(), "UTF-8", id="damaged UTF-8 is not taken for GB18030"
        ),
        pytest.param("甲市\ud800".encode("utf-8", "surrogatepass"), "UTF-8", id="a lone surrogate in UTF-8"),
        pytest.param(b"\xff\xfe" + b"\x00\xd8" + "甲".encode("utf-16-le"), "UTF-16", id="a lone surrogate in UTF-16"),
        pytest.param(bytes(range(128, 256)) * 8, "UTF-8", id="noise"),
        pytest.param("Überzeugung für Häuser".encode("latin-1"), "UTF-8", id="another encoding"),
    ],
)
def test_decode_refuses_what_is_no_text(raw, why):
    with pytest.raises(UnreadableError, match=why):
        decode(raw)


def test_read_file_refuses_what_cannot_be_read(tmp_path):
    empty, large, pipe = tmp_path / "empty.txt", tmp_path / "large.txt", tmp_path / "pipe.txt"
    empty.touch()
    large.write_bytes(b"a" * (LARGEST + 1))
    os.mkfifo(pipe)
    for path, why in [
        (empty, "空文件"),
        (large, "过大"),
        (pipe, "不是普通文件"),
        (tmp_path, "目录"),
        (tmp_path / "none.txt", "找不到"),
        (tmp_path / ("长" * 300), "无法读取"),
    ]:
        with pytest.raises(UnreadableError, match=why):
            read_file(path)


def test_read_file_takes_the_largest_allowed(tmp_path):
    path = tmp_path / "page.txt"
    path.write_bytes(b"a" * LARGEST)
    assert len(read_file(path)) == LARGEST


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_read_file_refuses_a_forbidden_file(tmp_path):
    path = tmp_path / "page.txt"
    path.write_bytes(b"a")
    path.chmod(0)
    with pytest.raises(UnreadableError, match="权限"):
        read_file(path)
