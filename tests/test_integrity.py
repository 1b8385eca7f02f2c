"""No write past the write path: every route tried on every guarded table, and each guard seen to bite.

With the guards taken away the same routes go through, so it is the guards that stop them.
"""

from __future__ import annotations

import ast
import datetime as dt

import pytest
from django.apps import apps
from django.contrib import admin
from django.core import serializers
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import DatabaseError, IntegrityError, connection, models, transaction
from django.db.models import F
from django.http import HttpRequest

from articles.models import Area, Article, Candidate
from tests.conftest import ROOT
from tests.rows import build, make
from tracker.integrity import guards
from tracker.integrity.gate import open_gate
from tracker.integrity.models import Gate
from tracker.integrity.policy import EVERY_COLUMN, Policy
from tracker.integrity.versions import StaleVersionError, update_seen

GUARDED = dict(guards.guarded_models())


def each(models_):
    return pytest.mark.parametrize("model", [pytest.param(m, id=m._meta.label) for m in models_])


each_model = each(GUARDED)
each_versioned = each(model for model, policy in GUARDED.items() if policy.versioned)
each_windowed = each(model for model, policy in GUARDED.items() if policy.set_once)
each_public = each(model for model in GUARDED if any(f.name == "public_id" for f in model._meta.concrete_fields))
only_postgresql = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="TRUNCATE and COPY are PostgreSQL's")


@pytest.fixture
def row(model, db):
    with open_gate("test"):
        return make(model)


def stored(model):
    """The table as it stands."""
    return sorted(map(repr, model._base_manager.values_list()))


TIED = ("exact", "start", "end", "status", "code", "url", "due_on", "sequence")
KINDS = (
    models.DateTimeField,
    models.DateField,
    models.CharField,
    models.TextField,
    models.IntegerField,
    models.ForeignKey,
)


def touch(row):
    """(field, other value) for a column of the row that no constraint ties to others."""
    for kind in KINDS:
        for field in row._meta.concrete_fields:
            free = not (field.primary_key or field.null or field.choices or field.name in TIED)
            if free and isinstance(field, kind):
                return field, _other(field, getattr(row, field.attname))
    raise AssertionError(f"nothing to change in {row._meta.label}")


def changed(row):
    field, value = touch(row)
    setattr(row, field.attname, value)
    return row, field, value


def execute(statement, *parameters):
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)


# --- the routes ----------------------------------------------------------------------------------


def save(row):
    changed(row)[0].save()


def save_one_field(row):
    row, field, _ = changed(row)
    row.save(update_fields=[field.name])


def update(row):
    field, value = touch(row)
    type(row)._base_manager.filter(pk=row.pk).update(**{field.attname: value})


def update_by_expression(row):
    field, value = touch(row)
    expression = (
        F(field.attname) if isinstance(value, str) else F(field.attname) + (value - getattr(row, field.attname))
    )
    # On text a CASE: what matters is that no Python value is sent.
    if isinstance(value, str):
        expression = models.functions.Reverse(models.functions.Concat(expression, models.Value("乙")))
        expression = models.functions.Left(expression, field.max_length or 40)
    type(row)._base_manager.filter(pk=row.pk).update(**{field.attname: expression})


def bulk_update(row):
    row, field, _ = changed(row)
    type(row)._base_manager.bulk_update([row], [field.name])


def update_or_create(row):
    field, value = touch(row)
    type(row)._base_manager.update_or_create(pk=row.pk, defaults={field.attname: value})


def raw_update(row):
    field, value = touch(row)
    table = row._meta.db_table
    execute(f'UPDATE "{table}" SET "{field.column}" = %s WHERE "{row._meta.pk.column}" = %s', value, row.pk)


def delete(row):
    row.delete()


def delete_many(row):
    type(row)._base_manager.filter(pk=row.pk).delete()


def raw_delete(row):
    execute(f'DELETE FROM "{row._meta.db_table}" WHERE "{row._meta.pk.column}" = %s', row.pk)


def loaddata(row, tmp_path):
    row = changed(row)[0]
    path = tmp_path / "row.json"
    path.write_text(serializers.serialize("json", [row]))
    call_command("loaddata", str(path), verbosity=0)


def stock_admin_save(row):
    site_admin = admin.ModelAdmin(type(row), admin.AdminSite())
    site_admin.save_model(HttpRequest(), changed(row)[0], None, change=True)


def stock_admin_delete(row):
    site_admin = admin.ModelAdmin(type(row), admin.AdminSite())
    site_admin.delete_queryset(HttpRequest(), type(row)._base_manager.filter(pk=row.pk))


