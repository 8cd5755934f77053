"""Texts in markup that pandoc reads: Org, MediaWiki, reStructuredText, AsciiDoc, notebooks, XML."""
