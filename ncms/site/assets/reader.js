// A link of the class `opens` shows what it leads to beside itself. Without this script it leads there.
(function () {
  "use strict";
  if (!HTMLElement.prototype.showPopover) return;
  const margin = 12, gap = 6;
  let opener = null, pressed = null;

  const content = document.createElement("div");
  const close = Object.assign(document.createElement("button"), { type: "button", className: "reader-close", textContent: "×" });
  close.setAttribute("aria-label", "Close");
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
    box.setAttribute("aria-label", "About " + (link.getAttribute("aria-label") || link.textContent).trim());
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
