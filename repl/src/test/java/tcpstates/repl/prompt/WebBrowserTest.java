package tcpstates.repl.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each system starts a person's browser in its own way. */
class WebBrowserTest {

  private static final String PAGE = "http://127.0.0.1:9293/";

  @Test
  void every_system_opens_it_with_what_it_has() {
    assertEquals(List.of("xdg-open", PAGE), WebBrowser.opener("Linux", PAGE));
    assertEquals(List.of("open", PAGE), WebBrowser.opener("Mac OS X", PAGE));
    assertEquals(
        List.of("rundll32", "url.dll,FileProtocolHandler", PAGE),
        WebBrowser.opener("Windows 11", PAGE));
  }
}
