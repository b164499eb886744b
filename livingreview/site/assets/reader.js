// What opens beside a link, and long tables. Without this script links lead to what they would open.

// ---- a link of the class `opens` shows what it leads to beside itself
(function () {
  "use strict";
  if (!HTMLElement.prototype.showPopover) return;
  const margin = 12, gap = 6;
  let opener = null, pressed = null;

  const content = document.createElement("div");
  const close = Object.assign(document.createElement("button"), { type: "button", className: "reader-close", textContent: "×" });
  const box = Object.assign(document.createElement("div"), { className: "reader-popover", popover: "auto", tabIndex: -1 });
  box.setAttribute("role", "dialog");
  box.append(close, content);
  document.body.append(box);

  function target(link) { return document.getElementById(decodeURIComponent(link.hash.slice(1))); }
  function isOpen() { return box.matches(":popover-open"); }

  // Below the link where there is room, else above; it moves with the page.
  function place(link) {
    const at = link.getClientRects()[0], own = box.getBoundingClientRect();
    const width = document.documentElement.clientWidth, height = window.innerHeight;
    const left = Math.max(margin, Math.min(at.left, width - own.width - margin));
    const below = at.bottom + gap, above = at.top - gap - own.height;
    const top = below + own.height <= height || above < margin ? below : above;
    box.style.left = left + scrollX + "px";
    box.style.top = top + scrollY + "px";
  }

  function open(link) {
    const found = target(link);
    if (!found) return false;
    const copy = found.cloneNode(true);
    copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    content.replaceChildren(...copy.childNodes);
    // The box stands outside the text, and takes the language of what it shows.
    box.lang = found.closest("[lang]")?.lang || "en";
    const chinese = box.lang.startsWith("zh");
    close.setAttribute("aria-label", chinese ? "关闭" : "Close");
    box.setAttribute("aria-label", (chinese ? "关于" : "About ") + (link.getAttribute("aria-label") || link.textContent).trim());
    opener = link;
    link.focus({ preventScroll: true });
    box.showPopover();
    box.scrollTop = 0;
    place(link);
    box.focus({ preventScroll: true });
    return true;
  }

  document.querySelectorAll("a.opens").forEach((link) => link.setAttribute("aria-haspopup", "dialog"));
  close.addEventListener("click", () => { box.hidePopover(); opener.focus({ preventScroll: true }); });
  // A press beside an open box closes it: the click that follows on its own link shall not open it again.
  document.addEventListener("pointerdown", (event) => { pressed = isOpen() ? event.target.closest("a.opens") === opener && opener : null; }, true);
  document.addEventListener("click", function (event) {
    const link = event.target.closest("a.opens");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link === pressed) { pressed = null; event.preventDefault(); } else if (open(link)) event.preventDefault();
  });
  document.addEventListener("keydown", function (event) {
    const link = event.key === " " && event.target.closest("a.opens");
    if (link && open(link)) event.preventDefault();
  });
})();

// ---- a link to what is folded in unfolds it, also in browsers that do not do so by themselves
document.addEventListener("click", function (event) {
  const link = event.target.closest(".hint a");
  let folded = link && document.getElementById(link.hash.slice(1));
  while (folded) { if (folded.tagName === "DETAILS") folded.open = true; folded = folded.parentElement; }
});

// ---- the links over a figure are one stop of the tab key; arrow keys move to the nearest one that way
(function () {
  "use strict";
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function middle(link) {
    const box = link.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  }

  function next(links, from, [right, down]) {
    const [x, y] = middle(from);
    const far = links.filter((link) => link !== from).map(function (link) {
      const [u, v] = middle(link), along = (u - x) * right + (v - y) * down;
      return { link, along, away: along + 4 * Math.abs((u - x) * down + (v - y) * right) };
    });
    return far.filter((place) => place.along > 1).sort((a, b) => a.away - b.away)[0]?.link;
  }

  document.querySelectorAll(".areas").forEach(function (group) {
    const links = [...group.querySelectorAll("a")];
    let stop = links[0];
    function settle(link) {
      stop.tabIndex = -1;
      link.tabIndex = 0;
      stop = link;
    }
    links.forEach((link) => { link.tabIndex = -1; });
    settle(stop);
    group.addEventListener("focusin", (event) => settle(event.target));
    group.addEventListener("keydown", function (event) {
      const found = ways[event.key] && next(links, event.target, ways[event.key]);
      if (ways[event.key]) event.preventDefault();
      if (found) found.focus();
    });
  });
})();

