"""Text that is drawn too small to read."""

from typing import Any

from playwright.sync_api import Page

_PROBE = """() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
        const {parentElement: element, data} = texts.currentNode;
        if (!data.trim() || !element.checkVisibility()) continue;
        let size = parseFloat(getComputedStyle(element).fontSize);
        const drawing = element.closest("svg");
        // a drawing is scaled to the column: what counts is the size on the screen
        if (drawing) size *= drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
        if (size < 11.95) found.push([data.trim(), size]);
    }
    return found;
}"""


def small_texts(tab: Page) -> list[Any]:
    """Each text that is drawn smaller than 12 px on the page that is shown, with its size."""
    found: list[Any] = tab.evaluate(_PROBE)
    return found
