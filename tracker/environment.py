"""What the environment says: secret, hosts, database, where files lie. Each is refused early and in plain words."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parent.parent

# Only a web process cuts slow statements off: a migration or an ingest may take its time.
WEB_LIMITS = "-c statement_timeout=5000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=10000"

SQLITE_OPTIONS = {
    # A transaction takes its lock when it begins; one that read first and then wrote would be
    # thrown out with "database is locked" whatever the timeout.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    # recursive_triggers: without it REPLACE deletes rows past the triggers that guard them.
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON"
    ),
}

# Whose change must change the ETags of public answers.
ANSWERS_ARE_MADE_FROM = (".py", ".html", ".css", ".svg", ".js", ".mo")


def is_demo() -> bool:
    """Whether this is the demonstration (`make run`), which may make up its own secret and hosts."""
    return os.environ.get("TRACKER_DEMO") == "1"


def is_web() -> bool:
    """Whether this process answers requests (wsgi.py and asgi.py say so), rather than runs a command."""
    return os.environ.get("TRACKER_PROCESS") == "web"


def var_folder() -> Path:
    """The folder of what the running tracker writes: `var/`, or TRACKER_VAR."""
    folder = Path(os.environ.get("TRACKER_VAR") or ROOT / "var")
    # Password hashes lie in it.
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def secret_key(*, required: bool) -> str:
    """SECRET_KEY. A process that serves needs a good one; a command signs nothing that outlives it and may do without.

    The demonstration makes one up and keeps it, so that a restart logs nobody out.
    """
    key = os.environ.get("SECRET_KEY", "")
    if not key and is_demo():
        return _kept_secret()
    if not key and not required:
        return secrets.token_urlsafe(50)
    if len(key) < 50 or len(set(key)) < 5 or key.startswith("django-insecure-"):
        raise ImproperlyConfigured(
            "SECRET_KEY must be set to at least 50 random characters. Make one with: "
            'python3 -c "import secrets; print(secrets.token_urlsafe(50))". For the demonstration use `make run`.'
        )
    return key


def allowed_hosts(*, required: bool) -> list[str]:
    """ALLOWED_HOSTS, host names with commas between. A process that serves needs them; * is never taken."""
    hosts = listed("ALLOWED_HOSTS")
    if not hosts and is_demo():
        return ["127.0.0.1", "localhost", "[::1]"]
    if "*" in hosts or (required and not hosts):
        raise ImproperlyConfigured(
            "ALLOWED_HOSTS must name the hosts this site answers to, with commas between "
            "(ALLOWED_HOSTS=tracker.example,www.tracker.example); * is not taken. For the demonstration use `make run`."
        )
    return hosts


def build() -> str:
    """Which build this is: BUILD, or a hash of what answers are made from, so that no cache outlives a change of it."""
    if os.environ.get("BUILD"):
        return os.environ["BUILD"]
    digest = hashlib.sha256()
    made_from = sorted(path for path in (ROOT / "tracker").rglob("*") if path.suffix in ANSWERS_ARE_MADE_FROM)
    # With the libraries: another Django may write the same template in other bytes.
    for path in [*made_from, ROOT / "requirements.txt"]:
        digest.update(path.read_bytes())
    # The footer is part of every page.
    for name in ("PUBLISHER", "ICP_NUMBER", "CORRECTIONS_ADDRESS", "TRACKER_DEMO"):
        digest.update(os.environ.get(name, "").encode() + b"\0")
    return digest.hexdigest()[:16]


def listed(name: str) -> list[str]:
    """The comma-separated values of one variable, without blanks."""
    return [part.strip() for part in os.environ.get(name, "").split(",") if part.strip()]


def database(url: str | None = None) -> dict[str, Any]:
    """Django's settings of the database at `url`, or DATABASE_URL, or the SQLite file in var/."""
    url = url or os.environ.get("DATABASE_URL") or f"sqlite:///{var_folder() / 'tracker.sqlite3'}"
    config: dict[str, Any] = dict(dj_database_url.parse(url))
    engine = config["ENGINE"].rpartition(".")[2]
    if engine == "sqlite3":
        # In a file: a test on a database in memory would not see locks, WAL or two connections.
        config["TEST"] = {"NAME": str(var_folder() / "test_tracker.sqlite3")}
        config["OPTIONS"] = SQLITE_OPTIONS
    elif engine == "postgresql":
        options = dict(config.get("OPTIONS") or {})
        if is_web():
            # With a pool Django must not keep connections of its own.
            config["CONN_MAX_AGE"] = 0
            options["pool"] = {"min_size": 1, "max_size": 8, "timeout": 10}
            options["options"] = f"{options.get('options', '')} {WEB_LIMITS}".strip()
        config["OPTIONS"] = options
    else:
        raise ImproperlyConfigured(
            f"DATABASE_URL names {engine}; the tracker runs on postgres://user:password@host/name or sqlite:///file."
        )
    return config


def _kept_secret() -> str:
    path = var_folder() / "demo-secret"
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return path.read_text()
