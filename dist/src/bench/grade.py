#!/usr/bin/env python3
"""Measures how long `grade` takes for a class: dist/src/bench/grade.py . [JOURNALS]

Plays a lesson by its author's solution with the program itself, makes the journals of a class of it (each with mistakes of its own), and
grades them all in one run, with and without --similar. Needs a built checkout. It says how busy the machine is.
"""
import os
import random
import re
import subprocess
import sys
import tempfile
import time

LESSON = "closing"
MISTAKES = ["client sned fin", "server send fin", "deliver #99", "why", "show", "client send syn ack", "moves"]


def solution(top):
    """The lines that do the lesson, without a seed."""
    folder = os.path.join(top, "lessons/src/main/resources/lessons")
    file = next(name for name in os.listdir(folder) if re.fullmatch(r"\d+-" + LESSON + r"\.md", name))
    with open(os.path.join(folder, file)) as text:
        head, *steps = re.split(r"(?m)^## ", text.read())
    # Without a seed each value is the first of its range.
    values = {name: int(low) for name, low in re.findall(r"(?m)^(\w+) = (\d+)\.\.", head)}

    def filled(line):
        return re.sub(r"\{(\w+)([+-]\d+)?\}", lambda m: str(values[m.group(1)] + int(m.group(2) or 0)), line)

    lines = []
    for step in steps:
        found = re.search(r"(?ms)^```solution\n(.*?)^```", step)
        written = re.search(r"(?m)^= (.*?)( ::|$)", step)
        asked = re.search(r"(?m)^```predict\n(\w+).*\n([A-Z0-9-]+)", step)
        if found:
            # Any state will do: it is the first one that the lesson has an answer for.
            lines += [f"predict {asked.group(1)} {asked.group(2)}"] if asked else []
            lines += found.group(1).split("\n")[:-1]
        elif written:
            lines.append("answer " + written.group(1))
        else:
            choices = re.findall(r"(?m)^\s*[-*+] \[(.)\]", step)
            lines.append("answer " + " ".join(str(i + 1) for i, mark in enumerate(choices) if mark != " "))
        lines.append("next")
    return [filled(line) for line in lines]


def main():
    top = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".")
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 600
    program = os.path.join(top, "dist/target/tcpstates/bin/tcpstates")
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, XDG_STATE_HOME=folder)
        typed = "\n".join(solution(top)) + "\n"
        subprocess.run([program, "learn", LESSON, "--plain"], input=typed, text=True, env=environment, cwd=folder,
                       stdout=subprocess.DEVNULL, check=True)
        subprocess.run([program, "journal", LESSON, "--out", "played"], env=environment, cwd=folder, stdout=subprocess.DEVNULL, check=True)
        with open(os.path.join(folder, "played")) as file:
            rows = re.sub(r", sum [0-9a-f]{8}", "", file.read(), count=1).splitlines()
        head = next(i for i, row in enumerate(rows) if row.startswith("#: session")) + 1
        chance = random.Random(1)
        journals = os.path.join(folder, "journals")
        os.mkdir(journals)
        for student in range(count):
            own = list(rows)
            for _ in range(10):
                line = f"#! {chance.choice(MISTAKES)} {student}  #= not understood"
                own.insert(chance.randint(head, len(own)), line)
            with open(os.path.join(journals, f"student-{student}.txt"), "w") as file:
                file.write("\n".join(own) + "\n")
        print(f"{count} journals of {LESSON}, {len(rows) + 10} lines each; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors\n")
        print("| command | seconds | journals a second |\n| --- | ---: | ---: |")
        for more in [], ["--similar"]:
            began = time.monotonic()
            result = subprocess.run([program, "grade", LESSON, journals, "--format", "csv"] + more, capture_output=True, text=True)
            seconds = time.monotonic() - began
            done = sum(1 for row in result.stdout.splitlines()[1:] if ",yes," in row)
            if done != count:
                sys.exit(f"{done} of {count} passed\n{result.stdout[:2000]}{result.stderr[:2000]}")
            print(f"| `{' '.join(['grade'] + more)}` | {seconds:.1f} | {count / seconds:.0f} |")


if __name__ == "__main__":
    main()
