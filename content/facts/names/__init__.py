"""The proper names of a document: found, typed, spread over the text and told apart; and names known beforehand."""
