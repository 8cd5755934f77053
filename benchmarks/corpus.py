"""Makes a corpus of N sources, to see what many sources cost.

    benchmarks/corpus.py N FOLDER

FOLDER gets a folder a source, as in ``sources/``, and ``truth.json`` beside them: for each source
the claims, statistics and citations that were written into it, and how many entries its reference
list has. The same N gives the same bytes, and the first sources of a larger corpus are those of a
smaller one but for the works that they cite: the more sources, the more works to choose from.

The sentences are those of no field: they join labels of whatever vocabulary is installed, by the
type of their concepts. One source in ten is a long report, the others are of the size of an
abstract. Works are drawn from a common stock, a few of them often, most of them seldom.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Final

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph.claims.concepts.vocabulary import load_vocabulary
from graph.claims.model import Concept

STOCK: Final = 3
"""Works in the stock for each source."""
LONG: Final = 10
"""One source in so many is a long one."""
SYLLABLES: Final = (
    "ba", "den", "fo", "gar", "hul", "ist", "jor", "kel", "lin", "mor", "nev", "os", "pra", "quil",
    "ros", "sten", "tor", "ulf", "ver", "wil", "yar", "zan",
)  # fmt: skip
SUBJECTS: Final = (
    "Winter surveys", "Town records", "Waiting lists", "Open registers", "Second visits",
    "Shared offices", "Evening hours", "Written plans", "Local maps", "Long interviews",
)  # fmt: skip
PLACES: Final = ("in coastal towns", "after ten years", "across two regions", "in small offices")

FORMS: Final = (
    ("risk_to_effect", "risk_factor", "effect", "{0} can lead to {1}"),
    ("protective", "protective_factor", "effect", "{0} protects against {1}"),
    ("intervention_outcome", "intervention", "outcome",
     "An evaluation of {0} found improvements in {1}"),
    ("evidence_gap", "intervention", "outcome", "More research is needed on {0} and {1}"),
    ("prevalence_statistic", "population", "risk_factor",
     "In a survey, {number}% of {0} reported {1}"),
    ("intervention_description", "intervention", "population", "{0} offers sessions to {1}"),
)  # fmt: skip
"""Kind, type of the first and of the second concept, wording."""
FILLERS: Final = (
    "The office kept its papers in four rooms, each with a key of its own.",
    "Nothing in the second round was changed, and the letters went out in May.",
    "The tables were drawn up by two people who did not know of each other.",
    "Readers of the first edition will find the chapters in another order.",
)


@dataclass(frozen=True, slots=True)
class Cited:
    """A work of the stock."""

    author: str
    initial: str
    year: int
    title: str
    journal: str
    number: int

    @property
    def key(self) -> str:
        """As the text cites it."""
        return f"{self.author}, {self.year}"

    @property
    def entry(self) -> str:
        """As the reference list prints it."""
        low = 1 + self.number % 400
        return (
            f"{self.author}, {self.initial}. ({self.year}). {self.title}. *{self.journal}*, "
            f"*{1 + self.number % 40}*({1 + self.number % 6}), {low}–{low + 11}. "
            f"https://doi.org/10.5555/made.{self.number:06d}"
        )


@dataclass(frozen=True, slots=True)
class Said:
    """What one sentence was made of."""

    text: str
    kind: str
    concepts: tuple[str, ...]
    statistic: str
    cited: str

    def plain(self) -> Mapping[str, object]:
        """As ``truth.json`` has it."""
        return {
            "text": self.text,
            "kind": self.kind,
            "concepts": list(self.concepts),
            "statistic": self.statistic,
            "cited": self.cited,
        }


def name_of(number: int) -> str:
    """A surname that no other number has."""
    parts = []
    rest = number
    while True:
        rest, digit = divmod(rest, len(SYLLABLES))
        parts.append(SYLLABLES[digit])
        if not rest:
            break
    return "".join((*reversed(parts), "ley")).capitalize()


def work_of(number: int) -> Cited:
    chance = Random(f"work {number}")  # noqa: S311 - to be the same each time
    subject = chance.choice(SUBJECTS)
    return Cited(
        author=name_of(number),
        initial=chance.choice("ABCDEFGHJKLMNPRSTW"),
        year=1985 + chance.randrange(38),
        title=f"{subject} {chance.choice(PLACES)}: Report {number + 1}",
        journal=f"Journal of {name_of(number % 97)} Studies",
        number=number,
    )


def concepts_by_type() -> Mapping[str, Sequence[Concept]]:
    vocabulary, _ = load_vocabulary()
    found: dict[str, list[Concept]] = {}
    for concept in sorted(vocabulary.concepts.values(), key=lambda one: one.id):
        kind = "effect" if concept.type.startswith("effect") else concept.type
        found.setdefault(kind, []).append(concept)
    return found


def sentence(chance: Random, known: Mapping[str, Sequence[Concept]], cited: Cited) -> Said:
    forms = [form for form in FORMS if form[1] in known and form[2] in known]
    kind, one, other, wording = chance.choice(forms)
    pair = (chance.choice(known[one]), chance.choice(known[other]))
    number = str(chance.randrange(2, 98))
    labels = [_inside(concept.label) for concept in pair]
    text = wording.format(*labels, number=number)
    statistic = f"{number}%" if "{number}" in wording else ""
    text = f"{text[0].upper()}{text[1:]} ({cited.key})."
    return Said(text, kind, tuple(concept.id for concept in pair), statistic, f"({cited.key})")


def _inside(label: str) -> str:
    """*label* as it stands within a sentence: a name keeps its capitals."""
    words = label.split()
    name = words[0].isupper() or sum(word[0].isupper() for word in words) > 1
    return label if name else label[0].lower() + label[1:]


def document(number: int, stock: int, known: Mapping[str, Sequence[Concept]]) -> tuple[str, object]:
    """The text of source *number* in Markdown, and its truth."""
    chance = Random(f"source {number}")  # noqa: S311 - to be the same each time
    long = number % LONG == 0
    sections, claims, most = (6, 5, 24) if long else (2, 2, 6)
    # The square makes some works far more often cited than others.
    drawn = sorted({int(stock * chance.random() ** 2) for _ in range(most)})
    works = [work_of(one) for one in drawn]
    lines = [f"# {chance.choice(SUBJECTS)} {chance.choice(PLACES)}: Source {number + 1}", ""]
    said: list[Said] = []
    used: set[int] = set()
    for section in range(1, sections + 1):
        lines += [f"## {section}. {chance.choice(SUBJECTS)}", ""]
        for _ in range(claims):
            place = chance.randrange(len(works))
            used.add(place)
            one = sentence(chance, known, works[place])
            said.append(one)
            lines += [f"{chance.choice(FILLERS)} {one.text} {chance.choice(FILLERS)}", ""]
    listed = [works[place] for place in sorted(used)]
    lines += ["## References", ""]
    for work in sorted(listed, key=lambda one: (one.author, one.year)):
        lines += [work.entry, ""]
    truth = {"claims": [one.plain() for one in said], "references": len(listed)}
    return "\n".join(lines), truth


def record(number: int, text: str) -> str:
    title = text.partition("\n")[0].removeprefix("# ")
    author = name_of(number * 7 + 3)
    digest = sha256(text.encode()).hexdigest()
    return (
        'description = "A made-up source, to measure with."\n\n'
        f'[document]\nfile = "document.md"\nsha256 = "{digest}"\n\n'
        f'[record]\ntype = "report"\ntitle = "{title}"\n'
        f'author = [{{ family = "{author}", given = "A." }}]\n'
        f'issued = "{1990 + number % 34}"\npublisher = "Made-up Press"\nlanguage = "en"\n\n'
        '[supplied]\ntype = "It is made up."\nauthor = "It is made up."\n'
        'issued = "It is made up."\npublisher = "It is made up."\nlanguage = "It is made up."\n\n'
        '[rights]\nstatement = "Made up: free to use."\nholder = "Nobody"\nquotation = "full"\n'
        'license = "https://creativecommons.org/publicdomain/zero/1.0/"\n'
        'original = "https://example.org/made-up"\n'
    )


def sources(total: int) -> Iterator[tuple[str, str, object]]:
    """Slug, text and truth of each source."""
    known = concepts_by_type()
    stock = max(30, STOCK * total)
    for number in range(total):
        text, truth = document(number, stock, known)
        yield f"made-{number + 1:05d}", text, truth


def make(total: int, folder: Path) -> None:
    """Write *total* sources into *folder*, which must not be there."""
    folder.mkdir(parents=True)
    truths = {}
    for number, (slug, text, truth) in enumerate(sources(total)):
        (folder / slug).mkdir()
        (folder / slug / "document.md").write_bytes(text.encode())
        (folder / slug / "source.toml").write_bytes(record(number, text).encode())
        truths[slug] = truth
    (folder / "truth.json").write_text(json.dumps(truths, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    make(int(sys.argv[1]), Path(sys.argv[2]))
