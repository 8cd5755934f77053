"""What a person put right in the reading of a document: ``corrections.toml``."""
