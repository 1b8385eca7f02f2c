"""What has been published. Knows neither the desk nor the articles."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class RecordConfig(AppConfig):
    name = "tracker.record"
    label = "record"
    verbose_name = "已发布"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import search_index

        post_migrate.connect(search_index.install_after_migrate, sender=self, dispatch_uid="record.search")
