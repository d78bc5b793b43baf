package tcpstates.web.browser;

import org.teavm.jso.JSObject;

/** What the script around the program does for it. */
public interface BrowserHost extends JSObject {

  /** Shows a frame. */
  void show(String frame);

  /** The text that is kept under a key, or null. */
  String read(String key);

  /** Keeps a text; returns why it can't be kept, as the end of a sentence, or an empty text. */
  String write(String key, String text);

  /** Hands a file to the person. */
  void download(String name, String text);

  /** Writes the details of a fault to the console. */
  void report(String details);

  /** Whether the person has asked for the end of a search. */
  boolean interrupted();
}
