"""The pages of a large vocabulary beside ontospy's and SkoHub's, in one run.

    benchmarks/concepts.py ONTOSPY [--skohub FOLDER] [--concepts N]

A vocabulary of so many concepts (default: 2,000) is made: trees of four types, two other names and
a definition each. Our side is a cold build of this project with that vocabulary and one made-up
source; the other is ``ONTOSPY gendocs``, its documentation in many pages, of the same file. Printed
of each: seconds of the processor, pages, their bytes, the bytes of all files, and the links that
lead nowhere. Our pages hold more than ontospy's (citations in three styles, statements with
what they tie, exports), and each has RDF beside it.

ONTOSPY is the program of PyPI's ``ontospy``. FOLDER is a checkout of SkoHub Vocabs in which
``npm ci`` was run and ``config.yaml`` made: its ``data`` and ``public`` are overwritten.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.processor import timed

BASE: Final = "https://example.org/"
NEEDED: Final = ("graph", "site", "benchmarks", "build.py", "package.json", "package-lock.json")
FIELD: Final = "domestic-abuse"
"""The folder of the vocabulary that the made one stands in for."""
BRANCHES: Final = 5

HEAD: Final = f"""@base <{BASE}> .
@prefix ev: <{BASE}ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


class Scheme(NamedTuple):
    """A scheme and what its concepts are."""

    name: str
    type: str
    kind: str
    more: str = ""


SCHEMES: Final = (
    Scheme("risk-factors", "risk_factor", "RiskFactor"),
    Scheme("effects", "effect_on_child", "Effect", 'ev:group "child" ;'),
    Scheme("interventions", "intervention", "Intervention"),
    Scheme("outcomes", "outcome", "Outcome", 'ev:whoseOutcome "child" ;'),
)


class Site(NamedTuple):
    """What one side made."""

    pages: int
    page_bytes: int
    all_bytes: int
    broken: int


