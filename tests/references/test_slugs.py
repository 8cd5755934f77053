"""Hyphens in addresses: put back where a line break took them, left alone everywhere else."""

import pytest

from graph.references.entries.slugs import with_hyphens


@pytest.mark.parametrize(
    ("printed", "title", "whole"),
    [
        ("www.a.org/flood-defencesin-river-towns", "", "www.a.org/flood-defences-in-river-towns"),
        ("https://a.org/x/review-of-privatelaw-cases", "Review of Private Law Cases",
         "https://a.org/x/review-of-private-law-cases"),
        ("https://a.org/school-meals-factsheet-one", "A factsheet", None),
        ("https://a.org/schoolmeals", "School meals", None),
        ("https://a.org/one-twothree-Four", "", None),
        ("https://a.org/a?b=one-two-andthree", "", None),
        ("https://a.org/qxz-vbnm-wrtp", "", None),
        ("", "", None),
    ],
)  # fmt: skip
def test_with_hyphens(printed: str, title: str, whole: str | None) -> None:
    assert with_hyphens(printed, title) == (printed if whole is None else whole)
