"""The newest changes as an Atom feed: one entry for each release of a pledge."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, Final

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from tracker.record.models import Pledge
from tracker.record.vocabulary import STATUSES

from . import wording
from .freshness import public

ENTRIES: Final = 50
COLUMNS: Final = ("public_id", "number", "released_at", "body")


class NewestChanges(Feed):
    """Subscribed to by readers; each entry leads to the version that it tells of, which never changes."""

    feed_type = Atom1Feed

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return _answer(request, super().__call__)

    def title(self) -> str:
        return _("承诺跟踪：最新变化")

    def link(self) -> str:
        return reverse("pages:home")

    def feed_url(self) -> str:
        return reverse("pages:feed")

    def subtitle(self) -> str:
        return _("新发布、更新和更正的承诺事项。")

    def items(self) -> list[dict[str, Any]]:
        newest = Pledge.objects.current().order_by("-released_at", "-id").values(*COLUMNS)[:ENTRIES]
        return [{**row, "body": json.loads(row["body"])} for row in newest]

    def item_title(self, item: Any) -> str:
        return wording.chosen(item["body"]["title"], item["body"]["title_en"])

    def item_description(self, item: Any) -> str:
        body = item["body"]
        status = STATUSES[body["status"]["status"] if body["status"] else "not_assessed"].label
        return " · ".join([status, wording.deadline(body["deadline"])])

    def item_link(self, item: Any) -> str:
        return reverse("pages:version", kwargs={"public_id": item["public_id"], "number": item["number"]})

    def item_guid(self, item: Any) -> str:
        return f"urn:pledge:{item['public_id']}:{item['number']}"

    def item_updateddate(self, item: Any) -> dt.datetime:
        released_at: dt.datetime = item["released_at"]
        return released_at

    item_pubdate = item_updateddate


@public
def _answer(request: HttpRequest, feed: Any) -> HttpResponse:
    response: HttpResponse = feed(request)
    return response
