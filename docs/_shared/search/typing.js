// What a word may have been meant to be: one that begins like it, or one that is spelled almost so.

/** The words of the index that an unknown word may stand for; none where it is like no other. */
function meant(word, known) {
  if (word.length > 2) {
    const begun = known.filter((one) => one.startsWith(word));
    if (begun.length) return { words: begun, begun: true };
  }
  // short words are like too many others
  for (let limit = 1; limit <= (word.length < 4 ? 0 : word.length < 8 ? 1 : 2); limit++) {
    const near = known.filter((one) => distance(word, one, limit) <= limit);
    if (near.length) return { words: near, begun: false };
  }
  return { words: [], begun: false };
}

/**
 * How many letters are missing, wrong, superfluous or exchanged with their neighbour; a number above
 * `limit` where it is more.
 */
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + wrong);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...next) > limit) return limit + 1;
    [before, row] = [row, next];
  }
  return row[b.length];
}
