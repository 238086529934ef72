// What is shown of a section: the line that fits best, with the words marked.

const WIDTH = 150; // in Latin letters; a Chinese character is as wide as two
const BEFORE = 40; // of them in front of the first word that is marked
const FAINT = 0.3; // terms that count less are found and not marked

/** A text as `{text, marked}` pieces. */
function marked(text, marks) {
  const pieces = [];
  let end = 0;
  for (const [from, to] of markedRanges(text, marks)) {
    if (from > end) pieces.push({ text: text.slice(end, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

/** Where marks stand in a text; what overlaps is one. */
function markedRanges(text, marks) {
  const ranges = [];
  for (const { term, start, end } of tokens(text)) {
    if (!(marks.get(term) > FAINT)) continue;
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}

/** The best line of a section, cut to its best part: `{pieces, message}`. */
function snippet({ heading, text, messages }, marks, rarity) {
  const lines = [
    ...text.split("\n").map((line) => ({ line, message: false })),
    ...messages.split("\n").map((line) => ({ line, message: true })),
  ].filter(({ line }) => line && line !== heading); // that is said already
  if (!lines.length) return { pieces: [], message: false };
  for (const one of lines) {
    const terms = new Set(tokens(one.line).map((token) => token.term));
    one.value = sum([...terms].map((term) => (marks.get(term) ?? 0) * rarity(term)));
  }
  const best = lines.reduce((best, one) => (one.value > best.value ? one : best));
  return { pieces: marked(cut(best.line, marks), marks), message: best.message };
}

/** The part of a line that has most to mark, with a little before it. */
function cut(line, marks) {
  if (widthOf(line) <= WIDTH) return line;
  const ranges = markedRanges(line, marks);
  let from = 0;
  let most = 0;
  for (const [start] of ranges) {
    const inside = ranges.filter(
      ([, end]) => end > start && widthOf(line.slice(start, end)) <= WIDTH - BEFORE,
    );
    if (inside.length > most) [from, most] = [start, inside.length];
  }
  from = back(line, from, BEFORE);
  let to = from;
  for (let width = 0; to < line.length && width < WIDTH; to++) width += widthOf(line[to]);
  if (to < line.length) to = back(line, to, 0);
  return `${from > 0 ? "…" : ""}${line.slice(from, to).trim()}${to < line.length ? "…" : ""}`;
}

/** A place at least so far before another, where a word begins. */
function back(line, place, width) {
  let at = place;
  for (let gone = 0; at > 0 && gone < width; at--) gone += widthOf(line[at - 1]);
  while (at > 0 && at > place - width - 20 && /\w/.test(line[at - 1]) && /\w/.test(line[at])) at--;
  return at;
}

function widthOf(text) {
  let width = 0;
  for (const character of text) width += character > "\u2e7f" ? 2 : 1;
  return width;
}
