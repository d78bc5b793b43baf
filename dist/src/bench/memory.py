#!/usr/bin/env python3
"""Measures what the screen keeps of memory: memory.py CHECKOUT

Starts the program on a terminal of 80 by 24 with each Java from 17 on that is here, plays a lesson by its answers, then
looks for two ways by hand, and prints the resident memory after each, for docs/PERFORMANCE.md. Asserts nothing. Needs Python 3
and a built checkout.
"""
import fcntl, os, pty, re, select, struct, sys, tempfile, termios, time
from startup import javas


class Screen:
    def __init__(self, checkout, jdk, home):
        env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TCPSTATES_JAVA_OPTS")}
        env.update(TERM="xterm-256color", LC_ALL="C.UTF-8", HOME=home, XDG_STATE_HOME=home, XDG_CONFIG_HOME=home, JAVA_HOME=jdk)
        program = f"{checkout}/dist/target/tcpstates/bin/tcpstates"
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execvpe(program, [program, "learn", "three-way-handshake"], env)
        self.settled("Afterwards")

    def settled(self, shown=""):
        """Reads until this was shown, spaces apart, and nothing has come for half a second."""
        seen = ""
        while True:
            if select.select([self.fd], [], [], 0.5)[0]:
                seen += os.read(self.fd, 65536).decode(errors="replace")
            elif shown in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]| ", "", seen):
                return

    def type(self, line, shown=""):
        os.write(self.fd, line.encode() + b"\r")
        self.settled(shown)

    def resident(self):
        with open(f"/proc/{self.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024

    def end(self):
        os.kill(self.pid, 9)
        os.close(self.fd)
        os.waitpid(self.pid, 0)


def main():
    checkout = os.path.abspath(sys.argv[1])
    print("| Java | at first | after a lesson | after two `path` by hand | 20 more |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for version, jdk in javas():
        with tempfile.TemporaryDirectory() as home:
            screen = Screen(checkout, jdk, home)
            row = [screen.resident()]
            for _ in range(40):
                screen.type("answer")
                screen.type("")
            row.append(screen.resident())
            screen.type("play")
            screen.type("reset")
            for turns in 2, 20:
                for turn in range(turns):
                    screen.type("path server TIME-WAIT" if turn % 2 else "path client TIME-WAIT", "moveslead")
                row.append(screen.resident())
            screen.end()
            print(f"| {version} | " + " | ".join(f"{megabytes:.0f} MB" for megabytes in row) + " |")


main()
