"""What kind of text a document is, as far as that says how its sentences are meant."""