def replace(row):
    """SQLite's REPLACE deletes the row and inserts another, PostgreSQL's kin updates it in the conflict."""
    field, value = touch(row)
    columns = [f.column for f in row._meta.concrete_fields]
    values = ", ".join("%s" if column == field.column else f'"{column}"' for column in columns)
    table, names, pk = row._meta.db_table, ", ".join(f'"{c}"' for c in columns), row._meta.pk.column
    select = f'SELECT {values} FROM "{table}" WHERE "{pk}" = %s'
    if connection.vendor == "sqlite":
        execute(f'REPLACE INTO "{table}" ({names}) {select}', value, row.pk)
    else:
        cast = f"%s::{field.db_type(connection).split('(')[0]}"
        execute(
            f'INSERT INTO "{table}" ({names}) {select.replace("%s", cast, 1)}'
            f' ON CONFLICT ("{pk}") DO UPDATE SET "{field.column}" = EXCLUDED."{field.column}"',
            value,
            row.pk,
        )


CHANGES = [
    save, save_one_field, update, update_by_expression, bulk_update, update_or_create, raw_update, delete, delete_many,
    raw_delete, stock_admin_save, stock_admin_delete, replace,
]  # fmt: skip


def create(new):
    new.save(force_insert=True)


def bulk_create(new):
    type(new)._base_manager.bulk_create([new])


def bulk_create_ignoring(new):
    type(new)._base_manager.bulk_create([new], ignore_conflicts=True)


def raw_insert(new):
    columns = [f for f in new._meta.concrete_fields if not f.primary_key or new.pk is not None]
    values = [f.get_db_prep_save(getattr(new, f.attname), connection) for f in columns]
    names = ", ".join(f'"{f.column}"' for f in columns)
    execute(f'INSERT INTO "{new._meta.db_table}" ({names}) VALUES ({", ".join(["%s"] * len(values))})', *values)


INSERTS = [create, bulk_create, bulk_create_ignoring, raw_insert]


def was_refused(error):
    """True where a guard said no; any other error is the test's own."""
    if "refuses this" not in str(error):
        raise error
    return True


def goes_through(route, *given):
    """Whether the route wrote; what it wrote is rolled back."""
    model = type(given[0])
    before = stored(model)
    try:
        with transaction.atomic():
            route(*given)
            wrote = stored(model) != before
            transaction.set_rollback(True)
    except DatabaseError as error:
        wrote = not was_refused(error)
    assert stored(model) == before
    return wrote


def fresh(row):
    return type(row)._base_manager.get(pk=row.pk)


def new_row(model):
    """An unsaved row with its foreign keys in place."""
    with open_gate("test"):
        return build(model)


# --- the gate ------------------------------------------------------------------------------------


@each_model
def test_every_route_is_refused_while_the_gate_is_shut(row):
    assert [route.__name__ for route in CHANGES if goes_through(route, fresh(row))] == []


@each_model
def test_every_insert_is_refused_while_the_gate_is_shut(model, db):
    new = new_row(model)
    assert [route.__name__ for route in INSERTS if goes_through(route, new)] == []


@each_model
def test_loaddata_is_refused(row, tmp_path):
    assert not goes_through(loaddata, fresh(row), tmp_path)


@each_model
def test_control_without_the_guards_every_route_goes_through(row, tmp_path):
    guards.remove(connection)
    assert [route.__name__ for route in CHANGES if not goes_through(route, fresh(row))] == []
    assert goes_through(loaddata, fresh(row), tmp_path)


@each_model
def test_control_without_the_guards_every_insert_goes_through(model, db):
    new = new_row(model)
    guards.remove(connection)
    assert [route.__name__ for route in INSERTS if not goes_through(route, new)] == []


def truncate(row):
    execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with foreign keys yet to be checked is not truncated at all
    execute(f'TRUNCATE "{row._meta.db_table}" CASCADE')


@only_postgresql
def test_truncate_is_refused_even_through_the_gate(db):
    for model in GUARDED:
        with pytest.raises(DatabaseError, match="never deleted"), open_gate("test"):
            truncate(make(model))


@only_postgresql
def test_control_without_the_guards_truncate_goes_through(db):
    guards.remove(connection)
    for model in GUARDED:
        assert goes_through(truncate, make(model))


@only_postgresql
def test_copy_is_refused(db):
    into = "COPY articles_area (code, name, name_en, level, version) FROM STDIN"
    with (
        pytest.raises(Exception, match="gate is shut"),  # the driver's own error: Django does not wrap a copy's
        transaction.atomic(),
        connection.cursor() as cursor,
        cursor.copy(into) as copy,
    ):
        copy.write_row(("990100", "甲市", "", "prefecture", 1))


@pytest.mark.django_db(transaction=True)
def test_the_gate_is_shut_again_after_success_and_after_failure():
    with open_gate("test"):
        row = make(Area)
    assert not goes_through(update, row)
    with pytest.raises(RuntimeError), open_gate("test"):
        raise RuntimeError
    assert not goes_through(update, row)
    assert not Gate.objects.exists()


