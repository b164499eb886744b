// Search the book, by keyboard too. The index is loaded when the search is first used, as scripts: a page opened
// as a file may not fetch.
(function () {
  "use strict";
  const box = document.getElementById("quarto-search");
  const input = box && box.querySelector("input"), results = box && box.querySelector(".search-results");
  if (!input || !results) return;
  const home = document.currentScript.src.replace(/[^/]*$/, ""), root = home.replace(/[^/]*\/$/, "");
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

  // Endings that a word takes without another meaning, the first that fits; a stem is never short.
  const endings = [
    [/(?<=\p{L}{2})(?:ies|ied)$/u, "y"],
    [/(?<=\p{L}{4})at(?:ions?|e[sd]?|ing)$/u, "at"],
    [/(?<=\p{L}{3}[st])ions?$/u, ""],
    [/(?<=\p{L}{4})ments?$/u, ""],
    [/(?<=\p{L}{2}(?:s|x|z|ch|sh))es$/u, ""],
    [/(?<=\p{L}{3})(?:ings?|ed)$/u, ""],
    [/(?<=\p{L}{2}[^sui])s$/u, ""],
  ];

  function stem(word) {
    if (chinese.test(word) || word.length < 4) return word;
    const [ending, kept] = endings.find(([found]) => found.test(word)) || ["", ""];
    // finance and financing, plan and planned
    return word.replace(ending, kept).replace(/([bdgmnprt])\1$/u, "$1").replace(/(?<=\p{L}{3})e$/u, "");
  }

  function script(address) {
    return new Promise(function (done, failed) {
      document.head.append(Object.assign(document.createElement("script"), { src: address, onload: done, onerror: failed }));
    });
  }

  function load() {
    index ||= script(home + "minisearch.min.js").then(() => script(root + "search-index.js")).then(function () {
      const built = new MiniSearch({
        idField: "href", fields: ["section", "title", "text"], storeFields: ["title", "section", "text", "weight"],
        // a word is known by itself and by its stem: what is being typed may not have reached its ending
        tokenize: tokens, processTerm: (term) => [...new Set([term, stem(term)])],
        searchOptions: {
          processTerm: stem,
          prefix: true, boost: { section: 3, title: 2 }, boostDocument: (id, term, stored) => stored.weight || 1,
          fuzzy: (term) => (term.length > 4 && !chinese.test(term) ? 0.2 : false),
        },
      });
      built.addAll(window.searchIndex);
      return built;
    });
    return index;
  }

  // Words that a question is made with, and that tell nothing of what is asked.
  const silent = new Set(("a an and are as at be by can did do does for from had has have how i in is it its me much of on or " +
    "should tell that the their them there these they this to was were what when where which who whom whose why will with").split(" "));

  // Other words for what is asked, each as the words of one phrase: groups of synonyms come with the index.
  function alternatives(wanted) {
    const said = " " + tokens(wanted).map(stem).join(" ") + " ";
    const within = (phrase) => said.includes(" " + tokens(phrase).map(stem).join(" ") + " ");
    const groups = (window.searchSynonyms || []).filter((group) => group.some(within));
    return groups.flatMap((group) => group.filter((phrase) => !within(phrase)));
  }

  // Places with all words or with another phrase for them, then those with any of them.
  function found(built, wanted) {
    const words = tokens(wanted), telling = words.filter((word) => !silent.has(word));
    const asked = telling.length ? telling : words;
    const phrases = [asked, ...alternatives(wanted).map(tokens)].filter((phrase) => phrase.length);
    const queries = phrases.map((phrase) => ({ combineWith: "AND", queries: phrase }));
    const whole = built.search({ combineWith: "OR", queries });
    const known = new Set(whole.map((hit) => hit.id));
    const some = built.search({ combineWith: "OR", queries: asked }).filter((hit) => !known.has(hit.id));
    return [...whole, ...some].slice(0, 12);
  }

  // What may be asked: the pages that answer a question.
  function questions() {
    const pages = window.searchIndex.filter((entry) => /\?$/.test(entry.title) && !entry.href.includes("#fig-"));
    const first = new Map(pages.map((entry) => [entry.href.split("#")[0], entry.title]));
    return [...first].map(([href, title]) => ({ id: href, title, section: "", text: "" }));
  }

  function element(name, ...content) {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  }

  // Every place where one of these words stands.
  function places(terms) {
    const forms = [...terms].sort((a, b) => b.length - a.length).map(function (term) {
      return chinese.test(term) ? term : "(?<![\\p{L}\\p{N}])" + term.replace(/y$/u, "(?:y|ie)") + "[\\p{L}\\p{N}]*";
    });
    return new RegExp("(" + forms.join("|") + ")", "iu");
  }

  function marked(text, pattern) {
    return text.split(pattern).map((piece, i) => (i % 2 ? element("mark", piece) : piece));
  }

  // The words around the first place found.
  function excerpt(text, pattern) {
    const start = Math.max(0, text.search(pattern) - 40);
    return element("span", start ? "… " : "", ...marked(text.slice(start, start + 150), pattern));
  }

  function option(hit, terms, number) {
    const title = [hit.title, hit.section].filter(Boolean).join(": ");
    const pattern = places(terms);
    const made = element("a", element("strong", ...marked(title, pattern)), excerpt(hit.text, pattern));
    Object.assign(made, { href: root + hit.id, id: "search-hit-" + number, role: "option", tabIndex: -1 });
    made.setAttribute("aria-selected", "false");
    made.classList.toggle("asked", !hit.terms);
    return made;
  }

  // ---- a combobox: the focus stays in the field, the arrow keys move through the list
  const inChinese = document.documentElement.lang.startsWith("zh");
  const list = element("div"), status = element("p");
  Object.assign(list, { id: "search-hits", role: "listbox", ariaLabel: inChinese ? "搜索结果" : "Places found" });
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
    const hits = found(built, wanted), others = hits.length ? [] : questions();
    list.replaceChildren(...[...hits, ...others].map((hit, i) => option(hit, hit.terms || terms, i)));
    const nothing = inChinese
      ? "没有结果" + (others.length ? "。可以查询的问题：" : "")
      : "Nothing found" + (others.length ? ". What may be asked:" : "");
    const count = inChinese ? hits.length + " 处" : hits.length + (hits.length > 1 ? " places" : " place");
    status.textContent = hits.length ? count : nothing;
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
