"""The public API: it reads the record and nothing else, and answers everybody alike."""
