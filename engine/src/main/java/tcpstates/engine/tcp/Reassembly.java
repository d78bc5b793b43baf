package tcpstates.engine.tcp;

import java.util.ArrayList;
import java.util.List;

/**
 * Text and FINs that have arrived beyond a gap and wait for it to be filled (RFC 9293, 3.10.7.4:
 * segments with higher beginning sequence numbers should be held for later processing).
 *
 * @param blocks stretches of text in order, neither overlapping nor touching
 * @param fins the numbers of the FINs that have arrived, in order; all but one of them are forged
 */
public record Reassembly(List<Block> blocks, List<SeqNum> fins) {

  /** Nothing waits. */
  public static final Reassembly EMPTY = new Reassembly(List.of(), List.of());

  /**
   * A stretch of text.
   *
   * @param seq the number of its first byte
   * @param data at least one byte
   */
  public record Block(SeqNum seq, Bytes data) {
    SeqNum end() {
      return seq.plus(data.length());
    }
  }

  public Reassembly {
    blocks = List.copyOf(blocks);
    fins = List.copyOf(fins);
  }

  public boolean isEmpty() {
    return blocks.isEmpty() && fins.isEmpty();
  }

  /** How many bytes of text wait. */
  public int bytes() {
    return blocks.stream().mapToInt(block -> block.data().length()).sum();
  }

  /** This with text added. Where it overlaps what waits already, the earlier text stays. */
  public Reassembly withText(SeqNum seq, Bytes data) {
    if (data.isEmpty()) {
      return this;
    }
    List<Block> merged = new ArrayList<>();
    Block adding = new Block(seq, data);
    boolean placed = false;
    for (Block old : blocks) {
      if (old.end().before(adding.seq())) {
        merged.add(old);
      } else if (adding.end().before(old.seq())) {
        if (!placed) {
          merged.add(adding);
          placed = true;
        }
        merged.add(old);
      } else {
        adding = union(old, adding);
      }
    }
    if (!placed) {
      merged.add(adding);
    }
    return new Reassembly(merged, fins);
  }

  /** This with a FIN at the given number. */
  public Reassembly withFin(SeqNum seq) {
    if (fins.contains(seq)) {
      return this;
    }
    List<SeqNum> more = new ArrayList<>(fins);
    int at = 0;
    while (at < more.size() && more.get(at).before(seq)) {
      at++;
    }
    more.add(at, seq);
    return new Reassembly(blocks, more);
  }

  /** The text that can be delivered from the given number on; empty before a gap. */
  public Bytes readyAt(SeqNum next) {
    for (Block block : blocks) {
      if (block.seq().atOrBefore(next) && block.end().after(next)) {
        return block.data().from(next.minus(block.seq()));
      }
    }
    return Bytes.EMPTY;
  }

  /** This without anything before the given number. */
  public Reassembly dropBefore(SeqNum next) {
    if (isEmpty()) {
      return this;
    }
    // Loops, not streams: whoever follows a capture comes here often.
    List<Block> text = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (block.end().after(next)) {
        text.add(block);
      }
    }
    List<SeqNum> later = new ArrayList<>(fins.size());
    for (SeqNum fin : fins) {
      if (fin.atOrAfter(next)) {
        later.add(fin);
      }
    }
    return new Reassembly(text, later);
  }

  private static Block union(Block old, Block adding) {
    Block joined = old;
    if (adding.seq().before(old.seq())) {
      Bytes before = adding.data().slice(0, old.seq().minus(adding.seq()));
      joined = new Block(adding.seq(), before.plus(old.data()));
    }
    int beyond = adding.end().minus(joined.end());
    if (beyond > 0) {
      Bytes after = adding.data().from(adding.data().length() - beyond);
      joined = new Block(joined.seq(), joined.data().plus(after));
    }
    return joined;
  }
}
