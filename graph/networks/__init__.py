"""Networks of nodes and lines, with the place of every node computed at build time.

Four networks are made here: ``concepts`` (all concepts that claims name), ``sources`` (sources and
the works that they list), ``chain`` (from risk factors to evidence, in columns) and
``neighbourhood`` (what is around one concept). All of them are of the classes in ``model``.
``layout`` and ``communities`` find the places, ``drawing`` makes the data that the browser draws
from, and ``poster`` a still picture of it.
"""
