package tcpstates.testkit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes bytes that are almost right: samples with some bytes changed, cut out, doubled or mixed.
 */
public final class ByteMutator {

  private final List<byte[]> samples;

  /**
   * Makes a mutator.
   *
   * @param samples correct bytes; not empty
   */
  public ByteMutator(List<byte[]> samples) {
    this.samples = List.copyOf(samples);
  }

  /** The next bytes. */
  public byte[] next(RandomGenerator random) {
    byte[] bytes = any(random).clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      bytes = slip(bytes, random);
    }
    return bytes;
  }

  private byte[] slip(byte[] bytes, RandomGenerator random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(40)));
    return switch (random.nextInt(6)) {
      case 0, 1 -> changed(bytes, from, random);
      case 2 -> join(bytes, from, new byte[0], bytes, to);
      case 3 -> join(bytes, to, Arrays.copyOfRange(bytes, from, to), bytes, to);
      case 4 -> Arrays.copyOf(bytes, from);
      default -> {
        byte[] other = any(random);
        yield join(bytes, from, new byte[0], other, random.nextInt(other.length + 1));
      }
    };
  }

  private static byte[] changed(byte[] bytes, int at, RandomGenerator random) {
    byte[] next = bytes.clone();
    for (int i = at; i < Math.min(next.length, at + 1 + random.nextInt(4)); i++) {
      next[i] = (byte) (random.nextBoolean() ? random.nextInt() : -random.nextInt(2));
    }
    return next;
  }

  /** The beginning of one sample, something between, and the end of another. */
  private static byte[] join(byte[] first, int to, byte[] between, byte[] last, int from) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(first, 0, to);
    all.writeBytes(between);
    all.write(last, from, last.length - from);
    return all.toByteArray();
  }

  private byte[] any(RandomGenerator random) {
    return samples.get(random.nextInt(samples.size()));
  }
}
