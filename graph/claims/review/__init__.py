"""A curator's decisions on what was read: their file, what they stand on, what they make of it."""
