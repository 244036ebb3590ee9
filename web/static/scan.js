// Keeps the line about the running scan fresh, and loads the page again when there is something new to
// show: once after the first look, and at the end. Never while a draft is being edited: then nothing
// may move under the writer's hands.
"use strict";
const box = document.getElementById("scan");
let edited = false;
document.addEventListener("input", () => { edited = true; });

async function look() {
  let state;
  try {
    state = await (await fetch(box.dataset.url, { headers: { Accept: "application/json" } })).json();
  } catch {
    setTimeout(look, 5000);
    return;
  }
  document.getElementById("scan-text").textContent = state.sentence;
  const bar = document.getElementById("scan-bar");
  if (bar && state.total) { bar.max = state.total; bar.value = state.done; }
  const news = !state.running || (state.first_look && box.dataset.firstLook === "no");
  if (news && !edited) { location.reload(); return; }
  if (state.running) { setTimeout(look, 2000); }
}
if (box && box.dataset.running === "yes") { setTimeout(look, 1500); }
