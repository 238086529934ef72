"""The server of `serve` and `audit`: it answers as the public one does."""

import gzip
import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from mpdocs import web_server


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    (tmp_path / "404.html").write_text("not here · 没有", encoding="utf-8")
    (tmp_path / "index.html").write_text("home · 首页", encoding="utf-8")
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "examples.zip").write_bytes(b"PK")
    with web_server.server(tmp_path) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def get(port: int, path: str, **headers: str) -> tuple[int, str | None, bytes]:
    connection = http.client.HTTPConnection(web_server.ADDRESS, port)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    result = answer.status, answer.headers["Content-Type"], answer.read()
    connection.close()
    return result


def test_an_unknown_page_is_the_sites_own_404(port: int) -> None:
    kind = "text/html; charset=utf-8"
    assert get(port, "/en/none.html") == (404, kind, "not here · 没有".encode())


@pytest.mark.parametrize("path", ["/", "/index.html", "/index.html?q=lock"])
def test_text_is_sent_compressed_to_who_takes_it(port: int, path: str) -> None:
    status, kind, body = get(port, path, **{"Accept-Encoding": "gzip, br"})
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert gzip.decompress(body).decode() == "home · 首页"
    assert get(port, path)[2].decode() == "home · 首页"


def test_what_is_compressed_already_is_sent_as_it_is(port: int) -> None:
    assert get(port, "/en/examples.zip", **{"Accept-Encoding": "gzip"})[2] == b"PK"
