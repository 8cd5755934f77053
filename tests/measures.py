"""How near the program's reading comes to a hand-made one: pure functions of both.

A predicted entry finds a hand-read one if their years are the same and their normalised titles at
least 0.9 alike (difflib's ratio), one to one, the most alike first. A predicted citation is right
if it overlaps a hand-read one and cites the same entry, or both cite none. What a reader may take
or leave (full citations in the body, optional citations) counts neither way.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

from graph.documents.model import Field
from graph.references.model import Citation, Reference
from tests.normal_forms import plain, plain_name, plain_pages, plain_url, year_of

GOLD = Path(__file__).parent / "gold"
ALIKE = 0.9

Gold = Mapping[str, Any]


def load(name: str) -> Any:
    """One of the files of hand-made readings."""
    return json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Score:
    """How many are right, of how many found and how many there are."""

    right: int
    found: int
    there: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1.0 where there is nothing and nothing found."""
        return 2 * self.right / (self.found + self.there) if self.found + self.there else 1.0


@dataclass(frozen=True, slots=True)
class Result:
    """A score for each measure, and what was missed, invented or wrong, for a person to read."""

    scores: Mapping[str, Score]
    misses: tuple[str, ...]


@cache
def alike(one: str, other: str) -> float:
    """difflib's ratio of two normal forms."""
    if one == other or not one or not other:
        return float(bool(one) and one == other)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return max(matcher.ratio(), SequenceMatcher(None, other, one, autojunk=False).ratio())


def accepted(gold: Gold, *keys: str) -> set[str]:
    """All values that are right for a field: the printed one and its alternatives."""
    values: set[str] = set()
    for key in keys:
        value = gold.get(key)
        values.update(value if isinstance(value, list) else [value or ""])
    return values


def titles(gold: Gold) -> set[str]:
    """Its titles in normal form."""
    return {plain(title) for title in accepted(gold, "title", "title_alt")}


def author_lists(gold: Gold) -> list[list[str]]:
    """The lists of authors that are right, in normal form."""
    printed = [author.get("family") or author.get("literal") for author in gold["authors"]]
    return [
        [plain_name(name) for name in names] for names in [printed, *gold.get("authors_alt", [])]
    ]


def repaired(gold: Gold) -> set[str]:
    """The addresses that are right once a broken one was mended."""
    if "url_corrected" in gold:
        return {plain_url(gold["url_corrected"])}
    return {plain_url(url) for url in accepted(gold, "url", "url_alt")}


FIELDS: Mapping[str, Callable[[Gold, Reference], bool]] = {
    "authors": lambda gold, entry: (
        [plain_name(name.short) for name in entry.record.author] in author_lists(gold)
    ),
    "year": lambda gold, entry: entry.record.year == (gold["year"] or ""),
    "title": lambda gold, entry: plain(entry.record.title) in titles(gold),
    "DOI": lambda gold, entry: entry.record.doi == (gold["doi"] or ""),
    "URL": lambda gold, entry: plain_url(entry.record.url) in repaired(gold),
    "container": lambda gold, entry: (
        plain(entry.record.container_title)
        in {plain(name) for name in accepted(gold, "container", "container_alt")}
    ),
    "volume": lambda gold, entry: entry.record.volume == (gold["volume"] or ""),
    "issue": lambda gold, entry: plain(entry.record.issue) == plain(gold["issue"] or ""),
    "pages": lambda gold, entry: plain_pages(entry.record.page) == plain_pages(gold["pages"] or ""),
    "type": lambda gold, entry: entry.record.type in accepted(gold, "type", "type_alt"),
}
"""For each field whether it is right. A field that is not printed has to be empty."""


def pair(golds: Sequence[Gold], entries: Sequence[Reference]) -> dict[int, int]:
    """Which entry finds which hand-read one: places in *golds* to places in *entries*."""
    pairs = []
    for i, gold in enumerate(golds):
        for j, entry in enumerate(entries):
            if year_of(entry.record.year) != year_of(gold["year"]):
                continue
            ratio = max(alike(title, plain(entry.record.title)) for title in titles(gold))
            if ratio >= ALIKE:
                right = sum(test(gold, entry) for test in FIELDS.values())
                pairs.append((-ratio, -right, i, j))
    found: dict[int, int] = {}
    for _, _, i, j in sorted(pairs):
        if i not in found and j not in found.values():
            found[i] = j
    return found


def score_references(golds: Sequence[Gold], entries: Sequence[Reference]) -> Result:
    """Detection of the entries of a list, and each field over all hand-read entries."""
    listed = [gold for gold in golds if not gold["in_body"]]
    found = pair(listed, entries)
    rest = [entry for j, entry in enumerate(entries) if j not in found.values()]
    neutral = pair([gold for gold in golds if gold["in_body"]], rest)
    scores = {"detection": Score(len(found), len(entries) - len(neutral), len(listed))}
    misses = [f"not found: {gold['id']}" for i, gold in enumerate(listed) if i not in found]
    misses += [
        f"invented: {entry.id}: {entry.printed[:80]}"
        for j, entry in enumerate(rest)
        if j not in neutral.values()
    ]
    for field, test in FIELDS.items():
        wrong = [
            (listed[i], entries[j]) for i, j in found.items() if not test(listed[i], entries[j])
        ]
        right = len(found) - len(wrong)
        scores[field] = Score(right, len(listed), len(listed))
        misses += [f"wrong {field}: {gold['id']}: {entry.record}" for gold, entry in wrong]
    return Result(scores, tuple(misses))


