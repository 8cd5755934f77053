"""All that is read from the sources, document by document: what every later step starts from."""
