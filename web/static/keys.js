// Keys for those who like them: j and k go along a list, Enter opens, e edits, / searches, ? shows the keys.
// Ctrl+Enter presses the first button of the form that is being typed in. Never while something is typed otherwise.
"use strict";
const ENTRIES = ".entry, .rows > li, article.suggestion, .question";
let at = -1;

function typing() {
  const focused = document.activeElement;
  return Boolean(focused && focused.closest("input:not([type=checkbox]), textarea, select, [contenteditable]"));
}

function entries() {
  return [...document.querySelectorAll(ENTRIES)].filter((one) => one.getClientRects().length > 0);
}

function go(step) {
  const found = entries();
  if (!found.length) { return; }
  const here = found.findIndex((one) => one.contains(document.activeElement));
  at = Math.min(found.length - 1, Math.max(0, (here >= 0 ? here : at) + step));
  const target = found[at].querySelector("a, button, summary") || found[at];
  if (target === found[at]) { target.tabIndex = -1; }
  target.focus();
  found[at].scrollIntoView({ block: "nearest" });
}

function edit() {
  const found = entries().find((one) => one.contains(document.activeElement)) || document.getElementById("main");
  const field = found.querySelector("textarea") || document.querySelector("textarea.letter");
  const fold = found.querySelector("details.edit > summary");
  const target = field && field.getClientRects().length ? field : fold;
  if (!target) { return; }
  if (target === field) { field.focus(); return; }
  target.parentElement.open = true;
  (target.parentElement.querySelector("input:not([type=hidden]), textarea") || target).focus();
}

function help() {
  location.href = document.querySelector("[data-opens-keys]").href;
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const form = document.activeElement && document.activeElement.closest("form");
    const button = form && form.querySelector("button[type=submit]");
    // Of a form whose first button is off, none other is meant.
    if (button) { event.preventDefault(); if (!button.disabled) { button.click(); } }
    return;
  }
  if (event.key === "Escape") {
    document.querySelectorAll("details.menu[open]").forEach((one) => { one.open = false; });
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing()) { return; }
  const search = document.querySelector("main input[type=search]") || document.querySelector("input[type=search]");
  const doing = { j: () => go(1), k: () => go(-1), e: edit, "?": help, "/": search && (() => search.focus()) }[event.key];
  if (doing && (event.key !== "?" || document.querySelector("[data-opens-keys]"))) { event.preventDefault(); doing(); }
});

// The menu closes when one goes elsewhere.
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.menu[open]").forEach((one) => { if (!one.contains(event.target)) { one.open = false; } });
});
