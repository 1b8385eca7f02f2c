"""The addresses of the API: lists, details, a pledge's releases, and what there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.http import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from rest_framework.request import Request

from tracker.record.cursors import Cursor, Page, cursor_after, page_of, read_cursor
from tracker.record.filters import filtered
from tracker.record.lists import LISTS, PLEDGES, List, Ordering
from tracker.record.models import Release
from tracker.record.parameters import RefusedParameterError, check_known
from tracker.record.standpoint import BadMomentError, Standpoint, stand_at
from tracker.record.withdrawals import withdrawal_of

from .answers import MovedError, PublicView, RefusedError, csv_answer, json_answer
from .rendering import columns_of, fragment, moment, record_of
from .tables import TABLES, lines

PAGE_SIZE: Final = 20
LARGEST_PAGE: Final = 100
CSV_ROWS: Final = 10_000
CSV_PIECE: Final = 500
PAGING: Final = ("as_of", "cursor", "page_size")
LIST_PARAMETERS: Final = ("ordering", *PAGING, "format")


class Index(PublicView):
    """What the API has: the lists and the schema."""

    def answer(self, request: Request, newest: Standpoint, **kwargs: Any) -> HttpResponseBase:
        check_known(request.query_params, ())
        names = [listed.name for listed in LISTS]
        addresses = {name: request.build_absolute_uri(reverse(f"api:{name}")) for name in (*names, "schema")}
        return json_answer(addresses)


class ListView(PublicView):
    """A list of the record, in pages or as a spreadsheet."""

    listed: List = PLEDGES

    def answer(self, request: Request, newest: Standpoint, **kwargs: Any) -> HttpResponseBase:
        values = request.query_params
        as_csv = request.accepted_media_type == "text/csv"
        check_known(values, self.parameters(as_csv=as_csv))
        ordering = self.listed.ordering(values.get("ordering", ""))
        cursor = cursor_in(values, newest=newest, ordering=ordering)
        standpoint = standpoint_of(values, newest=newest, cursor=cursor)
        rows = filtered(self.listed.filters, values.dict(), self.listed.rows(standpoint))
        if as_csv:
            return self._table(request, rows, ordering=ordering, standpoint=standpoint, cursor=cursor)
        name = self.listed.name
        page = page_of(
            rows,
            ordering=ordering,
            standpoint=standpoint,
            cursor=cursor,
            size=page_size(values),
            columns=columns_of(name),
        )
        return page_answer(request, page, [fragment(name, row) for row in page.rows], standpoint=standpoint)

    @classmethod
    def parameters(cls, *, as_csv: bool = False) -> tuple[str, ...]:
        """The parameters that the list knows."""
        paging = tuple(name for name in LIST_PARAMETERS if not (as_csv and name == "page_size"))
        return (*cls.listed.filters.names(), *paging)

    def _table(
        self, request: Request, rows: Any, *, ordering: Ordering, standpoint: Standpoint, cursor: Cursor | None
    ) -> HttpResponseBase:
        if cursor is not None and cursor.backwards:
            raise RefusedError(400, "bad_cursor", "CSV 只能向后续读。", "A CSV can only be continued forwards.")
        place: Any = {"ordering": ordering, "standpoint": standpoint}
        after = cursor_after(rows, CSV_ROWS, cursor=cursor, **place)
        cells = lines(TABLES[self.listed.name], self._records(rows, cursor=cursor, **place))
        return csv_answer(
            iter(()) if request.method == "HEAD" else cells,
            filename=f"{self.listed.name}-{standpoint.day.isoformat()}.csv",
            link=address_of(request, after) or "",
        )

    def _records(
        self, rows: Any, *, ordering: Ordering, standpoint: Standpoint, cursor: Cursor | None
    ) -> Iterator[dict[str, Any]]:
        name, place = self.listed.name, cursor
        for _ in range(CSV_ROWS // CSV_PIECE):
            page = page_of(
                rows, ordering=ordering, standpoint=standpoint, cursor=place, size=CSV_PIECE, columns=columns_of(name)
            )
            yield from (record_of(name, row) for row in page.rows)
            place = page.next
            if place is None:
                return


class DetailView(PublicView):
    """One row of a list by its public id, now or as of a day."""

    listed: List = PLEDGES

    def answer(self, request: Request, newest: Standpoint, **kwargs: Any) -> HttpResponseBase:
        check_known(request.query_params, ("as_of",))
        public_id: str = kwargs["public_id"]
        standpoint = standpoint_of(request.query_params, newest=newest)
        name = self.listed.name
        row = self.listed.rows(standpoint).filter(public_id=public_id).values(*columns_of(name)).first()
        if row is None:
            raise self._missing(request, public_id, standpoint)
        return json_answer(fragment(name, row))

    def _missing(self, request: Request, public_id: str, standpoint: Standpoint) -> Exception:
        kind = "pledge" if self.listed is PLEDGES else self.listed.kind
        if not kind:
            return self._left_with_pledge(public_id, standpoint)
        found = withdrawal_of(public_id, up_to=standpoint.sequence)
        if found is None or found.row_kind != kind:
            return not_found()
        if found.merged_into:
            address = reverse(f"api:{self.listed.name}-detail", args=[found.merged_into])
            return MovedError(request.build_absolute_uri(address))
        return gone(found.reason, found.released_at)

    def _left_with_pledge(self, public_id: str, standpoint: Standpoint) -> Exception:
        # Figures and follow-ups have no line of their own in the log: the release that ended them tells why.
        last = self.listed.model.objects.filter(public_id=public_id, superseded_by__lte=standpoint.sequence)
        ended_by = last.order_by("-number").values_list("superseded_by", flat=True).first()
        release = Release.objects.filter(sequence=ended_by).first()
        return gone(release.reason, release.released_at) if release else not_found()


class ReleasesView(PublicView):
    """The releases of one pledge, the newest first."""

    ordering: Final = Ordering("-sequence", "sequence", int, descending=True)

    def answer(self, request: Request, newest: Standpoint, **kwargs: Any) -> HttpResponseBase:
        values = request.query_params
        check_known(values, PAGING)
        cursor = cursor_in(values, newest=newest, ordering=self.ordering)
        standpoint = standpoint_of(values, newest=newest, cursor=cursor)
        rows = Release.objects.filter(
            public_id=kwargs["public_id"], row_kind="pledge", sequence__lte=standpoint.sequence
        )
        page = page_of(
            rows, ordering=self.ordering, standpoint=standpoint, cursor=cursor, size=page_size(values),
            columns=("sequence", "number", "kind", "released_at", "reason", "payload_hash", "chain_hash"),
        )  # fmt: skip
        if not page.rows:
            raise not_found()
        results = [
            {key: row[key] for key in ("sequence", "number", "kind", "reason", "payload_hash", "chain_hash")}
            | {"released_at": moment(row["released_at"])}
            for row in page.rows
        ]
        return page_answer(request, page, results, standpoint=standpoint)


def cursor_in(values: Mapping[str, str], *, newest: Standpoint, ordering: Ordering) -> Cursor | None:
    """The cursor of the address, or None on a first page."""
    text = values.get("cursor", "")
    return read_cursor(text, newest=newest, ordering=ordering) if text else None


def standpoint_of(values: Mapping[str, str], *, newest: Standpoint, cursor: Cursor | None = None) -> Standpoint:
    """The standpoint that the address asks for: its cursor's, or its day's or moment's, or the newest release."""
    standpoint = newest
    if as_of := values.get("as_of", ""):
        try:
            standpoint = stand_at(as_of, now=timezone.now())
        except BadMomentError as error:
            raise RefusedParameterError(
                code="bad_value", parameter="as_of", zh=f"参数“as_of”：{error.zh}", en=f"Parameter “as_of”: {error.en}"
            ) from error
    return Standpoint(cursor.sequence, cursor.day) if cursor else standpoint


