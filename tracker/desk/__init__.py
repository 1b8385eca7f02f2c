"""What editors hold to be true: drafts, decisions, and the verbs that publish them."""
