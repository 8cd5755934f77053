"""Notebooks: what stands in their cells, in the tree that pandoc makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

Tree = Mapping[str, object]


def without_cells(tree: Tree) -> Tree:
    """*tree* with what its cells hold in their place: headings are looked for at the top."""
    return {**tree, "blocks": list(_unwrapped(cast("list[Tree]", tree.get("blocks", []))))}


def _unwrapped(blocks: list[Tree]) -> Iterator[Tree]:
    for block in blocks:
        if block.get("t") == "Div":
            (_, classes, _), inner = cast(
                "tuple[tuple[str, list[str], object], list[Tree]]", block["c"]
            )
            if "cell" in classes:
                yield from inner
                continue
        yield block
