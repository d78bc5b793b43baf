package tcpstates.engine.world;

import tcpstates.engine.rules.Rule;

/**
 * The cause of a step: a rule of the catalogue, or something that happens to a host.
 *
 * @param id the id by which {@code explain} knows it
 * @param section the section of RFC 9293
 * @param why one or two sentences: what happens, and why
 */
public record Cause(String id, String section, String why) {

  /** A manual side has to answer, and its state is pending until it has. */
  public static final Cause HELD =
      new Cause(
          "manual",
          "3.10.7",
          "The segment has arrived and must be answered, and you are the TCP: state and numbers"
              + " change when the answer is sent.");

  /** A checksum was wrong. */
  public static final Cause CHECKSUM =
      new Cause(
          "checksum",
          "3.1",
          "The checksum is wrong: the segment is discarded in silence, as if it had been lost.");

  /** A host lost its memory. */
  public static final Cause CRASH =
      new Cause(
          "crash",
          "3.5.1",
          "The host has lost its memory of the connection. Nothing is sent; the peer does not know"
              + " and is half-open.");

  /** Somebody put an endpoint into a state. */
  public static final Cause ASSUMED =
      new Cause(
          "assume",
          "3.3.1",
          "Nothing has led here: the state and its variables are assumed, as if the connection had"
              + " come to this point.");

  static Cause of(Rule rule) {
    return new Cause(rule.id(), rule.section(), rule.why());
  }
}
