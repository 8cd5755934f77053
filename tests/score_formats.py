"""Figures on open data that is not part of the project.

    score_formats.py jats FOLDER...          articles whose references and links are in their markup
    score_formats.py references PATH...      tagged reference strings: anystyle's XML, the TEI of
                                             GROBID's training data, EXCITE's lines, and the mixed
                                             citations of JATS articles, read from their words alone

    score_formats.py rendered FOLDER...      the same articles as plain text, in several layouts and
                                             ways to cite (rendered_articles.py)
    score_formats.py printed FOLDER...       PDFs whose reference lists were typed off: EXCITE's
                                             gold standard (printed_lists.py)

``--list`` prints what was missed; ``--part tune`` or ``--part held`` takes the printed lists that
errors are read in, or those that are only measured with.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree
from rapidfuzz import fuzz

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.bodies import ORGANISATION
from graph.documents.formats import read_bytes
from graph.documents.model import Document, Heading
from graph.documents.prose import make_prose
from graph.records import Record
from graph.references.entries.read import read_entry
from graph.references.model import Citation, Reference
from graph.references.read import read_references
from tests.printed_lists import PARTS, PrintedList, by_group, paired, printed_lists
from tests.reference_sets import Tagged, read_file
from tests.rendered_articles import LAYOUTS, Article, Layout, render

Gold = dict[str, str]
FIELDS = ("author", "year", "title", "container", "volume", "pages", "doi")
TARGETS = {"author": 0.99, "year": 0.995, "title": 0.93, "all": 0.80}


def norm(text: str) -> str:
    """Letters and figures only, small, without accents."""
    bare = re.sub(r"</?(?:italic|bold|sub|sup)>", "", text)  # left over in some of anystyle's
    plain = unicodedata.normalize("NFKD", bare.replace("ﬁ", "fi").replace("ﬂ", "fl"))
    plain = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    return re.sub(r"[^a-z0-9]+", "", plain.replace("&", "and"))


@dataclass
class Score:
    """Right of all, by field, with what was missed."""

    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)

    def add(self, gold: Gold, found: Gold, printed: str) -> None:
        wrong = []
        for name in FIELDS:
            if not gold.get(name):
                continue
            self.all[name] += 1
            if same(name, gold[name], found.get(name, "")):
                self.right[name] += 1
            else:
                wrong.append(f"{name}: {gold[name]!r} read as {found.get(name, '')!r}")
        self.all["all"] += 1
        self.right["all"] += not wrong
        if wrong:
            self.missed.append("\n    ".join([printed, *wrong]))

    def lines(self, targets: dict[str, float]) -> Iterator[str]:
        for name in (*FIELDS, "all"):
            if self.all[name]:
                share = self.right[name] / self.all[name]
                aim = f"  (target {targets[name]})" if name in targets else ""
                yield f"  {name:10} {share:.3f}  {self.right[name]} of {self.all[name]}{aim}"


def same(name: str, gold: str, found: str) -> bool:
    """Whether *found* says what *gold* says.

    Letters' case, accents and marks do not count, nor what the sets themselves do now one way, now
    the other: the letter of a series (``B262`` or ``262`` of *Nucl. Phys. B*), a letter or a figure
    that is tagged with the first page on one side only (``61c``), the section or the issue that
    closes a journal's name (*Phys. Rev. D*, *Technology Review 7/2004*, *FAZ 09.11.2004*), the
    year of the first edition in square brackets behind a title, an organisation's abbreviation
    in brackets or before a dash, the part of an organisation that is named behind it. It holds
    for all sets alike.
    """
    if name == "year":
        return gold[:4] == found[:4]
    if name == "author":
        one, other = (norm(_BRACKET.sub("", said)) for said in (gold, found))
        longer = one.endswith(other) or other.endswith(one)
        if ORGANISATION.search(gold):
            longer = longer or one.startswith(other) or other.startswith(one)
        return one == other or (bool(one) and bool(other) and longer)
    if name in ("volume", "pages"):
        said = [re.findall(r"[^\W\d_]*\d+|\w+", text)[:1] for text in (gold, found)]
        bare = [re.sub(r"^[^\W\d_]+(?=\d)", "", "".join(one)) for one in said]
        lettered = all(one and not one[0].isdigit() for one in said)
        return (said[0] == said[1]) if lettered else bare[0] == bare[1]
    if name == "container":
        gold, found = (_ISSUE.sub("", _SECTION.sub("", one)) or one for one in (gold, found))
    if name == "title":
        gold, found = _FIRST_EDITION.sub("", gold), _FIRST_EDITION.sub("", found)
    one, other = norm(gold), norm(found)
    if name in ("title", "container"):
        return one == other or (len(one) > 20 and fuzz.ratio(one, other) > 95)
    return one == other


_BRACKET = re.compile(r"\s*\([^()]*\)?\W*$|^\w{2,6}\s[–-]\s")
_ISSUE = re.compile(
    r"[\s,;:.(]+(?:(?:spring|summer|autumn|fall|winter|herbst|frühjahr|sommer|jan(?:uary?)?|märz|mai"
    r"|feb(?:ruary?)?|mar(?:ch)?|apr(?:il)?|may|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?"
    r"|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|no|nr|vol|bd|heft|h)(?![^\W\d_])[\s.]*)*"
    r"(?:\d[\d./-]*)?[\s.,;:()]*$",
    re.IGNORECASE,
)
_FIRST_EDITION = re.compile(r"\s*\[\d{4}(?:[-–/]\d{2,4})?\]\W*$")
_SECTION = re.compile(r"(?<=[a-z.])\W{1,3}[A-H]\W*$")
"""``Phys. Rev. D``: some sets count the section to the journal, others to the volume."""


def of_record(record: Record) -> Gold:
    people = record.author or record.editor
    return {
        "author": people[0].short if people else "",
        "year": record.year,
        "title": record.title,
        "container": record.container_title,
        "volume": record.volume or record.issue,
        "pages": record.page,
        "doi": record.doi,
    }


# --- tagged reference strings ---


def score_references(files: Sequence[Path], limit: int) -> Score:
    score = Score()
    for file in files:
        for gold, printed in strings(file):
            if limit and score.all["all"] >= limit:
                return score
            record = read_entry(make_prose("s", printed, [(0, len(printed))])).record
            score.add(gold, of_record(record), printed)
    return score


def score_tagged(score: Score, tagged: Tagged) -> None:
    """Adds how *tagged* is read from its words alone."""
    printed = tagged.text
    record = read_entry(make_prose("s", printed, [(0, len(printed))])).record
    score.add(gold_of_tagged(tagged), of_record(record), printed)


def strings(file: Path) -> Iterator[tuple[Gold, str]]:
    """Each reference of *file*: what is right, and what is printed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = None if file.suffix == ".csv" else etree.fromstring(file.read_bytes(), parser)
    if root is not None and root.tag == "dataset":
        for sequence in root.iter("sequence"):
            yield (
                gold_of_sequence(sequence),
                " ".join((part.text or "").strip() for part in sequence
                         if part.tag not in ("citation-number", "note")),
            )  # fmt: skip
    elif root is not None and root.tag == "article":
        for ref in root.iter("ref"):
            mixed = ref.find(".//mixed-citation")
            printed = "" if mixed is None else " ".join("".join(mixed.itertext()).split())
            gold = gold_of_ref(ref)
            if not in_translation(ref) and printed and gold.get("title"):
                yield gold, re.sub(r"^[\s.\[(]*(?:\d{1,3}[\s.\])]+)?", "", printed)
    else:
        for tagged in read_file(file):
            yield gold_of_tagged(tagged), tagged.text


