// A question that only some answers call for is folded away until one of them is chosen. Without
// scripts it is there from the start. (GOV.UK's own way puts on a radio what a radio may not have.)
export function startReveals() {
  for (const part of document.querySelectorAll("[data-revealed-by]")) {
    const form = part.closest("form");
    const { revealedBy } = part.dataset;
    const answers = part.dataset.revealedByAnswer.split("|");
    const show = () => {
      const chosen = form.querySelector(`input[name="${CSS.escape(revealedBy)}"]:checked`);
      part.hidden = !answers.includes(chosen?.value) && !part.querySelector(".govuk-error-message");
    };
    form.addEventListener("change", show);
    show();
  }
}
