"""The pages of concepts: each with what is said of it, and the lists of them."""
