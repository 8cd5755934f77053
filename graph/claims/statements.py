"""What a sentence or bullet states: an ordered list of small rules, the first that fits says.

A rule sees a :class:`View` - the unit with the concepts and numbers in it, and what its lead-in and
headings name - and gives drafts of claims. What no rule takes is no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from graph.claims import cues
from graph.claims.candidates import candidate
from graph.claims.model import Concept, ConceptType, Direction, Kind, Mention, Statistic, Valence
from graph.claims.units import Unit
from graph.documents.model import Quotation

RISK = ConceptType.RISK_FACTOR
EFFECT = ConceptType.EFFECT_ON_CHILD
PARENTING = ConceptType.EFFECT_ON_PARENTING
PROTECTIVE = ConceptType.PROTECTIVE_FACTOR
INTERVENTION = ConceptType.INTERVENTION
OUTCOME = ConceptType.OUTCOME
POPULATION = ConceptType.POPULATION
BARRIER = ConceptType.BARRIER
LAW = ConceptType.LAW_OR_GUIDANCE
FRAMEWORK = ConceptType.FRAMEWORK
ORGANISATION = ConceptType.ORGANISATION
SETTING = ConceptType.SETTING
DESIGN = ConceptType.STUDY_DESIGN


@dataclass(frozen=True, slots=True)
class View:
    """One unit with all that is known of it."""

    unit: Unit
    mentions: tuple[Mention, ...]
    """In the unit, places in the prose."""
    statistics: tuple[tuple[int, int, Statistic], ...]
    lead: tuple[Mention, ...] = ()
    """In its lead-in."""
    headings: tuple[Mention, ...] = ()
    """In the titles of its sections, innermost last."""
    earlier: tuple[Mention, ...] = ()
    """In the sentence before it: what "they" and "this" may mean."""

    @property
    def text(self) -> str:
        return self.unit.text

    @property
    def lead_text(self) -> str:
        return self.unit.lead.text if self.unit.lead else ""

    def ids(self, *types: str, start: int | None = None, end: int | None = None) -> tuple[str, ...]:
        """Concepts of *types* named in the unit, or in a stretch of it, each once."""
        low = self.unit.start if start is None else start
        high = self.unit.end if end is None else end
        return _unique(
            m.concept for m in self.mentions if m.type in types and low <= m.start < high
        )

    def around(self, *types: str) -> tuple[str, ...]:
        """Concepts of *types* that the lead-in names, else the innermost heading that names any."""
        found = _unique(m.concept for m in self.lead if m.type in types)
        return found or _unique(m.concept for m in self.headings if m.type in types)

    def near(self, *types: str) -> tuple[str, ...]:
        """Of the unit; else of the sentence before, where the unit points back; else from around."""
        own = self.ids(*types)
        if own:
            return own
        if re.match(
            r"\W*(?:this|these|they|it|such|that|he|she|the (?:latter|former))\b", self.text, re.I
        ):
            back = _unique(m.concept for m in self.earlier if m.type in types)
            if back:
                return back
        return self.around(*types)


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before it has an id, evidence and references."""

    start: int
    """In the unit's prose."""
    end: int
    kind: Kind
    subjects: tuple[str, ...]
    objects: tuple[str, ...]
    direction: Direction
    rule: str
    valence: Valence = Valence.NOT_STATED
    statistic: Statistic | None = None
    voice: str = ""
    new: tuple[Concept, ...] = ()
    """Candidates that it brings."""


Rule = Callable[[View], Sequence[Draft]]


def _draft(view: View, kind: Kind, subjects: tuple[str, ...], objects: tuple[str, ...],
           direction: Direction, rule: str, **more: object) -> Draft:  # fmt: skip
    unit = view.unit
    return Draft(unit.start, unit.end, kind, subjects, objects, direction, rule, **more)  # type: ignore[arg-type]


# --- the rules ---


