"""One entry of a reference list, read into the fields of CSL: by rules, and by learnt weights."""
