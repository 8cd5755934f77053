"""Numbers in running text: those that count or share something, and what they count."""
