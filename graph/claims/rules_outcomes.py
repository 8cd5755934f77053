"""Rules for interventions: what they are, what they brought, what a source thinks of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.claims import cues
from graph.claims.candidates import candidate
from graph.claims.changes import DOWN, UP, changes_in, way_of
from graph.claims.clauses import joints
from graph.claims.model import Concept, Direction, Kind, Mention, Valence
from graph.claims.valence import valence_of
from graph.claims.view import (
    BARRIER,
    DESIGN,
    EFFECT,
    FRAMEWORK,
    INTERVENTION,
    OUTCOME,
    PARENTING,
    POPULATION,
    RISK,
    SETTING,
    Draft,
    View,
    draft,
    named,
    role,
)

_RESULTS = (OUTCOME, EFFECT, PARENTING)
_EARLY = 120
"""Within how many characters a sentence names what it describes."""
_SHORTEST = 12
"""Characters of the shortest stretch that is quoted by itself."""


_DID = re.compile(
    r"\b(?:increased|improved|reduced|cut|decreased|lowered|raised|enhanced|strengthened|prevented"
    r"|halved|doubled|led to|resulted in"
    r"|had (?:an?|no|little|some) (?:\w{1,20} ){0,3}(?:effect|impact))\b"
    r"|\bdid not (?:\w+ )?(?:reduce|improve|increase|change|prevent)\b",
    re.IGNORECASE,
)
"""What something brought, told as what happened."""
_FOUND = re.compile(
    r"\b(?:found|finds|show(?:s|ed|n)|demonstrat\w+|reported|conclud\w+|indicat\w+)\b",
    re.IGNORECASE,
)
_THE_PROGRAMME = re.compile(
    r"\W*(?:(?:an?|the|this) (?:\w+ ){0,2}(?:evaluation|trial|study|review) of |participa\w+ in "
    r"|attend\w+ |completing |completion of )?(?:the|this) (?:programme|program|intervention|scheme"
    r"|project|model|course|training|initiative|service)\b",
    re.IGNORECASE,
)


_IT_HAD = re.compile(rf"\W*(?:it|they) (?:also |\w{{1,20}}ly )?(?:{_DID.pattern})", re.IGNORECASE)
"""How a sentence begins that says what the subject of the one before it brought."""


def outcome(view: View) -> Sequence[Draft]:
    """What an intervention brought, as a source reports it."""
    who = view.ids(INTERVENTION)
    if not who and _THE_PROGRAMME.match(view.text):
        who = named(view.earlier, INTERVENTION)[-1:] or named(view.headings, INTERVENTION)[:1]
    if not who and _IT_HAD.match(view.text):
        who = tuple(filter(None, (_described_before(view),)))
    if not who:
        return ()
    if cues.VERDICT.search(view.text) and not view.unit.is_item:
        return (_verdict(view, _judged(view) or who, "verdict"),)
    found = view.ids(DESIGN) and _FOUND.search(view.text)
    did = _DID.search(view.text)
    studied = cues.EVALUATES.search(view.text) or found
    told = did or (studied and cues.OUTCOME.search(view.text))
    if not told or cues.AIMS.search(view.text):
        return ()
    results = _results(view)
    named_at = _first_name(view)
    if not results or named_at > results[0].start or cues.RECOMMENDS.search(view.text):
        return ()
    who = view.ids(INTERVENTION, end=results[0].start) or who
    return outcomes_of(view, who, "evaluation-sentence")


def changed_by(view: View) -> bool:
    """Whether the unit tells what the intervention that it names first changed: that is read as an
    outcome, with its number.
    """
    did = _DID.search(view.text)
    named_at = _first_name(view)
    return did is not None and named_at < view.unit.start + did.start() and bool(outcome(view))


def _first_name(view: View) -> int:
    """Where the unit first names an intervention; its start, where it only says *the programme*."""
    inside = view.within(view.unit.start, view.unit.end)
    return next((m.start for m in inside if m.type == INTERVENTION), view.unit.start)


def _judged(view: View) -> tuple[str, ...]:
    """The interventions that stand before the words of a judgement."""
    verdict = cues.VERDICT.search(view.text)
    return view.ids(INTERVENTION, end=view.unit.start + verdict.start()) if verdict else ()


def listed_outcome(view: View) -> Sequence[Draft]:
    """A bullet of reasons why something is dangerous, or of what it is good for."""
    who = named(view.lead, INTERVENTION)
    if not (view.unit.is_item and who and cues.VERDICT.search(view.lead_text)):
        return ()
    return (_verdict(view, who, "listed-outcome"),)


def _verdict(view: View, who: tuple[str, ...], rule: str) -> Draft:
    """A source's judgement of an intervention, with what it bears on where that is named."""
    objects = view.ids(*_RESULTS) or view.ids(BARRIER)
    bad = cues.BAD_VERDICT.search(view.text) or cues.BAD_VERDICT.search(view.lead_text)
    good = cues.GOOD_VERDICT.search(view.text)
    valence = Valence.HARM if bad else Valence.BENEFIT if good else Valence.NOT_STATED
    if cues.NONE_FOUND.search(view.text):
        valence = Valence.NO_EFFECT
    way = cues.direction_of(view.text) if objects else Direction.NOT_STATED
    made = draft(view, Kind.INTERVENTION_OUTCOME, rule, (who, objects), way)
    return replace(made, valence=valence)


