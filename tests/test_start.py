"""The one command: it comes up, says once how to sign in, keeps the data, and leaves nothing running."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode

import psutil
import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.once


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(var: Path, port: int, **more: str) -> dict[str, str]:
    """What a person's shell would give, and a folder of this test's own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return kept | {"TRACKER_DEMO": "1", "TRACKER_VAR": str(var), "PORT": str(port)} | more


@contextmanager
def started(var: Path, port: int) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """What the start printed, and its process, once the site answers; Ctrl-C at the end."""
    log = var.parent / f"{port}-{time.monotonic_ns()}.log"
    with log.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "tracker.start"],
            env=environment(var, port),
            cwd=ROOT,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        deadline = time.monotonic() + 60
        while not answers(port):
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.1)
        yield log.read_text(), process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
            process.wait(20)


def answers(port: int) -> bool:
    """Whether the admin's sign-in page answers."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/admin/login/", timeout=5) as response:
            return bool(response.status == 200)
    except OSError:
        return False


def signs_in(port: int, name: str, password: str) -> bool:
    """Whether this name and password open the admin."""
    jar = CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    site = f"http://127.0.0.1:{port}/admin/"
    page = opener.open(f"{site}login/", timeout=10).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token
    form = {"csrfmiddlewaretoken": token[1], "username": name, "password": password, "next": "/admin/"}
    return str(opener.open(f"{site}login/", urlencode(form).encode(), timeout=10).url) == site


def first_line(port: int, target: str) -> str:
    """The status line for a request target sent as it stands, in UTF-8."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        return connection.makefile("rb").readline().decode().strip()


def test_it_comes_up_twice_and_leaves_nothing_behind(tmp_path: Path) -> None:
    var, port = tmp_path / "var", free_port()
    with started(var, port) as (said, process):
        assert f"http://127.0.0.1:{port}/admin/" in said
        people = dict(re.findall(r"^ +(editor|publisher) / (\S+)$", said, re.MULTILINE))
        assert set(people) == {"editor", "publisher"}
        assert all(signs_in(port, name, password) for name, password in people.items())
        assert not signs_in(port, "editor", people["publisher"]), "control: another's password"
        # Typed into curl, Chinese words come unescaped.
        assert first_line(port, "/api/v1/pledges/?q=项目") == "HTTP/1.1 200 OK"
        assert first_line(port, "/api/v1/pledges/?q=\x01").startswith("HTTP/1.1 400"), "control"
        family = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
        assert len(family) >= 2
    assert process.returncode == 0
    _, alive = psutil.wait_procs(family, timeout=5)
    assert not [left for left in alive if left.status() != psutil.STATUS_ZOMBIE]
    assert not [file.name for file in var.glob("*.sqlite3-*")], "SQLite's journal is folded back"
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))

    began = time.monotonic()
    with started(var, port) as (said, _):
        assert time.monotonic() - began < 15  # five seconds on a machine that does nothing else
        assert " / " not in said, "passwords are shown once"
        assert signs_in(port, "editor", people["editor"]), "the data are kept"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param({"PORT": "taken"}, "Name another: PORT=8001 make run", id="the port is taken"),
        pytest.param({"PORT": "http"}, "PORT must be a number", id="the port is no number"),
        pytest.param({"PORT": "٨٠٠٠"}, "PORT must be a number", id="nor digits of another script"),
        pytest.param({"TRACKER_DEMO": "0"}, "SECRET_KEY must be set", id="a real site without a secret"),
        pytest.param(
            {"TRACKER_DEMO": "0", "SECRET_KEY": "s3cr-" * 12}, "ALLOWED_HOSTS must name", id="a real site without hosts"
        ),
        pytest.param({"DATABASE_URL": "postgres://u:p@127.0.0.1:1/n"}, "database cannot be used", id="no database"),
    ],
)
def test_what_stands_in_the_way_is_said_in_one_sentence(tmp_path: Path, change: dict[str, str], said: str) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = str(other.getsockname()[1])
        change = {name: taken if value == "taken" else value for name, value in change.items()}
        done = subprocess.run(
            [sys.executable, "-m", "tracker.start"],
            env=environment(tmp_path / "var", free_port()) | change,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode != 0
    assert done.stderr.startswith("The tracker cannot start: ")
    assert said in done.stderr
    assert "Traceback" not in done.stderr