def gold_of_tagged(tagged: Tagged) -> Gold:
    """What is right; who is named first, author or editor, is the first author."""
    people = (kind for kind, _ in tagged.pieces if kind in ("author", "editor"))
    first = next(people, "author")
    container = bare_container(tagged.said("container"))
    year = re.search(r"(?:1[5-9]|20)\d\d", dated(tagged))
    volume = re.search(r"\d+(?!\d*;)", tagged.said("volume"))
    pages = re.search(r"[A-Za-z]?\d+", tagged.said("page"))
    return {
        "author": family(tagged.said(first)),
        "year": year[0] if year else "",
        "title": tagged.said("title").strip(" .,;:\"“”'‘’„«»"),
        "container": container,
        "volume": volume[0] if volume and container else "",
        "pages": pages[0] if pages and container else "",
    }


_ACCESS = re.compile(
    r"(?:access\w*|assessed|abgerufen|zugriff\w*|stand|retrieved|besucht|acesso|consult\w+|visited"
    r"|download\w*)[^.]{0,20}$",
    re.IGNORECASE,
)


def dated(tagged: Tagged) -> str:
    """The first date that is none of access: some sets tag those alike."""
    before = ""
    for kind, text in tagged.pieces:
        if kind == "date" and not _ACCESS.search(before):
            return text
        before += text
    return ""


