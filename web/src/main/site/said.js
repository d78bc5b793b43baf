// Says to a screen reader what the program has said.

const MOST_SAID = 100;
const said = document.getElementById("said");

export function speak(lines) {
  for (const words of paragraphs(lines)) {
    const paragraph = document.createElement("p");
    paragraph.textContent = words;
    said.append(paragraph);
  }
  while (said.childElementCount > MOST_SAID) {
    said.firstElementChild.remove();
  }
}

// Lines end where the screen does. What belongs together is said in one go.
function paragraphs(lines) {
  const found = [];
  let open = false;
  for (const text of lines.map((line) => line.trim())) {
    if (text !== "" && open) {
      found[found.length - 1] += ` ${text}`;
    } else if (text !== "") {
      found.push(text);
    }
    open = text !== "";
  }
  return found;
}
