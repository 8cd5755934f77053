"""The pages of an evidence map and of its cells; the maps themselves are made in :mod:`graph.maps`.

``page`` is the page of a map: ``table`` and ``key`` are its main parts, ``overview`` is the map at
a glance, ``around`` is what stands beside the table, ``facets`` is what it can be filtered by. The
modules that begin with ``cell`` make the page of one cell.
"""