def gold_of_sequence(sequence: etree._Element) -> Gold:
    def tagged(*names: str) -> str:
        said = (" ".join((part.text or "").split()) for name in names
                for part in sequence.findall(name))  # fmt: skip
        return next((one for one in said if one), "")

    year = re.search(r"(?:1[5-9]|20)\d\d", tagged("date"))
    doi = re.search(r"10\.\d{4,9}/\S+", tagged("doi"))
    volume = re.search(r"\d+(?!\d*;)", tagged("volume"))
    pages = re.search(r"[A-Za-z]?\d+", tagged("pages"))
    return {
        "author": family(tagged("author", "editor")),
        "year": year[0] if year else "",
        "title": tagged("title").strip(" .,;:\"“”'‘’"),
        "container": bare_container(tagged("journal", "container-title")),
        "volume": volume[0] if volume and tagged("journal") else "",
        "pages": pages[0] if pages and tagged("journal", "container-title") else "",
        "doi": doi[0].rstrip(".,").lower() if doi else "",
    }


def bare_container(text: str) -> str:
    return re.sub(
        r"^(?:in|dans|em)\s*:?\s+", "", text.strip(' .,;:"“”'), flags=re.IGNORECASE
    ).strip(' .,;:"“”()')


_SHOUTED = re.compile(
    r"(?=.*[AEIOU])([A-ZÀ-Þ'-]{3,}(?: [A-ZÀ-Þ]{3,})*)"
    r"(?: [A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ]\w+)?){1,3}"
)


def family(names: str) -> str:
    """The first author's family name as the tagged names have it: read without this project."""
    text = re.sub(r"(?i)^(?:eds?\.|in:?|edited by|by|a cura di)\s+", "", names.strip(" .,"))
    person = re.search(r",|\b[A-Z]\.", text) is not None
    if ORGANISATION.search(text) and not person:  # "Ministry of Health and Welfare" is one
        return re.split(r"\s*[;(\[]", text)[0]
    first = re.split(r"\s*(?:;|&|\band\b|\bet\b|\bund\b|\b[ey]\b(?=\s[A-Z]\b)|\(|\[)\s*", text)[0]
    first = re.sub(r"^(?:(?:[A-Z]\.[ -]?){1,4}|[A-Z]{1,3}\s(?:[A-Z]\s)*)(?=[A-Zvd]\w)", "", first)
    before, comma, _ = first.partition(",")
    before = re.sub(r"\s(?:Jr|Sr|II|III)\b\.?$|[\s:.]+$", "", before.strip())
    bare = re.sub(r"(?:\s(?:(?:[A-Z]\.?-?){1,4}|[A-ZÀ-Þ]{1,2}))+$", "", before)
    words = bare.split()
    shouted = _SHOUTED.fullmatch(bare)
    if shouted:  # "MERLE Jeanne"
        return shouted[1]
    organisation = ORGANISATION.search(bare) is not None
    return bare if comma or bare != before or organisation or len(words) < 2 else words[-1]


# --- articles ---


@dataclass
class Articles:
    """Figures of a set of articles."""

    records: Score = field(default_factory=Score)
    references: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)
    headings: Counter[str] = field(default_factory=Counter)


