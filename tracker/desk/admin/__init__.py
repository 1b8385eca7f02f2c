"""The editors' desk: stock admin screens over the desk's verbs, and one page on which an article's candidates are decided."""

from . import decisions, people, pledges, printed, review

__all__ = ["decisions", "people", "pledges", "printed", "review"]
