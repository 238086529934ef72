"""Search in Chinese: Sphinx's index with pairs of neighbouring characters for words.

Sphinx 9.0 needs a dictionary (jieba) to index Chinese, does not split the query at all, and its
Chinese search page stops at ``ChineseStemmer is not defined`` (sphinx-doc/sphinx#14229).
"""

import re

from sphinx.application import Sphinx
from sphinx.search import SearchLanguage
from sphinx.search.en import SearchEnglish

_RUN = re.compile(r"[\u3400-\u9fff]+|\w+?(?=[\u3400-\u9fff]|\b)")

_SPLITTER = r"""
function splitQuery(query) {
  const words = [];
  for (const [run] of query.matchAll(/[\u3400-\u9fff]+|[^\u3400-\u9fff\W]+/gu)) {
    if (!/^[\u3400-\u9fff]/.test(run) || run.length === 1) words.push(run);
    else for (let i = 0; i + 2 <= run.length; i++) words.push(run.slice(i, i + 2));
  }
  return words;
}
"""


class HanBigrams(SearchLanguage):
    """Splits Chinese into single characters and pairs, and everything else as English."""

    lang = "zh"
    # names the stemmer class that Sphinx writes into language_data.js
    language_name = "English"
    js_stemmer_rawcode = "english-stemmer.js"
    js_splitter_code = _SPLITTER
    stopwords = SearchEnglish.stopwords

    def __init__(self, options: dict[str, str]) -> None:
        """Use the English stemmer, which leaves Chinese alone."""
        super().__init__(options)
        self._english = SearchEnglish(options)

    def split(self, input: str) -> list[str]:
        """The words of a text, in the order in which they stand."""
        words: list[str] = []
        for run in _RUN.findall(input):
            words += run if _is_han(run) else [run]
            if _is_han(run):
                words += [run[i : i + 2] for i in range(len(run) - 1)]
        return words

    def stem(self, word: str) -> str:
        """The form under which a word is indexed."""
        return self._english.stem(word)


def _is_han(run: str) -> bool:
    return "\u3400" <= run[0] <= "\u9fff"


def setup(app: Sphinx) -> None:
    """Replace Sphinx's Chinese search."""
    app.add_search_language(HanBigrams)