// ---- a table that is too wide for the text is marked: at a desk it takes some of the margins
(function () {
  "use strict";
  function mark() {
    document.querySelectorAll(".table-frame").forEach(function (frame) {
      frame.classList.remove("wide");
      frame.classList.toggle("wide", frame.scrollWidth > frame.clientWidth + 1);
      frame.classList.toggle("scrolls", frame.scrollWidth > frame.clientWidth + 1);
    });
  }
  mark();
  addEventListener("resize", mark);
})();

// ---- tables marked `data-long` sort by the buttons in their heads and keep the rows that hold some words
(function () {
  "use strict";
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true }), mark = { ascending: " ▲", descending: " ▼" };

  function element(name, properties, ...content) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...content);
    return made;
  }

  // A number as a reader writes it, or null: what is none comes after all numbers.
  function number(text) {
    const plain = text.replace(/[,%\s]/g, "").replace("−", "-");
    return plain && isFinite(plain) ? Number(plain) : null;
  }

  function compare(a, b) {
    const [x, y] = [number(a), number(b)];
    if (!a || !b) return !a - !b;
    if (x !== null && y !== null) return x - y;
    return (x === null) - (y === null) || order.compare(a, b);
  }

  // A leading cell that is blank repeats the one above: rows out of their order say so.
  function labels(rows, heads) {
    const above = [];
    return rows.map(function (row) {
      let leading = true;
      return heads.map(function (_, column) {
        const text = row.cells[column]?.textContent.trim() || "";
        leading = leading && !text;
        if (text) above.splice(column, Infinity, text);
        return leading ? above[column] || "" : text;
      });
    });
  }

  function enhance(table) {
    const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0], rows = [...body.rows];
    const texts = new Map(labels(rows, heads).map((cells, i) => [rows[i], cells]));
    const input = element("input", { type: "search", autocomplete: "off" });
    const status = element("span", { className: "reader-status" });
    status.setAttribute("role", "status");
    const tools = element("div", { className: "reader-tools" }, element("label", {}, "Filter ", input), status);
    let sorted = null, direction = "none";

    function show() {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean), sign = direction === "descending" ? -1 : 1;
      const placed = direction === "none" ? rows : [...rows].sort(function (a, b) {
        const [x, y] = [texts.get(a)[sorted], texts.get(b)[sorted]];
        return x && y ? sign * compare(x, y) : compare(x, y);
      });
      body.append(...placed);
      for (const row of rows) {
        const text = texts.get(row).join(" ").toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
      }
      const moved = words.length > 0 || direction !== "none";
      for (const row of rows) [...row.cells].forEach(function (cell, i) {
        if (!cell.textContent.trim()) cell.dataset.label = moved ? texts.get(row)[i] : "";
      });
      status.textContent = words.length ? rows.filter((row) => !row.hidden).length + " of " + rows.length + " rows" : "";
      heads.forEach(function (head, i) {
        const now = i === sorted ? direction : "none";
        head.setAttribute("aria-sort", now);
        head.querySelector(".reader-mark").textContent = mark[now] || "";
      });
    }

    heads.forEach(function (head, i) {
      const arrow = element("span", { className: "reader-mark" });
      arrow.setAttribute("aria-hidden", "true");
      const button = element("button", { type: "button", className: "reader-sort" }, ...head.childNodes, arrow);
      head.replaceChildren(button);
      button.addEventListener("click", function () {
        direction = sorted !== i || direction === "none" ? "ascending" : direction === "ascending" ? "descending" : "none";
        sorted = i;
        show();
      });
    });
    input.addEventListener("input", show);
    table.closest(".table-frame").before(tools);
    show();
  }

  document.querySelectorAll("table[data-long]").forEach(enhance);
})();
