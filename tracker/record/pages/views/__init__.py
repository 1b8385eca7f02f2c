"""The views, one module per kind of page."""
