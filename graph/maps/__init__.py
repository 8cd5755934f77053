"""Evidence maps: what is reported of each pair of things, and where nothing is.

The vocabulary declares which maps there are: ``plan`` reads that, and ``make`` fills each of them
from the claims of the corpus. ``studies`` tells which evaluations are reports of one study.
"""