def quotation(view: View) -> Sequence[Draft]:
    """Words of people: lived experience, in their voice."""
    unit = view.unit
    if not unit.whole or not isinstance(unit.block, Quotation):
        return ()
    who = view.ids(POPULATION) or view.around(POPULATION)
    what = view.ids(BARRIER, EFFECT, PARENTING, OUTCOME, INTERVENTION, RISK, FRAMEWORK)
    speaker = unit.speaker or "a person quoted"
    return (
        _draft(
            view, Kind.LIVED_EXPERIENCE, who, what, Direction.NOT_STATED, "quotation", voice=speaker
        ),
    )


def definition(view: View) -> Sequence[Draft]:
    """What a law says, and what a term means."""
    if cues.IMPERATIVE.match(view.text):
        return ()
    law = view.near(LAW)
    of_lead = view.unit.is_item and cues.DEFINES.search(view.lead_text)
    says = cues.DEFINES.search(view.text) or (view.ids(LAW) and cues.LAW_SAYS.search(view.text))
    in_law = view.unit.is_item and _unique(m.concept for m in view.lead if m.type == LAW)
    section = re.search(r"\(section \d+\w?\)", view.text)
    if not (
        of_lead
        or says
        or (
            in_law
            and (section or re.search(r"provisions|defin|principles|states that", view.lead_text))
        )
    ):
        return ()
    if not law and (of_lead or not cues.DEFINES.search(view.text)):
        return ()
    objects = view.ids(FRAMEWORK, RISK, EFFECT, POPULATION, ORGANISATION, SETTING)
    return (_draft(view, Kind.DEFINITION, law, objects, Direction.NOT_STATED, "definition"),)


def evidence_gap(view: View) -> Sequence[Draft]:
    """What is not known, or for which evidence is missing."""
    if not cues.GAP.search(view.text):
        return ()
    about = view.near(INTERVENTION, FRAMEWORK, RISK)
    objects = view.ids(OUTCOME, EFFECT, PARENTING, POPULATION)
    return (_draft(view, Kind.EVIDENCE_GAP, about, objects, Direction.NOT_STATED, "evidence-gap"),)


def question(view: View) -> Sequence[Draft]:
    """A question to ask, in a list of such."""
    if not view.unit.is_item:
        return ()
    asks = cues.QUESTION.search(view.text) or re.search(r"\bquestions?\b", view.lead_text, re.I)
    considers = re.search(r"\b(?:consider|assess|ask|check|explore)\b", view.lead_text, re.I)
    begins = re.match(
        r"\W*(?:if|is|are|do|does|what|whether|who|how|to what extent|which|when|where|why)\b",
        view.text,
        re.I,
    )
    if not (asks or (considers and begins)):
        return ()
    return (_recommendation(view, "question"),)


_NO_ADVICE = re.compile(
    r"\b(?:effects?|impact|factors?|reasons?|experiences may|because they may)\b\W*(?:\w+\W+){0,3}$",
    re.I,
)
"""How a lead-in ends whose list says what is, not what to do."""
_NOUN_FIRST = re.compile(
    r"\W*(?:See|Record|Plan|Support|Review|Work|Set)\w* "
    r"(?:of|is|are|was|were|for|with .{3,40} (?:can|is|has|relies|means|should|requires|entails))\b"
)
"""``Work with perpetrators can mean ...`` begins with a noun, not with an imperative."""


def recommendation(view: View) -> Sequence[Draft]:
    """What should be done: a modal, an imperative, or a bullet under a lead-in that says so."""
    text = view.text
    imperative = cues.IMPERATIVE.match(text) and not _NOUN_FIRST.match(text)
    if view.unit.is_item and cues.LEAD_RECOMMENDS.search(view.lead_text):
        if (view.unit.first or imperative) and not _NO_ADVICE.search(view.lead_text):
            return (_recommendation(view, "recommending-list"),)
    if cues.RECOMMENDS.search(text):
        return (_recommendation(view, "modal"),)
    if imperative:
        return (_recommendation(view, "imperative"),)
    return ()


