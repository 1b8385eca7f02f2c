"""How a text tells: its clauses, and whether each of them looks back or ahead."""
