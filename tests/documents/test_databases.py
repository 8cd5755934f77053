"""What databases of the literature and registers of trials export: Ovid, the Cochrane Library,
Europe PMC, ClinicalTrials.gov.
"""

from __future__ import annotations

import json

import pytest

from graph.documents.formats import read_bytes
from graph.documents.model import Document
from graph.documents.records.files import one_record
from graph.problems import Code
from graph.records import Name, Record
from graph.references.own_record.read import record_of

OVID = """<1. >
VN  - Ovid Technologies
DB  - Journals@Ovid
AN  - 00135124-201001000-00018.
AU  - van Dam, Ada B. MD, PhD 1,2
AU  - Oar, Bo [Author]
IN  - (1)Harbour School, Bergen, Norway.
TI  - Ferries, and who sails in them.  [Article]
SO  - Ship Review September/October 2019;7(2):101-119
AB  - Ferries float. One in four
      sailors fall.
KW  - ferries;  sailors
LG  - English.
DT  - Original Articles.
IS  - 1234-5679
DI  - 10.1000/SHIP.7
XL  - https://ovidsp.example.org/web?T=JS&AN=00135124-201001000-00018

<2. >
VN  - Ovid Technologies
DB  - PsycINFO
AU  - Neen, Michael
TI  - On ropes. [References].
SO  - Reed, Ed [Ed]; Sail, Flo [Ed]. (2012). Ropes in practice: A handbook. (pp. 11-31). 254 pp.
IB  - 978-3-16-148410-0 (Paperback)
PU  - Ship Press; NO
PT  - Edited Book
DT  - Chapter
YR  - 2012
PG  - 11-31
"""
COCHRANE = """Record #1 of 2
ID: CN-01234567
AU: van Dam A
AU: Oar B
TI: Ferries, and who sails in them
SO: Ship Review
YR: 2019
VL: 7
NO: 2
PG: 101-119
PM: PUBMED 12345678
XR: EMBASE 628012345
PT: Journal article
KY: *ferries; sailors
DOI: 10.1000/SHIP.7
AB: Ferries float. One in four sailors fall.
US: https://www.cochranelibrary.com/central/doi/10.1002/central/CN-01234567/full

Record #2 of 2
ID: CD001234
AU: Reed, E
TI: Ropes for knots
SO: Cochrane Database of Systematic Reviews
YR: 2020
NO: 3
PB: John Wiley & Sons, Ltd
DOI: 10.1002/14651858.CD001234.pub2
AB: Ropes hold.
"""
PROQUEST = f"""{"_" * 60}

Report Information from ProQuest
14 September 2019 10:00
{"_" * 60}

Document 1 of 2

Ferries, and who sails in them

Author: van Dam, Ada; Oar, Bo

Publication info: Ship Review 7.2 (Sep 2019): 101-119.

ProQuest document link

Abstract (English): Ferries float. One in four sailors fall.

Subject: ferries; sailors

Title: Ferries, and who sails in them

Publication title: Ship Review

Volume: 7

Issue: 2

Pages: 101-119

Publication year: 2019

Publication date: Sep 2019

Publisher: Ship Press

ISSN: 12345679

Source type: Scholarly Journals

Language of publication: English

Document type: Journal Article

DOI: http://dx.doi.org/10.1000/SHIP.7

ProQuest document ID: 123456

{"_" * 60}

Document 2 of 2

Ropes

Author: Reed E

Title: Ropes

Degree: Ph.D.

University/institution: Harbour School

Publication year: 2020

ProQuest document ID: 123457
"""
ARTICLE = {
    "id": "12345678", "source": "MED", "pmid": "12345678", "doi": "10.1000/SHIP.7",
    "title": "Ferries, and who sails in them.", "authorString": "van Dam A, Oar B.",
    "authorList": {"author": [
        {"fullName": "van Dam A", "firstName": "Ada", "lastName": "van Dam", "initials": "A"},
        {"collectiveName": "Harbour Group"},
    ]},
    "journalInfo": {"issue": "2", "volume": "7", "yearOfPublication": 2019,
                    "journal": {"title": "Ship review", "ISOAbbreviation": "Ship Rev",
                                "issn": "1234-5679"}},
    "pubYear": "2019", "pageInfo": "101-119", "language": "eng", "citedByCount": 3,
    "abstractText": "<h4>Background</h4>Ferries float. <h4>Results</h4>One in four sailors fall.",
    "keywordList": {"keyword": ["ferries", "sailors"]}, "firstPublicationDate": "2019-09-14",
}  # fmt: skip
LITE = {"id": "2", "title": "On ropes", "authorString": "Reed E, Sail F.", "pubYear": "2020",
        "journalTitle": "Knot", "journalVolume": "1", "issue": "4"}  # fmt: skip
