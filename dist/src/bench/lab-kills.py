#!/usr/bin/env python3
"""Kills a lab's server at random moments while students type, and counts what is lost.

lab-kills.py CHECKOUT [KILLS] [STUDENTS] [SEED]

Each student types a numbered line that no other is like, waits for its answer, and types the next. After each
kill the server is started again and everybody signs in. Of each student the lab must have every line that was
answered, and at most the one more that was on its way. Most kills wait until somebody has an answer, some
come while students sign in. Needs ssh, sshpass and a built checkout.
"""
import os, random, re, signal, subprocess, sys, tempfile, threading, time

checkout = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".")
kills = int(sys.argv[2]) if len(sys.argv) > 2 else 100
students = int(sys.argv[3]) if len(sys.argv) > 3 else 5
seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
program = os.path.join(checkout, "dist", "tcpstates")
chance = random.Random(seed)


def run(*words):
    return subprocess.run([program, *words], check=True, capture_output=True, text=True).stdout


def serve(lab, port):
    server = subprocess.Popen([program, "lab", "serve", lab, "--port", str(port)], stdout=subprocess.PIPE, text=True)
    for line in server.stdout:
        found = re.match(r"  ssh -p (\d+) ", line)
        if found:
            return server, int(found.group(1))
    raise SystemExit("the lab does not open")


class Student:
    def __init__(self, name, code):
        self.name, self.code = name, code
        # Of the session that the student is in, and of all.
        self.answered, self.typed = 0, 0
        self.lost, self.more, self.resumed = 0, 0, 0

    def sign_in(self, port):
        """Signs in; checks that the lab has what was answered."""
        self.ssh = subprocess.Popen(
            ["sshpass", "-e", "ssh", "-F", "none", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
             "-o", "LogLevel=ERROR", "-o", "PubkeyAuthentication=no", "-p", str(port), self.name + "@127.0.0.1", "repl"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1,
            env={**os.environ, "SSHPASS": self.code})

    def type(self):
        """Types until the connection ends."""
        try:
            self.tell("there%s0" % self.name)
            for line in self.ssh.stdout:
                found = re.search(r"after line (\d+)", line)
                if found:
                    there = int(found.group(1))
                    self.resumed += 1
                    self.lost += max(0, self.answered - there)
                    self.more += max(0, there - self.answered - 1)
                    self.answered = there
                found = re.match(r"  there%s(\d+)$" % self.name, line)
                if "and that is the limit" in line:
                    # The session is over; the next sign-in begins another.
                    self.answered = 0
                if found:
                    self.answered += 1
                    self.typed += 1
                    self.tell("there%s%d" % (self.name, int(found.group(1)) + 1))
        except (BrokenPipeError, ValueError):
            pass

    def tell(self, line):
        self.ssh.stdin.write(line + "\n")
        self.ssh.stdin.flush()


def random_moment():
    """Waits until students type, but for every fifth time, and then for up to three seconds more."""
    if chance.random() < 0.8:
        typed = sum(student.typed for student in everybody)
        latest = time.time() + 60
        while sum(student.typed for student in everybody) == typed and time.time() < latest:
            time.sleep(0.01)
    time.sleep(chance.random() * 3)


began = time.time()
with tempfile.TemporaryDirectory() as folder:
    lab = os.path.join(folder, "class")
    run("lab", "init", lab)
    roster = os.path.join(folder, "roster.csv")
    with open(roster, "w") as out:
        out.write("name\n" + "".join("s%d\n" % i for i in range(students)))
    codes = run("lab", "roster", "import", roster, "--lab", lab)
    everybody = [Student(*line.split()) for line in codes.splitlines() if re.match(r"s\d+ \S+$", line)]
    server, port = serve(lab, 0)
    for kill in range(kills + 1):
        threads = []
        for student in everybody:
            student.sign_in(port)
            threads.append(threading.Thread(target=student.type))
            threads[-1].start()
        random_moment()
        if kill == kills:
            server.send_signal(signal.SIGTERM)
            ending = time.time()
            server.wait()
            print("SIGTERM: ended after %.1f s" % (time.time() - ending))
        else:
            # The launcher has become the program by exec.
            server.kill()
            server.wait()
        for student in everybody:
            student.ssh.wait()
        for thread in threads:
            thread.join()
        if kill < kills:
            server, port = serve(lab, port)
    typed = sum(student.typed for student in everybody)
    lost = sum(student.lost for student in everybody)
    more = sum(student.more for student in everybody)
    resumed = sum(student.resumed for student in everybody)
    print("%d kills, %d students, seed %d, %d s: %d lines answered, %d times gone on, %d answered lines lost, "
          "%d lines there that nobody typed"
          % (kills, students, seed, time.time() - began, typed, resumed, lost, more))
    sys.exit(1 if lost or more or not resumed else 0)
