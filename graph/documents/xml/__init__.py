"""The readers of articles in XML: JATS and TEI."""
