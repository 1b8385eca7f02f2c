from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "tracker.record"
    label = "record"
    verbose_name = "已发布"
    default_auto_field = "django.db.models.BigAutoField"
