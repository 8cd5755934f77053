"""Works for the tests of this folder."""

from hypothesis import strategies as st

from graph.citing.kinds import KINDS
from graph.records import Name, Record

ARTICLE = Record(
    "article-journal",
    "Peer support: a study of groups",
    (Name("van Dam", "A."), Name(literal="Smith & Sons")),
    year="2020b",
    issued="2020-03",
    container_title="Journal of Groups",
    volume="15",
    issue="3",
    page="414–432",
    doi="10.1000/abc",
    accessed="2021-05-06",
    keyword=("one", "two, three"),
)

HOSTILE = "{}\\%#&$_~^\"'<>@,;=-*`\n\r\t\x00\x1b\u202e\u2028\ud83d aAbB0é€\U0001f600"
"""What means something in one of the formats, and a little that does not."""

texts = st.one_of(
    st.text(max_size=12),
    st.text(HOSTILE, max_size=25),
    st.sampled_from(
        [
            "",
            "\nER  - \nTY  - JOUR",
            "}\n@article{x, title={y}}",
            "<script>alert(1)</script>",
            '"><img src=x>',
            "=1+1",
            "A and B, C",
            "others",
            "DNA in McLeod's $x$",
        ]
    ),
)

names = st.one_of(
    st.builds(Name, family=texts, given=texts), st.builds(Name, literal=texts), st.builds(Name)
)


def any_records() -> st.SearchStrategy[Record]:
    """Records of every type with any text in every field."""
    people = st.lists(names, max_size=3).map(tuple)
    fixed = {
        "type": st.sampled_from([*KINDS, "no such type"]),
        "author": people,
        "editor": people,
        "keyword": st.lists(texts, max_size=3).map(tuple),
        "year": st.one_of(texts, st.sampled_from(["2020", "1987b", "n.d.", "in press"])),
        "issued": st.one_of(texts, st.sampled_from(["2020", "2020-02", "2020-02-30"])),
    }
    fields = {name: texts for name in Record.__dataclass_fields__ if name not in fixed}
    return st.builds(Record, **fields, **fixed)
