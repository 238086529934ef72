// The language switch keeps the heading, code can be copied, and a used link closes its drawer.
// Everything works without this file too, only less conveniently.
"use strict";

const texts = document.currentScript.dataset;

// --- languages

function headingInView() {
  let heading = "";
  for (const section of document.querySelectorAll("article section[id]")) {
    if (section.getBoundingClientRect().top > innerHeight / 3) break;
    heading = section.id;
  }
  return scrollY > 0 || location.hash ? heading : "";
}

for (const link of document.querySelectorAll("a[data-language]")) {
  link.addEventListener("click", () => {
    // labels are written by hand, so the same heading has the same name in the other language
    link.hash = headingInView();
    if (location.pathname.endsWith("/search.html")) link.search = location.search;
    try {
      localStorage.setItem("language", link.dataset.language);
    } catch {
      // storage may be forbidden; then only the root page forgets the choice
    }
  });
}

// --- drawers

for (const drawer of document.querySelectorAll("[popover]")) {
  drawer.addEventListener("click", (event) => {
    if (event.target.closest("a") && drawer.matches(":popover-open")) drawer.hidePopover();
  });
}

// --- copying

const PROMPT = /^(?:\$|>>>|\.\.\.) /;

function codeOf(pre, isSession) {
  const text = pre.textContent;
  if (!isSession || !text.split("\n").some((line) => PROMPT.test(line))) return text;
  const commands = text.split("\n").filter((line) => PROMPT.test(line));
  return commands.map((line) => line.replace(PROMPT, "") + "\n").join("");
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // not a secure context, as over plain http
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) throw new Error("the browser refuses to copy");
  }
}

for (const block of document.querySelectorAll("article [class*=highlight-]:not(.highlight-text, .highlight-none)")) {
  const pre = block.querySelector("pre");
  const button = document.createElement("button");
  button.className = "copy";
  button.textContent = texts.copy;
  button.setAttribute("aria-live", "polite");
  button.title = texts.copyLabel;
  button.addEventListener("click", async () => {
    const isSession = /highlight-(console|pycon)/.test(block.className);
    try {
      await copy(codeOf(pre, isSession));
      button.textContent = texts.copied;
    } catch {
      button.textContent = texts.failed;
    }
    setTimeout(() => (button.textContent = texts.copy), 2000);
  });
  const caption = block.closest(".panel")?.querySelector(".panel-caption");
  if (caption) caption.append(button);
  else {
    block.append(button);
    block.classList.add("has-copy");
  }
}
