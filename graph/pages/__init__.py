"""Pages: what stands on each, as data, and the site that Pelican makes of it."""
