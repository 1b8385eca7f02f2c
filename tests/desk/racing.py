"""Two or more writers let loose at one moment, each on a connection of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from django.db import connection

from tracker.desk.permissions import RefusedError
from tracker.integrity.versions import StaleVersionError

Call = Callable[[], Any]


def race(*calls: Call) -> tuple[int, int]:
    """How many calls went through and how many were refused in words; any other error is raised."""
    barrier = threading.Barrier(len(calls))
    outcomes: list[BaseException | None] = [None] * len(calls)

    def run(place: int, call: Call) -> None:
        try:
            connection.ensure_connection()
            barrier.wait(timeout=20)
            call()
        except BaseException as error:  # noqa: BLE001 - told to the test below
            outcomes[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=item) for item in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    for outcome in outcomes:
        if outcome is not None and not isinstance(outcome, (RefusedError, StaleVersionError)):
            raise outcome
    refused = sum(outcome is not None for outcome in outcomes)
    return len(calls) - refused, refused
