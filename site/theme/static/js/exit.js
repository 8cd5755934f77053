// "Exit this page": replaces this page at once; three presses of Shift do the same. The link works
// without this script, too.
(function () {
  "use strict";
  if (window.exitIsReady) return;
  window.exitIsReady = true;
  document.documentElement.classList.remove("no-js");
  var link = document.querySelector("[data-exit]");
  var count = document.querySelector("[data-exit-count]");
  var presses = 0;
  var timer = 0;

  function leave(event) {
    if (event) event.preventDefault();
    // Cover first: the other page may take a while to come.
    document.documentElement.classList.add("left-now");
    document.title = "…";
    window.location.replace(link.href);
  }

  function forget() {
    presses = 0;
    count.textContent = "";
  }

  link.addEventListener("click", leave);
  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift") {
      if (event.key !== "Tab" || presses) forget();
      return;
    }
    presses += 1;
    window.clearTimeout(timer);
    if (presses === 3) return leave();
    timer = window.setTimeout(forget, 5000);
    count.textContent = presses === 1
      ? "Shift, press 2 more times to exit."
      : "Shift, press 1 more time to exit.";
  });
  // Coming back by the browser's memory of pages must not show a covered page.
  window.addEventListener("pageshow", function () {
    document.documentElement.classList.remove("left-now");
  });
})();
