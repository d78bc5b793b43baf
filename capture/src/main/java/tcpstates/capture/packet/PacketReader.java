package tcpstates.capture.packet;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import tcpstates.capture.file.CaptureReader;
import tcpstates.capture.file.Frame;
import tcpstates.capture.packet.FrameDecoder.Outcome;

/**
 * The TCP segments of a capture, one after the other. A separate thread reads and decodes a little
 * ahead, so that the thread that follows the connections doesn't wait.
 */
public final class PacketReader implements AutoCloseable {

  private static final int BATCHES = 8;
  private static final int BATCH = 512;

  /** How far {@link #soon} looks ahead. */
  private static final int SOON = 6;

  /** Some consecutive packets. */
  private static final class Batch {
    private final TcpPacket[] packets = new TcpPacket[BATCH];
    private int count;
    private long offset;
    private boolean last;
    private Optional<IOException> failure = Optional.empty();
    private Optional<RuntimeException> defect = Optional.empty();
    private Map<Outcome, Long> frames = Map.of();

    private int made;

    /** The packet at an index that is at most {@link #count}; made when it is first needed. */
    TcpPacket packet(int index) {
      if (index == made) {
        packets[made++] = new TcpPacket();
      }
      return packets[index];
    }
  }

  private final CaptureReader reader;
  private final InputStream in;
  private final BlockingQueue<Batch> empty = new ArrayBlockingQueue<>(BATCHES);
  private final BlockingQueue<Batch> full = new ArrayBlockingQueue<>(BATCHES);
  private final Thread ahead =
      new Thread("capture-reader") {
        @Override
        public void run() {
          readAhead();
        }
      };

  private Batch batch = new Batch();
  private int next = -1;

  private PacketReader(CaptureReader reader, InputStream in) {
    this.reader = reader;
    this.in = in;
  }

  /**
   * Begins to read a capture.
   *
   * @throws tcpstates.capture.file.CaptureException if it is not a capture
   */
  public static PacketReader open(InputStream in) throws IOException {
    PacketReader packets = new PacketReader(CaptureReader.open(in), in);
    packets.ahead.setDaemon(true);
    packets.ahead.start();
    return packets;
  }

  // ---- the thread that reads ahead

  private void readAhead() {
    FrameDecoder decoder = new FrameDecoder();
    Frame frame = new Frame();
    long[] counts = new long[Outcome.values().length];
    // How many there are: the thread that takes the packets begins with an empty one.
    int batches = 1;
    try {
      boolean more = true;
      while (more) {
        boolean another = empty.isEmpty() && batches < BATCHES;
        batches += another ? 1 : 0;
        Batch filling = another ? new Batch() : empty.take();
        more = fill(filling, decoder, frame, counts);
        filling.offset = reader.offset();
        filling.frames = more ? Map.of() : byOutcome(counts);
        full.put(filling);
      }
    } catch (InterruptedException closed) {
      // Nobody wants the rest.
    }
  }

  /** Fills a batch, or what can be read of it without waiting; false at the end. */
  private boolean fill(Batch filling, FrameDecoder decoder, Frame frame, long[] counts) {
    filling.count = 0;
    filling.last = false;
    try {
      while (filling.count < BATCH) {
        if (!reader.next(frame)) {
          filling.last = true;
          return false;
        }
        TcpPacket packet = filling.packet(filling.count);
        Outcome outcome = decoder.decode(frame, packet);
        counts[outcome.ordinal()]++;
        if (outcome == Outcome.TCP) {
          packet.keepOptions();
          filling.count++;
        }
        if (filling.count > 0 && !reader.isBuffered() && in.available() == 0) {
          return true;
        }
      }
      return true;
    } catch (IOException e) {
      filling.failure = Optional.of(e);
      filling.last = true;
      return false;
    } catch (RuntimeException e) {
      // Without this, the thread that takes the packets would wait for ever.
      filling.defect = Optional.of(e);
      filling.last = true;
      return false;
    }
  }

  private static Map<Outcome, Long> byOutcome(long[] counts) {
    Map<Outcome, Long> frames = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      frames.put(outcome, counts[outcome.ordinal()]);
    }
    return frames;
  }

  // ---- the thread that takes the packets

  /**
   * Goes to the next segment.
   *
   * @return whether there is one
   * @throws IOException if the capture can't be read further; all earlier segments have been
   *     returned
   */
  public boolean advance() throws IOException {
    next++;
    while (next >= batch.count) {
      if (batch.last) {
        if (batch.defect.isPresent()) {
          throw batch.defect.get();
        }
        if (batch.failure.isPresent()) {
          throw batch.failure.get();
        }
        return false;
      }
      try {
        empty.add(batch);
        batch = full.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      next = 0;
    }
    return true;
  }

  /** The current segment. */
  public TcpPacket packet() {
    return batch.packets[next];
  }

  /** A segment that comes soon; the current one if none is ready. */
  public TcpPacket soon() {
    return batch.packets[Math.min(next + SOON, batch.count - 1)];
  }

  /** Whether another segment is ready. */
  public boolean isAhead() {
    return next + 1 < batch.count || !full.isEmpty();
  }

  /** Roughly how many bytes have been read. */
  public long offset() {
    return batch.offset;
  }

  /** How many frames there were of each kind; known at the end. */
  public Map<Outcome, Long> frames() {
    return batch.frames;
  }

  @Override
  public void close() throws IOException {
    ahead.interrupt();
    in.close();
  }
}
