"""Citations of one work, in every form that readers take away.

``bibtex``, ``ris`` and ``csl_json`` are the formats of reference managers; ``highwire`` and
``coins`` are what such programs find in a page. ``styles`` makes entries in APA, Harvard and
Vancouver with pandoc; ``entry`` does so, without it, for the things of this project's own data.

Everything starts from :class:`graph.records.Record`, so that a source and a work that it cites are
treated alike. Citation formats carry no abstract: it is wording of the work, and no part of a
citation.
"""
