"""The pages of a map and of its cells."""
