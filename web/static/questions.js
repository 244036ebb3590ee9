// One key answers the first question that is open: 1 its first answer, 2 its second. Never while something is typed.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const focused = document.activeElement;
  if (focused && focused.closest("input, textarea, select, [contenteditable]")) return;
  const within = focused && focused.closest(".question");
  const question = within || document.querySelector(".question");
  const button = question && question.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});
