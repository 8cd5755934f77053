"""Score the reading of references, citations and headings against documents in many styles.

Beside this file stand small documents of invented text (``dev_*`` and ``heldout_*``) and for each
its gold (``NAME.gold.json``): the headings, the entries of the reference list in fields, and each
place that cites, with the entry that it cites.

    python tests/styles/score_styles.py [--misses] [--set dev|heldout]
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
from tests.styles.readings import Entry, Gold, Mention, Reading, read_gold, read_parsed  # noqa: E402

HERE = ROOT / "tests" / "styles"
SETS = ("dev", "heldout")
SAME_TITLE = 0.9
FIELDS = (
    "authors", "first author", "year", "title", "container", "volume", "issue", "pages",
    "publisher", "doi", "url", "type",
)  # fmt: skip


@dataclass
class Tally:
    """Right, missed and false ones."""

    hit: int = 0
    missed: int = 0
    false: int = 0

    def ratio(self, other: int) -> float:
        """Share of hits; 1 where there was nothing to find and nothing was found."""
        if self.hit + other:
            return self.hit / (self.hit + other)
        return 1.0 if not self.missed + self.false else 0.0

    @property
    def precision(self) -> float:
        return self.ratio(self.false)

    @property
    def recall(self) -> float:
        return self.ratio(self.missed)

    @property
    def f1(self) -> float:
        total = 2 * self.hit + self.missed + self.false
        return 2 * self.hit / total if total else 1.0

    def add(self, other: Tally) -> None:
        self.hit += other.hit
        self.missed += other.missed
        self.false += other.false

    def __str__(self) -> str:
        return f"{self.precision:.2f} {self.recall:.2f} {self.f1:.3f}"


@dataclass
class Score:
    """Of one document."""

    refs: Tally
    links: Tally
    heads: Tally
    levels: int
    """Headings found that have the right level."""
    traps: int
    """Look-alikes taken for citations."""
    fields: dict[str, list[bool]] = field(default_factory=dict)
    record: list[bool] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)


# ---------------------------------------------------------------- normal forms


def plain(value: str) -> str:
    """Letters and digits only, lower case, accents and ligatures undone."""
    decomposed = unicodedata.normalize("NFKD", value).casefold()
    return "".join(char for char in decomposed if char.isalnum())


def year_key(year: str) -> str:
    digits = re.match(r"\d{4}", year)
    return digits.group() if digits else plain(year)


def bare_url(url: str) -> str:
    return re.sub(r"^(https?://)?(www\.)?|/$", "", url.strip().casefold())


def bare_heading(text: str) -> str:
    number = r"^\W*(?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)*(?=\.)|[IVX]+(?=\.))\.?\s+"
    return plain(re.sub(number, "", text.strip()))


def same_field(name: str, gold: Entry, found: Entry) -> bool:
    """Whether a field agrees; one that the gold lacks must be lacking."""
    match name:
        case "authors":
            return [plain(a) for a in gold.authors] == [plain(a) for a in found.authors]
        case "first author":
            return [plain(a) for a in gold.authors[:1]] == [plain(a) for a in found.authors[:1]]
        case "doi":
            return gold.doi.casefold() == found.doi.casefold()
        case "url":
            return bare_url(gold.url) == bare_url(found.url)
        case "pages":
            dash = re.compile(r"\s*[-–—‐‑]+\s*")
            return dash.sub("-", gold.pages) == dash.sub("-", found.pages)
        case "type":
            return gold.type == found.type
        case _:
            return plain(getattr(gold, name)) == plain(getattr(found, name))


# ---------------------------------------------------------------- scoring


def pair_entries(gold: Sequence[Entry], found: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """Entries with the same year and like titles, one to one, the likeliest first."""
    rated = []
    for i, want in enumerate(gold):
        for j, have in enumerate(found):
            if year_key(want.year) != year_key(have.year):
                continue
            ratio = SequenceMatcher(None, plain(want.title), plain(have.title), False).ratio()
            if ratio >= SAME_TITLE:
                agree = same_field("authors", want, have) + same_field("year", want, have)
                rated.append((-ratio, -agree, i, j))
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(rated):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(gold[i], found[j]) for i, j in sorted(pairs.items())]


def pair_mentions(fits: Sequence[Sequence[int]]) -> dict[int, int]:
    """A largest one-to-one matching: found mention by gold mention."""
    owner: dict[int, int] = {}

    def place(gold: int, seen: set[int]) -> bool:
        for found in fits[gold]:
            if found not in seen:
                seen.add(found)
                if found not in owner or place(owner[found], seen):
                    owner[found] = gold
                    return True
        return False

    for gold in range(len(fits)):
        place(gold, set())
    return {gold: found for found, gold in owner.items()}


def score_links(
    gold: Gold, found: Reading, gold_ids: dict[str, str], text: str, misses: list[str]
) -> tuple[Tally, int]:
    """Citations at the right place with the right entry; and look-alikes taken for citations."""

    def target(mention: Mention) -> str | None:
        return mention.ref and gold_ids.get(mention.ref, f"other:{mention.ref}")

    fits = [
        [
            j
            for j, have in enumerate(found.citations)
            if have.overlaps(want.start, want.end) and target(have) == want.ref
        ]
        for want in gold.citations
    ]
    matched = pair_mentions(fits)
    used = set(matched.values())
    tally, trapped = Tally(hit=len(matched), missed=len(gold.citations) - len(matched)), 0
    for i, want in enumerate(gold.citations):
        if i not in matched:
            near = [
                f"{text[h.start : h.end]!r} -> {target(h)}"
                for h in found.citations
                if h.overlaps(want.start, want.end)
            ]
            misses.append(f"link missed: {text[want.start : want.end]!r} -> {want.ref}; has {near}")
    for j, have in enumerate(found.citations):
        spared = have.excused or any(have.overlaps(*place) for place in gold.neutral)
        if j in used or spared:
            continue
        tally.false += 1
        trapped += any(have.overlaps(*place) for place in gold.traps)
        misses.append(f"link false: {text[have.start : have.end]!r} -> {target(have)}")
    return tally, trapped


def score_heads(gold: Gold, found: Reading, misses: list[str]) -> tuple[Tally, int]:
    """Headings by their words, and how many of those found have their level too."""

    def counts(reading: Reading, key: Callable[[str, int], str]) -> Counter[str]:
        return Counter(key(text, level) for text, level in reading.headings)

    def words(text: str, level: int) -> str:
        return bare_heading(text)

    def both(text: str, level: int) -> str:
        return f"{level} {bare_heading(text)}"

    want, have = counts(gold, words), counts(found, words)
    missed, false = want - have, have - want
    misses += [
        f"heading missed: {text}" for text, _ in gold.headings if bare_heading(text) in missed
    ]
    misses += [
        f"heading false: {text}" for text, _ in found.headings if bare_heading(text) in false
    ]
    tally = Tally((want & have).total(), missed.total(), false.total())
    return tally, (counts(gold, both) & counts(found, both)).total()


def score_record(gold: Gold, found: Reading, misses: list[str]) -> list[bool]:
    """For each field of the document's own record whether it was read."""

    def read(name: str, value: str) -> bool:
        if name == "year":
            return any(key == "issued" and val.startswith(value) for key, val in found.record)
        if name == "author":
            words = Counter(plain(word) for word in value.split())
            return any(
                key == name and Counter(plain(word) for word in val.split()) == words
                for key, val in found.record
            )
        return any(key == name and plain(val) == plain(value) for key, val in found.record)

    result = [read(name, value) for name, value in gold.record]
    for (name, value), right in zip(gold.record, result, strict=True):
        if not right:
            has = [val for key, val in found.record if key == name]
            misses.append(f"record {name}: {value!r}; has {has}")
    return result


