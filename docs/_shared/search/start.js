// The search in a page: the dialog that site.js opens, and search.html, which shows the same in place.

const IN_DIALOG = 8; // pages
const ON_PAGE = 30;
const QUIET = 600; // ms: a voice should not count after every letter

let indexed; // for all boxes

function siteIndex() {
  indexed ??= new SiteIndex(globalThis.siteSearchData).build();
  return indexed;
}

class SearchBox {
  constructor(box) {
    this.box = box;
    this.input = box.querySelector("input[name=q]");
    this.list = box.querySelector(".search-found");
    this.status = box.querySelector(".search-status");
    this.inDialog = box.matches("dialog");
    this.root = document.documentElement.dataset.content_root;
    this.options = [];
    this.listen();
    this.show();
  }

  listen() {
    const { box, input } = this;
    input.addEventListener("input", (event) => {
      if (!event.isComposing) this.show();
    });
    input.addEventListener("compositionend", () => this.show());
    input.addEventListener("paste", (event) => this.paste(event));
    for (const example of box.querySelectorAll(".search-example")) {
      example.addEventListener("click", () => this.ask(example.textContent));
    }
    if (this.inDialog) {
      input.addEventListener("keydown", (event) => this.press(event));
      this.list.addEventListener("pointermove", (event) => {
        const option = event.target.closest("[role=option]");
        if (option && option !== this.active) this.choose(option, false);
      });
      this.list.addEventListener("click", (event) => {
        const link = event.target.closest("a");
        if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) box.close();
      });
    } else {
      input.form.addEventListener("submit", (event) => event.preventDefault());
    }
  }

  /** Search for something that was not typed. */
  ask(query) {
    this.input.value = query;
    this.input.focus();
    this.show();
  }

  /** A traceback in one line: a browser would drop its line ends, and join words. */
  paste(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/\n/.test(text.trim())) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = this.input;
    const line = text.trim().replace(/\s*\n\s*/g, " ");
    this.input.setRangeText(line, selectionStart, selectionEnd, "end");
    this.input.scrollLeft = 0;
    this.show();
  }

  async show() {
    const index = await siteIndex();
    const query = this.input.value.trim(); // of now, not of when the index was asked for
    if (query === this.shown) return;
    this.shown = query;
    const found = query ? index.search(query) : { pages: [], marks: new Map() };
    const pages = worthShowing(found, this.inDialog ? IN_DIALOG : ON_PAGE);
    const context = { marks: found.marks, index, root: this.root };
    const drawn = pages.map((page) => drawPage(page, context));
    this.list.replaceChildren(...drawn.map((page) => (this.inDialog ? group(page) : item(page))));
    this.options = drawn.flatMap(({ whole, links }) => [whole, ...links]);
    if (this.inDialog) this.nameOptions(drawn[0]?.best);
    this.list.scrollTop = 0;
    this.box.classList.toggle("search-asked", Boolean(query));
    this.box.classList.toggle("search-without", Boolean(query) && !pages.length);
    this.tell(query, pages.length);
    if (!this.inDialog) remember(query);
    else this.linkToAll(query);
  }

  tell(query, number) {
    const { none, one, many } = this.box.dataset;
    const told = number > 1 ? many.replace("{number}", number) : number ? one : none;
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      this.status.textContent = query ? told : "";
    }, QUIET);
  }

  linkToAll(query) {
    const link = this.box.querySelector(".search-all");
    link.href = `${link.href.split("?")[0]}?q=${encodeURIComponent(query)}`;
  }

  // --- choosing one with the keyboard

  nameOptions(best) {
    this.options.forEach((option, i) => {
      option.id = `search-option-${i}`;
      option.role = "option";
      option.tabIndex = -1;
    });
    this.input.setAttribute("aria-expanded", String(this.options.length > 0));
    this.choose(best, false);
  }

  choose(option, scroll = true) {
    this.active?.removeAttribute("aria-selected");
    this.active = option;
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", option.id);
    if (scroll) option.scrollIntoView({ block: "nearest" });
  }

  press(event) {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.options.length) {
      event.preventDefault();
      const next = this.options.indexOf(this.active) + step;
      this.choose(this.options.at(next % this.options.length));
    } else if (event.key === "Enter" && this.active) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) open(this.active.href);
      else this.active.click();
    }
  }
}

/** For the dialog: a listbox with a group for each page. */
function group({ whole, links }) {
  const one = element("div", "found-page");
  one.role = "group";
  one.ariaLabel = whole.firstChild.firstChild.textContent;
  one.append(whole, ...links);
  return one;
}

/** For search.html: lists of links. */
function item({ whole, links }) {
  const one = element("li", "found-page");
  const sections = element("ul");
  sections.append(
    ...links.map((link) => {
      const section = element("li");
      section.append(link);
      return section;
    }),
  );
  one.append(whole, ...(links.length ? [sections] : []));
  return one;
}

/** Keep the query in the address, for the way back and for whom it is sent to. */
function remember(query) {
  const address = query ? `?q=${encodeURIComponent(query)}` : location.pathname;
  if (location.search !== address) history.replaceState(null, "", address);
}

const boxes = new WeakMap();

globalThis.siteSearch = {
  /** Make a box search; one that does already shows what its field says now. */
  start(box) {
    if (boxes.has(box)) boxes.get(box).show();
    else boxes.set(box, new SearchBox(box));
  },
  ready: siteIndex,
  tokens,
};
