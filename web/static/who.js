// One person after the other, one key each: Enter is right, a number says what they are, a s d how close, u goes back.
// Everything is saved as it is said; without this script the page is one list with one button.
"use strict";
const who = document.getElementById("who");
const cards = who ? [...who.querySelectorAll(".who-card")] : [];
const before = [];
let number = 0;

function post(url, card, extra) {
  const data = new FormData();
  data.append("csrf_token", who.querySelector("[name=csrf_token]").value);
  if (card) {
    card.querySelectorAll("input[type=hidden], input:checked").forEach((one) => data.append(one.name, one.value));
  }
  Object.entries(extra || {}).forEach(([name, value]) => data.append(name, value));
  return fetch(url, { method: "POST", body: data, headers: { Accept: "application/json" } });
}

function show(said) {
  cards.forEach((card, at) => { card.hidden = at !== number; });
  const progress = who.querySelector(".who-progress");
  progress.querySelector("progress").value = number;
  const place = who.dataset.place.replace("[number]", number + 1).replace("[all]", cards.length);
  progress.querySelector("span").textContent = `${said} ${place}`.trim();
  document.getElementById("who-back").hidden = number === 0;
  const checked = cards[number].querySelector("input:checked") || cards[number].querySelector("input[type=radio]");
  checked.focus();
}

async function right() {
  const card = cards[number];
  const answer = await post(who.action, card).catch(() => null);
  if (!answer || !answer.ok) {
    who.querySelector(".who-progress span").textContent = who.dataset.failed;
    return;
  }
  before[number] = (await answer.json()).before;
  if (number + 1 === cards.length) { finish(); return; }
  number += 1;
  show(who.dataset.saved.replace("[name]", () => card.dataset.name));
}

async function back() {
  if (number === 0) { return; }
  number -= 1;
  await post(who.dataset.undo, null, { before: JSON.stringify(before[number]) }).catch(() => null);
  show(who.dataset.again.replace("[name]", () => cards[number].dataset.name));
}

function finish() { document.getElementById("who-rest").click(); }

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) { return; }
  const focused = document.activeElement;
  if (focused && focused.closest("input:not([type=radio]), textarea, select, summary, a, button")) { return; }
  const radio = cards[number].querySelector(`input[data-key="${CSS.escape(event.key)}"]`);
  if (radio) {
    radio.checked = true;
    radio.focus();
    if (radio.name.startsWith("kind:")) { right(); }
  } else if (event.key === "Enter" || event.key === "y") {
    right();
  } else if (event.key === "u") {
    back();
  } else {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}

if (cards.length) {
  const button = document.getElementById("who-right");
  button.textContent = who.dataset.right;
  button.type = "button";
  button.addEventListener("click", right);
  document.getElementById("who-back").addEventListener("click", back);
  who.querySelector(".who-progress").hidden = false;
  who.querySelector(".who-keys").hidden = false;
  who.classList.add("one-by-one");
  document.addEventListener("keydown", key, true);
  show("");
}
