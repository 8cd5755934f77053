"""The corpus as RDF: statements in named graphs, checked and written out.

``dataset`` collects all statements. What is said of one kind of thing is in a module of its name:
``sources``, ``citations``, ``claims``, ``evidence``, ``works`` and so on. ``iris`` makes every name
that things have, and ``namespaces`` holds every term that may be used of them.

``check`` holds the dataset against the SHACL shapes. ``dumps`` writes it to files; ``retelling``
does so faster where little has changed. ``described`` gives each page the part that is about it.
"""
