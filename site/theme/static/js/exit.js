// "Exit this page": covers this page, replaces it and does not come back to it; three presses of
// Shift do the same. The link works without this script, too.
(function () {
  "use strict";
  if (window.exitIsReady) return;
  window.exitIsReady = true;
  var PATIENCE = 5000;
  document.documentElement.classList.remove("no-js");
  var links = document.querySelectorAll("[data-exit]");
  var count = document.querySelector("[data-exit-count]");
  var how = document.querySelector("[data-exit-how]");
  var presses = 0;
  var timer = 0;

  function leave(event) {
    if (event) event.preventDefault();
    // Cover first: the other page may take a while to come.
    document.documentElement.classList.add("left-now");
    document.title = "…";
    count.textContent = "Loading.";
    window.location.replace(links[0].href);
  }

  function forget(said) {
    window.clearTimeout(timer);
    presses = 0;
    count.textContent = said || "";
    if (said) timer = window.setTimeout(forget, PATIENCE, "");
  }

  links.forEach(function (link) { link.addEventListener("click", leave); });
  how.textContent = "Or press the Shift key three times.";
  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift") {
      if (event.key !== "Tab" || presses) forget();
      return;
    }
    presses += 1;
    window.clearTimeout(timer);
    if (presses === 3) return leave();
    timer = window.setTimeout(forget, PATIENCE, "Exit by Shift has expired.");
    count.textContent = presses === 1
      ? "Shift, press 2 more times to exit."
      : "Shift, press 1 more time to exit.";
  });
  // Coming back by the browser's memory of pages must not show a covered page.
  window.addEventListener("pageshow", function () {
    document.documentElement.classList.remove("left-now");
    forget();
  });
})();
