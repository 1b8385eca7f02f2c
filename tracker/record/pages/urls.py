"""The addresses of the public pages."""

from __future__ import annotations

from django.urls import path, register_converter

from tracker.integrity.public_ids import PATTERN

from .feeds import NewestChanges
from .views import cards, guide, home, pledge, pledges


class PublicIdConverter:
    """A public id; anything else is no address of this site."""

    regex = PATTERN

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class AreaCodeConverter(PublicIdConverter):
    regex = "[0-9]{6}"


register_converter(PublicIdConverter, "public_id")
register_converter(AreaCodeConverter, "area_code")

app_name = "pages"

urlpatterns = [
    path("", home.show, name="home"),
    path("pledges/", pledges.show, name="pledges"),
    path("pledges/<public_id:public_id>/", pledge.show, name="pledge"),
    path("pledges/<public_id:public_id>/versions/<int:number>/", pledge.version, name="version"),
    path("departments/", cards.index, {"kind": "department"}, name="departments"),
    path("departments/<public_id:public_id>/", cards.show, {"kind": "department"}, name="department"),
    path("companies/<public_id:public_id>/", cards.show, {"kind": "company"}, name="company"),
    path("officials/", cards.index, {"kind": "official"}, name="officials"),
    path("officials/<public_id:public_id>/", cards.show, {"kind": "official"}, name="official"),
    path("projects/", cards.index, {"kind": "project"}, name="projects"),
    path("projects/<public_id:public_id>/", cards.show, {"kind": "project"}, name="project"),
    path("areas/", cards.areas, name="areas"),
    path("areas/<area_code:public_id>/", cards.show, {"kind": "area"}, name="area"),
    path("articles/", cards.index, {"kind": "article"}, name="articles"),
    path("articles/<public_id:public_id>/", cards.show, {"kind": "article"}, name="article"),
    path("topics/", cards.topics, name="topics"),
    path("corrections/", guide.corrections, name="corrections"),
    path("method/", guide.method, name="method"),
    path("data/", guide.data, name="data"),
    path("as-of/", guide.as_of, name="as_of"),
    path("changes.atom", NewestChanges(), name="feed"),
]
