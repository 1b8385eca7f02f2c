// One-key decisions: j and k walk the cards, a accepts the card in focus, x goes to its reason for refusal.
"use strict";
const cards = [...document.querySelectorAll(".review-card")];
let place = -1;
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j" || event.key === "k") {
    place = Math.min(Math.max(place + (event.key === "j" ? 1 : -1), 0), cards.length - 1);
    cards[place]?.focus();
    cards[place]?.scrollIntoView({ block: "nearest" });
  } else if (event.key === "a") {
    cards[place]?.querySelector("button[data-key=a]")?.click();
  } else if (event.key === "x") {
    event.preventDefault();
    cards[place]?.querySelector("input[data-key=x]")?.focus();
  }
});
