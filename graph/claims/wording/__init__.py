"""What English words say of a sentence: its kind, its direction, how sure it is."""
