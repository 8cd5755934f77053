"""From the bytes of a source to its parts, each with its span, and to its own record."""
