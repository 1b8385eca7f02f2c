"""Brings the tracker up in one command: tables, demonstration, static files, then the server.

`TRACKER_DEMO=1 python -m tracker.start` is what `make run` does. Without TRACKER_DEMO it does the same
for a real site: no demonstration, no made-up people, and a refusal where secret or hosts are missing.
"""

from __future__ import annotations

import os
import secrets
import socket
import sys
from typing import NoReturn

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import CommandError
from django.db import connections

from . import environment

# Signing in, and the role whose group each holds.
PEOPLE = (("editor", "编辑"), ("publisher", "审发"))


class CannotStartError(Exception):
    """What stands in the way of a start, and what to do about it."""


def main() -> NoReturn:
    """Prepares everything and becomes the server; ends with code 2 and one plain sentence where it cannot."""
    try:
        port = _free_port()
        environment.secret_key(required=True)
        environment.allowed_hosts(required=True)
        os.environ["DJANGO_SETTINGS_MODULE"] = "tracker.settings"
        django.setup()
        passwords = prepare()
    except (CannotStartError, ImproperlyConfigured, CommandError) as error:
        print(f"The tracker cannot start: {error}", file=sys.stderr)
        sys.exit(2)
    print(announcement(port, passwords), flush=True)
    os.environ["TRACKER_PROCESS"] = "web"
    os.chdir(environment.ROOT)
    # An open connection would leave SQLite's journal files behind.
    connections.close_all()
    # The server takes this process's place, so that Ctrl-C and SIGTERM reach it and nothing stays behind.
    os.execv(sys.executable, [sys.executable, "-m", "gunicorn", "tracker.wsgi"])


def prepare() -> dict[str, str]:
    """Tables, demonstration, static files: what is missing. Gives the passwords made now, by user name."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import OperationalError

    try:
        call_command("migrate", interactive=False, verbosity=0)
    except OperationalError as error:
        raise CannotStartError(f"The database cannot be used: {str(error).strip()}. See DATABASE_URL.") from error
    passwords: dict[str, str] = {}
    if settings.DEMO:
        if _is_empty():
            print("Replaying the demonstration through the write path …", flush=True)
            call_command("demo", verbosity=1)
        passwords = _make_people()
    call_command("collectstatic", interactive=False, verbosity=0)
    return passwords


def announcement(port: int, passwords: dict[str, str]) -> str:
    """What the person at the terminal needs to know, passwords included the one time they exist in the clear."""
    site = f"http://{os.environ.get('HOST', '127.0.0.1')}:{port}/"
    lines = ["", f"  Site    {site}", f"  API     {site}api/v1/", f"  Admin   {site}admin/"]
    lines += [f"          {name} / {password}" for name, password in passwords.items()]
    if passwords:
        lines.append("          These passwords are shown this once; `manage.py changepassword editor` sets a new one.")
    return "\n".join([*lines, "  Stop    Ctrl-C; the data stay", ""])


def _free_port() -> int:
    """PORT, or 8000, if it can be listened on."""
    value = os.environ.get("PORT") or "8000"
    if not (value.isascii() and value.isdecimal() and 0 < int(value) < 65536):
        raise CannotStartError(f"PORT must be a number from 1 to 65535, not {value!r}.")
    os.environ["PORT"] = value
    host = os.environ.get("HOST", "127.0.0.1")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        # As gunicorn does: the connections of a server stopped a moment ago are no obstacle.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host.strip("[]"), int(value)))
        except OSError as error:
            raise CannotStartError(
                f"Port {value} on {host} cannot be used ({error.strerror}). Name another: PORT=8001 make run"
            ) from error
    return int(value)


def _is_empty() -> bool:
    from articles.models import SourceDocument
    from tracker.record.models import Release

    # What somebody ingested is theirs: the demonstration is not mixed into it.
    return not (Release.objects.exists() or SourceDocument.objects.exists())


def _make_people() -> dict[str, str]:
    """The demonstration's editor and publisher, where they have no password yet; gives the new passwords."""
    from django.contrib.auth.models import Group, User

    made = {}
    for name, group in PEOPLE:
        # The demonstration's decisions may have made the user already, without a password.
        user, _ = User.objects.get_or_create(username=name, defaults={"is_staff": True})
        if not user.has_usable_password() or not user.password:
            made[name] = secrets.token_urlsafe(15)
            user.set_password(made[name])
            user.is_staff = True
            user.save()
            user.groups.add(Group.objects.get_or_create(name=group)[0])
    return made


if __name__ == "__main__":
    main()
