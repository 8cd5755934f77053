"""References and citations in Greek, Cyrillic and Chinese letters, and by the standards that are
used with them.
"""

from __future__ import annotations

import pytest

from graph.documents.read import read_document
from graph.references.citations.link import norm
from graph.references.read import read_references
from tests.references.toy import entry

FIELDS = ("year", "title", "container_title", "volume", "issue", "page")
ENTRIES = [
    (
        "Δόλη, Α., & Μαύρος, Μ. (2012). Βροχή και στέγες. Καιρός, 19(2), 101-115.",
        ["Δόλη, Α.", "Μαύρος, Μ."],
        ("2012", "Βροχή και στέγες", "Καιρός", "19", "2", "101-115"),
    ),
    (
        "Δόλη, Α. (2011). Βροχή. Αθήνα: Στέγη.",
        ["Δόλη, Α."],
        ("2011", "Βροχή", "", "", "", ""),
    ),
    (
        "Дождев И.И., Крышева А. А. Дожди и крыши // Погода. – 2015. – Т. 33, № 1. – С. 45–56.",
        ["Дождев, И.И.", "Крышева, А. А."],
        ("2015", "Дожди и крыши", "Погода", "33", "1", "45–56"),
    ),
    (
        "Дождев И. И. Дожди и крыши // Погода. 2012. № 4. С. 12–20.",
        ["Дождев, И. И."],
        ("2012", "Дожди и крыши", "Погода", "", "4", "12–20"),
    ),
    (
        "Дождев В.В. Крыши: учебник / под ред. А.А. Крышева. – М.: Зонт, 2011. – 310 с.",
        ["Дождев, В.В."],
        ("2011", "Крыши: учебник", "", "", "", ""),
    ),
    (
        "Дождев В.В. Крыши и дожди / под ред. А. Крышева [M], О. Снегова. – М.: Зонт, 2011. – 9 с.",
        ["Дождев, В.В."],
        ("2011", "Крыши и дожди", "", "", "", ""),
    ),
    (
        "Dole P. P., Bright E. E. Rain on roofs. London: Umbrella, 2010.",
        ["Dole, P. P.", "Bright, E. E."],
        ("2010", "Rain on roofs", "", "", "", ""),
    ),
    (
        "Dole A.B. Rain on roofs. London: Umbrella, 2010. 200 p.",
        ["Dole, A.B."],
        ("2010", "Rain on roofs", "", "", "", ""),
    ),
    (
        "Virtanen, M. ja Korhonen, A. 2012. Sade ja katot. Sää 47(2), 101–115.",
        ["Virtanen, M.", "Korhonen, A."],
        ("2012", "Sade ja katot", "Sää", "47", "2", "101–115"),
    ),
    (
        "Nguyễn, V. A. (2015). Mưa và mái nhà. Hà Nội: Nhà.",
        ["Nguyễn, V. A."],
        ("2015", "Mưa và mái nhà", "", "", "", ""),
    ),
    (
        "王伟, 李娜, 等. 雨与屋顶[J]. 天气, 2010, 33(1): 12-20.",
        ["王伟", "李娜"],
        ("2010", "雨与屋顶", "天气", "33", "1", "12-20"),
    ),
    (
        "Dole A, Bright M. Rain on roofs[J]. Weather Notes, 2015, 24(3): 45-56.",
        ["Dole, A", "Bright, M"],
        ("2015", "Rain on roofs", "Weather Notes", "24", "3", "45-56"),
    ),
]


@pytest.mark.parametrize(("printed", "authors", "fields"), ENTRIES)
def test_an_entry(printed: str, authors: list[str], fields: tuple[str, ...]) -> None:
    record = entry(printed).record
    assert [name.literal or f"{name.family}, {name.given}" for name in record.author] == authors
    assert tuple(getattr(record, field) for field in FIELDS) == fields


CYRILLIC = """Дожди и крыши: обзор

Введение

Дожди бывают во многих странах (Дождев, 2010; Крышева и др., 2012). Дождев и Крышева (2011) \
пишут о том же.

Литература

Дождев, И. И. (2010). Дожди. Москва: Зонт.
Дождев, И. И., и Крышева, А. А. (2011). Крыши. Погода, 33(1), 12-20.
Крышева, А. А., Снегов, О. О., и Градов, П. П. (2012). Снег. Погода, 12(3), 45-56.
"""
NUMBERED = """雨与屋顶：综述

引言

雨在许多国家都很常见[1]。其他作者也得出同样的结论[2-3]。

方法

我们调查了120个家庭[4]。

参考文献

[1] 王伟. 雨与屋顶[J]. 天气, 2010, 33(1): 12-20.
[2] 张敏. 雪[M]. 北京: 人民出版社, 2012.
[3] Dole A. Rain on roofs[J]. Weather Notes, 2015, 24(3): 45-56.
[4] 刘洋. 屋顶[D]. 上海: 复旦大学, 2011.
"""


@pytest.mark.parametrize(
    ("text", "works"),
    [
        (CYRILLIC, {"dozhdev-2010", "krysheva-2012", "dozhdev-2011"}),
        (NUMBERED, {"wangwei-2010", "zhangmin-2012", "dole-2015", "liuyang-2011"}),
    ],
)
def test_citations_find_their_entries(text: str, works: set[str]) -> None:
    references, _ = read_references(read_document("toy", text, "toy.txt"))
    assert {citation.reference for citation in references.citations} == works


def test_who_is_called_no_editor_is_an_author() -> None:
    record = entry("Kovács János (2010): Esők és tetők. Budapest: Ernyő Kiadó.").record
    assert record.author
    assert not record.editor
    assert entry("Müller, H. (Hrsg.) (2011): Regen und Dach. Weinheim: Schirm.").record.editor


def test_names_in_one_form() -> None:
    assert norm("Høye") == norm("Hoye") == "hoye"
    assert norm("Wałęsa & Иванов") == "walesa and ivanov"
