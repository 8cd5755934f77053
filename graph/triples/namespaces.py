"""The vocabularies in use, closed: a term that is not listed here cannot be written by mistake.

The project's own terms are defined in ``graph/vocabulary/``; a test proves that the Turtle there
and the names here are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from pyoxigraph import NamedNode


class Namespace:
    """A vocabulary's terms by name: ``DCTERMS["title"]``. Other names raise ``KeyError``."""

    def __init__(self, prefix: str, iri: str, names: str) -> None:
        self.prefix: Final = prefix
        self.iri: Final = iri
        self._terms = {name: NamedNode(iri + name) for name in names.split()}

    def __getitem__(self, name: str) -> NamedNode:
        return self._terms[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)


RDF: Final = Namespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type first rest nil")
RDFS: Final = Namespace(
    "rdfs",
    "http://www.w3.org/2000/01/rdf-schema#",
    "Class label comment domain isDefinedBy range seeAlso subClassOf subPropertyOf",
)
OWL: Final = Namespace(
    "owl",
    "http://www.w3.org/2002/07/owl#",
    "Class DatatypeProperty ObjectProperty Ontology deprecated versionInfo",
)
XSD: Final = Namespace(
    "xsd",
    "http://www.w3.org/2001/XMLSchema#",
    "anyURI boolean date decimal gYear gYearMonth integer nonNegativeInteger string",
)
SKOS: Final = Namespace(
    "skos",
    "http://www.w3.org/2004/02/skos/core#",
    "Concept ConceptScheme altLabel broader closeMatch definition hasTopConcept hiddenLabel "
    "inScheme notation note prefLabel topConceptOf",
)
DCTERMS: Final = Namespace(
    "dcterms",
    "http://purl.org/dc/terms/",
    "alternative creator date description identifier isPartOf isReplacedBy issued language "
    "license publisher rights rightsHolder source title",
)
FOAF: Final = Namespace(
    "foaf",
    "http://xmlns.com/foaf/0.1/",
    "Agent Organization Person familyName givenName name",
)
BIBO: Final = Namespace("bibo", "http://purl.org/ontology/bibo/", "authorList editor editorList")
FRBR: Final = Namespace("frbr", "http://purl.org/vocab/frbr/core#", "partOf")
PRISM: Final = Namespace(
    "prism",
    "http://prismstandard.org/namespaces/basic/2.0/",
    "doi edition isbn issn issueIdentifier keyword pageRange section volume",
)
FABIO: Final = Namespace(
    "fabio",
    "http://purl.org/spar/fabio/",
    "Article BlogPost Book BookChapter BookReview BookSeries ComputerProgram ConferencePaper "
    "ConferenceProceedings Dataset Entry Expression ExpressionCollection Figure Journal "
    "JournalArticle LegalOpinion Magazine MagazineArticle Manuscript Movie MusicalComposition "
    "Newspaper NewspaperArticle Oration PatentDocument Periodical PersonalCommunication "
    "ReferenceBook ReferenceEntry ReportDocument Review Series Song SpecificationDocument "
    "StillImage Thesis WebContent WebPage WebSite "
    "hasAccessDate hasPlaceOfPublication hasPublicationYear hasURL",
)
CITO: Final = Namespace(
    "cito",
    "http://purl.org/spar/cito/",
    "Citation cites citesAsEvidence hasCitedEntity hasCitingEntity isCorrectedBy isCritiquedBy "
    "isRetractedBy isUpdatedBy",
)
BIRO: Final = Namespace(
    "biro", "http://purl.org/spar/biro/", "BibliographicReference isReferencedBy references"
)
DOCO: Final = Namespace("doco", "http://purl.org/spar/doco/", "Section")
OA: Final = Namespace(
    "oa",
    "http://www.w3.org/ns/oa#",
    "SpecificResource TextPositionSelector TextQuoteSelector end exact hasSelector hasSource "
    "prefix start suffix",
)
PROV: Final = Namespace(
    "prov",
    "http://www.w3.org/ns/prov#",
    "Activity Entity SoftwareAgent used wasAssociatedWith wasDerivedFrom "
    "wasGeneratedBy wasInformedBy wasQuotedFrom",
)
SCHEMA: Final = Namespace(
    "schema",
    "https://schema.org/",
    "Claim QuantitativeValue genre maxValue minValue sameAs sha256 softwareVersion unitText value",
)
VOID: Final = Namespace(
    "void",
    "http://rdfs.org/ns/void#",
    "Dataset class classPartition classes dataDump distinctObjects distinctSubjects entities "
    "properties property propertyPartition triples uriSpace vocabulary",
)
DCAT: Final = Namespace(
    "dcat",
    "http://www.w3.org/ns/dcat#",
    "Dataset Distribution byteSize distribution downloadURL mediaType",
)
AS: Final = Namespace(
    "as",
    "https://www.w3.org/ns/activitystreams#",
    "Collection Create Delete Update items object result summary",
)

