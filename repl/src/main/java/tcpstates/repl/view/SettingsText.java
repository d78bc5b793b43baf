package tcpstates.repl.view;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireMode;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Display;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.StyledLine;

/** What has been set. */
final class SettingsText {

  private SettingsText() {}

  /** {@code show settings}. */
  static List<StyledLine> lines(Session session, Look look) {
    World world = session.world();
    Page page = new Page(look);
    page.title("What has been set");
    for (Side side : Side.values()) {
      TcpSettings set = world.seat(side).settings();
      String play = world.seat(side).play() == Play.MANUAL ? "manual" : "auto";
      page.row(
          side.word(),
          format(
              "%s, iss %s, buffer %d, reads %s",
              play, set.iss(), set.buffer(), set.readsAtOnce() ? "on" : "off"));
    }
    page.row("wire", world.wireMode() == WireMode.MANUAL ? "manual" : "auto");
    shared(world.client().settings(), page);
    Display display = session.display();
    page.row("names", display.linuxNames() ? "linux" : "rfc");
    page.row("numbers", display.relativeNumbers() ? "relative" : "absolute");
    page.row("motion", display.motion() ? "on" : "off");
    page.row("theme", display.theme().word());
    page.row("width", display.wide() ? "wide" : "narrow");
    page.row("mouse", display.mouse() ? "on" : "off");
    return page.row("plain", display.plain() ? "on" : "off").lines();
  }

  private static void shared(TcpSettings set, Page page) {
    page.row("mss", Phrases.count(set.mss(), "byte"));
    page.row("msl", Notation.duration(set.msl()));
    page.row("rto", Notation.duration(set.rto()));
    page.row(
        "give up",
        "a SYN after "
            + Notation.duration(set.synTimeout())
            + " (syn-timeout), data and FIN after "
            + Notation.duration(set.userTimeout())
            + " (user-timeout)");
    page.row("keepalive", set.keepAlive() == 0 ? "off" : Notation.duration(set.keepAlive()));
  }
}
