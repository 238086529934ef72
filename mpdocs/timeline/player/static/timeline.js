// The player of timelines: steps through a recorded run, in its picture, its code and its states.
// Without this file the picture, the code and the table of the steps remain.
"use strict";

{
  const PACE = 1600; // milliseconds a step, so that it can be read
  const NEAR = 8; // pixels in the picture by which a step may be missed

  // --- the picture: where a moment is, and which moment a point is

  function picture(svg) {
    const knots = svg.dataset.scale.split(" ").map((knot) => knot.split(":").map(Number));
    const vertical = svg.dataset.axis === "y";
    const [from, to] = svg.dataset.cross.split(" ");
    const cursor = document.createElementNS(svg.namespaceURI, "line");
    cursor.setAttribute("class", "t-cursor");
    const between = (value, at, give) => {
      let k = 1;
      while (k < knots.length - 1 && knots[k][at] < value) k++;
      const [a, b] = [knots[k - 1], knots[k]];
      const part = (value - a[at]) / (b[at] - a[at] || 1);
      return a[give] + Math.min(Math.max(part, 0), 1) * (b[give] - a[give]);
    };
    const place = (t) => between(t, 0, 1);
    return {
      svg,
      place,
      // a point of the screen in the picture's own units, along its axis of time
      along(event) {
        const box = svg.getBoundingClientRect();
        const view = svg.viewBox.baseVal;
        return vertical
          ? view.y + ((event.clientY - box.top) / box.height) * view.height
          : view.x + ((event.clientX - box.left) / box.width) * view.width;
      },
      show(t) {
        const at = place(t);
        const ends = vertical ? { x1: from, x2: to, y1: at, y2: at } : { x1: at, x2: at, y1: from, y2: to };
        for (const [name, value] of Object.entries(ends)) cursor.setAttribute(name, value);
        if (!cursor.parentNode) svg.append(cursor);
      },
    };
  }

  // --- the code: one element a line; its text stays what it was

  function linesOf(code) {
    if (!code) return [];
    // two runs of one script share its code
    const known = code.querySelectorAll(".code-line");
    if (known.length) return [...known];
    const html = code.innerHTML.replace(/\n$/, "").split("\n");
    code.innerHTML = html.map((line) => `<span class="code-line">${line}\n</span>`).join("");
    return [...code.children];
  }

  // --- the table of steps: text, until somebody unfolds it

  const stepsOf = new Map();
  for (const folded of document.querySelectorAll(".timeline-table")) {
    const packed = folded.querySelector("noscript");
    const table = document.createElement("template");
    table.innerHTML = packed.textContent;
    stepsOf.set(folded, [...table.content.querySelectorAll("tbody tr")]);
    folded.addEventListener("toggle", () => packed.replaceWith(table.content), { once: true });
  }

  function setUp(root, first) {
    const player = root.querySelector(".player");
    const figure = root.closest("figure") ?? root.parentNode;
    const pictures = [...root.querySelectorAll("svg[data-scale]")].map(picture);
    const code = figure.querySelector(".panel-code pre, pre.timeline-code");
    const lines = linesOf(code);
    const rows = stepsOf.get(root.querySelector(".timeline-table"));
    const times = rows.map((row) => Number(row.dataset.t));
    const data = JSON.parse(root.querySelector(".timeline-data").textContent);
    const states = new Map();
    const [play, slider, at, says] = ["play", "slider", "at", "says"].map((name) =>
      player.querySelector(`.player-${name}`),
    );
    let now = -1;
    let timer = 0;
    // the address of the first step, before anybody steps: a link that leads nowhere is a fault
    at.href = `#${root.id}-step=1`;

    function element(name, className, text = "") {
      const made = document.createElement(name);
      made.className = className;
      made.textContent = text;
      return made;
    }

    // the table of states: a row for each process
    function prepare() {
      const heads = document.createElement("tr");
      for (const [name, text] of Object.entries(data.heads)) {
        heads.append(element("th", `player-${name}`, text));
        heads.lastChild.scope = "col";
      }
      const body = document.createElement("tbody");
      for (const [lane, name] of Object.entries(data.lanes)) {
        const row = document.createElement("tr");
        const head = pictures[0]?.svg.querySelector(`[data-lane="${lane}"][data-hue]`);
        row.style.setProperty("--hue", `var(--hue-${head?.dataset.hue ?? 0})`);
        row.append(element("th", "", name));
        row.firstChild.scope = "row";
        row.firstChild.prepend(element("i", "player-dot"));
        for (const [column, label] of Object.entries(data.heads).slice(1)) {
          row.append(element("td", `player-${column}`));
          row.lastChild.dataset.label = label;
        }
        const number = element("button", "player-number");
        number.type = "button";
        row.cells[1].append(number);
        states.set(lane, row);
        body.append(row);
      }
      const thead = document.createElement("thead");
      thead.append(heads);
      const box = player.querySelector(".player-states");
      box.firstElementChild.append(thead, body);
      box.hidden = false;
      if (box.scrollHeight > box.clientHeight) box.tabIndex = 0; // the keyboard scrolls it
      figure.classList.add("has-steps");
    }

    // --- one step

    function go(step) {
      step = Math.min(Math.max(step, 0), rows.length - 1);
      if (step === now) return;
      if (!states.size) prepare();
      for (const one of figure.querySelectorAll(".timeline")) one.classList.toggle("player-on", one === root);
      rows[now]?.removeAttribute("aria-current");
      rows[step].setAttribute("aria-current", "step");
      now = step;
      const [time, who, what] = [...rows[step].cells].map((cell) => cell.textContent);
      const counter = player.dataset.at.replace("{k}", step + 1).replace("{n}", rows.length);
      at.textContent = counter.replace("{t}", time);
      at.href = `#${root.id}-step=${step + 1}`;
      slider.value = step;
      slider.setAttribute("aria-valuetext", at.textContent);
      // no space where Han meets Han
      says.textContent = who + (/[^\0-\u2fff]$/.test(who) && /^[^\0-\u2fff]/.test(what) ? "" : " ") + what;
      for (const one of pictures) one.show(times[step]);
      showStates(step);
      keepInView();
    }

    function showStates(step) {
      const before = new Map();
      const after = new Map();
      data.steps.slice(0, step + 1).forEach((changed, k) => {
        for (const [lane, ...state] of changed) {
          after.set(String(lane), state);
          if (k < step) before.set(String(lane), state);
        }
      });
      for (const line of lines) {
        line.classList.remove("is-at", "is-next");
        line.querySelector(".code-dots")?.remove();
      }
      const acting = rows[step].dataset.lane;
      for (const [lane, row] of states) {
        const [line, state, ...words] = after.get(lane);
        const [lineBefore, , ...wordsBefore] = before.get(lane) ?? [];
        row.className = state;
        row.classList.toggle("is-next", lane === acting);
        if (lane === acting) row.parentNode.parentNode.parentNode.scrollTop = row.offsetTop - 100;
        const button = row.querySelector(".player-number");
        button.textContent = line || "";
        button.hidden = !line;
        const changed = [line !== lineBefore, ...words.map((word, k) => word !== wordsBefore[k])];
        [...row.cells].slice(1).forEach((cell, k) => {
          if (k) cell.textContent = words[k - 1];
          cell.classList.toggle("is-new", step > 0 && changed[k]);
        });
        if (line) mark(lines[line - 1], row, state, lane === acting);
      }
    }

    function mark(line, row, state, acts) {
      if (!line) return;
      let dots = line.querySelector(".code-dots");
      if (!dots) {
        dots = document.createElement("span");
        dots.className = "code-dots";
        line.prepend(dots);
        line.style.setProperty("--hue", row.style.getPropertyValue("--hue"));
      }
      const dot = document.createElement("i");
      dot.className = `player-dot ${state}`;
      dot.title = row.cells[0].textContent;
      dot.style.setProperty("--hue", row.style.getPropertyValue("--hue"));
      dots.append(dot);
      dots.style.setProperty("--dots", dots.childElementCount);
      line.classList.add("is-at");
      if (acts) {
        line.classList.add("is-next");
        line.style.setProperty("--hue", row.style.getPropertyValue("--hue"));
      }
    }

    // who has scrolled down to the code, so that the player stands over it, follows the code
    function keepInView() {
      const line = lines.find((one) => one.classList.contains("is-next"));
      const docked = player.offsetHeight ? player : player.querySelector(".player-bar");
      const edge = docked.getBoundingClientRect().bottom;
      if (!line || edge <= code.getBoundingClientRect().top) return;
      const { top, bottom } = line.getBoundingClientRect();
      if (top < edge || bottom > innerHeight) line.scrollIntoView({ block: "center" });
    }

    // --- playing

    function stop() {
      clearTimeout(timer);
      timer = 0;
      play.setAttribute("aria-label", play.dataset.play);
      play.classList.remove("is-playing");
      says.setAttribute("aria-live", "polite");
    }

    function start() {
      play.setAttribute("aria-label", play.dataset.pause);
      play.classList.add("is-playing");
      says.setAttribute("aria-live", "off"); // nobody can listen as fast
      const next = () => {
        go(now + 1);
        if (now < rows.length - 1) timer = setTimeout(next, PACE);
        else stop();
      };
      if (now === rows.length - 1) now = -1;
      next();
    }

    function take(step) {
      stop();
      go(step);
    }

    const toggle = () => (timer ? stop() : start());
    play.addEventListener("click", toggle);
    player.querySelector(".player-back").addEventListener("click", () => take(now - 1));
    player.querySelector(".player-next").addEventListener("click", () => take(now + 1));
    slider.addEventListener("input", () => take(Number(slider.value)));
    player.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const steps = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: rows.length - 1 };
      if (event.key in steps && event.target !== slider) take(steps[event.key]);
      else if (event.key === " " && !event.target.closest("button, a")) toggle();
      else return;
      event.preventDefault();
    });
    rows.forEach((row, step) => row.addEventListener("click", () => take(step)));

    // --- pointing: a line lights its bars, a bar lights its line

    function light(number) {
      for (const { svg } of pictures) {
        for (const one of svg.querySelectorAll(".t-lit")) one.classList.remove("t-lit");
        const bars = number ? svg.querySelectorAll(`[data-line="${number}"]`) : [];
        for (const one of bars) one.classList.add("t-lit");
        svg.classList.toggle("t-dim", bars.length > 0);
      }
      lines.forEach((line, k) => line.classList.toggle("is-lit", k + 1 === Number(number)));
    }

    const numberOf = (line) => (line ? lines.indexOf(line) + 1 : 0);
    code?.addEventListener("pointerover", (event) => light(numberOf(event.target.closest(".code-line"))));
    code?.addEventListener("pointerleave", () => light(0));
    for (const kind of ["pointerover", "focusin"]) {
      player.addEventListener(kind, (event) => light(event.target.closest(".player-number")?.textContent));
    }
    for (const kind of ["pointerleave", "focusout"]) player.addEventListener(kind, () => light(0));

    for (const { svg, place, along } of pictures) {
      const point = (event) => {
        const here = along(event);
        const places = times.map(place);
        let step = places.findLastIndex((one) => one <= here + 1);
        places.forEach((one, k) => {
          const gap = Math.abs(one - here);
          if (gap < NEAR && gap < Math.abs(places[step] - here)) step = k;
        });
        take(Math.max(step, 0));
      };
      svg.addEventListener("click", point);
      svg.addEventListener("pointermove", (event) => {
        if (event.pointerType === "mouse" && event.buttons === 1) point(event);
      });
      svg.addEventListener("pointerover", (event) => light(event.target.closest("[data-line]")?.dataset.line));
      svg.addEventListener("pointerleave", () => light(0));
    }

    // --- addresses: #<timeline>-step=7, and #step=7 for the first timeline of a page

    function fromAddress() {
      const [, id, step] = /^#(?:(.+)-)?step=(\d+)$/.exec(location.hash) ?? [];
      if (!step || (id ? id !== root.id : !first) || Number(step) === now + 1) return;
      take(step - 1);
      figure.scrollIntoView({ behavior: "instant" });
    }
    addEventListener("hashchange", fromAddress);
    fromAddress();

    // the one of the home page begins by itself, once it is seen, if that is welcome
    if (first && "plays" in root.dataset && now < 0 && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
      go(0); // with room for the states from the beginning
      const seen = new IntersectionObserver(([one]) => {
        if (!one.isIntersecting) return;
        seen.disconnect();
        if (now === 0) start();
      });
      seen.observe(player);
    }
  }

  // --- a page carries its first timeline; the others come when they are about to be seen

  const asked = new Set();
  const roots = [...document.querySelectorAll(".timeline:has(.player), .timeline[data-src]")];

  globalThis.timelineArrives = (id, { picture, bar, data }) => {
    const root = document.getElementById(id);
    delete root.dataset.src;
    root.querySelector(".timeline-picture").innerHTML = picture;
    root.querySelector(".timeline-run").insertAdjacentHTML("afterend", bar);
    root.insertAdjacentHTML("beforeend", data);
    setUp(root, root === roots[0]);
  };

  function bring(root) {
    if (!root.dataset.src || asked.has(root)) return;
    asked.add(root);
    const script = document.createElement("script");
    script.src = root.dataset.src;
    document.head.append(script);
  }

  const near = new IntersectionObserver(
    (seen) => seen.filter((one) => one.isIntersecting).forEach((one) => bring(one.target.parentNode)),
    { rootMargin: "400px" },
  );
  const isMeant = (root, k) =>
    location.hash.startsWith(`#${root.id}-step=`) || (k === 0 && location.hash.startsWith("#step="));
  roots.forEach((root, k) => {
    if (!root.dataset.src) setUp(root, k === 0);
    else if (isMeant(root, k)) bring(root);
    else near.observe(root.querySelector(".timeline-picture")); // the root itself has no box
  });
  addEventListener("hashchange", () => roots.filter(isMeant).forEach(bring));
  addEventListener("beforeprint", () => roots.forEach(bring));
}