@dataclass(frozen=True, slots=True)
class _Result:
    """An outcome that a sentence names, known to the vocabulary or not."""

    start: int
    end: int
    concept: str
    new: tuple[Concept, ...] = ()
    way: Direction = Direction.NOT_STATED
    """Of a result that is told by a word of change; not stated for a known name."""


def outcomes_of(view: View, who: tuple[str, ...], rule: str) -> Sequence[Draft]:
    """One draft for each outcome that the unit names, each in its own stretch of it."""
    unit = view.unit
    found = _results(view)
    last = Direction.NOT_STATED
    drafts = []
    for index, result in enumerate(found):
        start, end = _stretch(view, found, index)
        words = unit.prose.text[start:end]
        own = _way(unit.prose.text, start, end, result)
        turned = index and _turn(unit.prose.text, found[index - 1], result)
        way = last = own if turned or own is not Direction.NOT_STATED else last
        valence = valence_of(words, way, result.concept, view.wanted)
        if valence is Valence.HARM and own is Direction.NOT_STATED:
            valence = Valence.NOT_STATED  # a direction carried over is too little to call it harm
        if _ONLY_OPENS.search(words) and own is Direction.NOT_STATED and index + 1 < len(found):
            continue
        if own is Direction.NOT_STATED and _WHICH.match(words):
            continue
        if valence is Valence.BENEFIT and view.wanted.get(result.concept) is Direction.INCREASES:
            way = Direction.INCREASES  # fewer crises are better health, not less of it
        about = (result.concept,)
        kind = Kind.INTERVENTION_OUTCOME
        number = next((one for at, _, one in view.statistics if start <= at < end), None)
        one = Draft(start, end, kind, who, about, way, rule, valence, number, new=result.new)
        drafts.append(one)
    return drafts


_WHICH = re.compile(r"\W*(?:which|who)\s", re.IGNORECASE)
"""What is told by the way of what came before, and is no result of its own."""
_ONLY_OPENS = re.compile(
    r"\b(?:various|several|a range of|following|these) .*(?:including|were)\W*$"
)
"""``various outcomes in working practices, including``: what follows are the outcomes."""


def _way(text: str, start: int, end: int, result: _Result) -> Direction:
    """Which way one result goes, by the words of its own stretch."""
    words = text[start:end]
    if cues.MIXED.search(words):
        return Direction.MIXED
    if result.way is not Direction.NOT_STATED:
        return result.way
    if cues.NONE_FOUND.search(words):
        return Direction.NONE_FOUND
    return way_of(text, start, end, result.start)


