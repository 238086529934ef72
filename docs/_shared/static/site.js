// The language switch keeps the place, a used link closes its drawer, / leads to the search,
// copy buttons get their place.
// Everything works without this file too, only less conveniently.
"use strict";

// --- languages

function placeInView() {
  // the very entry that the address names, as long as it is on the screen
  const target = document.querySelector("article :target:not(section)");
  const box = target?.getBoundingClientRect();
  if (box && box.bottom > 0 && box.top < innerHeight) return target.id;
  let heading = "";
  for (const place of document.querySelectorAll("article :is(section, dt)[id]")) {
    if (place.getBoundingClientRect().top > innerHeight / 3) break;
    heading = place.id;
  }
  return scrollY > 0 || location.hash ? heading : "";
}

for (const link of document.querySelectorAll("a[data-language]")) {
  link.addEventListener("click", () => {
    // labels are written by hand, so the same place has the same name in the other language
    link.hash = placeInView();
    if (location.pathname.endsWith("/search.html")) link.search = location.search;
    try {
      localStorage.setItem("language", link.dataset.language);
    } catch {
      // storage may be forbidden; then only the root page forgets the choice
    }
  });
}

// --- the page that is open, in sight in the list of all pages

{
  const list = document.querySelector(".sidebar-scroll");
  const here = list?.querySelector(".current-page");
  if (here && here.offsetTop > list.clientHeight - 80) list.scrollTop = here.offsetTop - list.clientHeight / 2;
}

// --- drawers

for (const drawer of document.querySelectorAll("[popover]")) {
  drawer.addEventListener("click", (event) => {
    if (event.target.closest("a") && drawer.matches(":popover-open")) drawer.hidePopover();
  });
}

// --- search

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const fields = [...document.querySelectorAll("input[name=q]")];
  const field = fields.find((one) => one.checkVisibility());
  if (!field) return;
  event.preventDefault();
  field.focus();
});

// --- copying

// sphinx-copybutton has put a button behind every block; a panel has its place in the caption
addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("button.copybtn")) {
    button.setAttribute("aria-live", "polite");
    button.closest(".panel")?.querySelector(".panel-caption")?.append(button);
  }
});
