// Copy buttons, and the one place from which the page speaks to screen readers.
(function () {
  "use strict";
  var announcer = document.querySelector("[data-announcer]");

  function announce(text) {
    announcer.textContent = "";
    window.setTimeout(function () { announcer.textContent = text; }, 50);
    window.setTimeout(function () { announcer.textContent = ""; }, 3000);
  }

  function oldWay(text) {
    // Where the clipboard is closed to pages (plain http on an intranet).
    var area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    area.className = "unseen";
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  function copy(text, button) {
    var label = button.innerHTML;
    var way = navigator.clipboard ? navigator.clipboard.writeText(text).catch(function () { return oldWay(text); }) : oldWay(text);
    return way.then(function () {
      announce("Copied");
      button.textContent = "Copied";
    }, function () {
      announce("Copying did not work. Select the text and copy it.");
      button.textContent = "Did not work";
    }).then(function () {
      window.setTimeout(function () { button.innerHTML = label; }, 2000);
    });
  }

  window.explorer = { announce: announce, copy: copy };

  document.querySelectorAll("[data-copy]").forEach(function (button) {
    var target = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener("click", function () {
      if (button.textContent === "Copied") return;
      copy(target.dataset.text || target.textContent, button);
      button.focus();
    });
  });
})();
