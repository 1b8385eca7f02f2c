from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "tracker.desk"
    label = "desk"
    verbose_name = "编辑台"
    default_auto_field = "django.db.models.BigAutoField"
