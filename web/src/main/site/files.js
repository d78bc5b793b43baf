// Files that the person chooses or drops, and what they take away: a link, their progress.

const LONGEST_FILE = 4 << 20;

// `say` tells the program, `note` the person; `focus` leads back to the line.
export function offerFiles({ say, note, focus }) {
  const chosen = document.getElementById("file");

  async function take(file) {
    if (file.size > LONGEST_FILE) {
      note(`${file.name} is larger than 4 MiB: it is no lesson, session or progress. Choose another file.`);
      return;
    }
    try {
      const bytes = await file.arrayBuffer();
      const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      say({ does: "given", name: file.name, text });
    } catch {
      note(`${file.name} is not a text in UTF-8, so it is no lesson, session or progress. Choose another file.`);
    }
  }

  // The program has all of it, also what the browser could not keep.
  for (const [button, does] of [["export", "progress"], ["link", "link"]]) {
    document.getElementById(button).addEventListener("click", () => {
      say({ does });
      focus();
    });
  }

  document.getElementById("open").addEventListener("click", () => chosen.click());
  chosen.addEventListener("change", () => {
    for (const file of chosen.files) {
      take(file);
    }
    chosen.value = "";
    focus();
  });

  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    for (const file of event.dataTransfer.files) {
      take(file);
    }
  });
}