def score(gold: Gold, found: Reading, text: str = "") -> Score:
    """Compare a reading of one document, whose *text* serves the messages, with its gold."""
    misses: list[str] = []
    pairs = pair_entries(gold.references, found.references)
    fields: dict[str, list[bool]] = {name: [] for name in FIELDS}
    for want, have in pairs:
        for name in FIELDS:
            right = same_field(name, want, have)
            fields[name].append(right)
            if not right:
                key = "authors" if name == "first author" else name
                misses.append(
                    f"{name} of {want.id}: {getattr(want, key)!r}; has {getattr(have, key)!r}"
                )
    known = {want.id for want, _ in pairs}
    taken = {have.id for _, have in pairs}
    misses += [f"entry missed: {one.id}" for one in gold.references if one.id not in known]
    misses += [
        f"entry false: {one.id}: {'; '.join(one.authors)} ({one.year}) {one.title!r}"
        for one in found.references
        if one.id not in taken
    ]
    refs = Tally(len(pairs), len(gold.references) - len(pairs), len(found.references) - len(pairs))
    gold_ids = {have.id: want.id for want, have in pairs}
    links, traps = score_links(gold, found, gold_ids, text, misses)
    heads, levels = score_heads(gold, found, misses)
    record = score_record(gold, found, misses)
    return Score(refs, links, heads, levels, traps, fields, record, misses)


def documents(name: str) -> list[Path]:
    """The documents of a set, sorted by name."""
    return sorted(path for path in HERE.glob(f"{name}_*") if path.suffix in {".txt", ".md"})


def score_set(name: str) -> dict[Path, Score]:
    """Run the pipeline over a set."""
    return {
        path: score(read_gold(path), read_parsed(path), path.read_bytes().decode())
        for path in documents(name)
    }


def macro(tallies: Iterable[Tally]) -> float:
    """Mean F1 over documents."""
    values = [tally.f1 for tally in tallies]
    return sum(values) / len(values)


def together(tallies: Iterable[Tally]) -> Tally:
    whole = Tally()
    for tally in tallies:
        whole.add(tally)
    return whole


# ---------------------------------------------------------------- printing


def report(name: str, scores: dict[Path, Score], misses: bool) -> Iterable[str]:
    """Lines of a table: precision, recall and F1 each; then the whole set."""
    yield f"== {name} ==  (precision recall F1)"
    yield f"{'':32}{'references':18}{'links':18}{'headings':18}levels traps"
    for path, one in scores.items():
        levels = f"{one.levels}/{one.heads.hit}"
        row = f"{path.name:32}{one.refs!s:18}{one.links!s:18}{one.heads!s:18}"
        yield f"{row}{levels:7}{one.traps}"
        if misses:
            yield from (f"    {line}" for line in one.misses)
    parts = {
        "references": [one.refs for one in scores.values()],
        "links": [one.links for one in scores.values()],
        "headings": [one.heads for one in scores.values()],
    }
    for label, tallies in parts.items():
        yield f"{label:12} macro F1 {macro(tallies):.3f}   all together {together(tallies)}"
    for field_name in FIELDS:
        values = [value for one in scores.values() for value in one.fields[field_name]]
        yield f"  {field_name:14}{sum(values):4} of {len(values)} entries found"
    record = [value for one in scores.values() for value in one.record]
    yield f"  own record    {sum(record):4} of {len(record)} fields"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Score the documents in other styles.")
    parser.add_argument("--misses", action="store_true", help="name each error")
    parser.add_argument("--set", choices=SETS, help="one set only")
    options = parser.parse_args(arguments)
    for name in [options.set] if options.set else SETS:
        for line in report(name, score_set(name), options.misses):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
