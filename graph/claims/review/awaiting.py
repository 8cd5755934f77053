"""What awaits a curator's review, worst first, and decisions ready to be pasted and changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graph.citing.line import as_line
from graph.claims.model import Claim, Claims, Concept, Evidence, Kind, Statistic
from graph.claims.review.file import toml_string
from graph.documents.model import Document
from graph.spans import line_of


@dataclass(frozen=True, slots=True)
class Awaiting:
    """One claim that nobody has decided on."""

    number: int
    """Its place in the list, counted from 1."""
    reason: str
    """Why it stands where it does."""
    claim: Claim


GRAVE: Final = (
    (Kind.INTERVENTION_OUTCOME, "an outcome of an intervention"),
    (Kind.RISK_TO_EFFECT, "a link from a risk to an effect"),
    (Kind.RISK_TO_PARENTING, "a link from a risk to parenting"),
    (Kind.RISK_INTERACTION, "a link between risks"),
    (Kind.PROTECTIVE, "something protective"),
)
"""Kinds that readers act on, the first first; before all of them stand statistics."""


def awaiting_review(claims: Claims) -> tuple[Awaiting, ...]:
    """The undecided claims: statistics, outcomes, links of risks and what protects; then those
    without a subject or an object; then those about candidates; then the others, in reading order.
    """
    candidates = {concept.id for concept in claims.candidates}
    undecided = [claim for claim in claims.claims if claim.status == "extracted"]
    ranked = [(*_rank(claim, candidates), claim) for claim in undecided]
    ordered = sorted(ranked, key=lambda one: (one[0], one[2].span, one[2].id))
    return tuple(
        Awaiting(number, reason, claim) for number, (_, reason, claim) in enumerate(ordered, 1)
    )


def _rank(claim: Claim, candidates: set[str]) -> tuple[int, str]:
    if claim.statistic is not None:
        return 0, "a statistic"
    for rank, (kind, reason) in enumerate(GRAVE, start=1):
        if claim.kind is kind:
            return rank, reason
    rank = len(GRAVE) + 1
    if not claim.subjects or not claim.objects:
        missing = "subject" if not claim.subjects else "object"
        return rank, f"a claim without {missing}"
    if candidates.intersection((*claim.subjects, *claim.objects)):
        return rank + 1, "about something that the vocabulary does not know"
    return rank + 2, "another claim"


def listing(
    awaiting: tuple[Awaiting, ...], document: Document, concepts: Mapping[str, Concept]
) -> Iterator[str]:
    """The list as lines for a terminal: nothing in them can steer it."""
    for one in awaiting:
        claim = one.claim
        line = line_of(document.text, claim.span.start)
        yield f"{one.number}. {claim.id}  {claim.kind}  line {line}  ({one.reason})"
        yield f"   “{as_line(claim.text)}”"
        yield f"   {_named(claim.subjects, concepts)} -> {_named(claim.objects, concepts)}"
        said = [f"direction {claim.direction}", f"valence {claim.valence}", f"rule {claim.rule}"]
        if claim.statistic is not None:
            said.append(f"statistic {_number(claim.statistic)}")
        if claim.evidence:
            said.append(f"evidence {claim.evidence}")
        if claim.references:
            said.append(f"references {', '.join(claim.references)}")
        if claim.hedge:
            said.append(f"hedge {claim.hedge}")
        yield f"   {as_line('; '.join(said))}"


def decision_toml(claim: Claim) -> str:
    """A decision on *claim* for its ``review.toml``: as an acceptance, with the fields that a
    correction would change in comments.
    """
    fields = [
        ("kind", toml_string(str(claim.kind))),
        ("subjects", _array(claim.subjects)),
        ("objects", _array(claim.objects)),
        ("direction", toml_string(str(claim.direction))),
        ("valence", toml_string(str(claim.valence))),
        ("hedge", toml_string(claim.hedge)),
        ("voice", toml_string(claim.voice)),
        ("references", _array(claim.references)),
        ("evidence", toml_string(claim.evidence or "")),
        ("statistic", _table(claim.statistic) if claim.statistic else '"none"'),
        ("exact", toml_string(claim.text)),
        ("start", str(claim.span.start)),
        ("end", str(claim.span.end)),
    ]
    return _decision("claim", claim.id, claim.text, fields)


def evidence_listing(
    claims: Claims, document: Document, concepts: Mapping[str, Concept]
) -> Iterator[str]:
    """The records of evidence as lines for a terminal, numbered ``E1``, ``E2``, ..."""
    resting = Counter(claim.evidence for claim in claims.claims)
    for number, one in enumerate(claims.evidence, 1):
        line = f"line {line_of(document.text, one.span.start)}" if one.span else "no line"
        yield f"E{number}. {one.id}  {one.status}  {line}  ({resting[one.id]} claims rest on it)"
        if one.span is not None:
            yield f"   “{as_line(one.span.of(document.text))}”"
        about, design = _named(one.interventions, concepts), _named(one.design, concepts)
        yield f"   about {about}; design {design}"
        said = (
            ("name", one.name),
            ("sample", one.sample),
            ("place", ", ".join(one.place)),
            ("period", one.period),
            ("references", ", ".join(one.references)),
            ("ratings", ", ".join(f"{each.scale} {each.level}" for each in one.ratings)),
        )
        yield f"   {as_line('; '.join(f'{key} {text or _NOT_STATED}' for key, text in said))}"


_NOT_STATED: Final = "not stated"


def evidence_toml(evidence: Evidence, document: Document) -> str:
    """A decision on *evidence* for its ``review.toml``: as an acceptance, with the fields that a
    correction would change in comments.
    """
    quote = evidence.span.of(document.text) if evidence.span else ""
    fields = (
        ("name", toml_string(evidence.name)),
        ("design", _array(evidence.design)),
        ("sample", toml_string(evidence.sample)),
        ("place", _array(evidence.place)),
        ("period", toml_string(evidence.period)),
        ("references", _array(evidence.references)),
        ("interventions", _array(evidence.interventions)),
        ("claims", "[]"),
        ("ratings", "[]"),
    )
    return _decision("evidence", evidence.id, " ".join(quote.split()), fields)


def _decision(kind: str, name: str, quote: str, fields: Iterable[tuple[str, str]]) -> str:
    lines = [
        f"[[{'decision' if kind == 'claim' else kind}]]",
        f"{kind} = {toml_string(name)}",
        f"quote = {toml_string(quote)}",
        'action = "accept"  # or "reject", or "correct" with those of the fields that are wrong',
        'reason = ""',
        'date = ""',
        'by = ""',
        *(f"# {key} = {value}" for key, value in fields),
    ]
    return "\n".join(lines) + "\n"


def _named(names: tuple[str, ...], concepts: Mapping[str, Concept]) -> str:
    said = [
        f"{as_line(concepts[name].label)} [{name}]{' (candidate)' * concepts[name].candidate}"
        for name in names
    ]
    return ", ".join(said) or "(none)"


def _number(statistic: Statistic) -> str:
    ends = (statistic.value, statistic.low, statistic.high)
    number = " to ".join(f"{end:.15g}" for end in ends if end is not None)
    about = (statistic.population, statistic.place, statistic.period)
    return ", ".join((f"{number} {statistic.unit}", *filter(None, about)))


def _array(names: tuple[str, ...]) -> str:
    return f"[{', '.join(map(toml_string, names))}]"


def _table(statistic: Statistic) -> str:
    numbers = {"value": statistic.value, "low": statistic.low, "high": statistic.high}
    words = {
        "quote": statistic.quote,
        "unit": statistic.unit,
        "qualifier": statistic.qualifier,
        "population": statistic.population,
        "place": statistic.place,
        "period": statistic.period,
    }
    fields = [f"{key} = {float(value)!r}" for key, value in numbers.items() if value is not None]
    fields += [f"{key} = {toml_string(value)}" for key, value in words.items() if value]
    return f"{{ {', '.join(fields)} }}"
