"""Phrases and sentences cut out of their text so that they stand alone."""
