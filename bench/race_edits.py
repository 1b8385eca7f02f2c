"""Two editors save one pledge at one moment: what is saved, refused and lost, on each database.

    python -m bench.race_edits --races 100

The control saves the same way without asking which version was read: it shows that the harness can see a loss.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

HERE = "BENCH_RACE_HERE"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--races", type=int, default=100)
    races = parser.parse_args().races
    if HERE in os.environ:
        return measure(races)
    command = [sys.executable, "-m", "bench.race_edits", "--races", str(races)]
    env = os.environ | {HERE: "1", "DJANGO_SETTINGS_MODULE": "tests.settings"}
    on_sqlite = subprocess.run(command, env=env | {"TEST_DATABASE_URL": ""}, check=False).returncode
    on_postgresql = subprocess.run(
        [sys.executable, "-m", "tests.postgresql", *command], env=env, check=False
    ).returncode
    return on_sqlite or on_postgresql


def measure(races: int) -> int:
    """Runs on the database that the settings name, in a database made for it and dropped afterwards."""
    import django

    django.setup()
    from django.db import connection

    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, serialize=False)
    try:
        with_lock = run(races, versioned_save)
        without = run(races, naive_save)
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
    for label, found in (("write path", with_lock), ("control (naive save)", without)):
        print(f"{connection.vendor:11} {label:22} {found}")
    bad = with_lock.lost or with_lock.errors or with_lock.saved != races or not without.lost
    return int(bool(bad))


class Tally:
    """What became of the saves."""

    def __init__(self) -> None:
        self.saved = self.conflicts = self.lost = self.errors = 0
        self.seconds = 0.0

    def __str__(self) -> str:
        return (
            f"saved {self.saved:4}  conflicts {self.conflicts:4}  lost {self.lost:4}  "
            f"database errors {self.errors}  {self.seconds:.1f} s"
        )


def versioned_save(pledge: Any, note: str, by: Any, at: Any) -> None:
    from tracker.desk import curation

    curation.amend(row=pledge, changes={"note": note}, seen=pledge.version, by=by, at=at, reason="竞赛")


def naive_save(pledge: Any, note: str, by: Any, at: Any) -> None:
    from django.db.models import F

    from tracker.desk.models import Pledge
    from tracker.integrity.gate import open_gate

    with open_gate("bench"):
        Pledge.objects.filter(pk=pledge.pk).update(note=note, version=F("version") + 1)


def run(races: int, save: Callable[..., None]) -> Tally:
    """Each race: both editors read, then both add a line of their own to what they read."""
    import datetime as dt

    from articles.models import Area
    from tests.desk.world import make_user
    from tracker.desk.models import Pledge
    from tracker.integrity.gate import open_gate

    tally, at = Tally(), dt.datetime(2023, 8, 1, tzinfo=dt.UTC)
    code = f"99{races % 10}{0 if save is naive_save else 1}00"
    editors = [make_user(f"{save.__name__}-{i}", "editor") for i in (1, 2)]
    with open_gate("bench"):
        area = Area.objects.create(code=code, name="甲市", level="prefecture")
    begun = time.perf_counter()
    for _ in range(races):
        with open_gate("bench"):
            pledge = Pledge.objects.create(title="竞赛", area=area, made_on=at.date())
        lines = compete(pledge.pk, editors, save, tally, at)
        kept = Pledge.objects.get(pk=pledge.pk).note
        tally.lost += sum(line not in kept for line in lines)
    tally.seconds = time.perf_counter() - begun
    return tally


def compete(key: int, editors: list[Any], save: Callable[..., None], tally: Tally, at: Any) -> list[str]:
    """The lines whose saving was acknowledged."""
    import threading

    from django.db import DatabaseError, connection

    from tracker.desk.models import Pledge
    from tracker.integrity.versions import StaleVersionError

    barrier, acknowledged, guard = threading.Barrier(len(editors)), [], threading.Lock()

    def edit(by: Any) -> None:
        try:
            pledge = Pledge.objects.get(pk=key)
            line = f"[{by}]"
            barrier.wait(timeout=20)
            save(pledge, pledge.note + line, by, at)
        except StaleVersionError:
            with guard:
                tally.conflicts += 1
        except DatabaseError as error:
            print(f"database error: {error}", file=sys.stderr)
            with guard:
                tally.errors += 1
        else:
            with guard:
                tally.saved += 1
                acknowledged.append(line)
        finally:
            connection.close()

    threads = [threading.Thread(target=edit, args=(by,)) for by in editors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return acknowledged


if __name__ == "__main__":
    sys.exit(main())
