// Ranks the sections of all pages for a query, and the pages by their sections.
//
// MiniSearch scores one term at a time, by BM25. All places of a section are one field for it: so a
// word is as rare as it is on the whole site and not as it is in headings (BM25F). How the terms of a
// query add up is decided here.

// How often a word counts, by where it stands.
const TIMES = { title: 5, heading: 4, text: 1, code: 1, messages: 3, asked: 3 };
const PART_OF_NAME = 0.2; // of that, for the process in a title that says ProcessPoolExecutor
const BM25 = { k: 1.8, b: 0.4, d: 0.2 };

const HAN_PAIR = 0.6; // a word has two or three of them
const BEGUN = 0.7; // a word that is not finished
const MISSPELT = 0.7;
const SIMILAR = 0.7; // another word that pages may use
const SIMILAR_IS_RARER = 1.3; // a common word does not count as much as the rare one that was typed
const ALL_TOGETHER = 0.6; // how far a section loses that has only some of the concepts
const NAMED = 0.1; // for a page whose title has all that was typed, and its beginning
const NAMED_WHOLE = 1.2; // of a title that says nothing else: Semaphore, and not Semaphore or pool
const PAGE = 0.4; // what the whole page counts beside its best section
const NEXT_BEST = 0.6; // each further section of a page that has a concept
const SECTIONS = 4; // so many of them
const ASKED = 3; // for a section that is known to be asked for just so

/** A language's pages, ready to be searched. */
class SiteIndex {
  /** `data` is what the build has written. */
  constructor(data) {
    this.pages = [];
    this.entries = [];
    const [anchors, levels, headings, texts, codes, messages, asked] = data.entries;
    for (const [name, title, part, weight, number] of data.pages) {
      const said = new Set(tokens(title).map((token) => token.term));
      const telling = new Set(phraseTerms(title.replace(SILENT_HAN, blank)));
      const page = { name, title, part, weight, said, telling };
      this.pages.push(page);
      for (let i = 0; i < number; i++) {
        const id = this.entries.length;
        this.entries.push({
          id,
          page,
          anchor: anchors[id],
          level: levels[id],
          heading: headings[id],
          text: texts[id],
          code: codes[id],
          messages: messages[id],
          asked: asked[id],
        });
      }
    }
    this.synonyms = data.synonyms.map(([said, means, same]) => ({
      said: said.map(phraseTerms).filter((terms) => terms.length),
      means: means.map((phrase) => ({ terms: phraseTerms(phrase), same })),
    }));
    // one character is a word where it is a term: 锁, and not 慢
    const phrases = data.synonyms.flatMap(([said, means, same]) =>
      [...said, ...means].filter((phrase) => same || phrase.length > 1),
    );
    this.vocabulary = new Set(phrases.filter((phrase) => /^[\u3400-\u9fff]+$/.test(phrase)));
    this.known = new Set();
    this.frequency = new Map(); // how many sections have a term
    this.hits = new Map(); // what was found for a term before
    this.engine = new MiniSearch({
      fields: ["terms"],
      extractField: (entry, field) => (field === "id" ? entry.id : fieldsOf(entry)),
      tokenize: (fields) => {
        const terms = countedTerms(fields);
        for (const term of new Set(terms)) {
          this.frequency.set(term, (this.frequency.get(term) ?? 0) + 1);
        }
        return terms;
      },
      processTerm: (term) => {
        this.known.add(term);
        return term;
      },
    });
  }

  /** Make the index; in pieces, so that the page can be used meanwhile. */
  async build() {
    await this.engine.addAllAsync(this.entries, { chunkSize: 40 });
    const words = [...this.known].filter((term) => !term.includes(" "));
    this.words = words.filter((term) => !isHan(term));
    this.han = words.filter(isHan);
    this.questions = this.entries.flatMap(({ id, asked }) =>
      asked ? asked.split("\n").map((line) => this.question(id, line)) : [],
    );
    return this;
  }

