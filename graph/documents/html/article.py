"""Where on a web page its article is, and what on it is furniture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Set

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
    r"|mw-editsection|toc|noprint|taboola|outbrain|zergnet|trc|sponsored|promoted|trending"
    r"|relatedposts)(?:$|[\s_-])",
    re.IGNORECASE,
)
SHARE = 0.75
"""The article is the innermost element that holds so much of the page's running text."""
MARKED = 0.4
"""It is looked for in what the page itself marks as its article or its main part, where that holds
so much of the text."""
OTHERS = 0.25
"""So much as of the largest article may stand in others: of teasers, and of readers' comments."""
ASIDE = 100
"""Characters of the shortest paragraph outside the article that is worth naming."""
_FINDERS = re.compile(
    r"Cross-?[Rr]ef|Google Scholar|Pub ?Med(?: Central)?|View Article|Web of Science"
)
_TEXT = frozenset({"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dd",
                   "dt", "pre", "figcaption"})  # fmt: skip


def is_article_body(found: Element) -> bool:
    """Whether an element is marked as an article's text (schema.org)."""
    return "articleBody" in found.get("itemprop").split()


def is_furniture(found: Element) -> bool:
    """Whether an element is menus, buttons or notices around the text."""
    if is_article_body(found):
        return False
    if found.tag in _TAGS:
        return not (found.tag == "aside" and "note" in found.get("role"))
    if found.get("role") in _ROLES or "hidden" in found.attributes:
        return True
    if found.tag in _TEXT and found.tag not in ("li",):
        return False
    named = f"{found.get('class')} {found.get('id')}"
    return bool(_NAMES.search(named)) and not re.search(r"\b(?:article|content|body)\b", named)


def find_article(root: Element) -> Element:
    """The innermost element with most of the text; the page's body where none stands out. Words in
    links do not count: of menus, and of lists of other articles, there may be more than of text.
    """
    body = root.at("body") or root
    weights = _weigh(body)
    found = _marked(body, weights) or body
    total = weights.get(id(found), 0)
    while total:
        inner = max(found.elements(), key=lambda one: weights.get(id(one), 0), default=None)
        if inner is None or weights.get(id(inner), 0) < SHARE * total or inner.tag in _TEXT:
            break
        if inner.tag in ("ul", "ol", "table", "dl", "blockquote") or "note" in inner.get("role"):
            break
        found = inner
    return found


def _marked(body: Element, weights: Mapping[int, int]) -> Element | None:
    """What the page marks as its article, or as its main part, where that holds enough."""
    least = max(1.0, MARKED * weights.get(id(body), 0))
    for tag in ("article", "main"):
        marked = (one for one in body.every() if one.tag == tag or one.get("role") == tag)
        known = sorted(marked, key=lambda one: weights.get(id(one), 0), reverse=True)
        if not known:
            continue
        largest = weights.get(id(known[0]), 0)
        inside = {id(one) for one in known[0].every()}
        others = sum(weights.get(id(one), 0) for one in known[1:] if id(one) not in inside)
        if largest >= least and others <= OTHERS * largest:
            return known[0]
    return None


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


def _weigh(body: Element) -> Mapping[int, int]:
    """Characters of running text in each element of *body*, by identity: furniture is left out,
    unless it is called so and holds the page.
    """
    around = _around_the_text(body)
    weights: dict[int, int] = {}

    def counts(found: Element) -> bool:
        if found.tag in SILENT or (found.tag == "a" and found.get("href")):
            return False
        return id(found) in around or not is_furniture(found)

    for element in bottom_up(body, counts):
        own = sum(len(part) for part in element.children if isinstance(part, str))
        inside = sum(weights.get(id(one), 0) for one in element.elements())
        counted = own if element.tag in _TEXT or own > 40 or inside else own // 4
        weights[id(element)] = inside + counted
    return weights


def _around_the_text(body: Element) -> Set[int]:
    """The elements, by identity, that hold what is marked as the main part or the article's text,
    or the page's first heading.
    """
    around: set[int] = set()
    headed = False
    for element in bottom_up(body, lambda _: True):
        first = not headed and element.tag == "h1"
        headed |= first
        marked = element.tag == "main" or element.get("role") == "main" or is_article_body(element)
        if first or marked or any(id(one) in around for one in element.elements()):
            around.add(id(element))
    return around


def bottom_up(top: Element, goes_into: Callable[[Element], bool]) -> Iterator[Element]:
    """*top* and all below it that one *goes into*, what is inside an element before itself."""
    stack = [(top, top.elements())]
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield element
        elif goes_into(child):
            stack.append((child, child.elements()))
