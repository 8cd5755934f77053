"""The data files that the site publishes beside the RDF, each a function from the corpus to bytes.

The same corpus gives the same bytes. Text files are UTF-8 without a byte order mark; names are
relative to the site's folder ``data/``.
"""
