"""What a document states. Kinds of facts are registered in `extraction`.

Nothing is imported here: grading an answer needs `base`, and only who generates pays for the language model.
"""