def page_size(values: Mapping[str, str]) -> int:
    """How many rows the address asks for, 20 where it says nothing."""
    text = values.get("page_size", "")
    size = int(text) if text.isascii() and text.isdecimal() and len(text) <= 3 else 0
    if text and not 1 <= size <= LARGEST_PAGE:
        raise RefusedParameterError(
            code="bad_value", parameter="page_size", zh=f"参数“page_size”：请写 1 至 {LARGEST_PAGE}。",
            en=f"Parameter “page_size”: write 1 to {LARGEST_PAGE}.",
        )  # fmt: skip
    return size or PAGE_SIZE


def page_answer(request: Request, page: Page, results: list[Any], *, standpoint: Standpoint) -> HttpResponseBase:
    """A page of results with the addresses of its neighbours."""
    return json_answer(
        {
            "results": results,
            "next": address_of(request, page.next),
            "previous": address_of(request, page.previous),
            "as_of": {"release": standpoint.sequence, "day": standpoint.day.isoformat()},
        }
    )


def address_of(request: Request, cursor: Cursor | None) -> str | None:
    """This address at another place of the list."""
    if cursor is None:
        return None
    query = request.query_params.copy()
    query["cursor"] = cursor.encode()
    return str(request.build_absolute_uri(f"{request.path}?{query.urlencode()}"))


def not_found() -> RefusedError:
    return RefusedError(404, "not_found", "没有这个编号。", "There is no such id.")


def gone(reason: str, at: Any) -> RefusedError:
    """The refusal of an id that has left the record, with its public reason."""
    return RefusedError(
        410, "withdrawn", f"已撤下：{reason}", f"Withdrawn: {reason}", reason=reason, withdrawn_at=moment(at)
    )
