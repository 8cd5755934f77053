"""What is different between two editions of a map."""
