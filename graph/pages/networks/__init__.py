"""The pages of the network views, and the lists that say the same in words."""
