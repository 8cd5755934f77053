"""Reference lists: where in a document they stand, and where in them one entry ends."""
