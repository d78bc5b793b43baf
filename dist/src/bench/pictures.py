#!/usr/bin/env python3
"""Draws the screen as pictures: pictures.py CHECKOUT FOLDER [MOMENT...] [--grounds A,B] [--sizes 80x24,120x40]

Plays typical moments in tmux, and draws what its panes show in Chromium, with the colours of the grounds named below: one
sheet of pictures for each ground and size, in FOLDER. For people who want to see what they have changed; it asserts nothing.
Needs Python 3, tmux, Chromium and a built checkout. TCPSTATES=COMMAND takes another program.
"""
import html, os, re, subprocess, sys, tempfile, time

# Default text, background, and the sixteen colours, as terminals ship them.
VGA = "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
XTERM = "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
SOLARIZED = "073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3"
GROUNDS = {  # name: (theme, TERM in tmux, text, background, sixteen colours)
    "dark": ("dark", "tmux-256color", "e5e5e5", "101010", XTERM),
    "light": ("light", "tmux-256color", "000000", "ffffff", XTERM),
    "solarized-dark": ("dark", "tmux-256color", "839496", "002b36", SOLARIZED),
    "solarized-light": ("light", "tmux-256color", "657b83", "fdf6e3", SOLARIZED),
    "sixteen": ("dark", "screen", "aaaaaa", "000000", VGA),
    "sixteen-light": ("light", "screen", "000000", "ffffff", VGA),
}
HANDSHAKE = ["server listen", "client send syn", "deliver", "send syn ack", "deliver", "send ack", "deliver"]
EACH = 6  # pictures on a sheet
# What is typed after the start; <F6> is a key. The first is an argument of the command line, if it is in brackets.
FREE = ["[tui]", "play", "reset"]
TO_QUIZ = ["[learn three-way-handshake]", "", "client send syn", "", "deliver", "send syn ack", ""]
SENDS = 'client send "hello"'
MOMENTS = {
    "start": [],
    "step": ["[learn three-way-handshake]", "", "client send syn", "", "deliver"],
    "rejected": ["[learn three-way-handshake]", "", "server send ack"],
    "predicting": TO_QUIZ,
    "quiz": [*TO_QUIZ, "predict client ESTABLISHED", "deliver", "send ack", ""],
    "answered": [*TO_QUIZ, "predict client ESTABLISHED", "deliver", "send ack", "", "2"],
    "window": ["[learn closed-window]", "", "client send 20 bytes", "deliver", "send ack"],
    "timers": [*FREE, *HANDSHAKE, "client close", "deliver", "send ack", "deliver", "server close"],
    "ladder": [*FREE, *HANDSHAKE, SENDS, "server send 300 bytes", "server close", "deliver #4", "deliver", "drop", "wait rto", "<F6>"],
    "diagram": [*FREE, *HANDSHAKE, "client close", "<F6>", "<F6>"],
    "sockets": [*FREE, *HANDSHAKE, "client close", "<F6>", "<F6>", "<F6>"],
    "help": [*FREE, "help send"],
    "path": [*FREE, "path client TIME-WAIT"],
    "flights": [*FREE, *HANDSHAKE, SENDS, "client close", "inject to server rst seq=500", "server send 3000 bytes"],
    "why": [*FREE, *HANDSHAKE, "client close", "why client"],
    "progress": ["[tui]", "progress"],
}


class Terminal:
    def __init__(self, home, size, term, command):
        self.socket = f"{home}/tmux"
        columns, rows = size.split("x")
        conf = f"{home}/tmux.conf"
        with open(conf, "w") as file:
            file.write(f"set -g status off\nset -g default-terminal {term}\nset -sg escape-time 0\n")
        env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TMUX", "COLORTERM")}
        env.update(HOME=home, XDG_STATE_HOME=home, XDG_CONFIG_HOME=home, LC_ALL="C.UTF-8")
        self.conf, self.env = conf, env
        self.run("new-session", "-d", "-x", columns, "-y", rows, command)

    def run(self, *words):
        done = subprocess.run(["tmux", "-S", self.socket, "-f", self.conf, *words], env=self.env, capture_output=True, text=True)
        return done.stdout

    def settled(self, different):
        """The picture, when it is another than before and has stood still for a while."""
        last, since, began = None, time.time(), time.time()
        while time.time() - began < 20:
            now = self.run("capture-pane", "-e", "-p", "-N")
            if now != last:
                last, since = now, time.time()
            elif now.strip() and now != different and time.time() - since > 0.4:
                break
            elif time.time() - since > 3 and now.strip():
                break
            time.sleep(0.05)
        return last

    def type(self, line, before):
        if re.fullmatch(r"<[\w-]+>", line):
            self.run("send-keys", line[1:-1])
        else:
            if line:
                self.run("send-keys", "-l", "--", line)
            self.run("send-keys", "Enter")
        return self.settled(before)

    def end(self):
        self.run("kill-server")


