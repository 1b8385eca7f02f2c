"""What is promised and what is told as done: the clauses that are kept, with owner, group and the roles of figures."""
