"""What makes a sentence a claim, and of which kind: small rules, a family a module.

Their order, in which the first that fits says, is in :mod:`graph.claims.statements`.
"""
