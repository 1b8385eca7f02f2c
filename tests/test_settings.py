"""The settings: what stops a start, and what the databases and every answer carry."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection, connections

from tests.conftest import ROOT

SECRET = "q7-" * 20 + "xyz"
REAL = {"SECRET_KEY": SECRET, "ALLOWED_HOSTS": "tracker.example"}


def run(*command: str, **env: str) -> subprocess.CompletedProcess[str]:
    """A command in a child process with this environment and nothing of the test's own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TRACKER_VAR") if name in os.environ}
    return subprocess.run(
        [sys.executable, *command], env=kept | env, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.once
@pytest.mark.parametrize(
    ("env", "said"),
    [
        pytest.param({}, "SECRET_KEY", id="nothing set"),
        pytest.param({"ALLOWED_HOSTS": "tracker.example"}, "SECRET_KEY", id="no secret"),
        pytest.param(REAL | {"SECRET_KEY": "short"}, "SECRET_KEY", id="a short secret"),
        pytest.param(REAL | {"SECRET_KEY": "a" * 60}, "SECRET_KEY", id="a secret of one letter"),
        pytest.param(REAL | {"SECRET_KEY": f"django-insecure-{SECRET}"}, "SECRET_KEY", id="a template's secret"),
        pytest.param({"SECRET_KEY": SECRET}, "ALLOWED_HOSTS", id="no hosts"),
        pytest.param(REAL | {"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS", id="every host"),
        pytest.param(REAL | {"DATABASE_URL": "mysql://u:p@h/n"}, "DATABASE_URL", id="another database"),
        pytest.param(REAL, None, id="control: all set"),
        pytest.param({"TRACKER_DEMO": "1"}, None, id="control: the demonstration"),
    ],
)
def test_a_server_does_not_start_unsafe(env: dict[str, str], said: str | None) -> None:
    done = run("-c", "import tracker.wsgi", **env)
    assert (done.returncode == 0) == (said is None), done.stderr
    if said:
        assert f"ImproperlyConfigured: {said}" in done.stderr


@pytest.mark.once
def test_a_build_is_known_by_what_it_is_made_of(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker import environment

    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.delenv("BUILD", raising=False)
    (tmp_path / "tracker").mkdir()
    (tmp_path / "requirements.txt").write_text("django==5.2")
    builds = [environment.build()]
    for name in ("views.py", "base.html", "site.css", "django.mo", "../requirements.txt"):
        (tmp_path / "tracker" / name).write_text("another")
        builds.append(environment.build())
    monkeypatch.setenv("PUBLISHER", "甲市记者站")
    builds.append(environment.build())
    assert len(set(builds)) == len(builds), "each change makes another build"
    assert environment.build() == builds[-1], "control: nothing changed, the same build"
    (tmp_path / "tracker" / "notes.pyc").write_text("made by running")
    assert environment.build() == builds[-1]
    monkeypatch.setenv("BUILD", "2023-01")
    assert environment.build() == "2023-01"


@pytest.mark.once
def test_every_variable_that_is_read_is_documented() -> None:
    read = re.compile(r"""(?:environ\.get\(|environ\[|listed\()["']([A-Z_]+)["']""")
    code = [ROOT / "gunicorn.conf.py", *ROOT.glob("tracker/*.py")]
    found = {name for path in code for name in read.findall(path.read_text())} - {"DJANGO_SETTINGS_MODULE"}
    assert {"SECRET_KEY", "ALLOWED_HOSTS", "PORT", "PUBLISHER"} <= found, "control: the search finds them"
    documented = set(re.findall(r"^\| (`[^|]+) \|", (ROOT / "docs/operations.md").read_text(), re.MULTILINE))
    assert found <= {name for cell in documented for name in re.findall(r"`([A-Z_]+)`", cell)}


@pytest.mark.once
def test_a_command_needs_no_secret_of_its_own() -> None:
    assert run("manage.py", "check").returncode == 0


@pytest.mark.once
def test_the_deployment_check_finds_nothing() -> None:
    done = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", TRACKER_PROCESS="web", **REAL)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


@pytest.mark.once
def test_control_the_deployment_check_bites_on_the_demonstration() -> None:
    done = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", TRACKER_DEMO="1")
    assert done.returncode != 0


@pytest.mark.once
@pytest.mark.parametrize(
    ("process", "limited"), [pytest.param("web", True, id="web"), pytest.param("", False, id="command")]
)
def test_only_web_processes_cut_statements_off(process: str, limited: bool) -> None:
    done = run(
        "-c",
        "from tracker.settings import DATABASES; print(DATABASES['default']['OPTIONS'])",
        TRACKER_PROCESS=process,
        DATABASE_URL="postgres://u:p@127.0.0.1/n",
        **REAL,
    )
    for name in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "pool"):
        assert (name in done.stdout) is limited, done.stdout + done.stderr


@pytest.mark.django_db
def test_the_database_is_the_one_this_run_is_for() -> None:
    expected = "postgresql" if os.environ.get("TEST_DATABASE_URL") else "sqlite"
    assert connection.vendor == expected
    with connection.cursor() as cursor:
        if expected == "postgresql":
            cursor.execute(
                "SELECT current_setting('server_version_num')::int / 10000, datctype, current_database()"
                " FROM pg_database WHERE datname = current_database()"
            )
            version, ctype, name = cursor.fetchone()
            assert version >= 14
            assert "UTF" in ctype.upper(), "Chinese letters are letters only under UTF-8"
            assert name.startswith("test_")
        else:
            cursor.execute("PRAGMA database_list")
            assert (
                cursor.fetchone()[2].endswith(".sqlite3") or "test_tracker.sqlite3" in connection.settings_dict["NAME"]
            )


@pytest.mark.django_db
@pytest.mark.skipif(bool(os.environ.get("TEST_DATABASE_URL")), reason="SQLite's own settings")
@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        pytest.param("journal_mode", "wal", id="readers do not wait for the writer"),
        pytest.param("synchronous", 2, id="FULL: what was acknowledged survives a power cut"),
        pytest.param("foreign_keys", 1, id="foreign keys hold"),
        pytest.param("recursive_triggers", 1, id="REPLACE fires the guards"),
        pytest.param("busy_timeout", 20000, id="a second writer waits"),
    ],
)
def test_sqlite_runs_as_asked(pragma: str, value: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
        assert cursor.fetchone()[0] == value


@pytest.mark.skipif(bool(os.environ.get("TEST_DATABASE_URL")), reason="SQLite's own settings")
def test_sqlite_test_database_lies_in_a_file(transactional_db: None) -> None:
    name = str(connection.settings_dict["NAME"])
    assert ":memory:" not in name
    assert "mode=memory" not in name
    assert os.path.getsize(name) > 0
    # A second connection sees the first one's tables, as a second process would.
    other = connections.create_connection("default")
    try:
        assert "integrity_gate" in other.introspection.table_names()
    finally:
        other.close()


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/no-such-page/", "/en/no-such-page/", "/api/v1/no-such-list/"])
def test_public_answers_carry_the_headers_and_no_cookie(client, path: str) -> None:
    response = client.get(path, headers={"accept-language": "fr", "cookie": "django_language=en"})
    assert response.status_code == 404
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
    assert "Accept-Language" not in response.headers.get("Vary", "")
    assert response.headers["Content-Language"] == ("en" if path.startswith("/en/") else "zh-hans")
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/en/", "/no-such-page/", "/api/v1/pledges/", "/api/v2/", "/admin"])
@pytest.mark.parametrize(
    "cookie",
    [
        pytest.param("sessionid=x", id="a session no session can have"),
        pytest.param(f"sessionid={'a' * 32}", id="a session nobody has"),
        pytest.param("csrftoken=x", id="a token no form can have"),
        pytest.param("messages=x", id="a message nobody sent"),
    ],
)
def test_no_cookie_makes_a_public_answer_set_one(client, path: str, cookie: str) -> None:
    plain, answer = client.get(path), client.get(path, headers={"cookie": cookie})
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert (answer.status_code, answer.content) == (plain.status_code, plain.content)


@pytest.mark.django_db
@pytest.mark.parametrize("cookie", ["sessionid=x", "csrftoken=x"])
def test_control_the_admin_sees_cookies_and_sets_them(client, cookie: str) -> None:
    answer = client.get("/admin/login/", headers={"cookie": cookie})
    assert answer.cookies
    assert "Cookie" in answer.headers["Vary"]


def test_the_admin_is_where_cookies_are_let_through() -> None:
    from django.urls import reverse
    from django.utils import translation

    from tracker.middleware import is_staff_address

    for language in ("zh-hans", "en"):
        with translation.override(language):
            assert is_staff_address(reverse("admin:index"))
            assert not is_staff_address(reverse("pages:pledges"))


@pytest.mark.django_db
def test_admin_pages_run_their_own_scripts_only_and_are_kept_by_nobody(client) -> None:
    response = client.get("/admin/login/")
    assert "script-src 'self'" in response.headers["Content-Security-Policy"]
    assert "unsafe" not in response.headers["Content-Security-Policy"]
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "word"), [("/admin/login/", "登录"), ("/en/admin/login/", "Log in")])
def test_the_address_alone_chooses_the_language(client, path: str, word: str) -> None:
    for wish in ("zh-CN", "en", "fr"):
        response = client.get(path, headers={"accept-language": wish, "cookie": f"django_language={wish}"})
        assert word in response.content.decode()


@pytest.mark.once
def test_the_api_lets_nobody_in_by_default() -> None:
    from rest_framework.test import APIRequestFactory
    from rest_framework.views import APIView

    class Forgotten(APIView):
        def get(self, request: object) -> None:
            raise AssertionError("a view without a permission of its own was reached")

    assert Forgotten.as_view()(APIRequestFactory().get("/")).status_code == 403
    assert settings.REST_FRAMEWORK["DEFAULT_AUTHENTICATION_CLASSES"] == []


@pytest.mark.once
def test_a_logged_value_cannot_forge_a_line() -> None:
    import logging

    from tracker.middleware import OneLineFormatter, RequestIdFilter

    record = logging.makeLogRecord({"msg": "q=%s", "args": ("a\nFAKE\r\x1b[2J",), "name": "x"})
    RequestIdFilter().filter(record)
    line = OneLineFormatter("{request_id} {message}", style="{").format(record)
    assert line == r"- q=a\nFAKE\r\x1b[2J"
