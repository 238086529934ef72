"""What is left away around a page, and what must not be."""

import pytest

from mpdocs.sphinx.chrome import breakable, shows_code, thin


@pytest.mark.parametrize(
    ("classes", "code"),
    [
        ("highlight-console notranslate", True),
        ("panel-code highlight-python notranslate", True),
        ("panel-output highlight-text notranslate", False),
        ("highlight-none notranslate", False),
    ],
)
def test_a_page_gets_copy_buttons_only_for_code(classes: str, code: bool) -> None:
    assert shows_code(f'<p>Text</p><div class="{classes}"><div class="highlight">') is code


def test_tokens_in_the_colour_of_the_text_are_no_elements() -> None:
    line = '<span class="n">x</span><span class="w"> </span><span class="o">=</span>'
    assert thin(line) == 'x <span class="o">=</span>'


def test_a_word_of_code_is_one_element() -> None:
    word = '<code class="docutils literal notranslate"><span class="pre">put()</span></code>'
    assert thin(word) == '<code class="literal">put()</code>'


def test_a_long_file_name_breaks_between_its_parts() -> None:
    before = '<figcaption class="panel-caption"><code class="literal">'
    assert breakable(f"{before}lock/a_b.py</code>") == f"{before}lock/<wbr>a_<wbr>b.py</code>"
    assert breakable("<p><code>a_b</code></p>") == "<p><code>a_b</code></p>"
