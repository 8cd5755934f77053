"""Which evaluations are one study: two sources that report it name the same publication."""

from __future__ import annotations

from collections.abc import Collection, Mapping


def studies_of(publications: Mapping[str, Collection[str]]) -> dict[str, str]:
    """For each evaluation the name of its study: the first of all evaluations that share
    publications with it, directly or through others. *publications* gives the works of each
    evaluation; one without any stands for itself.
    """
    first = {name: name for name in sorted(publications)}

    def root(name: str) -> str:
        while first[name] != name:
            first[name] = first[first[name]]
            name = first[name]
        return name

    of_work: dict[str, str] = {}
    for name in first:
        for work in sorted(publications[name]):
            one, other = sorted((root(of_work.setdefault(work, name)), root(name)))
            first[other] = one
    return {name: root(name) for name in first}
