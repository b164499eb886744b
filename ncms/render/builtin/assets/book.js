// Light and dark, the menu on a phone, the current section, and search. Works from a server and from a folder.
(function () {
  "use strict";
  const html = document.documentElement, body = document.body, root = body.dataset.root;

  function remember(theme) {
    html.dataset.theme = theme;
    try { localStorage.setItem("theme", theme); } catch (error) { /* private window: this page only */ }
  }

  document.getElementById("theme-toggle").addEventListener("click", function () {
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    remember((html.dataset.theme || system) === "dark" ? "light" : "dark");
  });

  const menu = document.getElementById("menu-toggle");
  function openMenu(open) {
    body.classList.toggle("menu-open", open);
    menu.setAttribute("aria-expanded", open);
  }
  menu.addEventListener("click", () => openMenu(!body.classList.contains("menu-open")));

  // ---- search
  const chinese = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
  const words = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|[\p{L}\p{N}]+/gu;

  // Chinese is not spaced: every two neighbouring characters are a token.
  function tokens(text) {
    return (text.toLowerCase().match(words) || []).flatMap(function (word) {
      if (!chinese.test(word) || word.length < 2) return [word];
      return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
    });
  }

  const box = document.getElementById("quarto-search");
  const input = box.querySelector("input"), results = box.querySelector(".search-results");
  let index = null, loading = null;

  function script(path) {
    return new Promise(function (resolve, reject) {
      const tag = document.createElement("script");
      tag.src = root + path;
      tag.onload = resolve;
      tag.onerror = reject;
      document.head.append(tag);
    });
  }

  function build() {
    const fuzzy = (term) => (term.length > 4 && !chinese.test(term) ? 0.2 : false);
    index = new MiniSearch({
      idField: "number", fields: ["section", "title", "text"], storeFields: ["href", "title", "section", "text"],
      tokenize: tokens, processTerm: (term) => term,
      searchOptions: { prefix: true, combineWith: "AND", boost: { section: 3, title: 2 }, fuzzy: fuzzy },
    });
    index.addAll(window.searchIndex.map((entry, number) => ({ number, ...entry })));
  }

  function load() {
    loading = loading || script("site_assets/minisearch.min.js").then(() => script("search-index.js")).then(build);
    return loading;
  }

  function excerpt(text, terms) {
    const low = text.toLowerCase(), found = terms.map((term) => low.indexOf(term)).filter((at) => at >= 0);
    const start = Math.max(0, Math.min(...found, low.length) - 40);
    return (start ? "… " : "") + text.slice(found.length ? start : 0, (found.length ? start : 0) + 150);
  }

  function marked(text, terms) {
    const pattern = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    const line = document.createElement("span");
    text.split(new RegExp("(" + pattern + ")", "iu")).forEach(function (piece, i) {
      const node = i % 2 ? document.createElement("mark") : document.createElement("span");
      node.textContent = piece;
      line.append(node);
    });
    return line;
  }

  function entry(hit, terms) {
    const link = document.createElement("a"), title = document.createElement("strong");
    link.href = root + hit.href;
    title.textContent = hit.section ? hit.title + ": " + hit.section : hit.title;
    link.append(title, marked(excerpt(hit.text, terms), terms));
    return link;
  }

  function search() {
    const terms = tokens(input.value);
    results.hidden = terms.length === 0;
    if (results.hidden) return;
    load().then(function () {
      const hits = index.search(input.value).slice(0, 12);
      results.replaceChildren(...hits.map((hit) => entry(hit, terms)));
      if (!hits.length) results.textContent = "Nothing found";
    });
  }
  input.addEventListener("focus", load);
  input.addEventListener("input", search);

  document.addEventListener("keydown", function (event) {
    const typing = /INPUT|TEXTAREA/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing) { event.preventDefault(); openMenu(true); input.focus(); }
    if (event.key === "Escape") { results.hidden = true; openMenu(false); }
  });
  document.addEventListener("click", (event) => { if (!box.contains(event.target)) results.hidden = true; });

  // ---- the section being read, in the contents of the page
  const links = new Map([...document.querySelectorAll("#TOC a")].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
  const observer = new IntersectionObserver(function (seen) {
    seen.filter((section) => section.isIntersecting).forEach(function (section) {
      links.forEach((link, id) => link.classList.toggle("active", id === section.target.id));
    });
  }, { rootMargin: "-15% 0px -75% 0px" });
  links.forEach((_, id) => { const section = document.getElementById(id); if (section) observer.observe(section); });
})();
