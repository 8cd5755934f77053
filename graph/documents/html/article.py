"""Where on a web page its article is, and what on it is furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.documents.elements import Element

SILENT = frozenset(
    ("script", "style", "noscript", "svg", "iframe", "template", "select", "button", "input",
     "img", "picture", "video", "audio", "canvas", "object", "math", "textarea", "head")
)  # fmt: skip
"""Elements whose words are none of the page's."""
_TAGS = frozenset({"nav", "footer", "aside", "form", "dialog", "menu"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu",
                    "dialog", "alert"})  # fmt: skip
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|share|sharing|social|cookies?|banner"
    r"|side-?bar|related|recommended|comments?|adverts?|ads?|promo|newsletter|subscribe|site-footer"
    r"|page-footer|toolbar|pagination|pager|skip(?:-link)?|login|metrics|altmetric|popup|modal"
    r"|mw-editsection|toc|noprint)(?:$|[\s_-])",
    re.IGNORECASE,
)
SHARE = 0.75
"""The article is the innermost element that holds so much of the page's running text."""
ASIDE = 100
"""Characters of the shortest paragraph outside the article that is worth naming."""
_FINDERS = re.compile(
    r"Cross-?[Rr]ef|Google Scholar|Pub ?Med(?: Central)?|View Article|Web of Science"
)
_TEXT = frozenset({"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dd",
                   "dt", "pre", "figcaption"})  # fmt: skip


def is_furniture(found: Element) -> bool:
    """Whether an element is menus, buttons or notices around the text."""
    if found.tag in _TAGS:
        return not (found.tag == "aside" and "note" in found.get("role"))
    if found.get("role") in _ROLES or "hidden" in found.attributes:
        return True
    if found.tag in _TEXT and found.tag not in ("li",):
        return False
    named = f"{found.get('class')} {found.get('id')}"
    return bool(_NAMES.search(named)) and not re.search(r"\b(?:article|content|body)\b", named)


def find_article(root: Element) -> Element:
    """The innermost element with most of the text; the page's body where none stands out."""
    body = root.at("body") or root
    weights: dict[int, int] = {}
    total = _weigh(body, weights)
    found = body
    while total:
        inner = max(found.elements(), key=lambda one: weights.get(id(one), 0), default=None)
        if inner is None or weights.get(id(inner), 0) < SHARE * total or inner.tag in _TEXT:
            break
        if inner.tag in ("ul", "ol", "table", "dl", "blockquote") or "note" in inner.get("role"):
            break
        found = inner
    return found


def article_words(root: Element) -> Iterator[str]:
    """The running text of the page: the article's, and paragraphs around it that are no furniture.
    Links that lead to services are none.
    """
    article = find_article(root)
    yield from (_FINDERS.sub("", part) for part in article.texts(SILENT))
    stack = [root.at("body") or root]
    while stack:
        found = stack.pop()
        if found.tag == "p" and len(words := found.words(without=SILENT)) > ASIDE:
            yield words
        elif found is not article and found.tag not in SILENT and not is_furniture(found):
            stack.extend(found.elements())


def _weigh(top: Element, weights: dict[int, int]) -> int:
    """Characters of running text in each element below *top*, furniture left out, by identity."""
    stack = [(top, top.elements())]
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is not None:
            if child.tag not in SILENT and not is_furniture(child):
                stack.append((child, child.elements()))
            continue
        stack.pop()
        own = sum(len(part) for part in element.children if isinstance(part, str))
        inside = sum(weights.get(id(one), 0) for one in element.elements())
        counted = own if element.tag in _TEXT or own > 40 or inside else own // 4
        weights[id(element)] = inside + counted
    return weights.get(id(top), 0)


_TITLE = frozenset({"title", "msotitle", "doctitle", "p-title"})


def find_title(root: Element, article: Element) -> Element | None:
    """The heading that is the page's title: in the article, else before it. A word processor's page
    has it in a paragraph of that style, above headings that are sections'.
    """
    for found in article.all("h1", "p"):
        if found.tag == "h1":
            break
        if _TITLE & set(found.get("class").casefold().split()) and found.words():
            return found
    own = next(article.all("h1"), None)
    if own is not None and own.words():
        return own
    return next((one for one in root.all("h1") if one.words()), None)
