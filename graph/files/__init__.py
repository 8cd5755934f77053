"""The data files that the site publishes beside the RDF, each a function from the corpus to bytes.

``data`` names all of them; the other modules make one or a few each, and are called like them.
``view`` shows the claims of a source with no more of its words than its policy allows.
``canonical_json`` and ``tables`` are how JSON and CSV are written, ``due`` and ``written`` when and
where. ``manifest`` lists the finished files, and ``verify`` checks a published copy against it.

The same corpus gives the same bytes. Text files are UTF-8 without a byte order mark; names are
relative to the site's folder ``data/``.
"""
