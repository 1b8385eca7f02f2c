"""Numbers with their units, bounds, ranges and periods."""
