"""Who must deliver: the subjects, speakers, sources and lists that a text answers for its pledges with."""
