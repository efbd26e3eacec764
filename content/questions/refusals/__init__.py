"""What is no good question, and why: each a small rule with its reason."""
