"""Lists that answer what is asked in a search: a question of what helps, or of how many, needs a
list rather than what holds its words.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import Final

from graph.pages.model import Link


@dataclass(frozen=True, slots=True)
class Answering:
    """A list, offered above what was found."""

    link: Link
    says: str
    """What it shows."""
    asked: tuple[str, ...]
    """Words that ask for it, in small letters; ``…`` stands for any words between. Those of a
    question word and more say nothing else: they are not looked for.
    """


_LISTS: Final = (
    (
        "map/", "Evidence map", "which outcomes are reported of which interventions",
        ("what works", "what works best", "what helps", "what can help", "what could help",
         "what may help", "what might help", "what would help", "what will help",
         "what can be done", "what is effective", "how effective", "which interventions",
         "what interventions", "which programmes", "which programs", "does … work",
         "do … work", "does … help", "do … help", "evidence map"),
    ),
    (
        "statistics/", "Statistics", "numbers, with whom they count, where and when",
        ("how common", "how many", "how often", "how frequent", "how frequently", "how prevalent",
         "how widespread", "what proportion", "what percentage", "what share", "prevalence",
         "incidence", "statistics", "statistic", "percentage", "figures on", "numbers of"),
    ),
    (
        "map/risks/", "Risk map", "what is linked with harm, and what protects",
        ("what are the effects", "what is the effect", "what are the impacts", "what is the impact",
         "what are the consequences", "what are the risks", "what harms", "how does … affect",
         "how do … affect", "effects of", "effect of", "impact of", "risk map", "risk factors"),
    ),
    (
        "gaps/", "Gaps", "what the sources say is not known, and where they have nothing",
        ("what is not known", "what is unknown", "what is missing", "what do we not know",
         "what dont we know", "not known", "unknown", "gap", "gaps", "lack of evidence",
         "no evidence", "little evidence", "more research"),
    ),
)  # fmt: skip


def answering(paths: Set[str]) -> tuple[Answering, ...]:
    """The lists of those kinds that the site has; *paths* are the folders of its pages."""
    return tuple(
        Answering(Link(label, f"{path}index.html"), says, asked)
        for path, label, says, asked in _LISTS
        if path in paths
    )
