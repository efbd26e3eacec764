"""The question types, one module each."""