def meant(golds: Sequence[Gold], record_of: Mapping[str, Reference], link: str) -> set[str]:
    """Ids of the hand-read entries that the predicted entry *link* stands for."""
    record = record_of[link].record
    by_doi = {g.get("matches") or g["id"] for g in golds if g["doi"] and g["doi"] == record.doi}
    return by_doi or {
        gold.get("matches") or gold["id"]
        for gold in golds
        if any(alike(title, plain(record.title)) >= ALIKE for title in titles(gold))
    }


def overlap(one: Gold, citation: Citation) -> int:
    """How many characters two places share."""
    return int(min(one["end"], citation.span.end) - max(one["start"], citation.span.start))


def matching(edges: Sequence[Sequence[int]]) -> dict[int, int]:
    """A largest one-to-one choice from *edges*, which name for each left place its right ones.

    Augmenting paths (Kuhn's algorithm).
    """
    owner: dict[int, int] = {}

    def augment(left: int, seen: set[int]) -> bool:
        for right in edges[left]:
            if right in seen:
                continue
            seen.add(right)
            if right not in owner or augment(owner[right], seen):
                owner[right] = left
                return True
        return False

    for left in range(len(edges)):
        augment(left, set())
    return {left: right for right, left in owner.items()}


def free_zones(golds: Sequence[Gold], cites: Sequence[Gold], nots: Sequence[Gold]) -> list[Gold]:
    """Places where a citation counts neither way, with the entries that it may cite there."""
    return [
        *({**cite, "keys": {cite["key"]}} for cite in cites if cite["optional"]),
        *({**place, "keys": set(place["allow_keys"])} for place in nots if place["neutral"]),
        *({**gold, "keys": {gold["matches"]}} for gold in golds if gold["in_body"]),
    ]


def score_citations(
    golds: Sequence[Gold],
    cites: Sequence[Gold],
    nots: Sequence[Gold],
    entries: Iterable[Reference],
    citations: Sequence[Citation],
) -> Result:
    """Linking (right place and right entry), and places alone."""
    record_of = {entry.id: entry for entry in entries}
    links = [meant(golds, record_of, c.reference) if c.reference else None for c in citations]
    wanted = [cite for cite in cites if not cite["optional"]]
    near = [
        sorted(
            (j for j, citation in enumerate(citations) if overlap(cite, citation) > 0),
            key=lambda j, cite=cite: -overlap(cite, citations[j]),  # type: ignore[misc]
        )
        for cite in wanted
    ]
    right = [
        [j for j in places if is_right(cite["key"], links[j])]
        for cite, places in zip(wanted, near, strict=True)
    ]
    linked, placed = matching(right), matching(near)
    touching = {j for places in near for j in places}
    zones = free_zones(golds, cites, nots)
    neutral = {
        j
        for j, (citation, ids) in enumerate(zip(citations, links, strict=True))
        if j not in touching
        and any(overlap(zone, citation) > 0 and (not ids or ids & zone["keys"]) for zone in zones)
    }
    counted = len(citations) - len(neutral)
    wrong = set(range(len(citations))) - set(linked.values()) - neutral
    misses = [
        f"not linked: {cite['id']} line {cite['line']}: {cite['raw']} -> {cite['key']}"
        for i, cite in enumerate(wanted)
        if i not in linked
    ] + [f"wrong: {citations[j].text} -> {citations[j].reference}" for j in sorted(wrong)]
    scores = {
        "linking": Score(len(linked), counted, len(wanted)),
        "places": Score(len(placed), counted, len(wanted)),
    }
    return Result(scores, tuple(misses))


def is_right(key: str | None, ids: set[str] | None) -> bool:
    """Whether a link to *ids* is one to *key*; ``None`` is a citation of nothing in the list."""
    return ids is None if key is None else bool(ids) and key in (ids or ())


RECORD_FIELDS = {
    "title": "title",
    "issued": "date_issued",
    "container-title": "container",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "DOI": "doi",
    "URL": "url",
    "handle": "handle",
    "publisher": "publisher",
}
"""CSL variables and their names in the hand-made readings."""


def expected_record(gold: Gold) -> dict[str, list[set[str]]]:
    """For each CSL variable that a document prints its values, each with its right forms."""
    record = {
        variable: [{gold[name]}] for variable, name in RECORD_FIELDS.items() if gold.get(name)
    }
    if "issue_as_printed" in gold:  # a misprint: repaired or not, it is read right
        record["issue"][0].add(gold["issue_as_printed"])
    record["author"] = [{f"{a['family']}, {a['given']}"} for a in gold["authors"]]
    issns = [gold.get("issn_print"), gold.get("issn_online")]
    record["ISSN"] = [{issn} for issn in issns if issn]
    record["keyword"] = [{keyword} for keyword in gold["keywords"]]
    return {name: values for name, values in record.items() if values}


def score_record(gold: Gold, fields: Collection[Field]) -> Result:
    """Each field of the record that a document itself gives, its abstract by its place."""
    misses = []
    expected = expected_record(gold)
    for name, values in expected.items():
        values_found = (plain(field.value) for field in fields if field.name == name)
        found = list(dict.fromkeys(values_found))  # a record may print a field twice
        forms = [{plain(form) for form in value} for value in values]
        if len(found) != len(forms) or any(
            value not in right for value, right in zip(found, forms, strict=True)
        ):
            misses.append(f"{name}: {found}, not {forms}")
    abstracts = [field.span for field in fields if field.name == "abstract"]
    if [(s.start, s.end) for s in abstracts] != [(gold["abstract_start"], gold["abstract_end"])]:
        misses.append(f"abstract: {abstracts}")
    there = len(expected) + 1
    return Result({"fields": Score(there - len(misses), there, there)}, tuple(misses))
