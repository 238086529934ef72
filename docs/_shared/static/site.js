// The language switch keeps the place, a used link closes its drawer, / opens the search,
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

// the program and its data are loaded when somebody begins to search, and not before
const searchDialog = document.querySelector("dialog.search");
const searchPage = document.querySelector(".search-whole");
let searchLoaded;

function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}

async function startSearch(box) {
  box?.classList.toggle("search-asked", Boolean(box.querySelector("input").value));
  try {
    searchLoaded ??= Promise.all(searchDialog.dataset.scripts.split(" ").map(load));
    await searchLoaded;
    if (box) siteSearch.start(box);
  } catch {
    searchLoaded = undefined; // the next try may find the network again
    if (!box) return;
    box.classList.remove("search-asked");
    box.querySelector(".search-status").textContent = box.dataset.failed;
  }
}

function openSearch(query) {
  for (const drawer of document.querySelectorAll("[popover]")) drawer.hidePopover?.();
  const box = searchPage ?? searchDialog;
  if (box === searchDialog && !box.open) box.showModal();
  const field = box.querySelector("input[name=q]");
  if (query) field.value = query;
  field.focus();
  if (query) field.scrollLeft = 0;
  else field.select();
  startSearch(box);
}

for (const field of document.querySelectorAll(".sidebar-search, .search-page input")) {
  field.addEventListener("focus", () => startSearch());
  field.addEventListener("click", () => openSearch());
  field.addEventListener("input", (event) => {
    if (event.isComposing) return; // the dialog would break a Chinese word off
    openSearch(field.value);
    field.value = "";
  });
  field.addEventListener("compositionend", () => {
    openSearch(field.value);
    field.value = "";
  });
  field.addEventListener("paste", (event) => {
    // an error message has many lines, and a field would join their words
    const text = event.clipboardData?.getData("text/plain").trim();
    if (!text) return;
    event.preventDefault();
    openSearch(text.replace(/\s*\n\s*/g, " "));
  });
}

for (const link of document.querySelectorAll("a[data-search]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    openSearch();
  });
}

searchDialog?.addEventListener("click", (event) => {
  if (event.target === searchDialog) searchDialog.close();
});

addEventListener("keydown", (event) => {
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const command = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (!command && (!slash || typing)) return;
  event.preventDefault();
  openSearch();
});

if (searchPage) {
  searchPage.querySelector("input").value = new URLSearchParams(location.search).get("q") ?? "";
  startSearch(searchPage);
}

// --- copying

// sphinx-copybutton has put a button behind every block; a panel has its place in the caption
addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("button.copybtn")) {
    button.setAttribute("aria-live", "polite");
    button.closest(".panel")?.querySelector(".panel-caption")?.append(button);
  }
});
