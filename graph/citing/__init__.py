"""Citations of one work, in every form that readers take away.

Everything starts from :class:`graph.records.Record`, so that a source and a work that it cites are
treated alike. Citation formats carry no abstract: it is wording of the work, and no part of a
citation.
"""
