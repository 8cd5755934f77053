"""Concepts of the vocabulary, and where a document names them."""
