"""The editors' desk: stock admin screens over the desk's verbs, and one page on which an article's candidates are decided."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from . import decisions, people, pledges, printed, review, users

__all__ = ["decisions", "people", "pledges", "printed", "review", "users"]

admin.site.site_header = _("政府承诺追踪 · 编辑台")
admin.site.site_title = _("编辑台")
admin.site.index_title = _("今天做什么")
