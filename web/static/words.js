// On the page of an ask that was changed before it was sent: fetches what was sent and shows it in place of the draft.
// Where that fails the page stays as it is, with the link that does the same without this script.
"use strict";
{
  const sheet = document.querySelector("[data-words]");
  const link = sheet.querySelector("[data-busy]");
  const said = link.textContent;
  const show = async () => {
    link.textContent = link.dataset.busy;
    try {
      const answer = await fetch(sheet.dataset.words, { headers: { Accept: "text/html" } });
      if (answer.ok && !answer.redirected) { sheet.outerHTML = await answer.text(); return; }
    } catch {
      // Out of reach: the link says so when it is pressed.
    }
    link.textContent = said;
  };
  if (!new URLSearchParams(location.search).has("show")) { show(); }
}