def _results(view: View) -> list[_Result]:
    """The outcomes that a unit names, by place: known ones, and what it says to have changed."""
    unit, text = view.unit, view.unit.prose.text
    found: list[_Result] = []
    for mention in view.within(unit.start, unit.end):
        if role(mention.type) in _RESULTS and (not found or mention.start >= found[-1].end):
            found.append(_Result(mention.start, mention.end, mention.concept))
    for change in changes_in(text, unit.start, unit.end):
        if any(one.start < change.end and change.start < one.end for one in found):
            continue
        start, end = change.what
        new = candidate(OUTCOME, text[start:end].removeprefix("the "))
        found.append(_Result(change.start, change.end, new.id, (new,), change.way))
    found.sort(key=lambda one: one.start)
    found = [
        one
        for index, one in enumerate(found)
        if not index or _parted(text, found[index - 1].end, one.start)
    ]
    more = [joined for one in found for joined in _joined(view, one, found)]
    return sorted((*found, *more), key=lambda one: one.start)


def _parted(text: str, end: int, start: int) -> bool:
    """Whether what stands between two outcomes makes two of them, and not one phrase."""
    between = text[end:start]
    joint = next(joints(text, end, start), None)
    return joint is not None or any(cue.search(between) for cue in (_LISTS, UP, DOWN))


_LISTS = re.compile(r"\b(?:including|such as|namely)\b|[:(–]")


_NOUN = (
    r"(?!(?:the|a|an|their|its|his|her|in|on|at|of|for|to|by|with|from|among|it|they|this|that|which"
    r"|who|was|were|is|are|has|have|had|did|not|no|other|others|more|less|fewer|better)\b)"
    r"(?:well-?being|reading|learning|functioning|parenting|hearing|sleep(?:ing)?|eating"
    r"|[a-z]{3,20}(?<!ed)(?<!ing)(?<!ly))"
)
_ANOTHER = re.compile(
    rf"(?:,\s(?:and\s)?|\sand\s)(?P<what>{_NOUN}(?:\s{_NOUN})?)(?=[.;,]|\sand\s|$)"
)


def _joined(view: View, one: _Result, found: Sequence[_Result]) -> list[_Result]:
    """What is joined to an outcome and changes with it: ``safety and independence``."""
    text, at = view.unit.prose.text[: view.unit.end], one.end
    more: list[_Result] = []
    while (match := _ANOTHER.match(text, at)) is not None:
        start, at = match.span("what")
        known = any(other.start < at and start < other.end for other in found)
        people = any(m.type in (POPULATION, SETTING, INTERVENTION) for m in view.within(start, at))
        if known or people:
            return []
        new = candidate(OUTCOME, match["what"])
        more.append(_Result(start, at, new.id, (new,)))
        if " and " in match[0]:
            return more
    return []


_TURN = re.compile(r"[,;]?\s(?:while|whereas|whilst|but|although)\s|;\s|,?\s(?=as well as\s)")
"""Where another statement begins, be it of other people."""


def _turn(text: str, one: _Result, following: _Result) -> re.Match[str] | None:
    return _TURN.search(text, one.end, max(one.end, following.start))


def _stretch(view: View, found: Sequence[_Result], index: int) -> tuple[int, int]:
    """From the joint before this outcome to the joint before the next: where a new statement
    begins between them, there; else at the last joint.
    """
    unit = view.unit
    start, end = unit.start, unit.end
    if index:
        start = _cut(view, found[index - 1], found[index])[1]
    if index + 1 < len(found):
        end = _cut(view, found[index], found[index + 1])[0]
    return (start, end) if end - start > _SHORTEST else (unit.start, unit.end)


def _cut(view: View, one: _Result, following: _Result) -> tuple[int, int]:
    """Where the stretch of *one* ends, and where that of *following* begins."""
    text = view.unit.prose.text
    turn = _turn(text, one, following)
    if turn is not None:
        return turn.span()
    cuts = list(joints(text, one.end, following.start))
    return cuts[-1].span() if cuts else (following.start, following.start)


def description(view: View) -> Sequence[Draft]:
    """What an intervention is and does, said of it: it is the subject of the sentence."""
    if _POINTS.search(view.text) or _FELT.search(view.text):
        return ()
    who = _described(view) or _described_before(view)
    if not who:
        return ()
    return (draft(view, Kind.INTERVENTION_DESCRIPTION, "description", ((who,), described(view))),)


