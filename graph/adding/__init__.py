"""What a new document would bring to the map, and the source folder that is made for it."""
