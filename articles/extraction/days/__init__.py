"""Days and periods as papers write them, resolved against the page's day."""
