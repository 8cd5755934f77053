"""The door to Pelican: templates, the browser's code, the links of what it wrote."""
