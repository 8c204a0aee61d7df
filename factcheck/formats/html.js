"use strict";
// The page reads well without this: here are the filters, the search, and folded parts that open for print.
(() => {
  const controls = document.querySelector(".controls");
  const facts = [...document.querySelectorAll(".fact")];
  const buttons = [...controls.querySelectorAll("button")];
  const search = controls.querySelector("input");
  const told = controls.querySelector("[aria-live]");
  const words = new Map();
  let waiting = 0;
  const text = (fact) => {
    if (!words.has(fact)) words.set(fact, fact.textContent.toLowerCase());
    return words.get(fact);
  };
  const show = () => {
    const off = new Set(buttons.filter((b) => b.getAttribute("aria-pressed") === "false").map((b) => b.value));
    const sought = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const fact of facts) {
      const seen = !off.has(fact.dataset.outcome) && sought.every((word) => text(fact).includes(word));
      fact.hidden = !seen;
      shown += seen;
    }
    if (sought.length) for (const fold of document.querySelectorAll("details.facts")) fold.open = true;
    told.textContent = shown === facts.length ? "" : `${shown} of ${facts.length}`;
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") === "false"));
      show();
    });
  }
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    } else if (event.key === "Escape" && document.activeElement === search) {
      search.value = "";
      show();
    }
  });
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    target.hidden = false;
    const fold = target.closest("details");
    if (fold && !fold.open) fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  controls.hidden = false;
  reveal();
})();
