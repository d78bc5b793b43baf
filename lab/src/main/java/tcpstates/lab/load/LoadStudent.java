package tcpstates.lab.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.common.io.IoInputStream;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/**
 * A student who types one command after the other at the screen, letter by letter, and waits for
 * the effect of each key. It has no thread of its own.
 */
final class LoadStudent {

  private static final int BUFFER = 8_192;
  private static final long BETWEEN_KEYS_MILLIS = 150;

  private static final List<String> COMMANDS =
      List.of(
          "play",
          "server listen",
          "client connect",
          "deliver",
          "why",
          "undo",
          "moves",
          "deliver",
          "server send syn ack",
          "deliver",
          "undo",
          "undo",
          "undo");

  private final ChannelShell channel;
  private final ScheduledExecutorService clock;
  private final Latencies latencies;
  private final long everyMillis;

  /** When the key was pressed whose effect the student waits for; 0 if there is none. */
  private long pressedAt;

  private boolean typing;
  private int next;

  LoadStudent(
      ChannelShell channel, ScheduledExecutorService clock, Latencies latencies, long everyMillis) {
    this.channel = channel;
    this.clock = clock;
    this.latencies = latencies;
    this.everyMillis = everyMillis;
  }

  static void prepare(ChannelShell channel) {
    channel.setStreaming(ClientChannel.Streaming.Async);
    channel.setPtyType("xterm-256color");
    channel.setPtyColumns(80);
    channel.setPtyLines(24);
  }

  /** Reads everything that arrives, from now on. */
  void read() {
    read(channel.getAsyncOut());
  }

  private void read(IoInputStream in) {
    in.read(new ByteArrayBuffer(BUFFER))
        .addListener(
            future -> {
              if (future.getException() == null && future.getRead() > 0) {
                came();
                read(in);
              }
            });
  }

  private synchronized void came() {
    if (pressedAt != 0) {
      latencies.add(System.nanoTime() - pressedAt);
      pressedAt = 0;
    }
  }

  /** Begins to type after this time. */
  synchronized void begin(long afterMillis) {
    typing = true;
    clock.schedule(this::command, afterMillis, TimeUnit.MILLISECONDS);
  }

  synchronized void stop() {
    typing = false;
  }

  private synchronized void command() {
    if (typing) {
      String command = COMMANDS.get(Math.min(next, COMMANDS.size() - 1));
      next = next + 1 < COMMANDS.size() ? next + 1 : 1;
      long keys = command.length() + 1L;
      long between = Math.min(BETWEEN_KEYS_MILLIS, everyMillis / (keys + 1));
      for (int i = 0; i < keys; i++) {
        String key = i < command.length() ? command.substring(i, i + 1) : "\r";
        clock.schedule(() -> press(key), i * between, TimeUnit.MILLISECONDS);
      }
      clock.schedule(this::command, everyMillis, TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Presses a key. If an earlier key has no answer yet, its time still counts from when it was
   * pressed.
   */
  private synchronized void press(String key) {
    if (channel.isClosing()) {
      return;
    }
    if (pressedAt == 0) {
      pressedAt = System.nanoTime();
    }
    try {
      channel
          .getAsyncIn()
          .writeBuffer(new ByteArrayBuffer(key.getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      typing = false;
    }
  }
}
