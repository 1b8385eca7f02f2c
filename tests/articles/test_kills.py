"""A small run of `bench.kill_ingest`: 5 kills, and its three controls. The whole of it runs by hand, on both databases."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.once
def test_a_killed_ingest_loses_doubles_and_halves_nothing():
    done = subprocess.run(
        [sys.executable, "-m", "bench.kill_ingest", "--kills", "5", "--pages", "2"],
        cwd=ROOT,
        env=os.environ | {"TEST_DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "tracker.settings"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
