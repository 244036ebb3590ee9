// On the page of an email that is not a draft yet: keeps what is written as it is written, and swaps the words in place.
// Without this script the same buttons load the page anew, at the same place; the words are kept by each of them.
"use strict";
{
  const PAUSE = 1200;
  const LONG = 60000;
  const live = document.querySelector("[data-turned]");
  let kept = null;
  let timer = 0;
  let leaving = false;

  const form = () => document.querySelector("form[data-words]");
  const words = () => {
    const fields = new FormData(form());
    return `${fields.get("subject")}\n${fields.get("body")}`;
  };
  const note = (text) => {
    const place = document.querySelector("[data-saved]");
    if (place) { place.textContent = text; }
  };

  const save = async () => {
    clearTimeout(timer);
    timer = 0;
    if (leaving || !form() || !form().querySelector("textarea") || words() === kept) { return; }
    const now = words();
    try {
      const data = new FormData(form());
      // A browser sends so much and no more once the page is gone.
      const answer = await fetch(form().dataset.words, { method: "POST", body: data, keepalive: now.length < LONG });
      if (!answer.ok || answer.redirected) { throw new Error(String(answer.status)); }
      const said = await answer.json();
      kept = now;
      note(said.said);
      const sources = document.querySelector("[data-sources]");
      if (sources && words() === now) { sources.innerHTML = said.sources; }
    } catch {
      if (!leaving) { note(form().dataset.unsaved); }
    }
  };

  const swap = async (button) => {
    clearTimeout(timer);
    timer = 0;
    const data = new FormData(form());
    data.set("how", button.value);
    data.set("part", "1");
    const answer = await fetch(button.formAction, { method: "POST", body: data });
    if (!answer.ok || answer.redirected) { throw new Error(String(answer.status)); }
    const before = document.querySelector("[data-email]");
    const place = before.getBoundingClientRect().top;
    const held = document.createElement("template");
    held.innerHTML = await answer.text();
    const after = held.content.querySelector("[data-email]");
    if (!after) { throw new Error("another page"); }
    before.replaceWith(after);
    window.scrollBy({ top: after.getBoundingClientRect().top - place, behavior: "instant" });
    history.replaceState(null, "", after.dataset.address);
    kept = words();
    const same = [...after.querySelectorAll("button[name=how]")].find((one) => one.value === button.value);
    (same || after.querySelector("textarea, button[name=how]")).focus({ preventScroll: true });
    live.textContent = "";
    live.textContent = after.dataset.said;
  };

  kept = form() ? words() : null;
  document.addEventListener("input", (event) => {
    if (event.target.closest("form[data-words]")) { clearTimeout(timer); timer = setTimeout(save, PAUSE); }
  });
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button || button.name !== "how" || !event.target.matches("form[data-words]")) { clearTimeout(timer); leaving = true; return; }
    event.preventDefault();
    button.setAttribute("aria-busy", "true");
    swap(button).catch(() => {
      // Whatever is in the way, the page itself says it.
      const bare = document.createElement("input");
      bare.type = "hidden";
      bare.name = "how";
      bare.value = button.value;
      const whole = form();
      whole.append(bare);
      whole.action = button.formAction;
      whole.submit();
    });
  });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { save(); } });
  window.addEventListener("pagehide", () => { save(); leaving = true; });
  window.addEventListener("pageshow", () => { leaving = false; });
}