def tally(counter: Counter[str], gold: Counter[str], found: Counter[str]) -> list[str]:
    counter["gold"] += gold.total()
    counter["found"] += found.total()
    counter["right"] += (gold & found).total()
    return [f"missed {one}" for one in gold - found] + [f"surplus {one}" for one in found - gold]


def f1(counter: Counter[str]) -> str:
    total = counter["gold"] + counter["found"]
    value = 2 * counter["right"] / total if total else 1.0
    return f"{value:.3f}  {counter['right']} right of {counter['gold']}, {counter['found']} found"


def score_jats(files: Iterable[Path]) -> Articles:
    total = Articles()
    for file in files:
        data = file.read_bytes()
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
        if root.tag != "article":
            continue
        document, problems = read_bytes("scored", data, file.name)
        if document is None:
            total.records.missed.append(f"{file.name}: {problems[0]}")
            continue
        references, _ = read_references(document)
        score_entries(root, references.references, total, file.name)
        printed = {one.id: norm(one.printed)[:60] for one in references.references}
        said: list[str] = []
        links = Counter(gold_links(root))
        found = Counter(norm(one.text) for one in references.citations if one.reference in printed)
        said += tally(total.links, links, found)
        heads = Counter(norm(text) for text in gold_headings(root))
        own = Counter(norm(b.prose.text) for b in document.blocks if isinstance(b, Heading))
        said += tally(total.headings, heads, own)
        total.records.missed.extend(f"{file.name}: {one}" for one in said)
    return total


def score_rendered(files: Iterable[Path], layouts: Sequence[Layout]) -> Articles:
    """Articles of which only the words are given, in each of *layouts*."""
    total = Articles()
    for file in files:
        root = etree.fromstring(
            file.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True)
        )
        if root.tag != "article" or not any(True for _ in root.iter("ref")):
            continue
        for layout in layouts:
            article = render(root, layout)
            suffix = ".md" if layout.heading.startswith("#") else ".txt"
            document, _ = read_bytes("scored", article.text.encode(), file.stem + suffix)
            if document is None:
                continue
            found, _ = read_references(document)
            said = tally_rendered(total, article, document, found.references, found.citations)
            total.records.missed.extend(f"{file.name}, {layout.name}: {one}" for one in said)
    return total


def score_printed(lists: Iterable[PrintedList]) -> tuple[Counter[str], list[str]]:
    """Lists of PDFs: references found and split, with what was missed and what is none."""
    total: Counter[str] = Counter()
    said: list[str] = []
    for one in lists:
        document, _ = read_bytes("scored", one.pdf.read_bytes(), one.pdf.name)
        found = read_references(document)[0].references if document else ()
        own = [norm(reference.printed) for reference in found]
        pairs = paired([norm(entry) for entry in one.entries], own)
        total.update(gold=len(one.entries), found=len(own), right=len(pairs))
        lost = (entry for at, entry in enumerate(one.entries) if at not in pairs)
        kept = set(pairs.values())
        surplus = (entry.printed for at, entry in enumerate(found) if at not in kept)
        said += [f"{one.pdf.name}: missed {entry}" for entry in lost]
        said += [f"{one.pdf.name}: surplus {entry}" for entry in surplus]
    return total, said


def tally_rendered(
    total: Articles, article: Article, document: Document,
    references: Sequence[Reference], citations: Sequence[Citation],
) -> list[str]:  # fmt: skip
    gold = {norm(entry): at for at, entry in enumerate(article.entries)}
    same_as = {one.id: gold.get(norm(one.printed)) for one in references}
    entries = Counter(f"entry {at}: {article.entries[at][:90]}" for at in gold.values())
    own = Counter(f"entry {at}: {article.entries[at][:90]}" if at is not None
                  else f"no entry: {one.printed[:90]}" for one in references
                  for at in [same_as[one.id]])  # fmt: skip
    said = tally(total.references, entries, own)
    links = Counter({str(at): count for at, count in article.cited.items()})
    linked = Counter(str(same_as.get(one.reference or "", one.reference)) for one in citations
                     if one.reference)  # fmt: skip
    said += tally(total.links, links, linked)
    heads = Counter(norm(text) for text in article.headings)
    title = norm(document.title.prose.text) if document.title else ""
    found = Counter(norm(b.prose.text) for b in document.blocks if isinstance(b, Heading))
    found.pop(title, None)
    return said + tally(total.headings, heads, found)


