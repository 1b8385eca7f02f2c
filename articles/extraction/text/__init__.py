"""The page as text: repaired, cut into articles, paragraphs and sentences, with the way back to what was received."""
