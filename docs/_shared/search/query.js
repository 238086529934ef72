// What somebody looks for: the terms of what was typed, without the words that say nothing, and with
// what the pages may say instead.

const SILENT = new Set(
  `a an and any anyone are as at be been being best better because between but by did difference different do does
  doesnt doing done dont for from had has have having help here how i if im in into is isnt it its
  ive just like me my need of on or our please s should so some someone something still t than that
  the their them then there these they this those to too trying tutorial understand up very versus
  vs want was way we were what whats when where whether which while who why will with would you your
  am also can could`
    .split(/\s+/)
    .map(stem),
);
// words that many questions have and few answers turn on
const WEAK = new Set(
  `actually allow already avoid basically call check code compare comparison correct correctly ensure
  exactly example explain explanation find get gets getting give go good handle happen issue keep
  know let look make many mean meaning much multiprocessing new one only other possible practice
  prevent problem program proper properly python question really recommended right say script see
  seem set show simple simplest statement sure take tell thing time try two understanding use using
  want way work write`
    .split(/\s+/)
    .map(stem),
);
const SILENT_HAN =
  /请问|求助|求教|求解|请教|大佬|怎么回事|怎么办|怎么样|怎么选|怎么用|怎么写|怎么|怎样|咋回事|咋办|咋样|咋整|咋|如何|为什么|为啥|为何|什么时候|什么样|什么意思|什么|有啥用|有啥|啥时候|啥意思|啥|有什么|有何|哪个好|哪个|哪些|哪种|哪里|哪儿|是不是|有没有|能不能|可不可以|会不会|要不要|需不需要|可以|是否|应该|该选|一个|我的|我想|我要|这个|那个|这样|那样|多少|几个|如果|但是|因为|所以|或者|还是|以及|关于|使用|进行|区别|不同|差别|用法|解决|一下|老是|总是|时候|之后|之前|以后|以前|每个|多个|两个|同一个|另一个|一些|有些|自己|需要|必须|想要|想让|都要|就是|到底|究竟|好像|突然|明明|变成|行不行|行吗|对吗|好吗|干嘛|干什么|做什么|哪一个|那些|这些|其他|其它/g;
// where an error happened, which is different on every machine, and what every traceback says
const FRAME = new RegExp(
  [
    'File "[^"]*", line \\d+(?:, in \\S+)?',
    "Traceback \\(most recent call last\\):?",
    "During handling of the above exception, another exception occurred:",
    "The above exception was the direct cause of the following exception:",
    "\\b[\\w-]*Process-[\\d:]+(?=:\\s|$)",
    "[~^]{2,}",
    "0x[0-9a-f]{4,}",
    "(?:[A-Za-z]:)?(?!/(?:dev|proc)/)(?:[\\\\/][\\w.@~-]+){2,}(?::\\d+)?",
  ].join("|"),
  "gi",
);
const ERROR =
  /(?:\b[a-z_]\w*\.)*\b[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Exit|ProcessPool|Empty|Full)(?=:\s*\S)/g;

// the modules in front of an exception's name
const OF_ERROR =
  /(?:\b[a-z_]\w*\.)+(?=[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Exit|ProcessPool|Empty|Full)\b)/g;

const BEFORE_ERROR = 0.3; // lines of a traceback that lead to its message
const LONE_HAN = 0.3; // a character between two words that say nothing
const WEAKER = 0.25;
const QUANTITY = 0.3; // the 5 of 5 processes, which is another in everybody's program
const CODE = /(?:errno|code|signal|exit|python|sig|码|信号)\W*$/i;
// pairs of characters by what is known of their words
const PAIR = { within: 1, unknown: 0.4, edge: 0.4, across: 0.1 };
const LONGEST_HAN_WORD = 6;
// neighbours: in a question they are chance, in an error message they are its wording
const SIDE_BY_SIDE = { question: 0.5, error: 1.5 };

/**
 * The query as concepts. `own` are the terms that were typed, `ways` are lists of terms that the
 * pages may have instead, `{terms, same}`.
 */
