package tcpstates.engine.world;

import java.util.Locale;

/**
 * Why a move was rejected.
 *
 * @param code what kind of reason it is
 * @param message what is wrong, in one or two sentences
 * @param section the section of RFC 9293 that says so, or an empty text
 */
public record Reason(Code code, String message, String section) {

  /** The kinds of reasons, as they stand in JSON. */
  public enum Code {
    NO_CONNECTION,
    ALREADY_EXISTS,
    CLOSING,
    INSUFFICIENT_RESOURCES,
    NOTHING_TO_READ,
    NOTHING_TO_ACKNOWLEDGE,
    /** The side owes an answer first. */
    OWES,
    /** Not the answer that is owed. */
    WRONG_ANSWER,
    /** No TCP in this state could send these flags. */
    ILLEGAL_FLAGS,
    /** It could be sent, but not now: the window or data before it holds it back. */
    HELD_BACK,
    WRONG_SEQ,
    WRONG_ACK,
    WRONG_WIN,
    /** Only the retransmission timer repeats a segment. */
    RETRANSMISSION,
    NO_SUCH_SEGMENT,
    NOT_DUE,
    NO_TIMER,
    TOO_MUCH,
    /** A number or word that makes no sense here. */
    BAD_VALUE;

    /** The code in JSON, such as {@code wrong-ack}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
