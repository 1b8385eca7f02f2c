"""Articles, pledges, outcomes, figures, dates, people and bodies in the text of a newspaper page. No Django here."""

EXTRACTOR_VERSION = (
    "10"  # stepped with every change of what is found, so that a reader knows which reading a candidate is from
)