def colour(number, sixteen):
    if number < 16:
        return sixteen[number]
    if number > 231:
        return "%02x" % (8 + 10 * (number - 232)) * 3
    parts = [(number - 16) // 36, (number - 16) // 6 % 6, (number - 16) % 6]
    return "".join("%02x" % (0 if part == 0 else 55 + 40 * part) for part in parts)


def mixed(one, other):
    return "".join("%02x" % ((int(one[i : i + 2], 16) + int(other[i : i + 2], 16)) // 2) for i in (0, 2, 4))


def drawn(text, ground):
    """A picture of a pane, as HTML."""
    _, _, own, back, sixteen = GROUNDS[ground]
    sixteen = sixteen.split()
    rows, state = [], {}
    for line in text.rstrip("\n").split("\n"):
        row = ""
        for part in re.split(r"(\x1b\[[0-9;:]*m|\x0e|\x0f)", line):
            if part.startswith("\x1b["):
                codes = [int(c or 0) for c in re.split("[;:]", part[2:-1])]
                while codes:
                    code = codes.pop(0)
                    if code == 0:
                        state = {}
                    elif code in (1, 2, 3, 4, 7):
                        state[code] = True
                    elif 30 <= code <= 37 or 90 <= code <= 97:
                        state["fg"] = sixteen[code - 30 if code < 38 else code - 82]
                    elif 40 <= code <= 47:
                        state["bg"] = sixteen[code - 40]
                    elif code in (38, 48) and codes[:1] == [5]:
                        state["fg" if code == 38 else "bg"] = colour(codes[1], sixteen)
                        codes = codes[2:]
                    elif code == 39:
                        state.pop("fg", None)
                    elif code == 49:
                        state.pop("bg", None)
            elif part and part[0] not in "\x0e\x0f":
                fg, bg = state.get("fg", own), state.get("bg", back)
                if 2 in state:
                    fg = mixed(fg, bg)
                if 7 in state:
                    fg, bg = bg, fg
                style = f"color:#{fg};background:#{bg}"
                style += ";font-weight:bold" if 1 in state else ""
                style += ";font-style:italic" if 3 in state else ""
                style += ";text-decoration:underline" if 4 in state else ""
                row += f'<span style="{style}">{html.escape(part)}</span>'
        rows.append(row)
    return f'<pre style="color:#{own};background:#{back}">' + "\n".join(rows) + "</pre>"


def sheet(pictures, name, ground, size):
    columns, rows = map(int, size.split("x"))
    across = 1 if columns > 100 else 2
    body = "".join(f"<div><b>{moment}</b>{drawn(text, ground)}</div>" for moment, text in pictures)
    page = f"{name}.html"
    with open(page, "w") as file:
        file.write(
            "<meta charset=utf-8><style>body{margin:4px;background:#888}pre{margin:2px 0;font:13px/16px 'DejaVu Sans Mono',monospace}"
            f".all{{display:grid;grid-template-columns:repeat({across},max-content);gap:6px}}b{{font:12px sans-serif}}</style>"
            f"<div class=all>{body}</div>"
        )
    width = across * (columns * 8 + 10) + 10
    height = -(-len(pictures) // across) * (rows * 16 + 26) + 10
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={width},{height}",
         f"--screenshot={page[:-5]}.png", f"file://{os.path.abspath(page)}"],
        stderr=subprocess.DEVNULL, check=True)
    print(f"{page[:-5]}.png")


def option(words, name, default):
    if name in words:
        at = words.index(name)
        _, value = words.pop(at), words.pop(at)
        return value.split(",")
    return default


def main():
    words = sys.argv[1:]
    sizes = option(words, "--sizes", ["80x24", "120x40"])
    grounds = option(words, "--grounds", list(GROUNDS))
    checkout, folder, *moments = words
    os.makedirs(folder, exist_ok=True)
    program = os.environ.get("TCPSTATES", os.path.abspath(checkout) + "/dist/target/tcpstates/bin/tcpstates")
    seen = {}
    for size in sizes:
        for ground in grounds:
            theme, term = GROUNDS[ground][:2]
            pictures = []
            for moment in moments or MOMENTS:
                known = (size, theme, term, moment)
                if known not in seen:
                    seen[known] = played(program, size, theme, term, MOMENTS[moment])
                pictures.append((moment, seen[known]))
            for at in range(0, len(pictures), EACH):
                sheet(pictures[at : at + EACH], f"{folder}/{size}-{ground}-{at // EACH + 1}", ground, size)


def played(program, size, theme, term, lines):
    with tempfile.TemporaryDirectory() as home:
        os.makedirs(f"{home}/tcpstates")
        with open(f"{home}/tcpstates/config", "w") as file:
            file.write(f"set theme {theme}\nset motion off\n")
        argument = lines[0][1:-1] if lines and lines[0].startswith("[") else ""
        terminal = Terminal(home, size, term, f"{program} {argument}")
        picture = terminal.settled("")
        for line in lines[1 if argument else 0 :]:
            picture = terminal.type(line, picture)
        terminal.end()
        return picture


if __name__ == "__main__":
    main()
