"""The tracker as a ASGI application."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
# Settings then add a web process's limits: a page that takes seconds is cut off, a migration is not.
os.environ.setdefault("TRACKER_PROCESS", "web")

application = get_asgi_application()
