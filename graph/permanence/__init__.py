"""Names that were published: none is forgotten, and none is used again."""
