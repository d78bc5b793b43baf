package tcpstates.repl.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tcpstates.repl.shell.Environment;

/** Each system starts a person's browser in its own way. */
class WebBrowserTest {

  private static final String PAGE = "http://127.0.0.1:9293/";

  @Test
  void every_system_opens_it_with_what_it_has() {
    assertEquals(List.of("setsid", "xdg-open", PAGE), WebBrowser.opener("Linux", PAGE));
    assertEquals(List.of("open", PAGE), WebBrowser.opener("Mac OS X", PAGE));
    assertEquals(
        List.of("rundll32", "url.dll,FileProtocolHandler", PAGE),
        WebBrowser.opener("Windows 11", PAGE));
  }

  @Test
  void who_has_no_desktop_or_sits_elsewhere_gets_none() {
    Environment bare = new Environment(Map.of("DISPLAY", ""));
    Environment wayland = new Environment(Map.of("WAYLAND_DISPLAY", "wayland-0"));
    assertFalse(WebBrowser.desktop("Linux", bare));
    assertTrue(WebBrowser.desktop("Linux", wayland));
    assertTrue(WebBrowser.desktop("Mac OS X", bare));
    assertFalse(WebBrowser.farAway(wayland));
    Environment forwarded =
        new Environment(
            Map.of("DISPLAY", "localhost:10.0", "SSH_CONNECTION", "192.0.2.1 50022 192.0.2.2 22"));
    assertTrue(WebBrowser.farAway(forwarded));
    assertEquals(WebBrowser.Outcome.FAR_AWAY, WebBrowser.open(PAGE, forwarded));
  }
}
