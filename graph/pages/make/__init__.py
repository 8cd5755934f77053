"""Which pages there are, what stands on each, which files lie beside them: all of it as data."""
