"""The pages of queries and of their answers."""