EUROPE_PMC = json.dumps(
    {"version": "6.9", "hitCount": 2, "resultList": {"result": [ARTICLE, LITE]}}, indent=1
)
EUROPE_PMC_XML = """<?xml version="1.0" encoding="UTF-8"?>
<responseWrapper xmlns:slx="http://www.scholix.org"><version>6.9</version><hitCount>1</hitCount>
<resultList><result><id>12345678</id><source>MED</source><pmid>12345678</pmid>
<doi>10.1000/SHIP.7</doi><title>Ferries, and who sails in them.</title>
<authorString>van Dam A, Oar B.</authorString><authorList><author><fullName>van Dam A</fullName>
<firstName>Ada</firstName><lastName>van Dam</lastName><initials>A</initials></author>
<author><collectiveName>Harbour Group</collectiveName></author></authorList>
<journalInfo><issue>2</issue><volume>7</volume><journal><title>Ship review</title>
<issn>1234-5679</issn></journal></journalInfo><pubYear>2019</pubYear><pageInfo>101-119</pageInfo>
<abstractText><h4>Background</h4>Ferries float. <h4>Results</h4>One in four sailors fall.
</abstractText>
<language>eng</language>
<keywordList><keyword>ferries</keyword><keyword>sailors</keyword></keywordList>
<isOpenAccess>N</isOpenAccess><firstPublicationDate>2019-09-14</firstPublicationDate></result>
</resultList></responseWrapper>
"""
STUDY = {"protocolSection": {
    "identificationModule": {
        "nctId": "NCT01234567", "orgStudyIdInfo": {"id": "S-1"},
        "briefTitle": "Ferries, and who sails in them",
        "officialTitle": "A Randomised Trial of Ferries"},
    "statusModule": {"overallStatus": "COMPLETED",
                     "studyFirstPostDateStruct": {"date": "2019-09-14", "type": "ACTUAL"}},
    "sponsorCollaboratorsModule": {"leadSponsor": {"name": "Harbour School", "class": "OTHER"}},
    "descriptionModule": {"briefSummary": "Ferries float.\n\nOne in four sailors fall."},
    "conditionsModule": {"conditions": ["ferries"], "keywords": ["sailors"]},
    "designModule": {"studyType": "INTERVENTIONAL", "enrollmentInfo": {"count": 40}},
    "armsInterventionsModule": {"interventions": [
        {"type": "BEHAVIORAL", "name": "Life belt", "description": "Worn on deck."}]},
    "outcomesModule": {"primaryOutcomes": [{"measure": "Falls", "timeFrame": "12 months"}]},
    "contactsLocationsModule": {"overallOfficials": [
        {"name": "Ada van Dam, MD", "role": "PRINCIPAL_INVESTIGATOR"}]},
}, "hasResults": False}  # fmt: skip
TRIALS = json.dumps({"studies": [STUDY, STUDY], "nextPageToken": "x"}, indent=1)


def document(text: str) -> Document:
    found, problems = read_bytes("ferries", text.encode(), "ferries.any")
    assert found is not None, problems
    return found


def read(text: str) -> Record:
    return record_of(document(text))


@pytest.mark.parametrize("text", [OVID, OVID.replace("\n", "\r\n"), OVID.replace("  -", " -"),
                                  COCHRANE, COCHRANE.replace("\n", "\r\n"), EUROPE_PMC,
                                  PROQUEST, PROQUEST.replace("\n", "\r\n"),
                                  EUROPE_PMC_XML])  # fmt: skip
def test_an_article_as_a_database_exports_it(text: str) -> None:
    record = read(text)
    assert record.title == "Ferries, and who sails in them"
    assert record.author[0].family == "van Dam"
    assert record.author[0].given[0] == "A"
    assert len(record.author) == 2
    assert record.year == "2019"
    assert record.container_title.casefold() == "ship review"
    assert (record.volume, record.issue, record.doi) == ("7", "2", "10.1000/ship.7")
    assert record.page.replace("-", "–") == "101–119"
    found = document(text)
    assert "One in four sailors fall." in found.text
    assert [one.value for one in found.fields if one.name == "keyword"] == ["ferries", "sailors"]
    assert {one.code for one in found.problems} <= {Code.RECORDS_SEVERAL}


