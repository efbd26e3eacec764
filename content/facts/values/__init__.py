"""Dates and numbers, and what they measure."""
