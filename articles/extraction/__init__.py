"""Articles, pledges, outcomes, figures, dates, people and bodies in the text of a newspaper page. No Django here."""
