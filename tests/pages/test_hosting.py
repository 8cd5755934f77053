"""The files for hosts, read as hosts read them, beside the toy site."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from graph.config import BASE_IRI
from tests.pages.reading import read

HOSTING = Path(__file__).resolve().parents[2] / "docs" / "hosting"
SITE = "https://example.org/map/"
HTML = "text/html,application/xhtml+xml,*/*;q=0.8"
TURTLE, LINKED, LINKSET = "text/turtle", "application/ld+json", "application/linkset+json"


def redirect(path: str, accept: str) -> str:
    """Where the rules of ``w3id.htaccess`` send *path*, from the site's root; as mod_rewrite does:
    the conditions before a rule hold for it alone, and the first rule that matches is the last.
    """
    wanted = True
    for line in (HOSTING / "w3id.htaccess").read_text(encoding="utf-8").splitlines():
        match line.split():
            case ["RewriteCond", "%{HTTP_ACCEPT}", pattern]:
                wanted = wanted and re.search(pattern, accept) is not None
            case ["RewriteRule", pattern, target, "[R=303,L]"]:
                found = re.search(pattern, path)
                if wanted and found:
                    assert target.startswith(SITE)
                    kept = found[1] if found.groups() else ""
                    return target.replace("$1", kept).removeprefix(SITE)
                wanted = True
            case ["Options" | "RewriteEngine", _] | []:
                pass
            case words:
                assert words[0].startswith("#"), f"not understood: {line}"
    raise AssertionError(f"no rule for {path}")


@pytest.mark.parametrize(
    ("path", "accept", "target"),
    [
        ("", HTML, ""),
        ("claim/a-1", HTML, "claim/a-1/"),
        ("claim/a-1/", HTML, "claim/a-1/"),
        ("claim/a-1", TURTLE, "claim/a-1/index.ttl"),
        ("claim/a-1", f"{LINKED}, {HTML}", "claim/a-1/index.jsonld"),
        ("claim/a-1", LINKSET, "claim/a-1/linkset.json"),
        *((f"{kind}/x", TURTLE, f"{kind}/x/index.ttl")
          for kind in ("concept", "evidence", "reference", "scheme", "source")),
        ("map", TURTLE, "map/index.ttl"),
        ("map/risks", TURTLE, "map/risks/index.ttl"),
        ("map/a--b", TURTLE, "map/a--b/index.ttl"),
        ("map/risks/a--b", LINKED, "map/risks/a--b/index.jsonld"),
        ("map/risks/a--b", LINKSET, "map/risks/a--b/linkset.json"),
        ("ontology", TURTLE, "ontology/index.ttl"),
        ("ontology", LINKED, "ontology/index.jsonld"),
        ("ontology", HTML, "ontology/"),
        ("shapes", TURTLE, "data/shapes.ttl"),
        ("data", TURTLE, "data/index.ttl"),
        ("journals", LINKED, "journals/index.jsonld"),
        ("data/evidence.ttl", TURTLE, "data/evidence.ttl"),
        ("data/evidence.trig.gz", HTML, "data/evidence.trig.gz"),
        (".well-known/void", TURTLE, ".well-known/void"),
        ("claims", TURTLE, "claims/"),
    ],
)  # fmt: skip
def test_a_name_leads_to_what_is_asked_for(path: str, accept: str, target: str) -> None:
    assert redirect(path, accept) == target


def test_every_name_of_the_site_leads_to_its_page_and_files(toy_site: Path) -> None:
    for path in sorted(toy_site.rglob("linkset.json")):
        own = json.loads(path.read_text(encoding="utf-8"))["linkset"][0]
        iri = own["cite-as"][0]["href"]
        if not iri.startswith(f"{BASE_IRI}/"):
            continue
        name = iri.removeprefix(f"{BASE_IRI}/").partition("#")[0]
        assert (toy_site / redirect(name, HTML) / "index.html").is_file()
        described = {one["href"]: one.get("type") for one in own.get("describedby", ())}
        for address, kind in described.items():
            if address.endswith("/index.ttl") and "#" not in iri:
                assert f"{BASE_IRI}/{redirect(name, kind or '')}" == address


def headers(path: str) -> dict[str, str]:
    """What ``_headers`` gives *path*: all rules that match, in order; ``!`` takes one away."""
    found: dict[str, str] = {}
    matches = False
    for line in (HOSTING / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            pattern = re.sub(r":\w+", "[^/]+", re.escape(line).replace(r"\*", ".*"))
            matches = re.fullmatch(pattern.replace(r"\:", ":"), path) is not None
        elif matches and line.startswith("  ! "):
            found.pop(line.removeprefix("  ! "), None)
        elif matches and line.strip():
            name, value = line.strip().split(": ", 1)
            found[name] = value
        else:
            assert line.startswith("  ") or not line, f"not understood: {line}"
    return found


def test_headers_repeat_the_policy_of_each_page_and_point_to_its_links(toy_site: Path) -> None:
    for page in sorted(toy_site.rglob("index.html")):
        folder = page.parent.relative_to(toy_site).as_posix().removeprefix(".")
        sent = headers(f"/{folder}/" if folder else "/")
        (policy,) = (e for e in read(page) if "http-equiv" in e.attributes)
        told = sent["Content-Security-Policy"]
        assert told == f"{policy.attributes['content']}; frame-ancestors 'none'", folder
        assert ("Link" in sent) == (page.parent / "linkset.json").is_file(), folder
        assert sent["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/claim/a/index.ttl", "text/turtle"),
        ("/claim/a/index.jsonld", "application/ld+json"),
        ("/claim/a/linkset.json", LINKSET),
        ("/data/evidence.nq", "application/n-quads"),
        ("/data/evidence.trig", "application/trig"),
        ("/.well-known/void", "text/turtle"),
    ],
)
def test_headers_tell_the_type_of_data_and_let_others_read_it(path: str, kind: str) -> None:
    sent = headers(path)
    assert sent["Content-Type"].partition(";")[0] == kind
    assert sent["Access-Control-Allow-Origin"] == "*"


def test_nginx_has_a_block_for_each_brace_and_a_type_for_each_file() -> None:
    text = (HOSTING / "nginx.conf").read_text(encoding="utf-8")
    assert text.count("{") == text.count("}")
    types = dict(re.findall(r"^    (\S+/\S+)\s+(\S+);$", text, re.MULTILINE))
    assert {types[kind] for kind in ("text/turtle", "application/ld+json", "text/csv")} == {
        "ttl", "jsonld", "csv",
    }  # fmt: skip
