#!/usr/bin/env python3
"""Measures `tcpstates replay` beside tcptrace and tshark, whole processes, on generated captures.

    dist/src/bench/replay.py .              # a built checkout; prints the tables of docs/CAPTURES.md
    dist/src/bench/replay.py . 100000       # with fewer frames

Each program runs several times in turn; the best time counts, and the most memory. A program that is not
installed is left out. The captures are made in a folder of their own, which is removed in the end.
"""

import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import time

ROUNDS = 3
SNAP = 66  # Ethernet, IPv4, TCP, timestamps: what `tcpdump -s 66` keeps
FIN, SYN, RST, PSH, ACK = 1, 2, 4, 8, 16


class Connection:
    """A connection from its handshake to its end: requests and answers, now and then a segment again."""

    def __init__(self, number, frames, rng):
        self.client = struct.pack("!I", 0x0A000000 + number // 100 + 1)
        self.server = struct.pack("!I", 0x0AFF0000 + number % 200 + 1)
        self.ports = (32768 + number % 28000, 443)
        self.numbers = [rng.getrandbits(32), rng.getrandbits(32)]
        self.idents = [rng.getrandbits(16), rng.getrandbits(16)]
        self.segments = self.plan(max(8, frames), rng)

    def plan(self, frames, rng):
        yield 0, SYN, 0, False
        yield 1, SYN | ACK, 0, False
        yield 0, ACK, 0, False
        left = frames - 7
        while left > 0:
            sender = 0 if rng.random() < 0.3 else 1
            for _ in range(min(left, rng.randint(1, 3))):
                yield sender, PSH | ACK, rng.randint(20, 1448), rng.random() < 0.01
                left -= 1
            if left > 0:
                yield 1 - sender, ACK, 0, False
                left -= 1
        yield 0, FIN | ACK, 0, False
        yield 1, ACK, 0, False
        yield 1, FIN | ACK, 0, False
        yield 0, ACK, 0, False

    def next(self):
        """The next frame, and whether there was one."""
        step = next(self.segments, None)
        if step is None:
            return None
        sender, flags, length, again = step
        receiver = 1 - sender
        seq = self.numbers[sender]
        if again:  # what was sent last comes once more
            seq = (seq - 1) & 0xFFFFFFFF
            length = 1
        ack = self.numbers[receiver] if flags & ACK else 0
        if not again:
            counts = length + (1 if flags & (SYN | FIN) else 0)
            self.numbers[sender] = (seq + counts) & 0xFFFFFFFF
        self.idents[sender] = (self.idents[sender] + 1) & 0xFFFF
        ends = (self.client, self.server) if sender == 0 else (self.server, self.client)
        ports = self.ports if sender == 0 else self.ports[::-1]
        ip = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 52 + length, self.idents[sender], 0x4000, 64, 6, 0, *ends)
        tcp = struct.pack("!HHIIBBHHH", *ports, seq, ack, 0x80, flags, 65535, 0, 0)
        return b"\0" * 12 + b"\x08\0" + ip + tcp + b"\1\1\x08\n" + b"\0" * 8, 66 + length


def generate(path, frames, connections):
    """A capture in which all connections are open at once, and each frame is of another one."""
    rng = random.Random(1)
    each = frames // connections
    alive = [Connection(number, each, rng) for number in range(connections)]
    clock = 1_700_000_000_000_000
    written = 0
    with open(path, "wb", buffering=1 << 20) as out:
        out.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, SNAP, 1))
        while alive:
            still = []
            for connection in alive:
                made = connection.next()
                if made is None:
                    continue
                still.append(connection)
                frame, length = made
                clock += 7
                out.write(struct.pack("<IIII", clock // 1_000_000, clock % 1_000_000, len(frame), length))
                out.write(frame)
                written += 1
            alive = still
    return written


def run(command):
    """Seconds, MiB at the most, whether it went well."""
    begun = time.monotonic()
    with open(os.devnull, "w") as nowhere:
        process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - begun, usage.ru_maxrss / 1024, process.returncode == 0


def main():
    root = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".")
    frames = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    program = os.path.join(root, "dist", "target", "tcpstates", "bin", "tcpstates")
    folder = tempfile.mkdtemp(prefix="tcpstates-bench")
    try:
        for connections in (20_000, 1_000):
            path = os.path.join(folder, f"{connections}.pcap")
            written = generate(path, frames, max(1, connections * frames // 1_000_000))
            commands = {
                "tcpstates replay": [program, "replay", path],
                "tcpstates replay --summary --json": [program, "replay", "--summary", "--json", path],
                "tcptrace -n": ["tcptrace", "-n", path],
                "tshark -q -z conv,tcp": ["tshark", "-n", "-q", "-z", "conv,tcp", "-r", path],
            }
            best = {}
            for _ in range(ROUNDS):
                for name, command in commands.items():
                    if shutil.which(command[0]) is None:
                        continue
                    seconds, memory, well = run(command)
                    if not well:
                        print(f"{name} failed", file=sys.stderr)
                        return 1
                    time_, most = best.get(name, (float("inf"), 0))
                    best[name] = (min(time_, seconds), max(most, memory))
            print(f"\n{written:,} frames in {connections:,} connections\n")
            print("| program | seconds | MiB |\n| --- | ---: | ---: |")
            for name, (seconds, memory) in best.items():
                print(f"| `{name}` | {seconds:.2f} | {memory:.0f} |")
    finally:
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