function parseQuery(query, synonyms, vocabulary) {
  const text = query.replace(FRAME, blank);
  const error = [...text.matchAll(ERROR)].at(-1)?.index ?? -1;
  const modules = [...text.matchAll(OF_ERROR)].map(({ 0: run, index }) => [index, index + run.length]);
  const words = hanWords(text, vocabulary);
  const spoken = withShortWords(
    withoutTails(tokens(text.replace(SILENT_HAN, blank))),
    text,
    words,
    vocabulary,
  );
  const telling = spoken.filter(
    ({ term, part }) => !SILENT.has(term) && !(part && /^[a-z]$/.test(term)),
  );
  const kept = telling.length ? telling : spoken;
  const concepts = new Map();
  for (const token of kept) {
    const short = isHan(token.term) && token.term.length === 1 && kept.length > 1;
    const lone = short && !vocabulary.has(token.term);
    let weight = lone ? LONE_HAN : trust(token, words);
    if (WEAK.has(token.term) && kept.length > 1) weight = WEAKER;
    if (/^\d+$/.test(token.term) && !CODE.test(text.slice(0, token.start))) weight = QUANTITY;
    if (token.start < error) weight *= BEFORE_ERROR;
    if (modules.some(([start, end]) => start <= token.start && token.end < end)) {
      weight *= BEFORE_ERROR;
    }
    // words that come again count once, but they stay where phrases look for them
    const known = concepts.get(token.term);
    if (known) known.weight = Math.max(known.weight, weight);
    else concepts.set(token.term, { own: [token.term], ways: [], weight });
  }
  const joined = joinPhrases(kept.map((token) => concepts.get(token.term)), synonyms);
  return [...joined, ...sideBySide(spoken, error)];
}

function blank(text) {
  return " ".repeat(text.length);
}

/** Leave the last character of a run out: it is in the pair before it. */
function withoutTails(found) {
  return found.filter(
    ({ term, end }, i) => !(isHan(term) && term.length === 1 && found[i - 1]?.end === end),
  );
}

/** Add known words of one character: in 持有锁的进程 the pairs 有锁 and 锁的 say little, 锁 much. */
function withShortWords(found, text, words, vocabulary) {
  const all = [...found];
  const has = (at) => found.some(({ start, end }) => start === at && end === at + 1);
  for (let at = 0; at < text.length; at++) {
    const alone = words[at] && words[at] !== words[at - 1] && words[at] !== words[at + 1];
    if (alone && vocabulary.has(text[at]) && !has(at)) {
      all.push({ term: text[at], start: at, end: at + 1 });
    }
  }
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Which known word each Chinese character belongs to, by number; 0 where there is none. */
function hanWords(text, vocabulary) {
  const words = new Uint16Array(text.length);
  let number = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isHan(text[i])) continue;
    let length = Math.min(LONGEST_HAN_WORD, text.length - i);
    while (length && !vocabulary.has(text.slice(i, i + length))) length--;
    if (!length) continue;
    words.fill(++number, i, i + length);
    i += length - 1;
  }
  return words;
}

/** How much a pair of characters tells: next to nothing where it crosses from word to word. */
function trust({ term, start, end }, words) {
  if (!isHan(term) || term.length < 2) return 1;
  const [first, second] = [words[start], words[end - 1]];
  if (first === second) return first ? PAIR.within : PAIR.unknown;
  return first && second ? PAIR.across : PAIR.edge;
}

/** Let the words of a known phrase be one concept that knows what else it may be called. */
function joinPhrases(concepts, synonyms) {
  const terms = concepts.map((concept) => concept.own[0]);
  const matches = [];
  for (const { said, means } of synonyms) {
    for (const phrase of said) {
      const at = terms.findIndex((_, i) => phrase.every((term, k) => terms[i + k] === term));
      if (at >= 0) matches.push({ at, length: phrase.length, means });
    }
  }
  // 守护进程 is not 进程: the longest phrase counts, and the shorter ones inside it do not
  matches.sort((a, b) => b.length - a.length);
  const joined = [...concepts];
  for (const { at, length, means } of matches) {
    const parts = joined.slice(at, at + length);
    const span = `${at}+${length}`;
    if (parts[0].span === span) {
      parts[0].ways.push(...means);
    } else if (parts.every((part) => !part.span)) {
      const own = parts.flatMap((part) => part.own);
      const weight = Math.max(...parts.map((part) => part.weight));
      joined.fill({ own, ways: [...means], weight, span }, at, at + length);
    }
  }
  return [...new Set(joined)];
}

/** Neighbouring words as concepts of their own. */
function sideBySide(spoken, error) {
  return neighbours(spoken).flatMap(({ term, start }) => {
    const silent = term.split(" ").filter((word) => SILENT.has(word)).length;
    if (error < 0 ? silent > 0 : silent > 1 || start < error) return [];
    const weight = error < 0 ? SIDE_BY_SIDE.question : SIDE_BY_SIDE.error;
    return [{ own: [term], ways: [], weight, extra: true }];
  });
}
