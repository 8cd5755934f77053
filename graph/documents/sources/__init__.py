"""Source folders: ``source.toml``, checked against what lies there."""
