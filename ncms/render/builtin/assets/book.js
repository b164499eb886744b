// Light and dark, the menu on a phone, and search. Works from a server and from a folder.
(function () {
  "use strict";
  const html = document.documentElement, body = document.body, root = body.dataset.root;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  document.getElementById("theme-toggle").addEventListener("click", function () {
    const theme = (html.dataset.theme || (dark.matches ? "dark" : "light")) === "dark" ? "light" : "dark";
    html.dataset.theme = theme;
    try { localStorage.setItem("theme", theme); } catch (error) { /* private window: this page only */ }
  });

  const menu = document.getElementById("menu-toggle");
  function openMenu(open) { menu.setAttribute("aria-expanded", body.classList.toggle("menu-open", open)); }
  menu.addEventListener("click", () => openMenu());

  // ---- search
  const box = document.getElementById("quarto-search");
  const input = box.querySelector("input"), results = box.querySelector(".search-results");
  const chinese = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
  const words = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|[\p{L}\p{N}]+/gu;
  let index = null;

  // Chinese is not spaced: every two neighbouring characters are a token.
  function tokens(text) {
    return (text.toLowerCase().match(words) || []).flatMap(function (word) {
      if (!chinese.test(word) || word.length < 2) return [word];
      return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
    });
  }

  function build() {
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

  function entry(hit, terms) {
    const title = [hit.title, hit.section].filter(Boolean).join(": ");
    return Object.assign(element("a", element("strong", title), excerpt(hit.text, terms)), { href: root + hit.id });
  }

  input.addEventListener("input", function () {
    const terms = tokens(input.value);
    results.hidden = terms.length === 0;
    index ||= build();
    const hits = index.search(input.value).slice(0, 12);
    results.replaceChildren(...(hits.length ? hits.map((hit) => entry(hit, terms)) : ["Nothing found"]));
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && document.activeElement !== input) { event.preventDefault(); openMenu(true); input.focus(); }
    if (event.key === "Escape") { results.hidden = true; openMenu(false); }
  });
  document.addEventListener("click", (event) => { if (!box.contains(event.target)) results.hidden = true; });
})();
