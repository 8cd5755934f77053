"""Evidence maps: what is reported of each pair of things, and where nothing is."""
