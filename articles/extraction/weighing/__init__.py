"""What each clause shows, and how likely that makes it a pledge or an outcome."""
