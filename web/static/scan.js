// Keeps the line about the running scan fresh, and loads the page again when there is something new to
// show: once after the first look, and at the end. Never while a draft is being edited: then nothing
// may move under the writer's hands.
"use strict";
const box = document.getElementById("scan");
let edited = false;
let spoken = 0;
document.addEventListener("input", () => { edited = true; });

// A screen reader hears of progress twice a minute, not with every message that is read.
function speak(sentence) {
  const now = Date.now();
  if (now - spoken > 30000) { spoken = now; document.getElementById("scan-news").textContent = sentence; }
}

function show(state) {
  document.getElementById("scan-text").textContent = state.sentence;
  const bar = document.getElementById("scan-bar");
  if (bar && state.total) { bar.max = state.total; bar.value = state.done; }
  const { going, goingOn, ended } = box.dataset;
  const sofar = (state.total ? going : goingOn).replace("[done]", state.done).replace("[total]", state.total);
  // Where nothing is counted, as between two parts, there is no number to tell.
  if (state.running && !state.done) { speak(state.sentence); } else { speak(state.running ? sofar : ended); }
}

async function look() {
  let state;
  try {
    const answer = await fetch(box.dataset.url, { headers: { Accept: "application/json" } });
    if (!answer.ok) { return; }
    state = await answer.json();
  } catch {
    setTimeout(look, 5000);
    return;
  }
  show(state);
  const news = !state.running || (state.first_look && box.dataset.firstLook === "no");
  if (news && !edited) { location.reload(); return; }
  if (state.running) { setTimeout(look, 2000); }
}
if (box && box.dataset.running === "yes") { setTimeout(look, 1500); }
