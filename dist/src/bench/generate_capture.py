#!/usr/bin/env python3
"""Writes a capture of many connections that are open at once, the same bytes each time:

    generate_capture.py FRAMES CONNECTIONS FILE [SNAPLEN]

Each connection is opened by a handshake, carries requests and answers with their ACKs, and is closed by
both sides. One in fifty repeats a segment, one in a hundred ends with an RST. Frames are Ethernet and IPv4
with timestamps, cut off after SNAPLEN bytes (96), as `tcpdump -s 96` has them.
"""

import random
import struct
import sys

FIN, SYN, RST, PSH, ACK = 1, 2, 4, 8, 16
SYN_OPTIONS = bytes.fromhex("020405b40402080a00000001000000000103030a")
OPTIONS = bytes.fromhex("0101080a0000000200000001")


def checksum(data):
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


class Connection:
    """The segments of one connection, in their order: who sends, flags, and how many bytes."""

    def __init__(self, number, frames, chance):
        self.client = struct.pack("!BBBB", 10, 1 + number // 65536, number // 256 % 256, number % 256)
        self.server = bytes([192, 168, 0, 1 + number % 100])
        self.port = 1024 + number % 60000
        self.seq = [chance.getrandbits(32), chance.getrandbits(32)]
        self.ident = chance.getrandbits(16)
        self.steps = self.plan(number, frames, chance)

    @staticmethod
    def plan(number, frames, chance):
        steps = [(0, SYN, 0), (1, SYN | ACK, 0), (0, ACK, 0)]
        end = [(0, RST | ACK, 0)] if number % 100 == 7 else [(0, FIN | ACK, 0), (1, FIN | ACK, 0), (0, ACK, 0)]
        while len(steps) + len(end) < frames:
            if len(steps) % 2:
                steps.append((0, PSH | ACK, chance.randrange(20, 600)))
            else:
                steps.append((1, ACK, 1448 if chance.random() < 0.5 else 0))
        return steps + end

    def segment(self, side, flags, length):
        source, target = (self.client, self.server) if side == 0 else (self.server, self.client)
        ports = (self.port, 443) if side == 0 else (443, self.port)
        options = SYN_OPTIONS if flags & SYN else OPTIONS
        ack = self.seq[1 - side] if flags & ACK else 0
        tcp = struct.pack("!HHIIBBHHH", *ports, self.seq[side], ack,
                          (20 + len(options)) // 4 << 4, flags, 502, 0, 0) + options
        self.ident = (self.ident + 1) & 0xFFFF
        ip = struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(tcp) + length, self.ident, 0x4000, 64, 6, 0) + source + target
        ip = ip[:10] + struct.pack("!H", checksum(ip)) + ip[12:]
        self.seq[side] = (self.seq[side] + length + (1 if flags & (SYN | FIN) else 0)) & 0xFFFFFFFF
        return b"\x02\0\0\0\0\1\x02\0\0\0\0\2\x08\0" + ip + tcp, length


def main():
    frames, count, name = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    snaplen = int(sys.argv[4]) if len(sys.argv) > 4 else 96
    chance = random.Random(4711)
    each = frames // count
    connections = [Connection(n, each, chance) for n in range(count)]
    padding = bytes(65536)
    micros = 1_700_000_000_000_000
    with open(name, "wb", buffering=1 << 20) as out:
        out.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, snaplen, 1))
        for step in range(each):
            for connection in connections:
                frame, length = connection.segment(*connection.steps[step])
                micros += chance.randrange(1, 20)
                whole = len(frame) + length
                kept = min(whole, snaplen)
                record = struct.pack("<IIII", micros // 1_000_000, micros % 1_000_000, kept, whole)
                out.write(record + (frame + padding[: max(0, kept - len(frame))])[:kept])


main()
