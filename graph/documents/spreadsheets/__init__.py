"""Spreadsheets: the rows of their sheets, and the records that these are."""
