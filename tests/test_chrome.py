"""What is left away around a page, and what must not be."""

import pytest

from mpdocs.sphinx.chrome import shows_code


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
