// Draws frames: rows of text, each cell as wide as every other.

const LEAST_FONT = 12;
const BEST_FONT = 16;
const WANTED_COLUMNS = 80;
const MOST_COLUMNS = 160;
const MOST_ROWS = 60;
const EIGHTH = 0.125;

export class Grid {
  #screen;
  #board;
  #rows;
  #cursor;
  #line;
  #cell = { width: 8, height: 16 };
  #advance = 8;
  // The widths of the window and of what is drawn.
  #room = 0;
  #width = 0;
  #plain = new Map();
  #pen = document.createElement("canvas").getContext("2d");

  constructor(screen, line) {
    this.#screen = screen;
    this.#board = screen.querySelector("#board");
    this.#rows = screen.querySelector("#rows");
    this.#cursor = screen.querySelector("#cursor");
    this.#line = line;
    // A browser scrolls to where one types, if it can.
    screen.addEventListener("scroll", () => screen.scrollTo(0, 0));
  }

  // The size that fits: eighty columns where the letters stay large enough to be read.
  fit() {
    const space = this.#screen.getBoundingClientRect();
    this.#room = space.width;
    this.#width = 0;
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

  // Lines that are drawn join only where a row is a whole number of pixels high, and no higher than the letters are. They
  // are straight only where a cell is a whole number of the device's pixels wide: so the letters become a little larger or
  // smaller.
  #measure(wanted) {
    const natural = this.#probe(wanted).width;
    const width = Math.max(1, Math.round(natural * devicePixelRatio)) / devicePixelRatio;
    const font = (wanted * width) / natural;
    const box = this.#probe(font);
    const height = Math.floor(box.height);
    this.#advance = box.width;
    this.#cell = { width, height };
    // Not every size of letters is to be had.
    this.#screen.style.letterSpacing = `${width - box.width}px`;
    this.#screen.style.lineHeight = `${height}px`;
    this.#board.style.setProperty("--cell", `${this.#cell.width}px`);
    this.#board.style.setProperty("--row", `${height}px`);
    // The whole font has no short form in which a canvas could read it.
    this.#pen.font = `${font}px ${getComputedStyle(this.#screen).fontFamily}`;
    this.#plain.clear();
  }

  // How wide a letter is, and how high a row of them.
  #probe(font) {
    this.#screen.style.fontSize = `${font}px`;
    this.#screen.style.lineHeight = "normal";
    this.#screen.style.letterSpacing = "normal";
    const probe = document.createElement("span");
    probe.textContent = "M".repeat(100);
    probe.style.position = "absolute";
    probe.style.whiteSpace = "pre";
    this.#screen.append(probe);
    const { width, height } = probe.getBoundingClientRect();
    probe.remove();
    return { width: width / 100, height };
  }

  // Asks for no measure of what it has changed: the browser would have to lay it out at once.
  draw(frame) {
    const [columns, rows] = frame.size;
    const width = columns * this.#cell.width;
    if (this.#width !== width) {
      this.#width = width;
      this.#board.style.width = `${width}px`;
      // In the middle, but not between two pixels. A browser places letters by quarters of a pixel and rounds a little here
      // and there: they are kept away from where it would round to another quarter.
      const beside = Math.max(0, Math.floor((this.#room - width) / 2));
      this.#board.style.marginLeft = `${beside + EIGHTH / devicePixelRatio}px`;
    }
    while (this.#rows.childElementCount > rows) {
      this.#rows.lastElementChild.remove();
    }
    while (this.#rows.childElementCount < rows) {
      const row = document.createElement("div");
      row.className = "row";
      this.#rows.append(row);
    }
    for (const [number, runs] of frame.rows) {
      this.#fill(this.#rows.children[number], runs);
    }
    this.#point(frame.cursor);
  }

  #fill(row, runs) {
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
    if (/^[ -~]*$/.test(text)) {
      holder.append(text);
      return;
    }
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
      fits = Math.abs(this.#pen.measureText(character).width - this.#advance) < 0.02;
      this.#plain.set(character, fits);
    }
    return fits;
  }

  #boxed(text, kind) {
    const box = document.createElement("span");
    box.className = kind;
    box.textContent = text;
    return box;
  }

  #point(at) {
    this.#cursor.hidden = at === null;
    if (at !== null) {
      const place = `translate(${at[0] * this.#cell.width}px, ${at[1] * this.#cell.height}px)`;
      this.#cursor.style.transform = place;
      this.#line.style.transform = place;
    }
  }

  get rowHeight() {
    return this.#cell.height;
  }

  // The words that stand in one style under a point of the window. What was there when a finger came down may have
  // been drawn again since.
  wordsAt(x, y) {
    const run = document.elementFromPoint(x, y)?.closest(".row > span");
    return { words: run?.textContent.trim() ?? "", style: run?.className ?? "plain" };
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
