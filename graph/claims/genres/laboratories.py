"""Texts from laboratories: what they find of molecules, cells and animals is no matter of people.
English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

LABORATORY: Final = re.compile(
    r"\b(?!COVID|Covid|H1N1|HbA1c)(?=[A-Za-z/]{0,12}\d)(?=[a-z\d/]{0,12}[A-Z])[A-Za-z\d/]{4,30}\b"
)
"""Names of genes and lines (``LOX2``): what is found of them is no matter of people."""
_AT_THE_BENCH: Final = re.compile(
    r"\d\s?(?:[μµ][mMlLg]|n[mM]|mM|kDa|kb|bp|°C)\b"
    r"|\b(?:mutants?|wild[- ]type|alleles?|in vitro|in vivo|embryos?|larvae?|antibod(?:y|ies)"
    r"|plasmids?|transgenic|knock-?outs?|m?RNA|c?DNA|genomes?|genomic|phenotypes?|kinases?"
    r"|peptides?|incubated|centrifug\w{1,6}|PCR|GFP)\b"
)
"""Words of those who work there."""
_FEWEST: Final = 12
_DENSE: Final = 0.004
"""Such words, for each word of the text, at least."""
_KINDS: Final = 5
"""Different ones, at least: who writes of mRNA vaccines and antibodies may write of patients."""


def is_from_laboratory(texts: Iterable[str]) -> bool:
    """Whether *texts*, the parts of a document, tell of work in a laboratory."""
    words, found = 0, list[str]()
    for text in texts:
        words += text.count(" ") + 1
        found += (
            match[0].lstrip("0123456789 ").casefold() for match in _AT_THE_BENCH.finditer(text)
        )
    return len(found) > max(_FEWEST - 1, _DENSE * words) and len(set(found)) >= _KINDS
