"""The editors' desk: stock admin screens over the desk's verbs, and one page on which an article's candidates are decided."""

from django.contrib import admin

from . import decisions, people, pledges, printed, review, users

__all__ = ["decisions", "people", "pledges", "printed", "review", "users"]

admin.site.site_header = "政府承诺追踪 · 编辑台"
admin.site.site_title = "编辑台"
admin.site.index_title = "今天做什么"
