#!/usr/bin/env python3
"""Plays a long session at the prompt: long-session.py CHECKOUT [COMMANDS]

Two sessions: one opens, uses and closes connections, the other sends data over one connection, one command
after the other, each answer waited for. For each tenth of a session it prints how long answers took, how
much memory is resident and how much CPU time was spent; then what undo, history, ladder, compare, journal,
save and load take at its end.
"""
import os, statistics, subprocess, sys, tempfile, time

MANY = """server listen
client connect
deliver
deliver
deliver
client send 30 bytes
deliver
deliver
client close
deliver
deliver
server close
deliver
deliver
wait 2msl""".splitlines()

ONE = ["client send 30 bytes", "server send 20 bytes"]
OPENED = ["set play auto", "set wire auto", "server listen", "client connect"]

AT_THE_END = """undo
redo
undo HALF
redo HALF
goto 10
fork other
client abort
branch main
redo ALL_BUT_TEN
compare other
why
moves
show
show client
show ladder
history
journal journal.txt
save session.txt
load session.txt""".splitlines()


class Session:
    def __init__(self, program, folder):
        environment = dict(os.environ, XDG_STATE_HOME=folder, LC_ALL="C.UTF-8")
        self.process = subprocess.Popen(
            [program, "repl", "--plain"], cwd=folder, env=environment, bufsize=0,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.number = 0

    def say(self, line):
        """Milliseconds until the answer is there; a word that is no command shows where it ends."""
        self.number += 1
        began = time.perf_counter()
        self.process.stdin.write((line + "\n").encode())
        answer = self.process.stdout.read(1 << 20)
        took = time.perf_counter() - began
        end = b"zz%d" % self.number
        self.process.stdin.write(end + b"\n")
        while end not in answer[-2000:]:
            piece = self.process.stdout.read(1 << 20)
            if not piece:
                sys.exit("it ended: " + answer.decode()[-2000:])
            answer += piece
        text = answer.decode()
        if "Rejected" in text:
            sys.exit(line + ": " + text)
        return took * 1000, len(text)

    def resident(self):
        with open("/proc/%d/status" % self.process.pid) as status:
            return next(int(l.split()[1]) // 1024 for l in status if l.startswith("VmRSS"))

    def cpu(self):
        with open("/proc/%d/stat" % self.process.pid) as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def play(program, title, before, cycle, commands):
    with tempfile.TemporaryDirectory() as folder:
        session = Session(program, folder)
        for line in before:
            session.say(line)
        print("\n| %s | median | 99 %% | longest | CPU a command | resident |" % title)
        print("| ---: | ---: | ---: | ---: | ---: | ---: |")
        tenth, cpu = commands // 10, session.cpu()
        for part in range(10):
            lines = (cycle[i % len(cycle)] for i in range(part * tenth, (part + 1) * tenth))
            times = [session.say(line)[0] for line in lines]
            now = session.cpu()
            print("| %s | %.2f ms | %.2f ms | %.1f ms | %.2f ms | %d MB |" % (
                format((part + 1) * tenth, ","), statistics.median(times),
                statistics.quantiles(times, n=100)[98], max(times), (now - cpu) * 1000 / tenth,
                session.resident()), flush=True)
            cpu = now
        print("\n| at its end | answer | characters |\n| --- | ---: | ---: |")
        moves = commands + len(before)
        for line in AT_THE_END:
            line = line.replace("HALF", str(moves // 2)).replace("ALL_BUT_TEN", str(moves - 10))
            took, length = session.say(line)
            print("| `%s` | %.0f ms | %s |" % (line, took, format(length, ",")), flush=True)
        session.process.stdin.close()


def main():
    checkout, commands = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    program = os.path.abspath(os.path.join(checkout, "dist/target/tcpstates/bin/tcpstates"))
    play(program, "many connections", OPENED[:1], MANY, commands)
    play(program, "one connection", OPENED, ONE, commands)


main()