def score_entries(
    root: etree._Element, found: Sequence[Reference], total: Articles, name: str
) -> None:
    gold = [ref for ref in root.iter("ref") if not in_translation(ref)]
    total.references["gold"] += len(gold)
    total.references["found"] += len(found)
    total.references["right"] += min(len(gold), len(found))
    by_title = {norm(one.record.title): one.record for one in found}
    for ref in gold:
        wanted = gold_of_ref(ref)
        if wanted.get("title"):
            record = by_title.get(norm(wanted["title"]))
            own = of_record(record) if record else {}
            total.records.add(wanted, own, f"{name}: {wanted['title'][:80]}")


def in_translation(element: etree._Element) -> bool:
    return any(up.tag == "sub-article" and up.get("article-type") == "translation"
               for up in element.iterancestors())  # fmt: skip


def gold_of_ref(ref: etree._Element) -> Gold:
    marked = ref.find(".//element-citation")
    citation = marked if marked is not None else ref.find(".//mixed-citation")
    if citation is None:
        return {}

    def said(*tags: str) -> str:
        for tag in tags:
            for one in citation.iter(tag):
                text = " ".join("".join(one.itertext()).split())
                if text:
                    return text
        return ""

    title = said("article-title", "chapter-title", "data-title")
    doi = [" ".join("".join(one.itertext()).split()) for one in citation.iter("pub-id")
           if one.get("pub-id-type") == "doi"]  # fmt: skip
    return {
        "author": said("surname", "collab").strip(" ,"),
        "year": said("year").strip(" ()"),
        "title": (title or said("source")).strip(" ."),
        "container": said("source").strip(" .,") if title else "",
        "volume": said("volume"),
        "pages": said("fpage", "elocation-id"),
        "doi": doi[0][doi[0].find("10.") :].lower() if doi else "",
    }


def gold_links(root: etree._Element) -> Iterator[str]:
    for link in root.iter("xref"):
        if link.get("ref-type") == "bibr" and not in_translation(link):
            for _ in (link.get("rid") or "").split():
                yield norm("".join(link.itertext()))


def gold_headings(root: etree._Element) -> Iterator[str]:
    for title in root.iter("title"):
        parent = title.getparent()
        if (
            parent is not None
            and parent.tag in ("sec", "ack", "app", "ref-list")
            and not in_translation(title)
        ):
            yield "".join(title.itertext())


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kind", choices=("jats", "references", "rendered", "printed"))
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--list", action="store_true", help="what was missed")
    parser.add_argument("--limit", type=int, default=0, help="so many strings or articles at most")
    parser.add_argument("--part", choices=PARTS, default="", help="of the printed lists")
    options = parser.parse_args()
    files = [one for path in options.paths
             for one in (sorted(set(path.rglob("*.xml")) | set(path.rglob("*.csv")))
                         if path.is_dir() else [path])]  # fmt: skip
    if options.kind == "printed":
        score = Score()
        printed = [one for path in options.paths for one in printed_lists(path, options.part)]
        for group, lists in by_group(printed[: options.limit or None]):
            references, missed = score_printed(lists)
            score.missed += missed
            print(f"{group}: {len(lists)} lists, references  {f1(references)}")
    elif options.kind == "references":
        score = score_references(files, options.limit)
        print("\n".join(score.lines(TARGETS)))
    elif options.kind == "rendered":
        score = Score()
        for layout in LAYOUTS:
            total = score_rendered(files[: options.limit or None], [layout])
            score.missed += total.records.missed
            print(f"{layout.name}\n  references  {f1(total.references)}")
            print(f"  links       {f1(total.links)}\n  headings    {f1(total.headings)}")
    else:
        total = score_jats(files)
        score = total.records
        print(f"references  {f1(total.references)}\nlinks       {f1(total.links)}")
        print(f"headings    {f1(total.headings)}\nfields of the references:")
        print("\n".join(score.lines({})))
    if options.list:
        print("\n".join(score.missed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
