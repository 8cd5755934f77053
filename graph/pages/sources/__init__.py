"""The pages of the source documents: what each is, what was read in it, what was not."""
