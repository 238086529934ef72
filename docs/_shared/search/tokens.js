// Cuts text into the terms that are indexed and searched for. Pages and queries go through the same
// function, so that they agree.

const HAN = "\\u3400-\\u9fff\\uf900-\\ufaff";
const LETTER = `(?:(?![${HAN}])[\\p{L}\\p{N}_])`;
// Chinese; += and exit codes such as -9; words, names with dots in them, can't
const RUN = new RegExp(
  `[${HAN}]+|\\+=|(?<!${LETTER})-\\d+\\b|${LETTER}+(?:[.'’]${LETTER}+)*`,
  "gu",
);
const CAMEL = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu;
// characters that only join words and end sentences: no pair is made across them
const HAN_JOINTS = new Set("的了吗呢吧啊呀么和与或");

/**
 * The terms of a text in its order, as `{term, start, end, part}`: `part` marks those that are only
 * a part of the name before them.
 */
function tokens(text) {
  const found = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (isHan(run)) addHan(found, run, index);
    else addLatin(found, run, index);
  }
  return found;
}

function isHan(text) {
  return /^[\u3400-\u9fff\uf900-\ufaff]/.test(text);
}

/** Pairs of neighbours, and the last character alone, so that 锁 finds 加锁. */
function addHan(found, run, offset) {
  for (let i = 0; i < run.length; i++) {
    if (HAN_JOINTS.has(run[i])) continue;
    const pair = i + 1 < run.length && !HAN_JOINTS.has(run[i + 1]);
    const end = i + (pair ? 2 : 1);
    found.push({ term: run.slice(i, end), start: offset + i, end: offset + end });
  }
}

/** A word's stem; of a name such as apply_async or SharedMemory the whole and then its parts. */
function addLatin(found, run, offset) {
  const word = run.replace(/['’]/g, "").toLowerCase();
  const token = { term: stem(word), start: offset, end: offset + run.length };
  found.push(token);
  if (/^[-+\p{N}]|['’]/u.test(run)) return;
  const parts = [];
  for (const piece of run.matchAll(/[^._]+/g)) {
    const start = offset + piece.index;
    const inside = [...piece[0].matchAll(CAMEL)];
    if (!inside.length) inside.push({ 0: piece[0], index: 0 });
    for (const { 0: part, index } of inside) {
      const term = stem(part.toLowerCase());
      parts.push({ term, start: start + index, end: start + index + part.length, part: true });
    }
  }
  if (parts.length === 1 && parts[0].term === token.term) return;
  token.term = word;
  found.push(...parts);
}

/** An English word without its ending: hang, hangs and hanging are one; parallelism is parallel. */
function stem(word) {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let base = word.length < 7 ? word : word.replace(/ly$|(?<=l)isms?$/, "").replace(/ency$/, "ent");
  base = base.replace(/i[sz]ations?$/, "ize").replace(/ations?$/, "ate");
  if (base.endsWith("ies")) base = `${base.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|zz)es$/.test(base)) base = base.slice(0, -2);
  else if (/[^suiy]s$/.test(base)) base = base.slice(0, -1);
  const ending = base.match(/(?<=[aeiouy].*[^e])ed$|(?<=[aeiouy].*.)ing$/);
  if (ending) base = base.slice(0, ending.index).replace(/([bdgkmnprt])\1$/, "$1");
  return base.length > 3 ? base.replace(/e$/, "") : base;
}

/** Every two Latin words that stand side by side, as one term. */
function neighbours(found) {
  const words = found.filter((token) => !token.part);
  return words.slice(1).flatMap((token, i) => {
    const before = words[i];
    if (isHan(before.term) || isHan(token.term)) return [];
    return [{ term: `${before.term} ${token.term}`, start: before.start, end: token.end }];
  });
}
