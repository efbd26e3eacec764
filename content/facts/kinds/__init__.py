"""Kinds of facts: each module finds one, by `find`, and has its line in `content.facts.extraction.KINDS`."""
