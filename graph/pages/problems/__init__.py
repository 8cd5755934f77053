"""The pages of what could not be read, and what to do about it."""