def _recommendation(view: View, rule: str) -> Draft:
    label = re.sub(r"\s+", " ", view.text).strip(" *")
    label = label if len(label) <= 300 else label[:299].rstrip() + "…"
    new = candidate(ConceptType.PRACTICE_RECOMMENDATION, label)
    objects = view.ids(
        BARRIER,
        OUTCOME,
        INTERVENTION,
        POPULATION,
        RISK,
        EFFECT,
        PARENTING,
        PROTECTIVE,
        FRAMEWORK,
        LAW,
    ) or view.around(POPULATION, INTERVENTION, OUTCOME)
    return _draft(
        view, Kind.RECOMMENDATION, (new.id,), objects, Direction.NOT_STATED, rule, new=(new,)
    )


def prevalence(view: View) -> Sequence[Draft]:
    """A number of people or a share of them: one claim for each number."""
    if not view.statistics or (view.ids(INTERVENTION) and cues.EVALUATES.search(view.text)):
        return ()
    drafts: list[Draft] = []
    edges = _clause_edges(view)
    edges[0] = (_first_joint(view, drafts), edges[0][1])
    for (start, end), (_, _, statistic) in zip(edges, view.statistics, strict=True):
        subjects = view.ids(RISK, BARRIER, start=start, end=end) or view.near(RISK, BARRIER)
        objects = view.ids(POPULATION, EFFECT, PARENTING, start=start, end=end)
        drafts.append(
            Draft(
                start,
                end,
                Kind.PREVALENCE_STATISTIC,
                subjects,
                objects or view.near(POPULATION),
                Direction.NOT_STATED,
                "statistic",
                statistic=statistic,
            )  # fmt: skip
        )
    return drafts


def _first_joint(view: View, drafts: list[Draft]) -> int:
    """Where the stretch of the first number begins; what stands before it and says something of
    its own becomes a draft of its own."""
    unit, first = view.unit, view.statistics[0][0]
    joints = list(_CLAUSE.finditer(unit.prose.text, unit.start, first))
    for joint in reversed(joints):
        part = replace(view, unit=replace(unit, end=joint.start()), statistics=())
        if (
            joint.start() - unit.start > 40
            and part.ids(EFFECT, PARENTING)
            and cues.INCREASES.search(part.text)
        ):
            drafts.extend((*risk_to_parenting(part), *risk_to_effect(part))[:1])
            return joint.end() if drafts else unit.start
    return unit.start


_CLAUSE = re.compile(r"(?:[,;]?\s+(?:and|while|whereas|but|with|whilst|compared with)\s+|[,;]\s+)")


def _clause_edges(view: View) -> list[tuple[int, int]]:
    """For each statistic the stretch of the sentence that is about it: cut at the last joint before
    the next one.
    """
    unit, cuts = view.unit, []
    for (_, end, _), (start, _, _) in zip(view.statistics, view.statistics[1:], strict=False):
        joints = list(_CLAUSE.finditer(unit.prose.text, end, start))
        cuts.append((joints[-1].start(), joints[-1].end()) if joints else (start, start))
    starts = [unit.start, *(after for _, after in cuts)]
    ends = [*(before for before, _ in cuts), unit.end]
    return list(zip(starts, ends, strict=True))


def outcome(view: View) -> Sequence[Draft]:
    """What an intervention brought, as a source reports it."""
    who = view.ids(INTERVENTION)
    says = cues.OUTCOME.search(view.text)
    studied = cues.EVALUATES.search(view.text) or view.ids(DESIGN)
    if who and cues.VERDICT.search(view.text) and not view.unit.is_item:
        return (_verdict(view, who, "verdict"),)
    aims = re.search(
        r"\b(?:aims?|aimed|seeks?|sought|intended|designed|in order to|key aim|dual aims)\b",
        view.text,
        re.I,
    )
    what = view.ids(OUTCOME, EFFECT, PARENTING)
    if not (who and says and studied and what) or aims:
        return ()
    first = {m.type: m.start for m in reversed(view.mentions) if m.start >= view.unit.start}
    results = [first[kind] for kind in (OUTCOME, EFFECT, PARENTING) if kind in first]
    if first[INTERVENTION] > min(results):
        return ()
    return outcomes_of(view, who, "evaluation-sentence")


