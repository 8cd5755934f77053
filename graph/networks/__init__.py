"""Networks: nodes and edges with fixed places (networkx), ready to be drawn (pyvis)."""
