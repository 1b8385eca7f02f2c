from django.apps import AppConfig
from django.db.models.signals import post_migrate


class DeskConfig(AppConfig):
    name = "tracker.desk"
    label = "desk"
    verbose_name = "编辑台"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .permissions import make_roles

        post_migrate.connect(make_roles, sender=self, dispatch_uid="desk.roles")