def _verdict(view: View, who: tuple[str, ...], rule: str) -> Draft:
    """A source's judgement of an intervention, with what it bears on where that is named."""
    objects = view.ids(OUTCOME, EFFECT, PARENTING) or view.ids(BARRIER)
    bad = re.search(
        r"\b(?:dangerous|unsafe|harmful|not advisable|unlikely|undermin\w+|risks?|collud\w+|ineffective|suffer\w*|blame|killed|neither)\b",
        view.text + view.lead_text,
        re.I,
    )
    good = re.search(r"\b(?:effective|successful|beneficial|promising)\b", view.text, re.I)
    valence = Valence.HARM if bad else Valence.BENEFIT if good else Valence.NOT_STATED
    way = cues.direction_of(view.text, default=Direction.INCREASES)
    return _draft(view, Kind.INTERVENTION_OUTCOME, who, objects, way, rule, valence=valence)


def listed_outcome(view: View) -> Sequence[Draft]:
    """A bullet of reasons why something is dangerous, or of what it is good for."""
    who = _unique(m.concept for m in view.lead if m.type == INTERVENTION)
    if not (view.unit.is_item and who and cues.VERDICT.search(view.lead_text)):
        return ()
    return (_verdict(view, who, "listed-outcome"),)


def outcomes_of(view: View, who: tuple[str, ...], rule: str) -> Sequence[Draft]:
    """One draft for each outcome that the unit names, each in its own stretch of it."""
    unit = view.unit
    found = [
        m
        for m in view.mentions
        if m.type in (OUTCOME, EFFECT, PARENTING) and unit.start <= m.start < unit.end
    ]
    found = [m for i, m in enumerate(found) if all(m.start >= other.end for other in found[:i])]
    drafts = []
    for index, mention in enumerate(found):
        start, end = _stretch(view, found, index)
        words = unit.prose.text[start:end]
        direction = cues.direction_of(words, default=cues.direction_of(view.text))
        drafts.append(
            Draft(
                start,
                end,
                Kind.INTERVENTION_OUTCOME,
                who,
                (mention.concept,),
                direction,
                rule,
                valence_of(words, mention.concept, direction),
            )  # fmt: skip
        )
    return drafts


def _stretch(view: View, found: Sequence[Mention], index: int) -> tuple[int, int]:
    """From the joint before this outcome to the joint before the next."""
    unit, text = view.unit, view.unit.prose.text
    start, end = unit.start, unit.end
    if index:
        joints = list(_CLAUSE.finditer(text, found[index - 1].end, found[index].start))
        start = joints[-1].end() if joints else found[index].start
    if index + 1 < len(found):
        joints = list(_CLAUSE.finditer(text, found[index].end, found[index + 1].start))
        end = joints[-1].start() if joints else found[index + 1].start
    return (start, end) if end - start > 12 else (unit.start, unit.end)


_BAD = re.compile(
    r"(?i)\b(?:risk|harm|violence|abuse|abusive|stress|distress|depress\w*|anxiety|blame|fear|call-?outs|crisis|injur\w*|entering care|child protection plans|neglect|trauma|conflict|reoffend\w*|recidivism|drop(?:ped)? out|mortality|death|pain|falls|infections?|isolation)\b"
)
_GOOD = re.compile(
    r"(?i)\b(?:improv\w*|increased (?:feelings? of )?(?:safety|confidence|wellbeing|well-being|awareness|understanding|opportunit\w+|independence)|positive|better|healthier|safer|benefit\w*|effective|success\w*|promising|healing|recover\w*|enabl\w+|trusting)\b"
)


