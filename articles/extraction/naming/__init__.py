"""People with their posts, and the bodies that a text names."""
