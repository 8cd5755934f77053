"""The RDF dataset: statements with names, in named graphs, checked and written out."""
