"""What pages hold for programs, beside what they show to readers.

``linked_data`` describes a page in schema.org's terms, ``signposting`` links it to its data,
``exports`` and ``found_works`` serve reference managers, ``list_exports`` is what lists export, and
``head`` puts these into pages and makes the list of pages and the feed.
"""
