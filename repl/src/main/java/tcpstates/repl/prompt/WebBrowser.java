package tcpstates.repl.prompt;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tcpstates.repl.shell.Environment;

/** The browser that a person has chosen for this machine. */
public final class WebBrowser {

  /** A program that opens browsers ends at once, or turns into the browser. */
  private static final long PATIENCE_SECONDS = 3;

  private WebBrowser() {}

  /** What came of it. */
  public enum Outcome {
    /** It opens. */
    OPENED,
    /** The person is at another machine. */
    FAR_AWAY,
    /** There is no desktop that could show it. */
    NO_DESKTOP,
    /** There is no program that opens browsers, or it has failed. */
    FAILED
  }

  /**
   * Opens an address in it, if the person sits at a desktop.
   *
   * @param address of this program's own page
   * @param environment what is known of their terminal
   */
  public static Outcome open(String address, Environment environment) {
    String system = System.getProperty("os.name");
    if (farAway(environment)) {
      return Outcome.FAR_AWAY;
    }
    if (!desktop(system, environment)) {
      return Outcome.NO_DESKTOP;
    }
    return started(opener(system, address)) ? Outcome.OPENED : Outcome.FAILED;
  }

  private static boolean started(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
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

  /** A browser that opened here would not be seen there. */
  static boolean farAway(Environment environment) {
    return Stream.of("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")
        .anyMatch(name -> !environment.value(name).isEmpty());
  }

  /**
   * Whether a window could be shown. Without a desktop, some systems would start a browser of text
   * in this terminal.
   */
  static boolean desktop(String system, Environment environment) {
    return system.startsWith("Windows")
        || system.startsWith("Mac")
        || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
            .anyMatch(name -> !environment.value(name).isEmpty());
  }

  /**
   * What each system starts the browser of its person with. It gets a session of its own: Ctrl-C in
   * this terminal must not end it.
   */
  static List<String> opener(String system, String address) {
    if (system.startsWith("Windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return system.startsWith("Mac")
        ? List.of("open", address)
        : List.of("setsid", "xdg-open", address);
  }
}