def valence_of(words: str, _concept: str, direction: Direction) -> Valence:
    """For better or worse, from the words alone: less of a bad thing is good."""
    if direction is Direction.NONE_FOUND:
        return Valence.NO_EFFECT
    if direction is Direction.MIXED:
        return Valence.MIXED
    if _GOOD.search(words):
        return Valence.BENEFIT
    if _BAD.search(words):
        if direction is Direction.DECREASES:
            return Valence.BENEFIT
        return Valence.HARM if direction is Direction.INCREASES else Valence.NOT_STATED
    return (
        Valence.BENEFIT
        if direction is Direction.INCREASES and _GOOD.search(words)
        else Valence.NOT_STATED
    )


def protective(view: View) -> Sequence[Draft]:
    """What protects, and against what."""
    by_list = view.unit.is_item and cues.PROTECTS.search(view.lead_text)
    if cues.IMPERATIVE.match(view.text) or cues.RECOMMENDS.search(view.text):
        return ()
    if view.unit.is_item and view.unit.lead and not by_list and not cues.PROTECTS.search(view.text):
        return ()
    says = cues.PROTECTS.search(view.text)
    subjects = view.ids(PROTECTIVE)
    if not (subjects or by_list) or not (says or by_list):
        return ()
    new: tuple[Concept, ...] = ()
    if not subjects:
        new = (candidate(PROTECTIVE, _headword(view.text)),)
        subjects = (new[0].id,)
    listed = (
        _unique(m.concept for m in view.lead if m.type in (EFFECT, PROTECTIVE)) if by_list else ()
    )
    objects = listed or view.ids(EFFECT, RISK) or view.around(EFFECT, PROTECTIVE, RISK)
    objects = tuple(name for name in objects if name not in subjects)
    decreases = any(
        m.type in (EFFECT, RISK) and m.concept in objects for m in (*view.mentions, *view.lead)
    )
    way = Direction.DECREASES if decreases else Direction.INCREASES
    return (_draft(view, Kind.PROTECTIVE, subjects, objects, way, "protective", new=new),)


def _headword(text: str) -> str:
    """The head of a bullet: what it says before it explains itself."""
    cut = re.split(
        r"\s+[–—-]\s+|\s*\(|,?\s+(?:i\.e\.|e\.g\.|including|such as|because|as a result|due to)\b|[;:]",
        text,
    )[0]
    return cut.strip(" .,*\"'“”") or text.strip(" .,*")


def risk_interaction(view: View) -> Sequence[Draft]:
    """That problems together weigh more than each."""
    if not cues.COMBINES.search(view.text) or view.unit.is_item:
        return ()
    subjects = view.near(RISK)
    objects = view.ids(EFFECT, PARENTING) or view.around(EFFECT)
    if not subjects or not (objects or cues.INCREASES.search(view.text)):
        return ()
    way = cues.direction_of(view.text, default=Direction.INCREASES)
    return (_draft(view, Kind.RISK_INTERACTION, subjects, objects, way, "risk-interaction"),)


def listed_effect(view: View) -> Sequence[Draft]:
    """A bullet under a lead-in or heading of effects: its causes from itself, else from the lead-in."""
    if not view.unit.is_item:
        return ()
    if cues.PROTECTS.search(view.lead_text):
        return ()
    about = view.lead_text or " ".join(view.unit.path[-2:])
    effects = re.search(
        r"\b(?:effects?|impacts?|consequences?|outcomes?|harms?|symptoms?|difficulties)\b",
        about,
        re.I,
    )
    felt = re.search(
        r"\bexperiences? may include\b|\bmay feel\b|\bmay experience\b", view.lead_text, re.I
    )
    causes = view.around(RISK)
    if not (effects or felt) or not causes:
        return ()
    kind = Kind.LIVED_EXPERIENCE if felt else Kind.RISK_TO_EFFECT
    cause = cues.CAUSE.search(view.text)
    cut = view.unit.start + cause.start() if cause else view.unit.end
    subjects = (view.ids(RISK, start=cut) if cause else ()) or causes
    objects = view.ids(EFFECT, start=view.unit.start, end=cut) or view.ids(EFFECT, PARENTING)
    new: tuple[Concept, ...] = ()
    if not objects:
        new = (candidate(EFFECT, _headword(view.text)),)
        objects = (new[0].id,)
    return (_draft(view, kind, subjects, objects, Direction.INCREASES, "listed-effect", new=new),)


