"""From a file to stored articles and candidates: read, decode, receive, extract under guard, store; safe to repeat."""
