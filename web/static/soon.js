// Shows a page anew once what it showed last has been brought up to date. Never while something is being typed: then a
// line says that the new one is there.
"use strict";
{
  const line = document.getElementById("as-of");
  let typed = false;
  document.addEventListener("input", () => { typed = true; });

  const look = async () => {
    let state;
    try {
      const answer = await fetch(line.dataset.url, { headers: { Accept: "application/json" } });
      if (!answer.ok) { return; }
      state = await answer.json();
    } catch {
      setTimeout(look, 5000);
      return;
    }
    if (!state.ready) { setTimeout(look, 1500); return; }
    if (typed) {
      const news = document.getElementById("as-of-news");
      news.textContent = news.dataset.there;
      return;
    }
    location.reload();
  };
  setTimeout(look, 1000);
}
