"""Everything that knows of Pelican.

``render`` is the way in: from the corpus to a complete site in a folder. ``plugin`` is what Pelican
calls to write the pages. The other modules serve these two: templates that print faster, the code
of others that browsers load, the check of all links, and Pelican's warnings as problems.
"""
