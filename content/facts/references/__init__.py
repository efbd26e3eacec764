"""What pronouns and short forms stand for, by named rules, or not at all."""