  /**
   * The pages that fit, best first: `{page, score, sections: [{entry, score}]}`, and the weight of
   * each term that may be marked in them.
   */
  search(query) {
    const marks = new Map();
    const sections = new Map(); // entry -> {sum, has}
    const pages = new Map(); // page -> the scores of its sections for each concept
    const named = new Map(); // page -> how much of the query its title says, and by which terms
    const concepts = parseQuery(query, this.synonyms, this.vocabulary);
    const likeness = this.likeness(concepts.filter(({ extra }) => !extra));
    let everything = 0;
    for (const concept of concepts) {
      const { scores, worth } = this.score(concept, marks);
      if (!concept.extra) {
        everything += worth;
        for (const { page, terms } of this.namedAfter(concept)) {
          const before = named.get(page) ?? { worth: 0, terms: [] };
          named.set(page, { worth: before.worth + worth, terms: [...before.terms, ...terms] });
        }
      }
      for (const [id, score] of scores) {
        const section = sections.get(id) ?? { sum: 0, has: 0 };
        section.sum += score * concept.weight;
        if (!concept.extra) section.has += worth;
        sections.set(id, section);
        const { page } = this.entries[id];
        if (!pages.has(page)) pages.set(page, new Map());
        const onPage = pages.get(page);
        onPage.set(concept, [...(onPage.get(concept) ?? []), score * concept.weight]);
      }
    }
    const found = new Map();
    for (const [id, { sum, has }] of sections) {
      const entry = this.entries[id];
      const share = everything ? has / everything : 1;
      const asked = 1 + ASKED * (likeness.get(id) ?? 0) ** 2;
      const score = sum * (1 - ALL_TOGETHER + ALL_TOGETHER * share) * asked;
      if (!found.has(entry.page)) found.set(entry.page, { page: entry.page, sections: [] });
      found.get(entry.page).sections.push({ entry, score });
    }
    for (const one of found.values()) {
      const name = named.get(one.page);
      const isNamed = everything > 0 && name?.worth > 0.99 * everything;
      const whole = isNamed ? new Set(name.terms).size / one.page.telling.size : 0;
      const first = one.sections.find(({ entry }) => !entry.level);
      const lift = isNamed ? 1 + NAMED + NAMED_WHOLE * whole : 1;
      if (first) first.score *= lift;
      one.sections.sort((a, b) => b.score - a.score || a.entry.id - b.entry.id);
      const parts = sum([...pages.get(one.page).values()].map(diminishing));
      one.score = (one.sections[0].score + PAGE * parts) * one.page.weight;
      one.score *= lift;
    }
    return { pages: [...found.values()].sort((a, b) => b.score - a.score), marks };
  }

  /** A question that a section answers: its terms, and what they are worth together. */
  question(id, line) {
    const terms = new Set(phraseTerms(line.replace(SILENT_HAN, blank)));
    return { id, terms, worth: sum([...terms].map((term) => this.worth(term))) };
  }

  worth(term) {
    return this.rarity(this.frequency.get(term) ?? 0);
  }

  /** How much each section's best question has in common with the query: 1 is all, 0 nothing. */
  likeness(concepts) {
    const ways = concepts.map(({ own, ways, weight }) => ({
      worth: weight * sum(own.map((term) => this.worth(term))),
      ways: [{ terms: own, same: true }, ...ways],
    }));
    const typed = sum(ways.map(({ worth }) => worth));
    const best = new Map();
    for (const { id, terms, worth } of this.questions) {
      let both = 0;
      let said = 0;
      for (const concept of ways) {
        const way = concept.ways.find((one) => one.terms.every((term) => terms.has(term)));
        if (!way) continue;
        both += concept.worth * (way.same ? 1 : SIMILAR);
        said += sum(way.terms.map((term) => this.worth(term)));
      }
      if (!both) continue;
      const share = both / (typed + Math.max(0, worth - said));
      best.set(id, Math.max(best.get(id) ?? 0, share));
    }
    return best;
  }

  /** The pages whose titles say a concept, in one of its ways, and the terms that say it. */
  namedAfter({ own, ways }) {
    const names = [own, ...ways.filter(({ same }) => same).map(({ terms }) => terms)];
    return this.pages.flatMap((page) => {
      const found = names.filter((terms) => terms.every((term) => page.said.has(term)));
      const terms = found.flat().filter((term) => page.telling.has(term));
      return found.length ? [{ page, terms }] : [];
    });
  }

