#!/usr/bin/env python3
"""Measures what it costs to sit at a terminal program: terminal.py CHECKOUT [SECONDS_IDLE]

Each program runs on a pseudo-terminal of 80 by 24 and is typed at, key by key, in turn with the
others, so that all of them meet the same machine. Printed as a table for docs/PERFORMANCE.md:
from a key to the first byte that answers it, bytes and pieces for a key, CPU time while nobody
types, bytes of the first screen, and what a storm of resizes costs.
"""
import fcntl, os, pty, select, signal, statistics, struct, sys, tempfile, termios, time

WORDS = "client send syn server listen deliver # explain close wait "
ROUNDS = 6
WARM_UP = 3
QUIET = 0.04


class Program:
    def __init__(self, name, argv, settle=b"", end=b""):
        self.name, self.argv, self.settle, self.end = name, argv, settle, end
        self.times, self.bytes, self.pieces = [], [], []

    def start(self, home):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", HOME=home)
            os.environ["XDG_STATE_HOME"] = home
            for name in ("NO_COLOR", "COLUMNS", "LINES", "TMUX"):
                os.environ.pop(name, None)
            os.execvp(self.argv[0], self.argv)
        self.resize(80, 24)
        self.first = sum(map(len, self.drain(1.5, least=30)))
        if self.settle:
            os.write(self.fd, self.settle)
            self.drain(0.5)

    def resize(self, columns, rows):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def drain(self, quiet, least=0.0):
        """All pieces until it is quiet; `least` seconds are waited for the first."""
        pieces, wait = [], max(quiet, least)
        while select.select([self.fd], [], [], wait)[0]:
            try:
                piece = os.read(self.fd, 65536)
            except OSError:
                break
            if not piece:
                break
            pieces.append(piece)
            wait = quiet
        return pieces

    def key(self, key, counts):
        self.drain(0)
        began = time.perf_counter()
        os.write(self.fd, key)
        if not select.select([self.fd], [], [], 1.0)[0]:
            return
        took = time.perf_counter() - began
        pieces = self.drain(QUIET)
        if counts:
            self.times.append(took * 1000)
            self.bytes.append(sum(map(len, pieces)))
            self.pieces.append(len(pieces))

    def cpu(self):
        with open(f"/proc/{self.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def switches(self):
        total = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/status") as status:
                total += sum(int(l.split()[1]) for l in status if l.startswith("voluntary_ctxt"))
        return total

    def memory(self):
        """Resident, in MB."""
        with open(f"/proc/{self.pid}/status") as status:
            line = next(l for l in status if l.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def resizes(self, times):
        """In turn to two sizes, each drawn; then as often without a pause."""
        for i in range(times):
            self.resize(*((120, 40) if i % 2 == 0 else (80, 24)))
            self.drain(0.002, least=0.05)
        for i in range(times):
            self.resize(*((120, 40) if i % 2 == 0 else (80, 24)))
        return sum(map(len, self.drain(0.5, least=1.0)))

    def stop(self):
        os.write(self.fd, self.end)
        self.drain(0.5)
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def main():
    checkout = os.path.abspath(sys.argv[1])
    idle = float(sys.argv[2]) if len(sys.argv) > 2 else 60
    tcpstates = checkout + "/dist/target/tcpstates/bin/tcpstates"
    programs = [
        Program("the screen", [tcpstates], end=b"\x15\x04"),
        Program("the line prompt", [tcpstates, "repl"], end=b"\x15\x04"),
        Program("vim", ["vim", "-u", "NONE", "-N", "--noplugin"], b"i", b"\x1b:q!\r"),
    ]
    with tempfile.TemporaryDirectory() as home:
        for number, program in enumerate(programs):
            folder = f"{home}/{number}"
            os.mkdir(folder)
            program.start(folder)
        for round_ in range(WARM_UP + ROUNDS):
            for key in WORDS:
                for program in programs:
                    program.key(key.encode(), round_ >= WARM_UP)
            for program in programs:
                os.write(program.fd, b"\x15")
                program.drain(0.2)
        before = [(p.cpu(), p.switches()) for p in programs]
        time.sleep(idle)
        after = [(p.cpu(), p.switches()) for p in programs]
        print("| | " + " | ".join(p.name for p in programs) + " |")
        print("| --- |" + " ---: |" * len(programs))
        row("key to screen, median", [f"{statistics.median(p.times):.2f} ms" for p in programs])
        row("key to screen, 99th percentile", [f"{percentile(p.times, 0.99):.2f} ms" for p in programs])
        row("bytes a key, median", [f"{statistics.median(p.bytes):.0f}" for p in programs])
        row("bytes a key, mean", [f"{statistics.mean(p.bytes):.0f}" for p in programs])
        row("bytes a key, most", [f"{max(p.bytes)}" for p in programs])
        row("pieces a key, mean", [f"{statistics.mean(p.pieces):.2f}" for p in programs])
        row("CPU while nobody types", [f"{(b[0] - a[0]) / idle * 100:.3f} %" for a, b in zip(before, after)])
        row("wake-ups a second then", [f"{(b[1] - a[1]) / idle:.1f}" for a, b in zip(before, after)])
        row("bytes of the first screen", [f"{p.first}" for p in programs])
        storms = []
        for program in programs:
            # Until Java's heap is as large as it wants to be.
            program.resizes(2000)
            small = program.memory()
            said = program.resizes(1000)
            storms.append((program.memory() - small, said))
        row("memory grown by 1,000 resizes drawn and 1,000 in one go", [f"{g:.1f} MB" for g, _ in storms])
        row("bytes for the 1,000 in one go", [f"{s}" for _, s in storms])
        for program in programs:
            program.stop()
    print(f"\n{len(programs[0].times)} keys each, {idle:.0f} s idle")


def row(title, values):
    print(f"| {title} | " + " | ".join(values) + " |")


main()