_FELT = re.compile(
    r"\b(?:is|are|was|were|be|been|being) (?:\w{1,20} )?"
    r"(?:seen|experienced|felt|perceived|viewed) as\b|\bmakes? (?:[\w-]{1,20} ){1,3}feel\b"
)
"""What people take something for is not what it is."""
_DENIED = re.compile(r"\b(?:not|never|nor|without|rather than)\s(?:[\w-]{1,20}\s){0,3}$")
_ONLY = re.compile(r"\bnot\s(?:only|just|merely|solely)\b")


def described(view: View) -> tuple[str, ...]:
    """What an intervention is said to have to do with; not what it is said to have nothing to do
    with.
    """
    text = view.unit.prose.text
    inside = view.within(view.unit.start, view.unit.end)
    before = ((one, text[max(view.unit.start, one.start - 60) : one.start]) for one in inside)
    meant = (one for one, words in before if not _DENIED.search(words) or _ONLY.search(words))
    return named(meant, POPULATION, OUTCOME, RISK, FRAMEWORK, SETTING, EFFECT)


_POINTS = re.compile(
    r"\bthe following\b[^.]{0,60}:?\W*$|\bas follows\b|\b(?:on|in) the (?:next|following)"
    r" (?:page|section)"
    r"|^\W*(?:see|there (?:is|are) (?:\w+ ){0,3}(?:examples?|range|number|variety))\b"
    r"|\b(?:points?|findings|themes|issues) (?:is|are|were) substantiated\b",
    re.IGNORECASE,
)
"""A pointer to what stands elsewhere: no statement."""
_REPORTS_THAT = re.compile(r".{0,160}\b(?:that|how)\s", re.DOTALL)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|might|will|would|should|do|does|did|be|been"
    r"|started|began|worked|explained|spoke|said|identified|discussed|described|found|used|uses"
    r"|provides?|includes?|offers?|involves?|requires?|enables?|supports?|exemplifies|entails?|means"
    r"|creates?|promotes?|brings?|needs?|takes?|makes?|underpins?|underscores?|reflects?|shows?"
    r"|suggests?|indicates?|informs?|highlights?|emphasi[sz]es?|raises?|find|ask|asks)\b"
    r"(?! (?:the|an?) \W*$| (?:the|an?) (?:[\w-]{1,20} ){0,3}$)",
    re.IGNORECASE,
)
"""A verb before the name: the name is not the subject, unless it is what something *is*."""
_ASPECTS = (
    *(
        "aim",
        "aims",
        "goal",
        "goals",
        "purpose",
        "focus",
        "part",
        "element",
        "component",
        "version",
    ),
    *("form", "type", "kind", "trial", "study", "pilot", "evaluation"),
)
"""What a thing is the ... of, and the statement still about it."""
_INSIDE = re.compile(
    r"\b(?:in|on|for|from|with|by|to|at|about|into|through|via|during|after|before|under|within|as|than"
    r"|regarding|including)\s(?:(?:the|an?|such|these|this|their|our|its|both|some)\s)?"
    r"(?:[\w-]{1,20}\s)?$"
    r"|" + "".join(f"(?<!{word} )" for word in _ASPECTS) + r"\bof\s(?:(?:the|an?)\s)?$",
    re.IGNORECASE,
)
"""How the words before a name end that stands inside a phrase (*research on ...*)."""
_SOMEBODY = re.compile(
    r"\W*(?:it|they|he|she|we|i|you|there|people|practitioners|professionals)\s", re.I
)
_NAMED_SO = (
    r"(?:\s(?:programmes?|programs?|models?|approach(?:es)?|projects?|schemes?|interventions?|services?"
    r"|initiatives?|training|strategy|courses?|sessions?|groups?|curriculum|clubs?|campaigns?))?"
)
_GOES_ON = re.compile(
    rf"(?:s|['’]s)?['’™®]{{0,2}}{_NAMED_SO}"
    r"(?:\s?\([^()]{1,80}\)){0,2}"
    r"(?:,|\s[–—-]\s|\s(?:also|typically|often|usually|generally|now|therefore|currently|both|simultaneously"
    r"|originally|first|can|could|may|might|will|would|did|do|of|for|in|on|with|between|within|across"
    r"|among|at|from|that|which|who|delivered|based|aimed|developed|designed|run|undertaken)\b|(?P<bare>\s))",
    re.IGNORECASE,
)
_DELIVERS = re.compile(
    r"\b(?:deliver|offer|provid|run|conduct|develop|implement|introduc|launch|operat|fund|commission|pilot"
    r"|organi[sz])(?:e?s|e|ed|ning)?\s(?:an?\s|the\s|our\s|their\s|its\s|several\s)?['‘“]?"
    r"(?:(?!(?:in|on|to|for|with|at|from|by)\s)[\w-]{1,20}\s){0,4}['‘“]?$"
    r"|^\W*As part of (?:the |our |its |this )?['‘“]?$",
    re.IGNORECASE,
)
"""Before its name: somebody offers it."""
_DOES = re.compile(
    r"\b(?:requires?|relies|rely|depends?|allows?|gives?|creates?|promotes?|employs?|employed"
    r"|utili[sz]es?|mobilises?|teach(?:es)?|encourages?|covers?|operates?|brought|gave|can|may|could)\b"
    r"|^\s(?:[™®]\s)?(?:also\s)?[a-z]{3,20}s\s(?:an?|the|both|all|each|on|with|in|its|their|how)\b"
)
"""More of what an intervention does, and any verb right behind its name."""
_FAR = 200
"""Within how many characters of its subject a sentence has its verb."""


