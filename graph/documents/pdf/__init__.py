"""The reader of PDF: from letters to lines, columns, headings and notes, and to one text."""
