#!/usr/bin/env python3
"""Measures what a JVM for each student costs, beside `tcpstates lab load`: lab-jvms.py CHECKOUT [STUDENTS] [SECONDS]

So many programs run on pseudo-terminals of 80 by 24. Each is typed at as `lab load` types: a command every three
seconds, letter by letter, first for half a minute that does not count. Printed as a table for docs/LAB.md: memory and
processor of one student, and from a key to the first byte that answers it. Asserts nothing. Needs Linux and a built checkout.
"""
import fcntl, heapq, os, pty, re, select, signal, struct, sys, tempfile, termios, time

COMMANDS = ["play", "server listen", "client connect", "deliver", "why", "undo", "moves", "deliver",
            "server send syn ack", "deliver", "undo", "undo", "undo"]
EVERY = 3.0
WARM_UP = 30
IDLE = 20


class Student:
    def __init__(self, program, home):
        env = {**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home}
        env.pop("TCPSTATES_JAVA_OPTS", None)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execvpe(program, [program], env)
        self.next, self.pressed = 0, 0.0

    def command(self):
        """The keys of the next command."""
        command = COMMANDS[self.next]
        self.next = self.next + 1 if self.next + 1 < len(COMMANDS) else 1
        return command + "\r"

    def stat(self, name, form):
        with open(f"/proc/{self.pid}/{name}") as file:
            return int(re.search(form, file.read()).group(1))

    def memory(self):
        """Its share of the memory, in MiB: what several programs share counts in parts."""
        return self.stat("smaps_rollup", r"Pss:\s+(\d+)") / 1024

    def threads(self):
        return self.stat("status", r"Threads:\s+(\d+)")

    def cpu(self):
        with open(f"/proc/{self.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def play(students, seconds, typing, times):
    """All students at once, for this long; each key's time goes into `times`."""
    by_fd = {student.fd: student for student in students}
    now = time.perf_counter()
    end = now + seconds
    due = [(now + EVERY * i / len(students), i, None) for i in range(len(students))] if typing else []
    heapq.heapify(due)
    while now < end:
        while due and due[0][0] <= now:
            at, i, key = heapq.heappop(due)
            student = students[i]
            if key is None:
                keys = student.command()
                between = min(0.15, EVERY / (len(keys) + 1))
                for n, each in enumerate(keys):
                    heapq.heappush(due, (at + n * between, i, each))
                heapq.heappush(due, (at + EVERY, i, None))
            else:
                student.pressed = student.pressed or time.perf_counter()
                os.write(student.fd, key.encode())
        wait = max(0, min(end, due[0][0] if due else end) - time.perf_counter())
        for fd in select.select(list(by_fd), [], [], wait)[0]:
            os.read(fd, 65536)
            student = by_fd[fd]
            if student.pressed:
                times.append((time.perf_counter() - student.pressed) * 1000)
                student.pressed = 0.0
        now = time.perf_counter()


def main():
    checkout = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".")
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    seconds = int(sys.argv[3]) if len(sys.argv) > 3 else 30
    program = os.path.join(checkout, "dist", "target", "tcpstates", "bin", "tcpstates")
    students, times = [], []
    with tempfile.TemporaryDirectory() as home:
        try:
            for i in range(count):
                students.append(Student(program, tempfile.mkdtemp(dir=home)))
                play(students, 1, False, [])
            start = sum(student.cpu() for student in students) / count
            play(students, WARM_UP, True, [])
            spent = sum(student.cpu() for student in students)
            play(students, seconds, True, times)
            typing = (sum(student.cpu() for student in students) - spent) / seconds / count
            memory = sum(student.memory() for student in students) / count
            threads = sum(student.threads() for student in students) / count
            play(students, 3, False, [])
            spent = sum(student.cpu() for student in students)
            play(students, IDLE, False, [])
            idle = (sum(student.cpu() for student in students) - spent) / IDLE / count
        finally:
            for student in students:
                os.kill(student.pid, signal.SIGKILL)
                os.waitpid(student.pid, 0)
                os.close(student.fd)
    times.sort()
    print(f"| {count} programs, one for each student | measured |")
    print("| --- | ---: |")
    print(f"| key to screen, median | {times[len(times) // 2]:.1f} ms |")
    print(f"| key to screen, 99th percentile | {times[len(times) * 99 // 100]:.1f} ms |")
    print(f"| memory of one | {memory:.0f} MiB |")
    print(f"| processor time of one to start | {start:.2f} s |")
    print(f"| processor of one: idle, typing | {idle * 100:.2f} %, {typing * 100:.1f} % |")
    print(f"| threads of one | {threads:.0f} |")


main()