def test_names_without_degrees_and_places_of_chapters() -> None:
    assert read(OVID).author == (Name("van Dam", "Ada B."), Name("Oar", "Bo"))
    second = one_record(OVID.encode(), 2)
    assert second is not None
    chapter = read(second.decode())
    assert (chapter.type, chapter.container_title, chapter.page, chapter.publisher) == (
        "chapter", "Ropes in practice: A handbook", "11-31", "Ship Press",
    )  # fmt: skip
    assert chapter.editor == (Name("Reed", "Ed"), Name("Sail", "Flo"))
    assert chapter.isbn == "978-3-16-148410-0"


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("New England Journal of Ships. 361(13):1227-37, 2009 Sep 24.",
         ("New England Journal of Ships", "361", "13", "1227-37")),
        ("Ship Review. Vol.43(5), Sep 2015, pp. 623-634. ", ("Ship Review", "43", "5", "623-634")),
        ("Dissertation Abstracts. Vol.75(2-A(E)),2014, pp. No Pagination Specified.",
         ("Dissertation Abstracts", "75", "2-A(E)", "")),
        ("Journal of Ships 12, Winter 2007: 7-14.", ("Journal of Ships", "", "", "7-14")),
    ],
)  # fmt: skip
def test_where_an_article_appeared(said: str, where: tuple[str, ...]) -> None:
    lines = (line for line in OVID.splitlines()[:13])
    record = read("\n".join(f"SO  - {said}" if line[:2] == "SO" else line for line in lines))
    assert (record.container_title, record.volume, record.issue, record.page) == where


def test_a_review_of_the_cochrane_library() -> None:
    second = one_record(COCHRANE.encode(), 2)
    assert second is not None
    record = read(second.decode())
    assert (record.title, record.author) == ("Ropes for knots", (Name("Reed", "E"),))
    assert record.publisher == "John Wiley & Sons, Ltd"


def test_a_thesis_of_proquest() -> None:
    second = one_record(PROQUEST.encode(), 2)
    assert second is not None
    record = read(second.decode())
    assert (record.type, record.author) == ("thesis", (Name("Reed", "E"),))
    assert (record.publisher, record.year) == ("Harbour School", "2020")


def test_ris_of_the_cochrane_library_has_lines_above_each_record() -> None:
    above = 'Record #{} of 2\nProvider: Wiley\nContent: text/plain; charset="UTF-8"\n\n'
    lines = "TY  - JOUR\nTI  - {}\nAU  - Reed, E\nPY  - 2020\nAB  - Ropes hold.\nER  - \n\n"
    text = "".join(above.format(at) + lines.format(at) for at in (1, 2))
    assert read(text).title == "1"
    assert [one.code for one in document(text).problems] == [Code.RECORDS_SEVERAL]


def test_a_result_of_europe_pmc_in_short() -> None:
    second = one_record(EUROPE_PMC.encode(), 2)
    assert second is not None
    record = read(second.decode())
    assert record.author == (Name("Reed", "E"), Name("Sail", "F"))
    assert (record.container_title, record.volume, record.issue) == ("Knot", "1", "4")


def test_a_trial_of_clinicaltrials_gov() -> None:
    record, found = read(TRIALS), document(TRIALS)
    assert (record.title, record.genre) == ("Ferries, and who sails in them", "trial registration")
    assert record.author == (Name("van Dam", "Ada"),)
    assert (record.issued, record.publisher) == ("2019-09-14", "Harbour School")
    assert record.url == "https://clinicaltrials.gov/study/NCT01234567"
    assert "Intervention: Life belt. Worn on deck." in found.text
    assert "Primary outcome: Falls. 12 months." in found.text
    assert [one.code for one in found.problems] == [Code.RECORDS_SEVERAL]
    assert read(json.dumps(STUDY)) == record


@pytest.mark.parametrize("odd", [None, 7, "x", [], [[]], {"a": 1}, [None, 7, {"a": []}]])
@pytest.mark.parametrize("text", [EUROPE_PMC, TRIALS])
def test_fields_of_another_kind_break_nothing(text: str, odd: object) -> None:
    def spoilt(value: object, at: list[str]) -> object:
        if isinstance(value, dict):
            return {key: odd if key == at[0] else spoilt(one, at) for key, one in value.items()}
        return [spoilt(one, at) for one in value] if isinstance(value, list) else value

    data = json.loads(text)
    for key in ("authorList", "journalInfo", "abstractText", "title", "keywordList", "author",
                "identificationModule", "descriptionModule", "interventions", "conditions",
                "studyFirstPostDateStruct", "briefTitle", "primaryOutcomes"):  # fmt: skip
        read_bytes("a", json.dumps(spoilt(data, [key])).encode(), "a.json")


@pytest.mark.parametrize(
    "text",
    ["<1. > is what he wrote.\n\nTI - Ferries float.", "Record #1 of 12\nID: none\nWe sailed.",
     "Record #3 of our band, of 1999, is sold out.\nTI: it was loud."],
)  # fmt: skip
def test_what_only_looks_so_is_running_text(text: str) -> None:
    assert document(text).reader == "running-text"
