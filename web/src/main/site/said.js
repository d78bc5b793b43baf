// Says to a screen reader what the program has said.

const MOST_SAID = 100;
const said = document.getElementById("said");

export function speak(lines) {
  for (const words of lines) {
    const paragraph = document.createElement("p");
    paragraph.textContent = words;
    said.append(paragraph);
  }
  while (said.childElementCount > MOST_SAID) {
    said.firstElementChild.remove();
  }
}