SHARED: Final = (
    RDF, RDFS, OWL, XSD, SKOS, DCTERMS, FOAF, BIBO, FRBR, PRISM, FABIO, CITO, BIRO, DOCO, OA, PROV,
    SCHEMA, VOID, DCAT,
)  # fmt: skip
"""The vocabularies of others."""

OWN_CLASSES: Final = (
    "CellState EvidenceMap MapGroup Notice OutOfScope "
    "Barrier Build CitationForm Claim ClaimKind Correction Coverage DerivedHint Direction Effect "
    "Evidence Framework Guidance Intervention Level MentionCount Organisation Outcome "
    "ParentingEffect Passage Population ProtectiveFactor QuotationPolicy Recommendation "
    "Rating RatingBasis Reference Relation Repair Review RiskFactor Rule Scale Setting Source "
    "Statistic StudyDesign Supplied Valence Withdrawn WithdrawnClaim WithdrawnEvidence"
)
OWN_PROPERTIES: Final = (
    "groupMember groupPeople mapKind mapObject mapRows mapSign mapSubject notice noticeKind order "
    "objectsLabel scopeObject scopeOf scopeSubject subjectsLabel "
    "affectsParenting candidate characterCount charactersRead charactersSetAside "
    "citationForm citationPrefix conceptType corpusHash correction coverage cslType decision "
    "design direction "
    "entry entryNumber entryStyle evaluatedIn evaluates evidence field group hedge "
    "hintBound hintDesign hintLevel hintScale increasesRiskOf inTable isCandidate kind "
    "levelMeaning levelRank "
    "locatedIn locator marker matchCase mentionCount mentionedIn mentionOf mentions object "
    "origin passage period place population position printed printedYear protectsAgainst "
    "publication qualifier quotationPolicy rating ratingBasis ratingBound ratingLevel "
    "ratingScale reader readerReason reading reason recommends "
    "relation repair repairedForm repairedValue repairReason reportsOutcome restsOnNote "
    "review reviewer sample sectionLevel sectionPath shortened statedIn statistic status "
    "subject supplied targets unresolved usesDesign valence voice whoseOutcome"
)
OWN_CONCEPTS: Final = (
    "citation-forms form-parenthetical form-narrative form-numeric form-note form-full "
    "form-source-line quotation-policies quotation-full quotation-short quotation-none "
    "claim-kinds kind-risk-to-effect kind-risk-to-parenting kind-risk-interaction "
    "kind-prevalence-statistic kind-protective kind-intervention-description "
    "kind-intervention-outcome kind-evidence-gap kind-recommendation kind-lived-experience "
    "kind-definition directions direction-increases direction-decreases direction-mixed "
    "direction-none-found direction-not-stated valences valence-benefit valence-mixed "
    "valence-no-effect valence-harm valence-not-stated candidates relations "
    "relation-increases-risk-of relation-decreases-risk-of relation-mixed-link-with "
    "relation-no-link-found-with relation-linked-with relation-affects-parenting "
    "relation-interacts-with relation-protects-against relation-strengthens "
    "relation-counted-among relation-involves relation-reports-outcome "
    "relation-reports-no-change-in relation-lacks-evidence-on relation-advises-on "
    "relation-tells-of relation-defines rating-bases stated derived"
)


@cache
def own(base_iri: str) -> Namespace:
    """The project's own terms under *base_iri*: ``<base>/ontology#Source``."""
    names = f"{OWN_CLASSES} {OWN_PROPERTIES} {OWN_CONCEPTS}"
    return Namespace("ev", f"{base_iri}/ontology#", names)


@cache
def prefixes(base_iri: str) -> Mapping[str, str]:
    """Prefix to namespace IRI, for serialisers and for people who write queries."""
    return MappingProxyType({space.prefix: space.iri for space in (own(base_iri), *SHARED)})