def vocabulary(total: int) -> Iterator[str]:
    """The made vocabulary in Turtle, a piece a thing."""
    yield HEAD
    for scheme in SCHEMES:
        yield (
            f'<scheme/{scheme.name}> a skos:ConceptScheme ; skos:prefLabel "{scheme.name}"@en ;\n'
            f'    skos:definition "All {scheme.name}."@en ; ev:conceptType "{scheme.type}" ;\n'
            "    rdfs:isDefinedBy <ontology> .\n"
        )
    for number in range(total):
        place, row = number % len(SCHEMES), number // len(SCHEMES)
        above = place + len(SCHEMES) * ((row - 1) // BRANCHES)
        broader = f"skos:broader <concept/made-{above}> ;" if row else ""
        scheme = SCHEMES[place]
        yield (
            f"<concept/made-{number}> a skos:Concept, ev:{scheme.kind} ;\n"
            f'    skos:prefLabel "Made thing {number}"@en ;\n'
            f'    skos:altLabel "thing {number} of the made"@en, "no. {number} thing"@en ;\n'
            f'    skos:definition "What is meant by the thing of number {number}."@en ;\n'
            f"    {broader} {scheme.more}\n"
            f"    skos:closeMatch <concept/made-{(7 * number + 3) % total}> ;\n"
            f"    skos:inScheme <scheme/{scheme.name}> ; rdfs:isDefinedBy <ontology> .\n"
        )


def for_skohub(total: int) -> Iterator[tuple[str, str]]:
    """Name and text of a file for each scheme, as SkoHub wants it: links both ways."""
    each = total // len(SCHEMES)
    for scheme in SCHEMES:
        base = f"{BASE}{scheme.name}/"
        lines = [
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
            "@prefix dct: <http://purl.org/dc/terms/> .",
            f'<{base}> a skos:ConceptScheme ; dct:title "{scheme.name}"@en ; '
            f"skos:hasTopConcept <{base}0> .",
        ]
        for number in range(each):
            first = BRANCHES * number + 1
            below = (f"<{base}{one}>" for one in range(first, min(first + BRANCHES, each)))
            above = f"skos:broader <{base}{(number - 1) // BRANCHES}>"
            lines.append(
                f'<{base}{number}> a skos:Concept ; skos:prefLabel "Made thing {number}"@en ;\n'
                f'    skos:altLabel "thing {number} of the made"@en, "no. {number} thing"@en ;\n'
                f'    skos:definition "What is meant by the thing of number {number}."@en ;\n'
                f"    {above if number else f'skos:topConceptOf <{base}>'} ;\n"
                + "".join(f"    skos:narrower {one} ;\n" for one in below)
                + f"    skos:inScheme <{base}> ."
            )
        yield f"{scheme.name}.ttl", "\n".join(lines)


def skohub(folder: Path, total: int) -> tuple[float, Site]:
    """What SkoHub in *folder* takes, and what it makes."""
    shutil.rmtree(folder / "data", ignore_errors=True)
    (folder / "data").mkdir()
    for name, text in for_skohub(total):
        (folder / "data" / name).write_text(text, encoding="utf-8")
    gatsby = folder / "node_modules" / ".bin" / "gatsby"
    run([gatsby, "clean"], folder)
    spent, _ = timed(lambda: run([gatsby, "build"], folder))
    return spent, measured(folder / "public")


def run(command: Sequence[str | Path], where: Path, home: Path | None = None) -> None:
    """Run *command*, or end with what it said."""
    env = {**os.environ, "HOME": str(home)} if home else None
    ended = subprocess.run(  # noqa: S603 - the program that was named, and ourselves
        command, cwd=where, env=env, check=False, capture_output=True, text=True
    )
    if ended.returncode:
        sys.exit(f"{ended.stdout[-2000:]}{ended.stderr[-2000:]}")


def prepared(folder: Path, made: str) -> Path:
    """A copy of this project with the vocabulary *made* and a made-up source."""
    project = folder / "project"
    project.mkdir()
    for name in NEEDED:
        if (ROOT / name).is_dir():
            left = shutil.ignore_patterns("output", "__pycache__", FIELD)
            shutil.copytree(ROOT / name, project / name, ignore=left)
        else:
            shutil.copy(ROOT / name, project / name)
    (project / "node_modules").symlink_to(ROOT / "node_modules")
    (project / "graph" / "vocabulary" / "made").mkdir()
    text = made.replace(f"@base <{BASE}> .\n", "").replace(f"<{BASE}ontology#>", "<ontology#>")
    (project / "graph" / "vocabulary" / "made" / "made.ttl").write_text(text, encoding="utf-8")
    run([sys.executable, "benchmarks/corpus.py", "1", folder / "sources"], project)
    return project


def measured(site: Path) -> Site:
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = [path for path in files if path.suffix == ".html"]
    return Site(
        len(pages),
        sum(path.stat().st_size for path in pages),
        sum(path.stat().st_size for path in files),
        sum(1 for _ in broken(site, pages)),
    )


def broken(site: Path, pages: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Each page and link of it that leads to no file, or to no element of it, in *site*. A
    fragment with "=" in it is the state of a page and no element. The page for what is not found is
    left out: where it is shown is not known.
    """
    names: dict[Path, frozenset[str]] = {}
    links: list[tuple[Path, str]] = []
    for page in pages:
        tree = LexborHTMLParser(page.read_bytes())
        names[page] = frozenset(
            value for node in tree.css("[id], a[name]")
            for value in (node.attributes.get("id"), node.attributes.get("name")) if value
        )  # fmt: skip
        if page.name != "404.html":
            found = {node.attributes.get("href") or "" for node in tree.css("a[href], link[href]")}
            links.extend((page, link) for link in sorted(found))
    for page, link in links:
        address, fragment = urldefrag(urljoin(page.as_uri(), _from(site, link)))
        parts = urlsplit(address)
        if parts.scheme != "file":
            continue
        path = Path(unquote(parts.path))
        whole = path not in names or "=" in fragment or unquote(fragment) in names[path] | {""}
        if not (path.exists() and whole):
            yield page.relative_to(site).as_posix(), link


def _from(site: Path, link: str) -> str:
    """A link from the root of a host, where *site* is that root."""
    rooted = link.startswith("/") and not link.startswith("//")
    return f"{site.as_uri()}{link}" if rooted else link


def main() -> None:
    """Print each side and the ratios."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("ontospy", type=Path)
    parser.add_argument("--skohub", type=Path)
    parser.add_argument("--concepts", type=int, default=2000)
    options = parser.parse_args()
    made = "".join(vocabulary(options.concepts))
    sides: dict[str, tuple[float, Site]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = prepared(folder, made)
        (folder / "made.ttl").write_text(made, encoding="utf-8")
        (folder / "theirs").mkdir()
        build: list[str | Path] = [sys.executable, "build.py", "--sources", folder / "sources"]
        spent, _ = timed(lambda: run([*build, "--output", folder / "ours"], project))
        sides["ours"] = (spent, measured(folder / "ours"))
        program = [options.ontospy.resolve(), "gendocs", "--type", "2", "--nobrowser"]
        document = [*program, "-o", folder / "theirs", folder / "made.ttl"]
        spent, _ = timed(lambda: run(document, folder, home=folder))
        sides["ontospy"] = (spent, measured(folder / "theirs"))
    if options.skohub:
        sides["SkoHub"] = skohub(options.skohub.resolve(), options.concepts)
    print(f"{'':<10}{'CPU s':>8}{'pages':>8}{'page MB':>9}{'all MB':>8}{'broken links':>14}")
    for side, (spent, site) in sides.items():
        print(
            f"{side:<10}{spent:>8.1f}{site.pages:>8}{site.page_bytes / 1e6:>9.1f}"
            f"{site.all_bytes / 1e6:>8.1f}{site.broken:>14}"
        )
    for side, (spent, _) in sides.items():
        print(f"CPU of {side} beside ours: {spent / sides['ours'][0]:.2f}")


if __name__ == "__main__":
    main()
