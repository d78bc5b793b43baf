// Draws frames: rows of text, each cell as wide as every other.

const LEAST_FONT = 12;
const BEST_FONT = 16;
const WANTED_COLUMNS = 80;
const MOST_COLUMNS = 160;
const MOST_ROWS = 60;

export class Grid {
  #screen;
  #rows;
  #cursor;
  #line;
  #cell = { width: 8, height: 16 };
  #plain = new Map();
  #pen = document.createElement("canvas").getContext("2d");

  constructor(screen, line) {
    this.#screen = screen;
    this.#rows = screen.querySelector("#rows");
    this.#cursor = screen.querySelector("#cursor");
    this.#line = line;
  }

  // The size that fits: eighty columns where the letters stay large enough to be read.
  fit() {
    const space = this.#screen.getBoundingClientRect();
    let font = BEST_FONT;
    this.#measure(font);
    while (font > LEAST_FONT && space.width / this.#cell.width < WANTED_COLUMNS) {
      font--;
      this.#measure(font);
    }
    if (space.width / this.#cell.width < WANTED_COLUMNS) {
      // Eighty would be too small to read: then fewer, and larger.
      font = space.width < 600 ? 13 : BEST_FONT;
      this.#measure(font);
    }
    return {
      columns: Math.max(1, Math.min(MOST_COLUMNS, Math.floor(space.width / this.#cell.width))),
      rows: Math.max(1, Math.min(MOST_ROWS, Math.floor(space.height / this.#cell.height))),
    };
  }

  // Lines that are drawn join only where a row is a whole number of pixels high, and no higher
  // than the letters are.
  #measure(font) {
    this.#screen.style.fontSize = `${font}px`;
    this.#screen.style.lineHeight = "normal";
    const probe = document.createElement("span");
    probe.textContent = "M".repeat(100);
    probe.style.position = "absolute";
    probe.style.whiteSpace = "pre";
    this.#screen.append(probe);
    const box = probe.getBoundingClientRect();
    probe.remove();
    const height = Math.floor(box.height);
    this.#cell = { width: box.width / 100, height };
    this.#screen.style.lineHeight = `${height}px`;
    this.#pen.font = getComputedStyle(this.#screen).font;
    this.#plain.clear();
  }

  draw(frame) {
    const [columns, rows] = frame.size;
    this.#rows.style.width = `${columns * this.#cell.width}px`;
    while (this.#rows.childElementCount > rows) {
      this.#rows.lastElementChild.remove();
    }
    while (this.#rows.childElementCount < rows) {
      const row = document.createElement("div");
      row.className = "row";
      row.style.height = `${this.#cell.height}px`;
      this.#rows.append(row);
    }
    for (const [number, runs] of frame.rows) {
      this.#fill(this.#rows.children[number], runs);
    }
    this.#point(frame.cursor);
    // A browser scrolls to where one types.
    this.#screen.scrollTop = 0;
    this.#screen.scrollLeft = 0;
  }

  #fill(row, runs) {
    row.style.height = `${this.#cell.height}px`;
    const parts = [];
    for (let i = 0; i < runs.length; i += 2) {
      const [style, kind] = runs[i].split(" ");
      const holder = style === "plain" ? document.createDocumentFragment() : document.createElement("span");
      if (style !== "plain") {
        holder.className = style;
      }
      if (kind === "wide") {
        holder.append(this.#boxed(runs[i + 1], "two"));
      } else {
        this.#write(holder, runs[i + 1]);
      }
      parts.push(holder);
    }
    row.replaceChildren(...parts);
  }

  // What the font does not have comes from another one, with another width: it gets a box.
  #write(holder, text) {
    let plain = "";
    for (const { segment } of characters.segment(text)) {
      if (this.#fits(segment)) {
        plain += segment;
      } else {
        if (plain !== "") {
          holder.append(plain);
          plain = "";
        }
        holder.append(this.#boxed(segment, "one"));
      }
    }
    if (plain !== "") {
      holder.append(plain);
    }
  }

  #fits(character) {
    if (character >= " " && character <= "~") {
      return true;
    }
    let fits = this.#plain.get(character);
    if (fits === undefined) {
      fits = Math.abs(this.#pen.measureText(character).width - this.#cell.width) < 0.02;
      this.#plain.set(character, fits);
    }
    return fits;
  }

  #boxed(text, kind) {
    const box = document.createElement("span");
    box.className = kind;
    box.style.width = `${this.#cell.width * (kind === "two" ? 2 : 1)}px`;
    box.style.height = `${this.#cell.height}px`;
    box.textContent = text;
    return box;
  }

  #point(at) {
    this.#cursor.hidden = at === null;
    if (at !== null) {
      const left = this.#rows.offsetLeft + at[0] * this.#cell.width;
      const top = this.#rows.offsetTop + at[1] * this.#cell.height;
      for (const [element, width] of [[this.#cursor, this.#cell.width], [this.#line, 32]]) {
        element.style.left = `${left}px`;
        element.style.top = `${top}px`;
        element.style.width = `${width}px`;
        element.style.height = `${this.#cell.height}px`;
      }
    }
  }

  // Which cell lies under a point of the window.
  cellAt(x, y) {
    const box = this.#rows.getBoundingClientRect();
    return {
      column: Math.floor((x - box.left) / this.#cell.width),
      row: Math.floor((y - box.top) / this.#cell.height),
    };
  }
}

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });
