"""What every test may ask for: the folder of shared material, and the test database's address for a child process."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold pages and suites beside the checkout; where it must be, its absence is a failure."""
    folder = ROOT.parent / "shared"
    if folder.is_dir():
        return folder
    if os.environ.get("CI") == "true":
        pytest.fail(f"CI must have the shared material at {folder.name}/ beside the checkout")
    pytest.skip("the shared material does not lie beside the checkout")


@pytest.fixture
def process_env(transactional_db: None) -> dict[str, str]:
    """The environment in which a child process (`manage.py …`) works on this test's database.

    What the test writes is committed, so that the child sees it.
    """
    config = connection.settings_dict
    if connection.vendor == "sqlite":
        url = f"sqlite:///{config['NAME']}"
    else:
        host = config["OPTIONS"].get("host") or config["HOST"]
        url = f"postgresql://{config['USER']}:{config['PASSWORD']}@/{config['NAME']}?host={host}"
        if config["PORT"]:
            url += f"&port={config['PORT']}"
    return os.environ | {"DATABASE_URL": url, "TEST_DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "tracker.settings"}
