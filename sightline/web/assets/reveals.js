// A question that only one answer calls for is folded away until that answer is chosen. Without
// scripts it is there from the start. (GOV.UK's own way puts on a radio what a radio may not have.)
export function startReveals() {
  for (const part of document.querySelectorAll("[data-revealed-by]")) {
    const form = part.closest("form");
    const { revealedBy, revealedByAnswer } = part.dataset;
    const show = () => {
      const chosen = form.querySelector(`input[name="${CSS.escape(revealedBy)}"]:checked`);
      part.hidden = chosen?.value !== revealedByAnswer && !part.querySelector(".govuk-error-message");
    };
    form.addEventListener("change", show);
    show();
  }
}
