package tcpstates.web.page;

import java.util.Optional;

/** Where a browser keeps texts for a page, each under a key. It can be full, or forbidden. */
public interface Storage {

  /** The text under a key; empty where there is none, or it can't be read. */
  Optional<String> read(String key);

  /**
   * Keeps a text under a key, in place of what was there.
   *
   * @return why it can't be kept, as the end of a sentence; empty where it is kept
   */
  Optional<String> write(String key, String text);
}
