package tcpstates.capture.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a stream, any number of them. Bytes that are not UTF-8 become a character that no
 * tool prints.
 */
public final class ListingLines {

  /** The length at which a line is cut; no tool prints lines this long. */
  private static final int LONGEST = 8_192;

  /** A line with more characters is none: something sends without an end. */
  private static final int ENDLESS = 1 << 24;

  /** After this many lines nothing new is to be expected. */
  private static final long MOST = 2_000_000;

  private final Reader in;
  private final char[] buffer = new char[1 << 15];
  private final StringBuilder text = new StringBuilder();
  private int at;
  private int end;
  private long number;
  private boolean left;

  /** Begins to read a stream. */
  public ListingLines(InputStream in) {
    this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  /** The number of the line that was last read, from 1. */
  public long number() {
    return number;
  }

  /** Whether the rest was left unread, because there seems to be no end. */
  public boolean isLeft() {
    return left;
  }

  /**
   * Reads the next line; returns whether there is one.
   *
   * @throws IOException if it can't be read
   */
  public boolean advance() throws IOException {
    text.setLength(0);
    boolean any = false;
    int length = 0;
    left |= number == MOST && (at < end || fill());
    while (!left && (at < end || fill())) {
      any = true;
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      text.append(buffer, start, Math.min(at - start, LONGEST - text.length()));
      length += at - start;
      left = length > ENDLESS;
      if (at < end) {
        at++;
        break;
      }
    }
    number += any ? 1 : 0;
    return any;
  }

  private boolean fill() throws IOException {
    end = Math.max(0, in.read(buffer));
    at = 0;
    return end > 0;
  }

  /** The line that was last read, without its end. */
  public String line() {
    int length = text.length();
    boolean carriage = length > 0 && text.charAt(length - 1) == '\r';
    return text.substring(0, carriage ? length - 1 : length);
  }
}
