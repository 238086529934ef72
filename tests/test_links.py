"""``python -m mpdocs links``: what it collects, asks, and says of the answers."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from mpdocs.__main__ import main
from mpdocs.commands import links as command
from mpdocs.links import Answer, Link, Visitor, collect

PAGE = b"""<!doctype html><h1 id="there">Here</h1><h2 id='user-content-too'>Too</h2>
<a name="old">Old</a>"""


class _Answers(BaseHTTPRequestHandler):
    """A server of every kind of answer."""

    asked: list[str]
    hold: threading.Event

    def do_HEAD(self) -> None:
        if self.path == "/no-head":
            self.send_error(405)
        else:
            self.do_GET()

    def do_GET(self) -> None:
        self.asked.append(f"{self.command} {self.path}")
        match self.path:
            case "/missing":
                self.send_error(404)
            case "/moved":
                self._lead(301, "/moved-again")
            case "/moved-again":
                self._lead(308, "/page")
            case "/for-now":
                self._lead(302, "/page")
            case "/to-nowhere":
                self._lead(301, "/missing")
            case "/busy" if self.asked.count(f"{self.command} /busy") == 1:
                self.send_error(503)
            case "/slow":
                self.hold.wait(30)
            case "/cut":
                self.close_connection = True
            case _:
                self.send_response(200)
                self.end_headers()
                if self.command == "GET":
                    self.wfile.write(PAGE)

    def _lead(self, code: int, path: str) -> None:
        self.send_response(code)
        self.send_header("Location", path)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class Elsewhere:
    """A running server, and what it was asked."""

    def __init__(self, server: ThreadingHTTPServer, asked: list[str]) -> None:
        self.address = f"http://127.0.0.1:{server.server_port}"
        self.asked = asked

    def ask(self, path: str, timeout: float = 20) -> list[Answer]:
        """What is said of one link."""
        address, _, fragment = f"{self.address}{path}".partition("#")
        link = Link(address, {fragment: frozenset({"en/index.html"})})
        return list(Visitor(timeout, pause=0, wait=0).visit([link]))


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[Elsewhere]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    asked: list[str] = []
    hold = threading.Event()
    handler = type("Handler", (_Answers,), {"asked": asked, "hold": hold})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield Elsewhere(server, asked)
        hold.set()
        server.shutdown()
        thread.join()


def said(answers: list[Answer]) -> list[tuple[str, str]]:
    return [(one.verdict, one.detail) for one in answers]


def test_a_page_that_is_there_is_asked_for_once_and_not_loaded(elsewhere: Elsewhere) -> None:
    assert said(elsewhere.ask("/page")) == [("ok", "")]
    assert elsewhere.asked == ["HEAD /page"]


def test_a_server_that_knows_no_head_is_asked_for_the_page(elsewhere: Elsewhere) -> None:
    assert said(elsewhere.ask("/no-head")) == [("ok", "")]
    assert elsewhere.asked == ["GET /no-head"]


def test_a_page_that_is_gone_is_broken(elsewhere: Elsewhere) -> None:
    assert said(elsewhere.ask("/missing")) == [("broken", "404 Not Found")]


def test_a_lasting_move_is_told_and_one_for_now_is_not(elsewhere: Elsewhere) -> None:
    assert said(elsewhere.ask("/moved")) == [("moved", f"now {elsewhere.address}/page")]
    assert said(elsewhere.ask("/for-now")) == [("ok", "")]


def test_a_move_to_a_page_that_is_gone_is_broken(elsewhere: Elsewhere) -> None:
    assert said(elsewhere.ask("/to-nowhere")) == [("broken", "404 Not Found")]


def test_a_busy_server_is_asked_once_more(elsewhere: Elsewhere) -> None:
    assert said(elsewhere.ask("/busy")) == [("ok", "")]
    assert elsewhere.asked == ["HEAD /busy"] * 2


@pytest.mark.parametrize(
    "fragment", ["there", "too", "user-content-too", "old", "L12", ":~:text=a"]
)
def test_a_heading_that_is_there_is_found(elsewhere: Elsewhere, fragment: str) -> None:
    assert said(elsewhere.ask(f"/page#{fragment}")) == [("ok", "")]


def test_a_heading_that_is_gone_is_broken(elsewhere: Elsewhere) -> None:
    page, heading = elsewhere.ask("/page#gone")
    assert page.verdict == "ok"
    assert heading.address == f"{elsewhere.address}/page#gone"
    assert (heading.verdict, heading.detail) == ("broken", "no such heading")


def test_a_server_that_does_not_answer_is_left_after_the_time(elsewhere: Elsewhere) -> None:
    began = time.monotonic()
    assert said(elsewhere.ask("/slow", timeout=0.2)) == [("silent", "no answer within 0.2 s")]
    assert time.monotonic() - began < 10


def test_a_cut_line_and_a_closed_port_are_silence(elsewhere: Elsewhere) -> None:
    [(verdict, detail)] = said(elsewhere.ask("/cut"))
    assert verdict == "silent"
    assert "RemoteDisconnected" in detail
    link = Link("http://127.0.0.1:1/", {"": frozenset({"en/index.html"})})
    [(verdict, detail)] = said(list(Visitor(pause=0, wait=0).visit([link])))
    assert verdict == "silent"


def test_one_host_is_asked_one_address_after_the_other_with_a_pause(elsewhere: Elsewhere) -> None:
    pauses: list[float] = []
    here = {"": frozenset({"en/index.html"})}
    links = [Link(f"{elsewhere.address}/{name}", here) for name in "abc"]
    answers = list(Visitor(pause=0.5, sleep=pauses.append).visit(links))
    assert [one.verdict for one in answers] == ["ok"] * 3
    assert elsewhere.asked == ["HEAD /a", "HEAD /b", "HEAD /c"]
    assert pauses == [0.5, 0.5]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text('<a href="en/index.html">English</a>')
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "index.html").write_text(
        '<link rel="canonical" href="https://docs.example.org/en/">'
        '<a href="https://a.example/x">X</a> <a href="https://a.example/x#one">1</a>'
        '<a href="queue.html">Queue</a> <a href="mailto:a@b.example">Mail</a>'
    )
    (tmp_path / "en" / "queue.html").write_text('<a href="https://a.example/x#one">1</a>')
    return tmp_path


def test_links_are_collected_by_address_with_their_headings_and_pages(site: Path) -> None:
    both = frozenset({"en/index.html", "en/queue.html"})
    assert collect(site) == [
        Link("https://a.example/x", {"": frozenset({"en/index.html"}), "one": both})
    ]


def test_the_list_asks_nobody(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["links", "--list", "--site", str(site)]) == 0
    assert capsys.readouterr().out == "https://a.example/x  (en/index.html, en/queue.html)\n"


def test_without_a_built_site_it_is_said_how_to_build_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["links", "--site", str(tmp_path)]) == 1
    assert "holds no site; run: make html" in capsys.readouterr().err


def test_without_network_it_is_said_and_no_link_is_blamed(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (site / "en" / "queue.html").read_text()
    for page in site.rglob("*.html"):
        page.write_text(text.replace("https://a.example/x", "http://127.0.0.1:1/x"))
    assert main(["links", "--site", str(site), "--pause", "0"]) == 1
    assert "No address answered" in capsys.readouterr().err


def test_the_table_names_what_is_broken_first_and_a_few_pages_that_hold_it() -> None:
    pages = tuple(f"en/{name}.html" for name in "abcde")
    answers = [
        Answer("http://a.example/", "moved", "now https://a.example/", pages[:1]),
        Answer("http://b.example/", "ok", "", pages[:1]),
        Answer("http://c.example/", "broken", "404 Not Found", pages),
    ]
    assert command.table(answers) == [
        "broken  http://c.example/",
        "        404 Not Found  (en/a.html, en/b.html, en/c.html and 2 more)",
        "moved   http://a.example/",
        "        now https://a.example/  (en/a.html)",
        "1 broken, 1 moved, 1 ok",
    ]
