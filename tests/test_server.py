"""The server for those who work on the site: pages that load themselves again after a build."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep
from urllib.request import urlopen

import pytest

from graph.server import BUILT, SCRIPT, _bound, _Handler, _watch, _Watched

PAGE = "<!doctype html><html><body><p>{}</p></body></html>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site" / "output").mkdir(parents=True)
    (tmp_path / "sources").mkdir()
    (tmp_path / "site" / "output" / "index.html").write_text(PAGE.format("one"), encoding="utf-8")
    return tmp_path


def get(address: str) -> str:
    with urlopen(address, timeout=5) as answer:
        return str(answer.read().decode())


@pytest.fixture
def served(site: Path) -> Iterator[tuple[Path, str]]:
    server = _bound(site / "site" / "output", 8750, _Watched)
    assert server is not None
    rebuilt = site / "site" / "output" / "index.html"

    def rebuild(changed: object) -> int:
        rebuilt.write_text(PAGE.format(changed), encoding="utf-8")
        return 0

    with server:
        for work in (
            server.serve_forever,
            lambda: _watch(server, rebuild, [site / "sources"], site / "site" / "output"),
        ):
            threading.Thread(target=work, daemon=True).start()
        yield site, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_an_edit_is_shown(served: tuple[Path, str]) -> None:
    folder, address = served
    page = get(f"{address}/")
    assert "one" in page
    assert f'src="{SCRIPT}"' in page
    assert BUILT in get(address + SCRIPT)
    began, number = monotonic(), 0
    while get(address + BUILT) == "0" and monotonic() - began < 10:
        (folder / "sources" / "a.txt").write_text(str(number), encoding="utf-8")
        sleep(0.2)
        number += 1
    assert get(address + BUILT) != "0"
    assert "a.txt" in get(f"{address}/index.html")


def test_nobody_else_gets_the_script(site: Path) -> None:
    server = _bound(site / "site" / "output", 8790, _Handler)
    assert server is not None
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = get(f"http://127.0.0.1:{server.server_port}/index.html")
        assert page == PAGE.format("one")
        server.shutdown()


def test_pages_made_ahead_are_seen_until_all_is_built(site: Path) -> None:
    output, built = site / "site" / "output", threading.Event()
    (output / "claim").mkdir()
    (output / "claim" / "index.html").write_text(PAGE.format("old"), encoding="utf-8")
    server = _bound(output, 8770, _Watched)
    assert server is not None

    def preview(_changed: object, folder: Path) -> None:
        (folder / "claim").mkdir()
        (folder / "claim" / "index.html").write_text(PAGE.format("ahead"), encoding="utf-8")

    def watch() -> None:
        _watch(server, lambda _: built.wait(10), [site / "sources"], output, preview)

    def seen(number: str) -> list[bool]:
        began = monotonic()
        while get(address + BUILT) != number and monotonic() - began < 10:
            if number == "1":
                (site / "sources" / "a.txt").write_text("edited", encoding="utf-8")
            sleep(0.1)
        pages = (get(f"{address}/{path}") for path in ("claim/", "claim/index.html", ""))
        return ["ahead" in page for page in pages]

    with server:
        address = f"http://127.0.0.1:{server.server_port}"
        for work in (server.serve_forever, watch):
            threading.Thread(target=work, daemon=True).start()
        assert seen("1") == [True, True, False]
        built.set()
        assert seen("2") == [False, False, False]
        server.shutdown()
