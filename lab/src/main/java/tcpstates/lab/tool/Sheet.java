package tcpstates.lab.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tcpstates.lab.classroom.StoredRecord;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.folder.LabSettings;
import tcpstates.lab.server.HostKeys;
import tcpstates.repl.text.HtmlPage;
import tcpstates.repl.text.Visible;

/** `tcpstates lab sheet`: one page that tells students how to sign in. */
public final class Sheet {

  private Sheet() {}

  /**
   * Prints the page.
   *
   * @param html as a page for a browser, to print or to put on a website
   * @throws LabFault if the lab can't be read
   */
  public static void print(String dir, Optional<Integer> port, boolean html, PrintStream out)
      throws LabFault {
    LabFolder folder = LabFolder.open(OpenLab.path(dir));
    LabSettings settings = folder.settings();
    String text =
        template()
            .replace("{title}", Visible.text(settings.title()))
            .replace("{port}", Integer.toString(port.orElse(settings.port())))
            .replace("{address}", RunningLab.address(settings))
            .replace("{fingerprint}", HostKeys.fingerprint(HostKeys.read(folder)))
            .replace("{notice}", StoredRecord.notice(settings));
    out.print(html ? page(Visible.text(settings.title()), text) : text);
  }

  private static String page(String title, String text) {
    return HtmlPage.of(
        title,
        "pre { font: 11pt/1.4 monospace; margin: 2em; white-space: pre-wrap; }\n",
        "<pre>" + HtmlPage.escaped(text) + "</pre>\n");
  }

  private static String template() {
    try (InputStream in = Sheet.class.getResourceAsStream("/tcpstates/lab/sheet.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
