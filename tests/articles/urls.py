"""The printed floor's admin by itself: the desk puts its own rights before it."""

from django.contrib import admin
from django.urls import path

from articles import admin as printed
from articles.models import Area, Article, Newspaper, SourceDocument

site = admin.AdminSite()
site.register(Area, printed.AreaAdmin)
site.register(Newspaper, printed.NewspaperAdmin)
site.register(SourceDocument, printed.SourceDocumentAdmin)
site.register(Article, printed.ArticleAdmin)

urlpatterns = [path("admin/", site.urls)]
