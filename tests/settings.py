"""The settings under test: the demonstration's, on a database of this run alone."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile


def _own_folder() -> str:
    folder, owner = tempfile.mkdtemp(prefix="tracker-var-"), os.getpid()
    # Forked children run exit handlers too, and must not take the folder along.
    atexit.register(_remove, folder, owner)
    return folder


def _remove(folder: str, owner: int) -> None:
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)


# First: tracker.settings reads them when it is imported. xdist's workers share their parent's folder.
os.environ["TRACKER_DEMO"] = "1"
if "TRACKER_VAR" not in os.environ:
    os.environ["TRACKER_VAR"] = _own_folder()
os.environ["DATABASE_URL"] = os.environ.get("TEST_DATABASE_URL", "")

from tracker.settings import *  # noqa: E402, F403
from tracker.settings import STATIC_ROOT, STORAGES  # noqa: E402

# Names with hashes come from collectstatic, which tests do not run.
STATIC_ROOT.mkdir(exist_ok=True)
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
# Tests make many users; strong hashing is Django's own affair.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
