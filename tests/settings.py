"""The settings under test: the demonstration's, on a database of this run alone."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

# First: tracker.settings reads them when it is imported. xdist's workers share their parent's folder.
os.environ["TRACKER_DEMO"] = "1"
os.environ.setdefault("TRACKER_VAR", tempfile.mkdtemp(prefix="tracker-var-"))
os.environ["DATABASE_URL"] = os.environ.get("TEST_DATABASE_URL", "")

from tracker.settings import *  # noqa: E402, F403
from tracker.settings import STORAGES, VAR_DIR  # noqa: E402

TEST_FOLDER = Path(VAR_DIR)
# Names with hashes come from collectstatic, which tests do not run.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
# Tests make many users; strong hashing is Django's own affair.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
