"""Pages that people write, and the method page with the lists that the code knows."""

from __future__ import annotations

import ast
import inspect
from dataclasses import dataclass

from markupsafe import Markup

from graph import problems


@dataclass(frozen=True, slots=True)
class ProsePage:
    """Context of ``prose.html``."""

    title: str
    body: Markup


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property of the ontology."""

    id: str
    """Fragment of its IRI."""
    iri: str
    label: str
    comment: str
    kind: str
    """``Class`` or ``Property``."""


@dataclass(frozen=True, slots=True)
class CodeMeaning:
    """A problem's code with what it says."""

    code: str
    meaning: str


@dataclass(frozen=True, slots=True)
class MethodPage:
    """Context of ``method.html``."""

    title: str
    body: Markup
    codes: tuple[CodeMeaning, ...]


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """Context of ``notfound.html``: it is served in place of any page, so that it cannot know how
    deep it stands.
    """

    depths: tuple[str, ...]
    """The ways to the root from every depth that the site has."""
    ways: tuple[tuple[str, str], ...]
    """Labels and files from the root of the pages that it offers."""


def code_meanings() -> tuple[CodeMeaning, ...]:
    """Every code with the sentence that stands under it in :class:`graph.problems.Code`, so that
    the page cannot lag behind the code.
    """
    body = ast.parse(inspect.getsource(problems.Code)).body[0]
    if not isinstance(body, ast.ClassDef):
        raise TypeError(f"not a class: {body}")
    return tuple(
        CodeMeaning(ast.literal_eval(code.value), " ".join(ast.literal_eval(said.value).split()))
        for code, said in zip(body.body, body.body[1:], strict=False)
        if isinstance(code, ast.Assign) and isinstance(said, ast.Expr)
    )
