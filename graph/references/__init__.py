"""The works that a document lists, the places where it cites them, and which is which."""
