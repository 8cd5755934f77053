"""Each template uses its context's fields, all of them and no others."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

import graph.pages
from graph.pages.basket import BasketPage
from graph.pages.changes import ChangesPage
from graph.pages.claims.figures import StatisticsPage
from graph.pages.claims.lists import ClaimsPage, RowsFile, SourceClaimsPage, StatementsPage
from graph.pages.claims.page import ClaimPage
from graph.pages.concepts.glossary import GlossaryPage
from graph.pages.concepts.intervention import InterventionsPage
from graph.pages.concepts.letters import LettersPage
from graph.pages.concepts.lists import ConceptsPage, TypePage
from graph.pages.concepts.page import ConceptPage
from graph.pages.downloads import DataPage
from graph.pages.evidence.page import EvidencePage
from graph.pages.evidence.studies import StudiesPage
from graph.pages.evidence_map.cell import CellPage
from graph.pages.evidence_map.page import MapPage
from graph.pages.fragments import PartsPage
from graph.pages.further import FurtherPage, FurtherRows, PlacesFile
from graph.pages.gaps import GapsPage
from graph.pages.helplines import SafetyPage
from graph.pages.home import HomePage
from graph.pages.model import Frame
from graph.pages.networks.lists import NetworkList
from graph.pages.networks.page import NetworkHome, NetworkView
from graph.pages.problems.page import ProblemsPage
from graph.pages.prose import MethodPage, NotFoundPage, ProsePage
from graph.pages.published import WithdrawnPage
from graph.pages.queries.page import AnswerPage, QueryPage
from graph.pages.queries.questions import QuestionsPage
from graph.pages.search import SearchPage
from graph.pages.sources.lists import SourceListPage
from graph.pages.sources.overview import SourcesPage
from graph.pages.sources.page import SourcePage
from graph.pages.vocabulary.lists import OthersPage, ShapesPage, TermsPage
from graph.pages.vocabulary.page import TermPage
from graph.pages.vocabulary.schemes import SchemePage
from graph.pages.works.journals import JournalsPage
from graph.pages.works.listing import ReferencesPage, WorksFile, WorksPage
from graph.pages.works.page import ReferencePage

CONTEXTS: dict[str, type] = {
    "basket": BasketPage,
    "answer": AnswerPage,
    "cell": CellPage,
    "changes": ChangesPage,
    "claim": ClaimPage,
    "claims": ClaimsPage,
    "claims_source": SourceClaimsPage,
    "concept": ConceptPage,
    "concepts": ConceptsPage,
    "data": DataPage,
    "evidence": EvidencePage,
    "further": FurtherPage,
    "further_rows": FurtherRows,
    "gaps": GapsPage,
    "glossary": GlossaryPage,
    "home": HomePage,
    "interventions": InterventionsPage,
    "journals": JournalsPage,
    "letters": LettersPage,
    "map": MapPage,
    "method": MethodPage,
    "network": NetworkHome,
    "network_list": NetworkList,
    "network_view": NetworkView,
    "named_parts": PartsPage,
    "notfound": NotFoundPage,
    "ontology": TermsPage,
    "ontology_others": OthersPage,
    "places": PlacesFile,
    "problems": ProblemsPage,
    "prose": ProsePage,
    "query": QueryPage,
    "questions": QuestionsPage,
    "reference": ReferencePage,
    "references": ReferencesPage,
    "references_more": WorksPage,
    "rows": RowsFile,
    "safety": SafetyPage,
    "scheme": SchemePage,
    "search": SearchPage,
    "source": SourcePage,
    "source_list": SourceListPage,
    "shapes": ShapesPage,
    "sources": SourcesPage,
    "statements": StatementsPage,
    "statistics": StatisticsPage,
    "studies": StudiesPage,
    "term": TermPage,
    "type": TypePage,
    "withdrawn": WithdrawnPage,
    "works": WorksFile,
}
PROPERTIES = {"root", "section"}
"""What a frame works out from its fields."""
INCLUDED = {
    "concept": ["drawing"],
    "home": ["cards"],
    "network_view": ["drawing"],
    "sources": ["cards"],
    # Their macro *explorer* is given the page.
    **{key: ["facets"] for key in ("gaps", "interventions", "statistics", "studies", "type")},
}


OTHERS = ("claims.index", "index", "machines", "make", "model", "pelican", "sources.excerpts",
          "sources.parts")  # fmt: skip
"""Modules and packages whose types are no parts of contexts."""
NOT_SHOWN = {
    "_Said", "Asking", "BesideMap", "CellMaterial", "ConceptMaterial", "FacetReader", "LongLists",
    "MapMaterial", "MapShelf", "Named", "Part", "Period", "Schemes", "Shapes", "Term", "Terms",
    "Twin",
}  # fmt: skip


def fields(kind: type) -> set[str]:
    return {field.name for field in dataclasses.fields(kind)}


def tree(root: Path, template: str) -> nodes.Template:
    text = (root / "site" / "theme" / "templates" / f"{template}.html").read_text(encoding="utf-8")
    return Environment(autoescape=True).parse(text)


def uses(root: Path, template: str, name: str) -> set[str]:
    return {
        found.attr
        for part in (template, *INCLUDED.get(template, []))
        for found in tree(root, part).find_all(nodes.Getattr)
        if isinstance(found.node, nodes.Name) and found.node.name == name
    }


@pytest.mark.parametrize(("template", "context"), CONTEXTS.items(), ids=CONTEXTS)
def test_a_template_uses_exactly_the_fields_of_its_context(
    project_root: Path, template: str, context: type
) -> None:
    assert uses(project_root, template, "page") == fields(context)


def test_every_template_has_a_context(project_root: Path) -> None:
    made = {path.stem for path in (project_root / "site/theme/templates").glob("*.html")}
    assert made == {
        *CONTEXTS,
        "base",
        "parts",
        "parts_named",
        "cards",
        "claims_parts",
        "concepts_parts",
        "drawing",
        "facets",
        "lists_parts",
        "map_parts",
        "plots",
        "source_parts",
        "works_parts",
        "terms_parts",
    }


def test_the_frame_is_used_whole(project_root: Path) -> None:
    used = set().union(*(uses(project_root, name, "frame") for name in (*CONTEXTS, "base")))
    assert used == fields(Frame) | PROPERTIES


def test_no_piece_of_a_context_is_left_unused(project_root: Path) -> None:
    """Attributes by name alone: a template does not say of which class a variable is."""
    used = {
        found.attr
        for path in (project_root / "site" / "theme" / "templates").glob("*.html")
        for found in tree(project_root, path.stem).find_all(nodes.Getattr)
    }
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(graph.pages.__path__, "graph.pages.")
        if not module.name.removeprefix("graph.pages.").startswith(OTHERS)
    ]
    for module in modules:
        for kind in vars(module).values():
            if not isinstance(kind, type) or kind.__module__ != module.__name__:
                continue
            if kind.__name__ not in NOT_SHOWN:
                assert fields(kind) <= used, kind
