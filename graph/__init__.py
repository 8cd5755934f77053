"""Source documents in, an RDF evidence graph and a static site out: see :mod:`graph.pipeline`."""

__version__ = "0.1.0"
