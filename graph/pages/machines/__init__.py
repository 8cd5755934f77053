"""What pages hold for programs: linked data, signposts, records to take away."""
