"""Links that lead out of the site: where they stand, and whether they still lead somewhere."""

import http.client
import re
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Literal
from urllib.parse import quote, unquote, urldefrag, urlsplit

from bs4 import BeautifulSoup
from bs4.filter import SoupStrainer

Verdict = Literal["ok", "moved", "broken", "silent"]
"""It answers; it answers for good from elsewhere; it says no; nobody answers at all."""

AGENT = "mpdocs-links/1 (a documentation site that checks its own links)"
LARGEST = 8_000_000  # bytes of a page in which a heading is looked for
AT_ONCE = 8  # hosts; of one host, one address after the other
_NO_HEAD = {400, 403, 404, 405, 501}  # said by servers that do not know the method
_LATER = {429, 500, 502, 503, 504}
_NO_HEADING = re.compile(r"L\d|:~:")  # a line of a file, a text: made by a script or the browser
_IDS = re.compile(r"""\b(?:id|name)\s*=\s*["']?([^"'\s>]+)""")


@dataclass(frozen=True, slots=True)
class Link:
    """A page elsewhere: the headings of it that are asked for (or ``""``), and who asks."""

    address: str  # without a fragment
    asked: Mapping[str, frozenset[str]]  # fragment -> pages of ours

    @property
    def pages(self) -> list[str]:
        """Every page of ours that leads there."""
        return sorted({page for pages in self.asked.values() for page in pages})


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one address."""

    address: str
    verdict: Verdict
    detail: str
    pages: tuple[str, ...]


def collect(site: Path) -> list[Link]:
    """Every link out of the built site, sorted by address."""
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    only_links = SoupStrainer("a")
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser", parse_only=only_links)
        for link in soup.select("a[href^='http:'], a[href^='https:']"):
            address, fragment = urldefrag(str(link["href"]))
            found[address][fragment].add(page)
    return [
        Link(address, {fragment: frozenset(pages) for fragment, pages in asked.items()})
        for address, asked in sorted(found.items())
    ]


@dataclass(frozen=True, slots=True)
class Visitor:
    """Asks each address once, politely: who it is, one at a time of each host, a pause between."""

    timeout: float = 20.0
    pause: float = 0.5
    wait: float = 5.0  # before the one second try, where a server asks for it or fails
    sleep: Callable[[float], None] = field(default=time.sleep)

    def visit(self, links: list[Link]) -> Iterator[Answer]:
        """The answers, as they come in; of hosts at the same time, never of one host."""
        by_host: defaultdict[str, list[Link]] = defaultdict(list)
        for link in links:
            by_host[urlsplit(link.address).netloc].append(link)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for answers in pool.map(self._host, by_host.values()):
                yield from answers

    def _host(self, links: list[Link]) -> list[Answer]:
        answers = []
        for number, link in enumerate(links):
            if number:
                self.sleep(self.pause)
            answers += self._ask(link)
        return answers

    def _ask(self, link: Link) -> list[Answer]:
        headings = [one for one in link.asked if one and not _NO_HEADING.match(one)]
        verdict, detail, text = self._load(link.address, whole=bool(headings))
        if verdict in ("broken", "silent"):
            return [Answer(link.address, verdict, detail, tuple(link.pages))]
        ids = {unquote(one).removeprefix("user-content-") for one in _IDS.findall(text)}
        answers = [
            Answer(f"{link.address}#{one}", "broken", "no such heading", tuple(sorted(pages)))
            for one, pages in link.asked.items()
            if one in headings and unquote(one).removeprefix("user-content-") not in ids
        ]
        return [Answer(link.address, verdict, detail, tuple(link.pages)), *answers]

    def _load(self, address: str, *, whole: bool) -> tuple[Verdict, str, str]:
        method = "GET" if whole else "HEAD"
        for last in (False, True):
            try:
                return self._open(address, method)
            except urllib.error.HTTPError as error:
                if method == "HEAD" and error.code in _NO_HEAD:
                    return self._load(address, whole=True)
                if last or error.code not in _LATER:
                    return "broken", f"{error.code} {error.reason}", ""
            except TimeoutError:
                if last:
                    return "silent", f"no answer within {self.timeout:g} s", ""
            except urllib.error.URLError as error:
                if last or not isinstance(error.reason, TimeoutError):
                    return "silent", str(error.reason), ""
            except (OSError, http.client.HTTPException) as error:
                if last:
                    return "silent", f"{type(error).__name__}: {error}", ""
            self.sleep(self.wait)
        raise AssertionError("the second try returns")

    def _open(self, address: str, method: str) -> tuple[Verdict, str, str]:
        moves = _Moves()
        opener = urllib.request.build_opener(moves)
        request = urllib.request.Request(
            quote(address, safe=":/?&=%#@!$'()*+,;~[]"),
            method=method,
            headers={"User-Agent": AGENT, "Accept": "text/html,*/*"},
        )
        with opener.open(request, timeout=self.timeout) as answer:
            text = answer.read(LARGEST).decode("utf-8", "replace") if method == "GET" else ""
        if moves.lasting:
            return "moved", f"now {moves.lasting}", text
        return "ok", "", text


class _Moves(urllib.request.HTTPRedirectHandler):
    """Follows redirects, and remembers where the ones that are meant to last lead."""

    def __init__(self) -> None:
        self.lasting = ""
        self._all_last = True

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        self._all_last = self._all_last and code in (301, 308)
        if self._all_last:
            self.lasting = newurl
        followed = super().redirect_request(req, fp, code, msg, headers, newurl)
        if followed is not None:
            followed.method = req.get_method()
        return followed
