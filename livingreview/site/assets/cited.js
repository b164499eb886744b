// A citation shows the work it cites, under the pointer and in focus. Without this script its title does so.
(function () {
  "use strict";
  const links = document.querySelectorAll("a[role='doc-biblioref'][title]");
  if (!links.length) return;
  const tip = Object.assign(document.createElement("div"), { id: "cited-work", className: "cited-work", role: "tooltip", hidden: true });
  document.body.append(tip);
  let waiting = 0;

  function show(link) {
    clearTimeout(waiting);
    tip.textContent = link.dataset.work;
    tip.hidden = false;
    const at = link.getClientRects()[0], own = tip.getBoundingClientRect(), width = document.documentElement.clientWidth;
    const below = at.bottom + own.height + 4 < innerHeight || at.top < own.height + 4;
    tip.style.left = Math.max(8, Math.min(at.left, width - own.width - 8)) + scrollX + "px";
    tip.style.top = (below ? at.bottom + 4 : at.top - own.height - 4) + scrollY + "px";
  }

  function hide() { clearTimeout(waiting); tip.hidden = true; }
  function hideSoon() { waiting = setTimeout(hide, 200); }

  for (const link of links) {
    link.dataset.work = link.title;
    link.removeAttribute("title");
    link.setAttribute("aria-describedby", tip.id);
    link.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") show(link); });
    link.addEventListener("pointerleave", hideSoon);
    link.addEventListener("focus", () => show(link));
    link.addEventListener("blur", hide);
  }
  tip.addEventListener("pointerenter", () => clearTimeout(waiting));
  tip.addEventListener("pointerleave", hideSoon);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
