"""The site's pages: what each of them shows, as plain data, and how Pelican turns that into files.

How a page comes about:

1. ``index`` goes through the corpus once and makes dictionaries, so that pages look things up.
2. A module that is named after the page (``claims/page.py``, ``gaps.py``) makes its *context*: a
   frozen dataclass with everything that the template of ``site/theme/templates`` prints.
3. ``make`` decides which pages there are and gives each its *frame*: path, title, style sheets.
4. ``pelican`` hands both to Pelican, which fills the templates and writes the files.

Each folder here is about one part of the site. What many pages share stands beside this file:
links (``places``), lists in several pages (``paging``, ``further``), filters (``facets``), plots
(``plots``), the section “Cite this” (``cite``) and the words for values of the data (``words``).
"""
