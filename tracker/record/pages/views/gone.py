"""What an address answers whose row has left the record, or never was in it."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse

from tracker.record.pages.answers import page
from tracker.record.withdrawals import withdrawal_of

SECTIONS: Final = {
    "pledge": "pledges",
    "department": "departments",
    # Companies are listed nowhere; a reader comes to them from a project.
    "company": "projects",
    "official": "officials",
    "project": "projects",
    "area": "areas",
    "article": "articles",
}


def gone(request: HttpRequest, kind: str, public_id: str) -> HttpResponse:
    """A permanent redirect to the row that it became part of, or 410 with the public reason; 404 if never published."""
    found = withdrawal_of(public_id)
    if found is None or found.row_kind != kind:
        raise Http404
    if found.merged_into:
        return HttpResponsePermanentRedirect(reverse(f"pages:{kind}", kwargs={"public_id": found.merged_into}))
    return page(request, "410.html", {"withdrawal": found}, section=SECTIONS[kind], status=410)
