"""Who may do what at the desk: one table, read by every write function and by the admin.

Separation of duties on purpose: an administrator keeps users, areas and newspapers, and neither edits nor publishes;
a publisher may edit, and then another publisher must publish it.
"""

from __future__ import annotations

from typing import Any, Final

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.db import DEFAULT_DB_ALIAS
from django.utils.translation import gettext as _

VIEWER: Final = "viewer"
EDITOR: Final = "editor"
PUBLISHER: Final = "publisher"
ADMINISTRATOR: Final = "administrator"

GROUP_NAMES: Final = {VIEWER: "查阅", EDITOR: "编辑", PUBLISHER: "审发", ADMINISTRATOR: "系统管理员"}
"""The names of the groups in which a user holds a role."""

_READERS = frozenset({VIEWER, EDITOR, PUBLISHER, ADMINISTRATOR})
_EDITORS = frozenset({EDITOR, PUBLISHER})
_PUBLISHERS = frozenset({PUBLISHER})
_ADMINISTRATORS = frozenset({ADMINISTRATOR})

RIGHTS: Final[dict[str, frozenset[str]]] = {
    "view": _READERS,
    "ingest": _EDITORS | _ADMINISTRATORS,
    "accept": _EDITORS,
    "merge_into": _EDITORS,
    "reject": _EDITORS,
    "reject_rest": _EDITORS,
    "sign_off": _EDITORS,
    "create": _EDITORS,
    "amend": _EDITORS,
    "remove": _EDITORS,
    "record_status": _EDITORS,
    "observe": _EDITORS,
    "check": _EDITORS,
    "inquire": _EDITORS,
    "cite": _EDITORS,
    "merge": _EDITORS,
    "publish": _PUBLISHERS,
    "correct": _PUBLISHERS,
    "withdraw": _PUBLISHERS,
    "set_up": _ADMINISTRATORS,
    "manage_users": _ADMINISTRATORS,
}
"""Verb → the roles that may do it. What is not in the table nobody may do."""


class RefusedError(Exception):
    """A write that the desk refuses: the base of every refusal. Its message says what to do, in the reader's language."""


class NotAllowedError(RefusedError):
    """The user lacks the role that the verb asks for. Ask an administrator for it, or somebody who holds it."""

    def __init__(self, by: Any, verb: str) -> None:
        self.by, self.verb = by, verb
        needed = "、".join(GROUP_NAMES[role] for role in GROUP_NAMES if role in RIGHTS.get(verb, ()))
        super().__init__(
            _("%(user)s 无权执行此操作（%(verb)s），需要“%(roles)s”角色，请联系系统管理员授予。")
            % {"user": by, "verb": verb, "roles": needed}
        )


def roles_of(user: AbstractUser | AnonymousUser) -> frozenset[str]:
    """The roles a user holds now: none where inactive; a superuser is an administrator."""
    if not user.is_active:
        return frozenset()
    names = set(user.groups.values_list("name", flat=True))
    roles = {role for role, name in GROUP_NAMES.items() if name in names}
    return frozenset(roles | {ADMINISTRATOR} if user.is_superuser else roles)


def may(user: AbstractUser | AnonymousUser, verb: str) -> bool:
    """Whether one of the user's roles may do `verb`."""
    return bool(roles_of(user) & RIGHTS[verb])


def require(user: AbstractUser | AnonymousUser, verb: str) -> None:
    """Raises NotAllowedError where the user may not do `verb`."""
    if not may(user, verb):
        raise NotAllowedError(user, verb)


def make_roles(using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """Makes the groups that stand for the roles; safe to repeat (runs after every migrate)."""
    from django.contrib.auth.models import Group

    for name in GROUP_NAMES.values():
        Group.objects.using(using).get_or_create(name=name)