def listed_experience(view: View) -> Sequence[Draft]:
    """A bullet that says what people do or feel, after a lead-in that says who."""
    if not (
        view.unit.is_item
        and re.search(
            r"\b(?:because )?(?:they|survivors|people|parents|children) may\b|\bfear|\bconcern|\bbarriers?\b|\bfelt\b|\bnoted\b|\bidentified\b",
            view.lead_text,
            re.I,
        )
    ):
        return ()
    who = view.around(POPULATION) or view.ids(POPULATION)
    what = view.ids(BARRIER, EFFECT, OUTCOME, PARENTING, RISK)
    way = cues.direction_of(view.text) if view.ids(EFFECT, OUTCOME) else Direction.NOT_STATED
    return (
        (_draft(view, Kind.LIVED_EXPERIENCE, who, what, way, "listed-experience"),) if who else ()
    )


_FELT = re.compile(
    r"\b(?:focus groups?|lived experience|fear(?:s|ed)?|felt|feels?|feeling|reluctant|told us|spoke)\b",
    re.I,
)


def experience(view: View) -> Sequence[Draft]:
    """What people say of their experience, in the source's words."""
    who = view.ids(POPULATION)
    if not who or not (cues.EXPERIENCE.search(view.text) and _FELT.search(view.text)):
        return ()
    what = view.ids(BARRIER) or view.ids(EFFECT, PARENTING, OUTCOME, INTERVENTION)
    return (_draft(view, Kind.LIVED_EXPERIENCE, who, what, Direction.NOT_STATED, "experience"),)


def barrier(view: View) -> Sequence[Draft]:
    """What stands in the way of help, and for whom."""
    what = view.ids(BARRIER)
    who = view.near(POPULATION)
    if not what or not who:
        return ()
    return (_draft(view, Kind.LIVED_EXPERIENCE, who, what, Direction.NOT_STATED, "barrier"),)


def risk_to_parenting(view: View) -> Sequence[Draft]:
    """What limits the care that parents can give."""
    objects = view.ids(PARENTING)
    subjects = tuple(name for name in view.near(RISK) if name not in objects)
    if not objects or not subjects or not _relates(view):
        return ()
    objects = (*objects, *view.ids(EFFECT))
    return (
        _draft(view, Kind.RISK_TO_PARENTING, subjects, objects,
               cues.direction_of(view.text, default=Direction.INCREASES), "risk-to-parenting"),
    )  # fmt: skip


def risk_to_effect(view: View) -> Sequence[Draft]:
    """What a risk brings for those it falls on."""
    objects = view.ids(EFFECT)
    subjects = tuple(name for name in view.near(RISK) if name not in objects)
    if not objects or not subjects or not _relates(view):
        return ()
    way = cues.direction_of(view.text, default=Direction.INCREASES)
    return (_draft(view, Kind.RISK_TO_EFFECT, subjects, objects, way, "risk-to-effect"),)


def _relates(view: View) -> bool:
    """Whether the unit says that one thing bears on the other, and does not deny it."""
    if cues.NOT_CAUSAL.search(view.text):
        return False
    return bool(
        cues.INCREASES.search(view.text) or cues.DECREASES.search(view.text) or cues.NONE_FOUND.search(view.text)
        or cues.MIXED.search(view.text) or re.search(r"\b(?:may|can|could|puts?|leave|experience)\b", view.text)
    )  # fmt: skip


