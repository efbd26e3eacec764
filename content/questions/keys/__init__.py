"""Keys: which phrases may be answers at all, and in which other ways a name is rightly typed."""
