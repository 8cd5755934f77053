"""Questions to the graph: one ``.rq`` file a question, and what answers them."""
