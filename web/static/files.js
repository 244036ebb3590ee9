// Sends files piece by piece, so that they may be of any size, and shows how far it is. Choosing is enough: no button.
// Also copies what is to be pasted elsewhere.
"use strict";
const PIECE = 4 * 1024 * 1024;
const form = document.querySelector("form.drop");

async function send(file, token, told) {
  let number = "";
  for (let offset = 0; offset === 0 || offset < file.size; offset += PIECE) {
    const query = new URLSearchParams(number ? { number, offset } : { name: file.name, offset });
    const answer = await fetch(`${form.dataset.part}?${query}`, {
      method: "POST",
      body: file.slice(offset, offset + PIECE),
      headers: { Accept: "application/json", "Content-Type": "application/octet-stream", "X-CSRFToken": token },
    });
    const found = await answer.json();
    if (!answer.ok) { throw new Error(found.error ? found.error.sentence : form.dataset.refused); }
    number = found.number;
    told(Math.min(PIECE, file.size - offset));
  }
}

async function sendAll(files) {
  const total = Math.max(1, [...files].reduce((sum, one) => sum + one.size, 0));
  const text = document.getElementById("drop-text");
  const bar = document.getElementById("drop-bar");
  const token = form.querySelector("[name=csrf_token]").value;
  let sent = 0;
  form.classList.add("going");
  form.querySelector(".drop-going").hidden = false;
  try {
    for (const file of files) {
      text.textContent = form.dataset.adding.replace("[file]", () => file.name);
      await send(file, token, (more) => { sent += more; bar.value = sent / total; });
    }
    location.href = form.dataset.next;
  } catch (error) {
    text.textContent = error instanceof TypeError ? form.dataset.lost : error.message;
    form.classList.remove("going");
  }
}

if (form) {
  const field = form.querySelector("input[type=file]");
  form.querySelector("button[type=submit]").hidden = true;
  field.addEventListener("change", () => { if (field.files.length) { sendAll(field.files); } });
  form.addEventListener("submit", (event) => { event.preventDefault(); if (field.files.length) { sendAll(field.files); } });
  const place = form.closest(".door") || form;
  for (const name of ["dragenter", "dragover"]) {
    place.addEventListener(name, (event) => { event.preventDefault(); place.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) { place.addEventListener(name, () => place.classList.remove("over")); }
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) { sendAll(event.dataTransfer.files); }
  });
}

for (const button of document.querySelectorAll("[data-copies]")) {
  if (!navigator.clipboard) { break; }
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
    button.textContent = button.dataset.copied;
  });
}
