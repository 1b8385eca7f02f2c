"""What has been published: the log of releases, and windowed rows whose JSON is ready to be read."""

from .entry import Entry
from .metric import Metric
from .pledge import Party, Pledge
from .release import Head, Release, ReleasePayload
from .update import Update

__all__ = ["Entry", "Head", "Metric", "Party", "Pledge", "Release", "ReleasePayload", "Update"]
