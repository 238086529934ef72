// Draws what was found: pages, and below each the sections that fit.

const SECTIONS_SHOWN = 3;
const TOO_WEAK = 0.45; // of the best section of its page
const PAGE_TOO_WEAK = 0.25; // of the best page

/** The findings that are worth showing: `{page, first, sections}`, `first` the page's beginning. */
function worthShowing(found, limit) {
  const best = found.pages[0]?.score ?? 0;
  return found.pages
    .filter(({ score }) => score >= best * PAGE_TOO_WEAK)
    .slice(0, limit)
    .map(({ page, sections }) => {
      const enough = sections.filter(({ score }) => score >= sections[0].score * TOO_WEAK);
      return {
        page,
        best: sections[0].entry,
        first: enough.find(({ entry }) => !entry.anchor)?.entry,
        sections: enough
          .map(({ entry }) => entry)
          .filter(({ anchor }) => anchor)
          .slice(0, SECTIONS_SHOWN),
      };
    });
}

/** The links to a page and to its sections, and the one of them that fits best. */
function drawPage({ page, first, sections, best }, { marks, index, root }) {
  const rarity = (term) => index.rarity(index.find(term).scores.size);
  const address = `${root}${page.name}.html`;
  const whole = drawLink("found", address, marked(page.title, marks));
  if (page.part) whole.firstChild.append(element("span", "found-part", page.part));
  if (first) addSnippet(whole, snippet(first, marks, rarity));
  const links = sections.map((entry) => {
    const link = drawLink(
      "found found-section",
      `${address}#${entry.anchor}`,
      marked(entry.heading, marks),
    );
    addSnippet(link, snippet(entry, marks, rarity));
    return link;
  });
  return { whole, links, best: links[sections.indexOf(best)] ?? whole };
}

function drawLink(className, href, name) {
  const link = element("a", className);
  link.href = href;
  const title = element("span", "found-name");
  title.append(...drawPieces(name));
  link.append(title);
  return link;
}

function addSnippet(link, { pieces, message }) {
  if (!pieces.length) return;
  const said = element("span", message ? "found-said found-message" : "found-said");
  said.append(...drawPieces(pieces));
  link.append(said);
}

function drawPieces(pieces) {
  return pieces.map(({ text, marked }) => (marked ? element("mark", "", text) : text));
}

function element(name, className, text) {
  const one = document.createElement(name);
  if (className) one.className = className;
  if (text) one.textContent = text;
  return one;
}
