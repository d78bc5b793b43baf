// The bar of a phone: Enter, Backspace, and the words that may come next.

export class Bar {
  #bar;
  #does;

  // `does` says what a tap does (pressed, stop, offered), and hears when the bar appears.
  constructor(bar, does) {
    this.#bar = bar;
    this.#does = does;
  }

  // Whether other words may follow at once, because the program still has something to do.
  busy(on) {
    this.#bar.dataset.busy = String(on);
  }

  hide() {
    this.#bar.hidden = true;
  }

  // While the program searches it takes nothing else.
  showStop() {
    this.#fill([["Stop the search", "Stop the search", this.#does.stop]]);
  }

  show(offers) {
    this.#fill([
      ["Enter", "Enter", () => this.#does.pressed("Enter")],
      ["⌫", "Backspace", () => this.#does.pressed("Backspace")],
      ...offers.map(([word, about]) => [
        word,
        about === "" ? word : `${word}: ${about}`,
        () => this.#does.offered(word),
      ]),
    ]);
  }

  #fill(wanted) {
    const bar = this.#bar;
    const appears = bar.hidden;
    bar.hidden = false;
    // A tap is lost when its button goes, or moves, between finger down and finger up: what is offered again stays.
    const labels = new Set(wanted.map(([, label]) => label));
    for (const old of [...bar.children]) {
      if (!labels.has(old.getAttribute("aria-label"))) {
        old.remove();
      }
    }
    wanted.forEach(([text, label, act], at) => {
      if (bar.children[at]?.getAttribute("aria-label") !== label) {
        bar.insertBefore(button(text, label, act), bar.children[at] ?? null);
      }
    });
    while (bar.children.length > wanted.length) {
      bar.lastElementChild.remove();
    }
    if (appears) {
      this.#does.appeared();
    }
  }
}

function button(text, label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.setAttribute("aria-label", label);
  // The line keeps the keyboard.
  made.addEventListener("pointerdown", (event) => event.preventDefault());
  made.addEventListener("click", act);
  return made;
}