# --- what an open gate still refuses -------------------------------------------------------------


def through_the_gate(row, **changes):
    """Whether the database takes the changes through an open gate; they are rolled back."""
    try:
        with transaction.atomic():
            with open_gate("test"):
                type(row)._base_manager.filter(pk=row.pk).update(**changes)
            transaction.set_rollback(True)
    except IntegrityError as error:
        return not was_refused(error)
    return True


@each_versioned
def test_a_version_steps_by_one(row):
    allowed = [step for step in (-1, 0, 1, 2) if through_the_gate(row, version=row.version + step)]
    assert allowed == [1]


@each_model
def test_what_is_frozen_never_changes(model, row):
    policy: Policy = GUARDED[model]
    names = policy.frozen
    if EVERY_COLUMN in names:
        names = tuple(f.name for f in model._meta.concrete_fields if f.name not in policy.set_once)
    step = {"version": F("version") + 1} if policy.versioned else {}
    changeable = []
    for name in names:
        field = model._meta.get_field(name)
        if field.primary_key:
            continue
        value = getattr(row, field.attname)
        other = _other(field, value)
        if through_the_gate(row, **{field.attname: other}, **step):
            changeable.append(name)
    assert changeable == []


def _other(field, value):
    """Another value of the same kind, for a column whose constraints are never reached."""
    if value is None:
        return {"JSONField": {"a": 1}}.get(field.get_internal_type(), _EMPTY.get(field.get_internal_type(), 1))
    if isinstance(value, bool):
        return not value
    if isinstance(value, bytes | memoryview):
        return b"other"
    if isinstance(value, dict | list):
        return {"a": 1}
    if isinstance(value, dt.date):
        return value + dt.timedelta(days=1)
    return value[1:] + "乙" if isinstance(value, str) else value + 1


_EMPTY = {
    "CharField": "乙",
    "TextField": "乙",
    "DateField": dt.date(2023, 1, 1),
    "DateTimeField": dt.datetime(2023, 1, 1, tzinfo=dt.UTC),
}


@each_public
def test_a_public_id_never_changes(model, row):
    step = {"version": F("version") + 1} if GUARDED[model].versioned else {}
    assert not through_the_gate(row, public_id="0" * 16, **step)


@each_windowed
def test_the_end_of_a_window_is_set_once(model, row):
    end = dt.datetime(2023, 3, 1, tzinfo=dt.UTC)
    with open_gate("test"):
        model._base_manager.filter(pk=row.pk).update(superseded_at=end, superseded_by=9)
    assert not through_the_gate(row, superseded_at=end + dt.timedelta(days=1))
    assert not through_the_gate(row, superseded_by=10)
    assert not through_the_gate(row, superseded_at=None)


@each_model
def test_only_what_may_be_deleted_can_be(model, row):
    def through():
        with open_gate("test"):
            raw_delete(row)

    if GUARDED[model].deletable:
        through()
        assert not model._base_manager.filter(pk=row.pk).exists()
    else:
        with pytest.raises(IntegrityError, match="never deleted"):
            through()


@pytest.mark.django_db
def test_of_two_writers_who_saw_one_version_one_is_told():
    with open_gate("test"):
        row = make(Area)
        update_seen(row, seen=1, name="乙区")
    with pytest.raises(StaleVersionError), open_gate("test"):
        update_seen(row, seen=1, name="丙区")
    row.refresh_from_db()
    assert (row.name, row.version) == ("乙区", 2)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "wrong"),
    [
        (Article, {"start": 5, "end": 5}),
        (Article, {"start": 6, "end": 5}),
        (Candidate, {"start": 3, "end": 3, "exact": ""}),
        (Candidate, {"start": 0, "end": 5, "exact": "四个字的"}),
        (apps.get_model("desk", "Evidence"), {"url": ""}),
    ],
)
def test_the_database_checks_places(model, wrong):
    with open_gate("test"):
        new = build(model)
    for name, value in wrong.items():
        setattr(new, name, value)
    with pytest.raises(IntegrityError, match=r"(?i)check constraint|CHECK"), open_gate("test"):
        new.save()


# --- the guards themselves -----------------------------------------------------------------------


def drop_one_guard():
    if connection.vendor == "sqlite":
        execute("DROP TRIGGER guard_articles_article_delete")
    else:
        execute("DROP TRIGGER guard_articles_article ON articles_article")


