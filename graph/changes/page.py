"""Changes as one HTML page that stands alone: no style sheet, no script, nothing loaded."""

from __future__ import annotations

from markupsafe import Markup, escape

from graph.changes.model import Change, Changes
from graph.changes.write import details, link_words, short, summary

POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"


def as_page(changes: Changes) -> str:
    """The page; names are shown as they are, since it may lie anywhere."""
    rows = [_row(change, changes) for change in changes.things]
    for word, links in (("added", changes.links_added), ("gone", changes.links_gone)):
        rows += [Markup("<li>{} link {}").format(word, link_words(link, changes)) for link in links]
    said = escape(summary(changes))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>What changed</title>\n</head>\n<body>\n"
        f"<h1>What changed</h1>\n<p>{said}</p>\n<ul>\n"
        + "\n".join(rows)
        + "\n</ul>\n</body>\n</html>\n"
    )


def _row(change: Change, changes: Changes) -> Markup:
    inner = Markup("").join(Markup("<li>{}").format(line) for line in details(change, changes))
    listed = Markup("<ul>{}</ul>").format(inner) if inner else Markup("")
    return Markup("<li><b>{}</b> {} <code>{}</code> {}{}").format(
        change.what, change.kind, change.name, short(change.label), listed
    )
