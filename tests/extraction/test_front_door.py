"""The extractor's front door: files and lines in, JSON out, a clear word and exit code 2 where a page cannot be read."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from articles.extraction import __main__ as door
from articles.extraction.text.decoding import decode

PAGE = "甲市新建学校\n\n本报讯 2023年，甲市将新建学校5所，年底前全部投入使用。\n"
KEYS = {
    "headline",
    "kicker",
    "byline",
    "span",
    "continued",
    "pledges",
    "outcomes",
    "quantities",
    "dates",
    "people",
    "organizations",
}
ROOT = Path(__file__).parents[2]


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "articles.extraction", *arguments],
        cwd=ROOT,
        input=given,
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_a_page_answers_with_the_agreed_keys(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    done = run(str(path), "--date", "2023-01-17", "--place", "甲市")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert set(answer) == {"articles"}
    assert set(answer["articles"][0]) == KEYS
    pledge = answer["articles"][0]["pledges"][0]
    assert set(pledge) == {
        "quote",
        "span",
        "score",
        "rule",
        "group",
        "force",
        "owners",
        "speaker",
        "project",
        "deadline",
        "quantities",
    }
    assert pledge["quote"] == "".join(PAGE[slice(*pledge["span"])].split())
    assert 0 <= pledge["score"] <= 1


@pytest.mark.parametrize(
    ("content", "arguments", "said"),
    [
        (b"", ["--date", "2023-01-17"], "是空文件".encode()),
        (b"\x00\x01\x02", ["--date", "2023-01-17"], "不是文本".encode()),
        (b"\xff\xff\xff\xff", ["--date", "2023-01-17"], "既不是完好的".encode()),
        (PAGE.encode(), ["--date", "2023-02-30"], b"2023-02-30"),
        (PAGE.encode(), ["--date", "yesterday"], b"write it as"),
        (PAGE.encode(), [], b"--date is missing"),
        (PAGE.encode(), ["--lines"], b"name one page"),
    ],
    ids=["empty", "zero bytes", "no encoding", "no such day", "no date", "date left out", "page and lines"],
)
def test_what_cannot_be_read_is_refused_with_exit_code_2(
    tmp_path: Path, content: bytes, arguments: list[str], said: bytes
) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(content)
    done = run(str(path), *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    done = run(str(tmp_path / "nowhere.txt"), "--date", "2023-01-17")
    assert done.returncode == 2
    assert b"nowhere.txt" in done.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_encodings_are_told_apart(encoding: str) -> None:
    assert decode(PAGE.encode(encoding)).text == PAGE


def test_line_ends_are_kept_for_the_spans() -> None:
    assert decode(PAGE.replace("\n", "\r\n").encode()).text == PAGE.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "no JSON"),
        ("[" * 20000, "no JSON"),
        ("[]", "object"),
        ('{"text": 5, "date": "2023-01-17"}', "object"),
        ('{"text": "甲市", "date": 5}', "date"),
        ('{"text": "甲市"}', "date"),
        ('{"text": "甲市", "date": "2023-01-17", "place": 3}', "place"),
    ],
    ids=["cut off", "too deep", "list", "text is no string", "date is no string", "no date", "place is no string"],
)
def test_a_bad_line_answers_an_error(line: str, said: str) -> None:
    assert said in door.read_line(line)["error"]


def test_lines_go_on_after_a_bad_one() -> None:
    good = json.dumps({"text": PAGE, "date": "2023-01-17", "place": "甲市"}, ensure_ascii=False)
    done = run("--lines", given=f"{good}\nnot json\n\n{good}\n".encode())
    first, second, third = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 0
    assert first == third
    assert "error" in second


@pytest.mark.parametrize("text", ["", "\ufeff", "。", "\ud800", "\x00", " \n\r\n", "９９９９９年", "将" * 500])
def test_odd_texts_are_answered(text: str) -> None:
    answer = door.read_line(json.dumps({"text": text, "date": "2023-01-17"}))
    out = io.BytesIO()
    door._write(answer, out)
    assert "articles" in json.loads(out.getvalue().decode("utf-8", "replace"))
