from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate


class IntegrityConfig(AppConfig):
    name = "tracker.integrity"
    label = "integrity"
    verbose_name = "数据完整性"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .guards import check_guards, install_after_migrate

        post_migrate.connect(install_after_migrate, dispatch_uid="integrity.guards")
        checks.register(check_guards, checks.Tags.database)
