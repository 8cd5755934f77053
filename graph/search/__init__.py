"""The search index: small files that a reader's browser looks words up in."""
