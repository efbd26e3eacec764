"""Wrong options: likely beside the key, and each proved false by the fact base."""