def _described(view: View) -> str:
    """The intervention that the unit is about: its subject, or what somebody offers; empty for
    none.
    """
    unit = view.unit
    early = view.within(unit.start, min(unit.end, unit.start + _EARLY))
    names = (mention for mention in early if mention.type == INTERVENTION)
    return next((one.concept for one in names if _is_subject(view, one)), "")


def _is_subject(view: View, name: Mention) -> bool:
    unit, text = view.unit, view.unit.prose.text
    before = text[unit.start : name.start]
    reported = _REPORTS_THAT.match(before)
    before = before[reported.end() :] if reported else before
    if _DELIVERS.search(before):
        return True
    if _VERB.search(before) or _SOMEBODY.match(before) or _INSIDE.search(before):
        return False
    after = text[name.end : unit.end]
    joined = _GOES_ON.match(after)
    verbs = [
        match.start() for cue in (cues.DESCRIBES, _DOES) for match in cue.finditer(after[:_FAR])
    ]
    if joined is None or not verbs:
        return False
    return not joined["bare"] or not after[joined.end() : min(verbs)].strip()


_IT = re.compile(
    r"\W*(?:in this (?:programme|program|model|approach|project|scheme|service), [^.;:]{3,60}"
    r"|(?P<one>it)|(?P<many>they)|(?:this|the) (?:programme|program|model|approach|project|scheme"
    r"|intervention|service|initiative|course|training|strategy))\s"
    r"(?:also |then |typically |often |generally )?(?:is|are|was|were|has|have|had|did not|reduced"
    r"|improved|increased|decreased|led to|resulted in"
    r"|offers?|provides?|aims?|involves?|uses?|works?|combines?|includes?"
    r"|comprises?|consists?|delivers?|focus\w*|supports?|runs?|ran|targets?|brings?|enables?"
    r"|addresses|entails?|seeks|teaches|trains?|helps?|employs?|utili[sz]es|promotes)\b",
    re.IGNORECASE,
)
"""How a sentence begins that goes on about the subject of the one before it."""
_END = re.compile(r"[.!?]['”’)]?\s")
_LONGEST = 800
"""Characters of the longest sentence that is gone back to."""


def _described_before(view: View) -> str:
    """The intervention that is the subject of the sentence before, where the unit goes on about it
    and names no other.
    """
    it = _IT.match(view.text)
    if it is None or view.unit.is_item:
        return ""
    unit, text = view.unit, view.unit.prose.text
    low = max(0, unit.start - _LONGEST)
    ends = [match.end() for match in _END.finditer(text, low, max(low, unit.start - 2))]
    start = ends[-1] if ends else low
    said = tuple(mention for mention in view.earlier if mention.start >= start)
    first = next((one for one in said if one.type == INTERVENTION), None)
    if first is None:
        return ""
    plural = text[first.start : first.end].endswith("s")
    if (it["one"] and plural) or (it["many"] and not plural):
        return ""
    former = replace(view, unit=replace(unit, start=start, end=unit.start), mentions=said)
    return _described(former)
