// What is typed into a search stands behind the "#" of the address that it leads to: the reader's own
// browser reads it there, and it is sent to nobody. Without this script it goes nowhere at all.
(function () {
  "use strict";
  document.addEventListener("submit", function (event) {
    var field = event.target.querySelector("[data-words]");
    if (field) event.target.action = event.target.action.split("#")[0] + "#" + new URLSearchParams({ q: field.value });
  });
})();
