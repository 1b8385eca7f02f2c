"""The demonstration, replayed over its pages: every entry finds its words, and it loads whole or not at all."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tracker.desk.management.commands import demo
from tracker.record.models import Pledge, Release

SHOWN = {"met", "not_met", "replaced", "unverifiable", "in_progress", "not_assessed"}
SECOND_TEXT = 'clauses = ["今年将新建高标准农田1亿亩"]'


def counts() -> dict[str, int]:
    """How many rows each table holds."""
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


@pytest.fixture(scope="class")
def told(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """What the command says of one replay, which all tests of a class look at."""
    out = io.StringIO()
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("demo", stdout=out)
        yield out.getvalue()
        transaction.set_rollback(True)


@pytest.mark.usefixtures("told")
class TestReplayed:
    def test_at_least_25_pledges_are_published(self, told: str) -> None:
        published = Pledge.objects.current().count()
        assert published >= 25
        assert f"{published} 项承诺已发布" in told

    def test_every_kind_of_judgement_is_shown(self) -> None:
        assert set(Pledge.objects.current().values_list("status", flat=True)) >= SHOWN

    def test_the_record_is_whole(self) -> None:
        out = io.StringIO()
        call_command("verify_record", stdout=out)
        assert f"{Release.objects.count()} releases are as they were written" in out.getvalue()

    def test_a_second_replay_is_refused_and_changes_nothing(self) -> None:
        before = counts()
        with pytest.raises(CommandError, match=r"演示只能装入空库.*DATABASE_URL"):
            call_command("demo")
        assert counts() == before


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "instead", "complaint"),
    [
        pytest.param(
            SECOND_TEXT, 'clauses = ["从未说过的话"]', "farmland-2022: 0 candidates", id="a clause no page has"
        ),
        pytest.param(SECOND_TEXT, 'clauses = ["将"]', "farmland-2022: .* one is needed", id="a clause many have"),
    ],
)
def test_a_replay_that_fails_midway_leaves_nothing_behind(
    words: str, instead: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "fixtures"
    shutil.copytree(demo.SCRIPT.parent, folder)
    script = (folder / demo.SCRIPT.name).read_text("utf-8")
    # The second text: by then the first has been read and published.
    assert script.count(words) == 1
    (folder / demo.SCRIPT.name).write_text(script.replace(words, instead), "utf-8")
    monkeypatch.setattr(demo, "SCRIPT", folder / demo.SCRIPT.name)
    before, told = counts(), io.StringIO()
    with pytest.raises(CommandError, match=f"演示没有装入：{complaint}"):
        call_command("demo", stdout=told)
    assert "1/4" in told.getvalue()
    assert counts() == before
