"""Clauses: a verb with what it takes, whether it may be taken as said, and the frame that is made of it."""