  /** What each section has of a concept, in the best of its ways, and what having it is worth. */
  score({ own, ways, weight }, marks) {
    const scores = this.addUp(own, 1, weight, marks);
    const rarest = (terms) => sum(terms.map((term) => this.rarity(this.find(term).scores.size)));
    const typed = scores.size
      ? rarest(own)
      : Math.max(0, ...ways.map(({ terms }) => rarest(terms)));
    for (const { terms, same } of ways) {
      const lift = typed / rarest(terms);
      const factor = same ? lift : SIMILAR * Math.min(lift, SIMILAR_IS_RARER);
      for (const [id, score] of this.addUp(terms, factor, weight, marks)) {
        scores.set(id, Math.max(scores.get(id) ?? 0, score));
      }
    }
    return { scores, worth: weight * typed };
  }

  /** The sections that have some of the terms of a phrase; a part of it is worth little. */
  addUp(terms, factor, weight, marks) {
    const sums = new Map();
    for (const term of terms) {
      const { scores, forms } = this.find(term);
      for (const form of forms) marks.set(form, Math.max(marks.get(form) ?? 0, weight));
      for (const [id, score] of scores) {
        const one = sums.get(id) ?? { score: 0, number: 0 };
        sums.set(id, { score: one.score + score, number: one.number + 1 });
      }
    }
    const entries = [...sums].map(([id, { score, number }]) => [
      id,
      score * factor * (number / terms.length) ** 2,
    ]);
    return new Map(entries);
  }

  /** The sections that have a term, and the forms in which they have it. */
  find(term) {
    if (!this.hits.has(term)) this.hits.set(term, this.ask(term));
    return this.hits.get(term);
  }

  ask(term) {
    const { forms, factor } = this.formsOf(term);
    const found = forms.map((form) =>
      this.engine.search(form, { bm25: BM25, tokenize: (one) => [one], processTerm: (one) => one }),
    );
    // all forms are one word, which is as rare as they are together
    const all = this.rarity(new Set(found.flat().map((hit) => hit.id)).size);
    const scores = new Map();
    for (const hits of found) {
      const lift = (factor * all) / this.rarity(hits.length);
      for (const { id, score } of hits) {
        scores.set(id, Math.max(scores.get(id) ?? 0, score * lift));
      }
    }
    return { scores, forms };
  }

  formsOf(term) {
    if (isHan(term)) {
      if (term.length > 1) return { forms: [term], factor: HAN_PAIR };
      return { forms: this.han.filter((one) => one.startsWith(term)), factor: 1 };
    }
    if (this.known.has(term)) return { forms: [term], factor: 1 };
    if (!/^[a-z_.]+$/.test(term)) return { forms: [], factor: 0 };
    const { words, begun } = meant(term, this.words);
    return { forms: words, factor: begun ? BEGUN : MISSPELT };
  }

  /** The weight of what so many sections have, as BM25 counts it. */
  rarity(number) {
    return Math.log(1 + (this.entries.length - number + 0.5) / (number + 0.5));
  }
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

function diminishing(scores) {
  const best = scores.sort((a, b) => b - a).slice(0, SECTIONS);
  return sum(best.map((score, i) => score * NEXT_BEST ** i));
}

function phraseTerms(phrase) {
  const terms = withoutTails(tokens(phrase)).map((token) => token.term);
  const telling = terms.filter((term) => !SILENT.has(term));
  return telling.length ? telling : terms;
}

/** A section's places in the order of `TIMES`, for `countedTerms`. */
function fieldsOf({ page, level, heading, text, code, messages, asked }) {
  return [page.title, level ? heading : "", text, code, messages, asked].join("\0");
}

/** The terms of a section, each as often as it counts. */
function countedTerms(fields) {
  const places = Object.keys(TIMES);
  return fields.split("\0").flatMap((lines, i) => {
    const times = TIMES[places[i]];
    let terms = tokens(lines).map(({ term, part }) => [
      term,
      part ? Math.ceil(times * PART_OF_NAME) : times,
    ]);
    if (!["title", "text", "code"].includes(places[i])) {
      for (const line of lines.split("\n")) {
        terms.push(...neighbours(tokens(line)).map(({ term }) => [term, times]));
      }
    }
    // a program that fails in ten ways says the same words ten times
    if (places[i] === "messages" || places[i] === "asked") terms = [...new Map(terms)];
    return terms.flatMap(([term, number]) => Array(number).fill(term));
  });
}
