"""`ingest`, `extract` and `load_areas` as a person runs them: tables, exit codes, what is told of each file."""

from __future__ import annotations

import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import CommandError, call_command

from articles import reference
from articles.ingest import sandbox
from articles.models import Area, Candidate, Newspaper, SourceDocument
from tests.conftest import ROOT

from .conftest import PAGE
from .stub_worker import command

HEAD = ["--newspaper", "甲市日报", "--date", "2023-01-17", "--page", "第二版", "--area", "990100"]


@pytest.fixture(autouse=True)
def stub_extraction(monkeypatch, area):
    monkeypatch.setattr(sandbox.Sandbox.__init__, "__kwdefaults__", {"limits": None, "command": command()})


def run(name, *arguments):
    """(exit code, standard output, standard error)."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command(name, *map(str, arguments), stdout=out, stderr=err)
    except CommandError as error:
        return error.returncode, out.getvalue(), f"{err.getvalue()}{error}"
    return 0, out.getvalue(), err.getvalue()


def test_ingest_tells_documents_articles_candidates_and_encodings(tmp_path):
    (tmp_path / "a.txt").write_bytes(PAGE.encode())
    (tmp_path / "b.txt").write_bytes(PAGE.encode("gb18030"))
    code, out, err = run("ingest", tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "a.txt", *HEAD)
    assert (code, err) == (0, "")
    assert "新建报纸：甲市日报" in out
    assert "GB18030" in out
    assert "文件 3：收录 2，报道 4，候选 8；跳过已收录 1，出错 0" in out


def test_ingest_does_the_other_files_and_names_each_that_it_cannot(tmp_path):
    for name, raw in {
        "good.txt": PAGE.encode(),
        "empty.txt": b"",
        "binary.txt": b"\0\1",
        "large.txt": b"a" * 5_000_001,
    }.items():
        (tmp_path / name).write_bytes(raw)
    files = [tmp_path / name for name in ("empty.txt", "binary.txt", "large.txt", "none.txt", ".", "good.txt")]
    code, out, err = run("ingest", *files, *HEAD)
    assert code == 2
    assert "收录 1，报道 2，候选 4；跳过已收录 0，出错 5" in out
    for name in ("empty.txt", "binary.txt", "large.txt", "none.txt"):
        assert name in err
    assert SourceDocument.objects.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        ["--date", "2023-02-30"],
        ["--date", "9999-01-01"],
        ["--area", "150399"],
        ["--newspaper", ""],
        ["--url", "file:///etc/passwd"],
    ],
)
def test_ingest_refuses_a_wrong_head_naming_the_file(tmp_path, wrong):
    (tmp_path / "a.txt").write_text(PAGE)
    code, _, err = run("ingest", tmp_path / "a.txt", *HEAD, *wrong)
    assert code == 2
    assert "a.txt" in err
    assert not SourceDocument.objects.exists()
    assert not Newspaper.objects.exists()


def test_ingest_takes_an_address_for_one_file_only(tmp_path):
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(PAGE + path.name)
    url = ["--url", "https://a.example/page"]
    assert run("ingest", *paths, *HEAD, *url)[0] == 2
    assert run("ingest", paths[0], *HEAD, *url, "--date-basis", "inferred")[0] == 0
    document = SourceDocument.objects.get()
    assert (document.url, document.date_basis) == (url[1], "inferred")


def test_ingest_stops_where_extraction_is_not_installed(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(PAGE)
    monkeypatch.setattr(sandbox.Sandbox.__init__, "__kwdefaults__", {"limits": None, "command": command("broken")})
    code, _, err = run("ingest", tmp_path / "a.txt", *HEAD)
    assert code == 1
    assert "无法启动" in err
    # No fault of the document: the next run goes on with it.
    assert SourceDocument.objects.get().state == "received"


def test_ingest_shows_no_control_characters_of_a_file_name(tmp_path):
    path = tmp_path / "\x1b[2Jpage.txt"
    path.write_text(PAGE)
    _, out, _ = run("ingest", path, *HEAD)
    assert "\x1b" not in out


def test_extract_again_by_choice(tmp_path):
    (tmp_path / "a.txt").write_text(PAGE)
    run("ingest", tmp_path / "a.txt", *HEAD)
    public_id = SourceDocument.objects.get().public_id
    assert "已识别 1" in run("extract", "--all")[1]
    assert "已识别 1" in run("extract", public_id)[1]
    assert "已识别 0" in run("extract", "--failed")[1]
    assert "已识别 0" in run("extract", "--older")[1]
    code, _, err = run("extract", "0" * 16)
    assert code == 2
    assert "0" * 16 in err
    for choice in ([], ["--all", public_id]):
        assert run("extract", *choice)[0] == 2
    assert Candidate.objects.count() == 4


def test_load_areas_is_idempotent_and_keeps_what_an_editor_corrected():
    assert "新增 50，更新 0" in run("load_areas")[1]
    assert "新增 0，更新 0，与表不同而保留 0" in run("load_areas")[1]
    wuda = Area.objects.get(code="150304")
    outer = dict(Area.objects.values_list("code", "parent__code"))
    assert [outer[code] for code in ("150304", "150300", "150000", "100000")] == ["150300", "150000", "100000", None]
    reference.change(row=wuda, seen=1, name_en="Wuda")
    assert "与表不同而保留 1" in run("load_areas")[1]
    assert "更新 1" in run("load_areas", "--update")[1]
    wuda.refresh_from_db()
    assert (wuda.name_en, wuda.version) == ("Wuda District", 3)


@pytest.mark.parametrize(
    "table",
    [
        "code,name\n150300,甲市\n",
        "code,name,name_en,level\n15,甲市,A,county\n",
        "code,name,name_en,level\n150300,甲市,A,town\n",
    ],
)
def test_load_areas_writes_nothing_of_a_wrong_table(tmp_path, table):
    (tmp_path / "areas.csv").write_text(table)
    assert run("load_areas", tmp_path / "areas.csv")[0] == 2
    assert Area.objects.count() == 1  # the fixture's own


# --- with extraction itself, in a process of its own -----------------------------------------------

PRINTED = """甲市重点项目建设提速
　　本报讯　2023年，甲市计划实施重点项目296个，总投资约2421.2亿元。甲市还将新建学校2所，6月底前建成投用。
"""


def manage(environment, *arguments):
    return subprocess.run(
        [sys.executable, "manage.py", *map(str, arguments)],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def test_a_page_becomes_candidates_by_the_real_commands(process_env, tmp_path):
    page = tmp_path / "page.txt"
    page.write_bytes(PRINTED.encode("gb18030"))
    assert manage(process_env, "load_areas").returncode == 0
    head = ["--newspaper", "甲市日报", "--date", "2023年1月17日", "--page", "第二版", "--area", "150300"]
    done = manage(process_env, "ingest", page, tmp_path / "none.txt", *head)
    assert done.returncode == 2, done.stderr
    assert "GB18030" in done.stdout
    assert "none.txt" in done.stderr
    candidate = Candidate.objects.get(quote__contains="296个")
    assert candidate.exact == candidate.article.text[candidate.start : candidate.end]
    assert candidate.payload["quantities"][0]["value"] == 296
    again = manage(process_env, "ingest", page, *head)
    assert again.returncode == 0, again.stderr
    assert "跳过已收录 1" in again.stdout
    # A wrong option is the shell's own exit code for it, too.
    assert manage(process_env, "ingest", page).returncode == 2


@pytest.mark.once
def test_one_file_from_two_commands_at_once_is_stored_once(process_env, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("\n".join(PRINTED.replace("296", str(n)) for n in range(300, 340)))
    manage(process_env, "load_areas")
    head = ["--newspaper", "甲市日报", "--date", "2023-01-17", "--area", "150300"]
    with ThreadPoolExecutor() as pool:
        done = list(pool.map(lambda _: manage(process_env, "ingest", page, *head), range(3)))
    assert [run.returncode for run in done] == [0, 0, 0], [run.stderr for run in done]
    assert (SourceDocument.objects.count(), SourceDocument.objects.get().state) == (1, "extracted")
    assert Candidate.objects.filter(quote__contains="300个").count() == 1