def change_one_guard():
    if connection.vendor == "sqlite":
        drop_one_guard()
        execute("CREATE TRIGGER guard_articles_article_delete BEFORE DELETE ON articles_article BEGIN SELECT 1; END")
    else:
        execute(
            "CREATE OR REPLACE FUNCTION guard_articles_article() RETURNS trigger LANGUAGE plpgsql"
            " AS $$ BEGIN RETURN NEW; END $$"
        )


def disable_one_guard():
    execute("ALTER TABLE articles_article DISABLE TRIGGER guard_articles_article")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "harm", [drop_one_guard, change_one_guard, pytest.param(disable_one_guard, marks=only_postgresql)]
)
def test_the_check_names_a_table_whose_guard_is_missing_or_another(harm):
    call_command("check", databases=["default"])
    harm()
    with pytest.raises(SystemCheckError, match="articles_article has no guard"):
        call_command("check", databases=["default"])
    if harm is not disable_one_guard:
        guards.install(connection)
        call_command("check", databases=["default"])


@pytest.mark.django_db(transaction=True)
def test_migrate_restores_what_a_rebuilt_table_loses():
    old = Area._meta.get_field("name")
    new = models.CharField(max_length=61)
    new.set_attributes_from_name("name")
    new.model = Area
    with connection.schema_editor() as editor:
        editor.alter_field(Area, old, new)
    try:
        # The control: on SQLite the table really was rebuilt, and its triggers silently went.
        assert guards.missing_guards(connection) == (["articles_area"] if connection.vendor == "sqlite" else [])
        call_command("migrate", verbosity=0)
        assert guards.missing_guards(connection) == []
    finally:
        with connection.schema_editor() as editor:
            editor.alter_field(Area, new, old)
        guards.install(connection)


def test_every_table_of_the_three_floors_is_guarded():
    bare = [
        m
        for label in ("articles", "desk", "record")
        for m in apps.get_app_config(label).get_models()
        if m not in GUARDED
    ]
    assert [model._meta.label for model in bare] == []


# --- the floors ----------------------------------------------------------------------------------


def relations_out_of(app_label):
    """(model, other app) for each relation that crosses from an app, whether declared there or on the other side."""
    ends = [
        (model._meta.label, field.related_model)
        for model in apps.get_app_config(app_label).get_models(include_auto_created=True)
        for field in model._meta.get_fields(include_hidden=True)
        if field.is_relation
    ]
    # A generic relation has no model of its own: it may point anywhere.
    others = {(label, other._meta.app_label if other else "anywhere") for label, other in ends}
    return {(label, other) for label, other in others if other != app_label}


def test_no_relation_crosses_from_the_record():
    assert relations_out_of("record") == set()


def test_control_relations_of_the_desk_are_seen():
    assert ("desk.Evidence", "articles") in relations_out_of("desk")
    assert ("articles.Article", "desk") in relations_out_of("articles")  # declared on the other side


# --- the write modules ---------------------------------------------------------------------------

MAY_OPEN_THE_GATE = {
    "articles/ingest/storing.py",  # documents, articles, candidates
    "articles/reference.py",  # areas, newspapers
    "tracker/desk/decisions.py",  # every verb of the desk, with its decision
    "tracker/desk/publishing.py",  # releases and record rows
}


def names_the_gate(source):
    """Whether a module calls or imports `open_gate`, or the model behind it."""
    for node in ast.walk(ast.parse(source)):
        names = []
        if isinstance(node, ast.ImportFrom):
            names = [alias.name for alias in node.names]
            if node.module and node.module.startswith("tracker.integrity") and "gate" in names:
                return True
        elif isinstance(node, ast.Import):
            names = [alias.name.rsplit(".", 1)[-1] for alias in node.names]
        elif isinstance(node, ast.Attribute):
            names = [node.attr]
        elif isinstance(node, ast.Name):
            names = [node.id]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            names = ["open_gate"] if "integrity_gate" in node.value else []
        if {"open_gate", "Gate"} & set(names):
            return True
    return False


def test_only_the_write_modules_open_the_gate():
    sources = [
        path
        for folder in ("articles", "tracker")
        for path in (ROOT / folder).rglob("*.py")
        if "integrity" not in path.relative_to(ROOT).parts and "migrations" not in path.parts
    ]
    found = {path.relative_to(ROOT).as_posix() for path in sources if names_the_gate(path.read_text())}
    assert found <= MAY_OPEN_THE_GATE


@pytest.mark.parametrize(
    "source",
    [
        "from tracker.integrity.gate import open_gate",
        "from tracker.integrity import gate\ngate.open_gate('x')",
        "import tracker.integrity.gate as door\nwith door.open_gate('x'): pass",
        "from tracker.integrity.models import Gate",
        "cursor.execute('INSERT INTO integrity_gate VALUES (1)')",
    ],
)
def test_control_a_module_that_opens_the_gate_is_seen(source):
    assert names_the_gate(source)
