// When an ask's page is opened, looks once what became of it, and shows the page anew where something did.
// Never while something is being typed: then a line says what is new.
"use strict";
const form = document.getElementById("look");
const news = document.getElementById("look-news");
let typed = false;
document.addEventListener("input", () => { typed = true; });

async function look() {
  let found;
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
    });
    if (!answer.ok) { return; }
    found = await answer.json();
  } catch {
    return;
  }
  if (!found.changed) { return; }
  if (typed) { news.textContent = `${found.sentence} ${news.dataset.reload}`; return; }
  location.reload();
}
if (form) { look(); }
