package tcpstates.repl.prompt;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The browser that a person has chosen for this machine. */
public final class WebBrowser {

  /** A program that opens browsers ends at once, or turns into the browser. */
  private static final long PATIENCE_SECONDS = 3;

  private WebBrowser() {}

  /**
   * Opens an address in it.
   *
   * @param address of this program's own page
   * @return whether there is a program that opens browsers, and it has not failed
   */
  public static boolean open(String address) {
    try {
      Process process =
          new ProcessBuilder(opener(System.getProperty("os.name"), address))
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What each system starts the browser of its person with. */
  static List<String> opener(String system, String address) {
    if (system.startsWith("Windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(system.startsWith("Mac") ? "open" : "xdg-open", address);
  }
}
