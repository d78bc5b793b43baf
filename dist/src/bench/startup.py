#!/usr/bin/env python3
"""Measures what it costs to start: startup.py CHECKOUT [ROUNDS]

In each round every contestant starts once, one after the other, so that all of them meet the same
machine: `tcpstates run` of one line, `tcpstates repl` until its prompt and `tcpstates tui` until its
screen, with each Java from 17 on that is here; beside them a hello-world on that Java, jshell and
Python. Printed for docs/PERFORMANCE.md: medians of time and CPU time, the ratio to the hello-world of
the same round, classes loaded, memory. Asserts nothing. Needs Python 3 and a built checkout.
"""
import fcntl, glob, os, pty, re, select, shutil, statistics, struct, subprocess, sys, tempfile, termios, time

HELLO = 'public class Hello { public static void main(String[] a) { System.out.println("hello"); } }'


class Contestant:
    """A program; `shown` is what ends the measurement where it would go on, on a terminal."""

    def __init__(self, name, argv, env=None, shown=None, classes=True):
        self.name, self.argv, self.shown, self.env = name, argv, shown, env or {}
        self.countable = classes
        self.wall, self.cpu, self.ratio, self.peak, self.classes = [], [], [], 0, None

    def environment(self, home, extra):
        env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TCPSTATES_JAVA_OPTS")}
        env.update(TERM="xterm-256color", LC_ALL="C.UTF-8", HOME=home, XDG_STATE_HOME=home)
        env.update(self.env)
        env.update(extra)
        return env

    def start(self, home, extra={}):
        """Seconds on the wall, CPU seconds, and peak memory in MB."""
        began = time.perf_counter()
        if self.shown is None:
            pid = os.fork()
            if pid == 0:
                nowhere = os.open(os.devnull, os.O_RDWR)
                for fd in 0, 1, 2:
                    os.dup2(nowhere, fd)
                os.execvpe(self.argv[0], self.argv, self.environment(home, extra))
            _, status, used = os.wait4(pid, 0)
            return time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
        pid, fd = pty.fork()
        if pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execvpe(self.argv[0], self.argv, self.environment(home, extra))
        seen = b""
        while not re.search(self.shown, seen, re.S):
            if not select.select([fd], [], [], 30)[0]:
                sys.exit(f"{self.name} does not show {self.shown}: {seen[-500:]}")
            seen += os.read(fd, 65536)
        wall = time.perf_counter() - began
        with open(f"/proc/{pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        cpu = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
        with open(f"/proc/{pid}/status") as status:
            peak = int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) / 1024
        os.kill(pid, 9)
        os.close(fd)
        os.waitpid(pid, 0)
        return wall, cpu, peak

    def measure(self, home, yardstick):
        wall, cpu, peak = self.start(home)
        self.wall.append(wall * 1000)
        self.cpu.append(cpu * 1000)
        self.peak = max(self.peak, peak)
        if yardstick:
            self.ratio.append(wall * 1000 / yardstick.wall[-1])

    def count(self, home):
        if not self.countable:
            return
        log = os.path.join(home, "loaded")
        option = f"-Xlog:class+load=info:file={log}:none"
        ours = "tcpstates" in self.argv[0]
        self.start(home, {"TCPSTATES_JAVA_OPTS" if ours else "JDK_JAVA_OPTIONS": option})
        with open(log) as loaded:
            self.classes = sum(1 for line in loaded)

    def row(self):
        ratio = f"{statistics.median(self.ratio):.2f}" if self.ratio else ""
        return (
            f"| {self.name} | {statistics.median(self.wall):.0f} ms | {min(self.wall):.0f} ms | {ratio} "
            f"| {statistics.median(self.cpu):.0f} ms | {self.classes or ''} | {self.peak:.0f} MB |"
        )


def javas():
    """Java homes from 17 on, by version."""
    found = {}
    for release in sorted(glob.glob("/usr/lib/jvm/*/release")):
        home = os.path.realpath(os.path.dirname(release))
        with open(release) as lines:
            version = re.search(r'^JAVA_VERSION="([0-9]+)', lines.read(), re.M)
        if version and int(version.group(1)) >= 17 and os.path.exists(home + "/bin/javac"):
            found.setdefault(int(version.group(1)), home)
    return sorted(found.items())


def contestants(work, checkout):
    script = os.path.join(work, "one.tcp")
    with open(script, "w") as file:
        file.write("server listen\n")
    with open(os.path.join(work, "Hello.java"), "w") as file:
        file.write(HELLO)
    groups = []
    for version, jdk in javas():
        program = os.path.join(work, f"tcpstates-{version}")
        shutil.copytree(f"{checkout}/dist/target/tcpstates", program)
        env = {"JAVA_HOME": jdk}
        subprocess.run([f"{program}/lib/archive"], env={**os.environ, **env}, check=True)
        if not groups:
            subprocess.run([f"{jdk}/bin/javac", "--release", "17", f"{work}/Hello.java"], check=True)
        launcher = f"{program}/bin/tcpstates"
        groups.append(
            [
                Contestant(f"hello world, Java {version}", [f"{jdk}/bin/java", "-cp", work, "Hello"]),
                Contestant(f"`run` of one line, Java {version}", [launcher, "run", script], env),
                Contestant(f"`repl`, Java {version}", [launcher, "repl"], env, rb"client(\x1b\[[0-9;]*m)*>"),
                Contestant(f"`tui`, Java {version}", [launcher, "tui"], env, rb"F1.*lessons"),
                Contestant(f"jshell, Java {version}", [f"{jdk}/bin/jshell"], {}, rb"jshell>", classes=False),
            ]
        )
    groups[-1].append(Contestant("python3 -c pass", ["python3", "-c", "pass"], classes=False))
    groups[-1].append(Contestant("sh -c :", ["sh", "-c", ":"], classes=False))
    return groups


def main():
    checkout = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    with tempfile.TemporaryDirectory() as work:
        home = os.path.join(work, "home")
        os.mkdir(home)
        groups = contestants(work, checkout)
        for group in groups:
            for contestant in group:
                contestant.start(home)
                contestant.count(home)
        for _ in range(rounds):
            for group in groups:
                group[0].measure(home, None)
                for contestant in group[1:]:
                    contestant.measure(home, group[0])
        print("| | wall, median | shortest | of hello world | CPU time | classes | memory |")
        print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
        for group in groups:
            for contestant in group:
                print(contestant.row())


if __name__ == "__main__":
    main()
