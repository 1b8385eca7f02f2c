"""The public surface is a list that somebody has read: a filter, ordering, key or column more fails until it is in it.

After a change that is meant, `python -m tests.api.test_surface > tests/api/surface.txt`, and read the difference.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

REVIEWED = Path(__file__).with_name("surface.txt")


def surface() -> Iterator[str]:
    """One line for each thing that the public may ask for or be told."""
    from tracker.record.api.components import components
    from tracker.record.api.rendering import EXTRAS
    from tracker.record.api.tables import TABLES
    from tracker.record.api.views import LIST_PARAMETERS, PAGING
    from tracker.record.lists import LISTS

    for listed in LISTS:
        for name, found in listed.filters.base_filters.items():
            yield f"{listed.name} filter {name}: {found.field_name} {found.lookup_expr}"
        yield f"{listed.name} orderings: {' '.join(listed.orderings)}"
        yield f"{listed.name} added keys: {' '.join(EXTRAS[listed.name])}"
        yield f"{listed.name} columns: {' '.join(header for header, _ in TABLES[listed.name])}"
    yield f"list parameters: {' '.join(LIST_PARAMETERS)}"
    yield f"releases parameters: {' '.join(PAGING)}"
    for name, schema in sorted(components().items()):
        yield f"{name}: {' '.join(schema.get('properties', {})) or 'one of ' + str(len(schema['oneOf']))}"


def test_the_surface_is_the_reviewed_one() -> None:
    assert list(surface()) == REVIEWED.read_text(encoding="utf-8").splitlines()


def test_no_filter_reaches_over_a_relation() -> None:
    from tracker.record.lists import LISTS

    for listed in LISTS:
        assert not [found.field_name for found in listed.filters.base_filters.values() if "__" in found.field_name]


def test_search_reads_titles_quotes_and_released_passages_only(db: None) -> None:
    import json

    from tests.desk.world import make_world
    from tracker.record.models import Pledge
    from tracker.record.search import tokens

    make_world().published()
    row = Pledge.objects.get()
    body = json.loads(row.body)
    words = [body["title"], body["title_en"], *(item["quote"] for item in body["evidence"])]
    assert row.tokens == tokens(*words, *(passage["text"] for passage in body["passages"]))


if __name__ == "__main__":
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    sys.stdout.writelines(f"{line}\n" for line in surface())