def description(view: View) -> Sequence[Draft]:
    """What an intervention is and does."""
    who = view.ids(INTERVENTION)
    first = next(
        (m for m in view.mentions if m.type == INTERVENTION and m.start >= view.unit.start), None
    )
    if not who or first is None:
        return ()
    early = first.start - view.unit.start < 90
    verb = re.search(
        r"\b(?:is|are|was|were|has|have|offers?|provides?|aims?|involves?|uses?|uses|works?|combines?|includes?|comprises?|consists?|delivers?|delivered|focus\w*|developed|designed|supports?|launched|runs?|ran|targets?|brings?|enables?|addresses?|typically|entails?|mobilises|seeks)\b",
        view.text,
    )
    if not (early and verb):
        return ()
    objects = view.ids(POPULATION, OUTCOME, RISK, FRAMEWORK, SETTING, EFFECT)
    return (
        _draft(
            view,
            Kind.INTERVENTION_DESCRIPTION,
            who[:1],
            objects,
            Direction.NOT_STATED,
            "description",
        ),
    )


def spoken(view: View) -> Sequence[Draft]:
    """What people who work in a service say of it, under a heading that names it."""
    if not isinstance(view.unit.block, Quotation) or not cues.FIRST_PERSON.search(view.text):
        return ()
    what = view.ids(INTERVENTION) or _unique(
        m.concept for m in view.headings if m.type == INTERVENTION
    )
    objects = view.ids(POPULATION, OUTCOME, EFFECT, PARENTING, BARRIER)
    if what:
        kind = Kind.INTERVENTION_DESCRIPTION
        return (_draft(view, kind, what, objects, Direction.NOT_STATED, "spoken"),)
    who = view.ids(POPULATION)
    return (_draft(view, Kind.LIVED_EXPERIENCE, who, objects, Direction.NOT_STATED, "spoken"),)


RULES: tuple[tuple[str, Rule], ...] = (
    ("quotation", quotation),
    ("question", question),
    ("definition", definition),
    ("evidence-gap", evidence_gap),
    ("prevalence", prevalence),
    ("listed-outcome", listed_outcome),
    ("listed-effect", listed_effect),
    ("outcome", outcome),
    ("protective", protective),
    ("listed-experience", listed_experience),
    ("recommendation", recommendation),
    ("risk-interaction", risk_interaction),
    ("barrier", barrier),
    ("risk-to-parenting", risk_to_parenting),
    ("risk-to-effect", risk_to_effect),
    ("experience", experience),
    ("description", description),
    ("spoken", spoken),
)
"""In the order they are tried."""


_PART = re.compile(
    r",?\s+(?:which (?:can|may|could|might|will)\b|although\b|as well as\b|whereas\b)|;\s+"
    r"|,\s+with\s(?=[^,.]{3,80}\b(?:posing|being|having|leading)\b)"
)


def parts_of(view: View) -> Sequence[View]:
    """The view, cut where a sentence makes two statements that each say what bears on what."""
    unit = view.unit
    if view.statistics or unit.is_item or isinstance(unit.block, Quotation):
        return (view,)
    for joint in _PART.finditer(unit.prose.text, unit.start, unit.end):
        left = replace(view, unit=replace(unit, end=joint.start()))
        right = replace(view, unit=replace(unit, start=joint.start() + 1))
        if all(_says_something(part) for part in (left, right)):
            said = tuple(m for m in view.mentions if unit.start <= m.start < joint.start())
            return (left, replace(right, earlier=said, lead=said))
    return (view,)


def _says_something(view: View) -> bool:
    named = view.ids(EFFECT, PARENTING, OUTCOME)
    return bool(named) and bool(
        cues.INCREASES.search(view.text) or cues.DECREASES.search(view.text)
    )


def read_view(view: View) -> Sequence[Draft]:
    """The drafts of the first rule that fits; none where none does."""
    for _, rule in RULES:
        drafts = rule(view)
        if drafts:
            return drafts
    return ()
