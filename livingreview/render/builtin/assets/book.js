// Light and dark, the menu on a phone, the place on the page. Works from a server and from a folder.
(function () {
  "use strict";
  const html = document.documentElement, body = document.body;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  document.getElementById("theme-toggle").addEventListener("click", function () {
    const theme = (html.dataset.theme || (dark.matches ? "dark" : "light")) === "dark" ? "light" : "dark";
    html.dataset.theme = theme;
    try { localStorage.setItem("theme", theme); } catch (error) { /* private window: this page only */ }
  });

  // ---- the menu: while it covers a phone's page, the page behind it is out of reach
  const menu = document.getElementById("menu-toggle"), main = document.querySelector("main");
  function openMenu(open) {
    menu.setAttribute("aria-expanded", body.classList.toggle("menu-open", open));
    main.inert = open;
    (open ? document.querySelector("#quarto-sidebar [aria-current]") || menu : menu).focus();
  }
  menu.addEventListener("click", () => openMenu(!body.classList.contains("menu-open")));
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && body.classList.contains("menu-open") && !event.defaultPrevented) openMenu(false);
  });
  matchMedia("(min-width: 52rem)").addEventListener("change", (wide) => { if (wide.matches && main.inert) openMenu(false); });
  if (menu.offsetParent) document.addEventListener("search-by-key", () => openMenu(true));

  // ---- the section being read is marked in "On this page"
  const links = [...document.querySelectorAll("#TOC a")];
  const heads = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  function mark() {
    const now = heads.findLastIndex((head) => head && head.getBoundingClientRect().top < 120);
    links.forEach((link, i) => link.toggleAttribute("aria-current", i === now));
  }
  if (links.length) { addEventListener("scroll", mark, { passive: true }); mark(); }
})();
