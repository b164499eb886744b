// Search the book, by keyboard too. The index is loaded when the search is first used, as scripts: a page opened
// as a file may not fetch.
(function () {
  "use strict";
  const box = document.getElementById("quarto-search");
  const input = box && box.querySelector("input"), results = box && box.querySelector(".search-results");
  if (!input || !results) return;
  const root = document.body.dataset.root || "";
  const chinese = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
  const words = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|[\p{L}\p{N}]+/gu;
  let index = null, active = -1, before = null;

  // Chinese is not spaced: every two neighbouring characters are a token.
  function tokens(text) {
    return (text.toLowerCase().match(words) || []).flatMap(function (word) {
      if (!chinese.test(word) || word.length < 2) return [word];
      return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
    });
  }

  function script(address) {
    return new Promise(function (done, failed) {
      document.head.append(Object.assign(document.createElement("script"), { src: root + address, onload: done, onerror: failed }));
    });
  }

  function load() {
    index ||= script("site_assets/minisearch.min.js").then(() => script("search-index.js")).then(function () {
      const built = new MiniSearch({
        idField: "href", fields: ["section", "title", "text"], storeFields: ["title", "section", "text"],
        tokenize: tokens, processTerm: (term) => term,
        searchOptions: {
          prefix: true, combineWith: "AND", boost: { section: 3, title: 2 },
          fuzzy: (term) => (term.length > 4 && !chinese.test(term) ? 0.2 : false),
        },
      });
      built.addAll(window.searchIndex);
      return built;
    });
    return index;
  }

  function element(name, ...content) {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  }

  // The words around the first place found, with every place found marked.
  function excerpt(text, terms) {
    const pattern = new RegExp("(" + terms.join("|") + ")", "iu");
    const start = Math.max(0, text.search(pattern) - 40);
    const pieces = text.slice(start, start + 150).split(pattern);
    return element("span", start ? "… " : "", ...pieces.map((piece, i) => (i % 2 ? element("mark", piece) : piece)));
  }

  function option(hit, terms, number) {
    const title = [hit.title, hit.section].filter(Boolean).join(": ");
    const made = element("a", element("strong", title), excerpt(hit.text, terms));
    Object.assign(made, { href: root + hit.id, id: "search-hit-" + number, role: "option", tabIndex: -1 });
    made.setAttribute("aria-selected", "false");
    return made;
  }

  // ---- a combobox: the focus stays in the field, the arrow keys move through the list
  const list = element("div"), status = element("p");
  Object.assign(list, { id: "search-hits", role: "listbox", ariaLabel: "Places found" });
  Object.assign(status, { role: "status", className: "search-status" });
  results.removeAttribute("aria-live");
  results.append(status, list);
  Object.assign(input, { role: "combobox", ariaExpanded: "false", ariaAutoComplete: "list", ariaHasPopup: "listbox" });
  input.setAttribute("aria-controls", list.id);

  function show(open) {
    results.hidden = !open;
    input.ariaExpanded = String(open && list.childElementCount > 0);
    if (!open) choose(-1);
  }

  function choose(number) {
    const options = [...list.children];
    active = options.length && number !== -1 ? (number + options.length) % options.length : -1;
    options.forEach((made, i) => made.setAttribute("aria-selected", String(i === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    }
  }

  async function search() {
    const wanted = input.value, terms = tokens(wanted);
    if (!terms.length) { list.replaceChildren(); return show(false); }
    const built = await load();
    if (wanted !== input.value) return;
    const hits = built.search(wanted).slice(0, 12);
    list.replaceChildren(...hits.map((hit, i) => option(hit, terms, i)));
    status.textContent = hits.length ? hits.length + (hits.length > 1 ? " places" : " place") : "Nothing found";
    show(true);
    choose(-1);
  }

  const keys = {
    ArrowDown: () => choose(active + 1),
    ArrowUp: () => choose(active < 0 ? list.childElementCount - 1 : active === 0 ? list.childElementCount - 1 : active - 1),
    Enter: () => { const hit = list.children[Math.max(active, 0)]; if (hit) hit.click(); },
    Escape: function () {
      if (!results.hidden) return show(false);
      input.value = "";
      if (before) before.focus(); else input.blur();
    },
  };

  input.addEventListener("focus", load);
  input.addEventListener("input", search);
  input.addEventListener("keydown", function (event) {
    if (!keys[event.key] || event.isComposing) return;
    event.preventDefault();
    keys[event.key]();
  });
  list.addEventListener("click", () => show(false));
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) return;
    event.preventDefault();
    before = document.activeElement;
    document.dispatchEvent(new Event("search-by-key"));
    input.focus();
  });
  document.addEventListener("click", (event) => { if (!box.contains(event.target)) show(false); });
})();
