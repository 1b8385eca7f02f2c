"""The gate: the one way to write a guarded table."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, transaction

from .models import Gate


@contextmanager
def open_gate(purpose: str, *, using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """A transaction in which guarded tables may be written; `purpose` names the verb that writes.

    Only write functions open it (a test lists them). What fails inside rolls back with it.
    """
    with transaction.atomic(using=using):
        gate = Gate.objects.using(using).create(purpose=purpose)
        yield
        gate.delete(using=using)
