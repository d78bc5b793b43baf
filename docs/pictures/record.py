#!/usr/bin/env python3
"""Records the README's session: record.py CHECKOUT > docs/pictures/handshake.cast

Plays the lesson's first steps on a real terminal of 80 by 24, key by key, and prints what the program writes as an
asciicast (version 2). The clock is the script's own, so that the same program gives the same file. Needs Python 3 and a built
checkout; `asciinema play` shows the file.
"""
import fcntl, json, os, pty, select, struct, sys, tempfile, termios

WIDTH, HEIGHT = 80, 24
KEY, ENTER, READ = 0.07, 0.6, 3.0
# What the program asks its terminal, about its colours. A viewer's terminal would answer into the picture.
QUESTION = b"\x1b]11;?\x1b\\\x1b[c"
LINES = ["client send syn", "", "deliver", "send ack", "why", "send syn ack"]


class Recording:
    def __init__(self, program, home):
        self.clock = 0.0
        print(json.dumps({"version": 2, "width": WIDTH, "height": HEIGHT, "title": "tcpstates: the three-way handshake"}))
        env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLORTERM", "TCPSTATES_JAVA_OPTS")}
        env.update(TERM="xterm-256color", LC_ALL="C.UTF-8", HOME=home, XDG_STATE_HOME=home, XDG_CONFIG_HOME=home)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(program, [program, "learn", "three-way-handshake"], env)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
        self.shown(60)

    def shown(self, patience):
        """Prints all that comes until nothing does, as one event."""
        data = b""
        while select.select([self.fd], [], [], 0.7 if data else patience)[0]:
            try:
                data += os.read(self.fd, 65536)
            except OSError:
                break
        data = data.replace(QUESTION, b"")
        if data:
            print(json.dumps([round(self.clock, 2), "o", data.decode()], ensure_ascii=False))

    def press(self, keys, pause):
        self.clock += pause
        os.write(self.fd, keys.encode())
        self.shown(20)

    def type(self, line):
        for letter in line:
            self.press(letter, KEY)
        self.press("\r", ENTER)
        self.clock += READ


def main():
    program = os.path.abspath(sys.argv[1]) + "/dist/target/tcpstates/bin/tcpstates"
    with tempfile.TemporaryDirectory() as home:
        os.mkdir(home + "/tcpstates")
        with open(home + "/tcpstates/config", "w") as config:
            config.write("set motion off\n")
        recording = Recording(program, home)
        recording.clock += READ
        recording.press("\r", KEY)
        recording.clock += READ
        for line in LINES:
            recording.type(line)
        os.kill(recording.pid, 9)
        os.waitpid(recording.pid, 0)


main()
