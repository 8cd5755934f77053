"""LaTeX, made ready for pandoc: citations as they are printed, linked to the entries of the list in
the same file, which pandoc joins into one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

_BEGINS: Final = re.compile(
    r"^[ \t]{0,20}\\(?:documentclass|documentstyle|begin\{document\})", re.M
)
_HEAD: Final = 20_000
"""Characters in which a file says that it is LaTeX: some begin with long remarks."""
_REMARK: Final = re.compile(
    r"(?P<address>\\(?:url|nolinkurl|path|href)\s?\{[^{}\n]{0,2000}\})|(?<!\\)%[^\n]*(?:\n[ \t]*)?"
)
"""A remark, or an address: a percent sign in one begins none."""
_LIST: Final = re.compile(
    r"\\begin\{thebibliography\}(?:\{[^{}]{0,80}\})?"
    r"((?:[^\\]++|\\(?!(?:begin|end)\{thebibliography\}))*+)\\end\{thebibliography\}"
)
_ITEM: Final = re.compile(
    r"\\bibitem\s{0,9}(?:\[(?P<label>(?:[^\[\]{}]|\{[^{}]{0,200}\}){0,400})\])?\s{0,9}"
    r"\{(?P<key>[^{}]{1,200})\}"
)
_CITE: Final = re.compile(
    r"\\(?P<kind>[A-Za-z]{0,10}[cC]ite[a-z]{0,10})\*?\s{0,3}(?:\[(?P<one>[^\[\]]{0,200})\])?"
    r"(?:\[(?P<two>[^\[\]]{0,200})\])?\{(?P<keys>[^{}]{1,1000})\}"
)
_YEAR: Final = re.compile(r"(?P<who>.{1,200}?)\s?\((?P<year>\d{4}[a-z]?|n\.d\.)\)")
_RUNNING: Final = frozenset({"citet", "textcite", "citealt"})
"""Ways to cite in which the authors are part of the sentence."""
_IN_PART: Final = {"citeauthor": "{0}", "citeyear": "{1}", "citeyearpar": "({1})"}
"""Ways to cite that print names or years alone."""
_NO_CITATION: Final = frozenset(
    {"nocite", "citestyle", "setcitestyle", "citereset", "defcitealias"}
)
"""Commands of such names that print nothing."""
_OUTSIDE: Final = re.compile(r"\\(?:input|include|subfile)\s?\{([^{}]{1,200})\}")
_BIB: Final = re.compile(
    r"\\(?:bibliography|addbibresource)\s?(?:\[[^\]]{0,99}\])?\{([^{}]{1,200})\}"
)


@dataclass(slots=True)
class Prepared:
    """LaTeX that pandoc reads, and what has to be said of it."""

    text: str
    said: list[tuple[str, str]] = field(default_factory=list)
    """Messages with hints."""


def is_latex(text: str) -> bool:
    """Whether *text* says that it is LaTeX."""
    return _BEGINS.search(text[:_HEAD]) is not None


def prepared(text: str) -> Prepared:
    """*text* with its list of references as paragraphs, and citations as links to them."""
    text = _REMARK.sub(lambda match: match["address"] or "", text)
    items = [item for found in _LIST.finditer(text) for item in _ITEM.finditer(found[1])]
    printed = {item["key"].strip(): _label(item, at) for at, item in enumerate(items, 1)}
    found = Prepared(_CITE.sub(lambda match: _cited(match, printed), _LIST.sub(_listed, text)))
    for name in _OUTSIDE.findall(text):
        said = f"The file takes in another, {name[:80]}, which was not read."
        found.said.append((said, "Put its text where it is taken in, or save the whole as PDF."))
    if not items and (names := _BIB.findall(text)):
        said = f"The reference list is in another file, {names[0][:80]}, which was not read."
        hint = "Put the list that LaTeX makes of it (the .bbl file) in its place, or save as PDF."
        found.said.append((said, hint))
    return found


def _listed(match: re.Match[str]) -> str:
    """The entries as items that links lead to, with numbers where they have no labels."""
    pieces = _ITEM.split(match[1])
    groups = _ITEM.groups + 1
    entries = zip(pieces[2::groups], pieces[groups::groups], strict=True)
    kind = "itemize" if any(pieces[1::groups]) else "enumerate"
    lines = (
        f"\n\\item \\hypertarget{{ref-{_plain(key)}}}{{}}{entry.replace(chr(92) + 'newblock', ' ')}"
        for key, entry in entries
    )
    listed = f"\\begin{{{kind}}}{''.join(lines)}\n\\end{{{kind}}}"
    return f"\n\n\\section*{{References}}\n{listed}\n\n"


def _label(item: re.Match[str], number: int) -> str:
    """What a citation of the entry prints: names and year, the label, or the number."""
    label = re.sub(r"[{}]|\\protect|\\citeauthoryear", "", item["label"] or "").replace("~", " ")
    found = _YEAR.match(label)
    return f"{found['who']}, {found['year']}" if found else label or str(number)


def _cited(match: re.Match[str], printed: Mapping[str, str]) -> str:
    if match["kind"].lower() in _NO_CITATION:
        return ""
    keys = [key.strip() for key in match["keys"].split(",") if key.strip()]
    before, behind = (match["one"], match["two"]) if match["two"] else ("", match["one"] or "")
    said = [printed.get(key, key) for key in keys]
    years = bool(said) and all(re.search(r", (?:\d{4}[a-z]?|n\.d\.)$", one) for one in said)
    note = f", {behind}" if behind else ""
    kind = match["kind"].lower()
    form = _IN_PART.get(kind) or ("{0} ({1}{2})" if kind in _RUNNING else "")
    if years and form:
        pairs = (one.rpartition(", ") for one in said)
        words = [form.format(who, year, note) for who, _, year in pairs]
        return ", ".join(_linked(keys, words))
    inner = ("; " if years else ", ").join(_linked(keys, said))
    lead = f"{before} " if before else ""
    opening, closing = "()" if years else "[]"
    return f"{opening}{lead}{inner}{note}{closing}"


def _linked(keys: list[str], words: list[str]) -> Iterator[str]:
    for key, one in zip(keys, words, strict=True):
        yield f"\\hyperlink{{ref-{_plain(key)}}}{{{one}}}"


def _plain(key: str) -> str:
    return re.sub(r"[^\w.-]", "-", key.strip())


# --- what is in it ---

_SILENT: Final = re.compile(
    r"\\(?:label|ref|eqref|autoref|[cC]ref|pageref|includegraphics|bibliography|bibliographystyle"
    r"|usepackage|begin|end|vspace|hspace|setlength|pagestyle|thispagestyle|hypertarget|hyperlink|newcommand"
    r"|renewcommand|setcounter|input|include)\*?(?:\[[^\[\]]{0,300}\])?\{[^{}]{0,300}\}"
)
_MATH: Final = re.compile(
    r"\\begin\{(?P<name>equation|align|displaymath|tikzpicture|gather|eqnarray|array)\*?\}.{0,5000}?"
    r"\\end\{(?P=name)\*?\}|(?<!\\)\$[^$]{1,500}\$|\\\[.{0,2000}?\\\]",
    re.DOTALL,
)
_COMMAND: Final = re.compile(r"\\[a-zA-Z]+\*?(?:\[[^\[\]]{0,200}\])?|\\.|[{}&~]")


def plain_latex(text: str) -> Iterator[str]:
    """The paragraphs of *text*, commands and formulas left out: to see what its reader left out."""
    head, begun, body = text.partition(r"\begin{document}")
    loose = "\n".join(line for line in head.splitlines() if not set("\\{}") & set(line))
    words = f"{loose}\n\n{body}" if begun else head
    for paragraph in re.split(r"\n[ \t]*\n", _MATH.sub(" ", words)):
        yield _COMMAND.sub(" ", _SILENT.sub(" ", paragraph))
