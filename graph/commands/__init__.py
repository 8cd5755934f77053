"""The commands of ``build.py``, a module each: ``run`` takes arguments and gives the exit code."""
