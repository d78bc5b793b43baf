package tcpstates.repl.view;

import static tcpstates.repl.text.Json.member;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.ReceiveState;
import tcpstates.engine.tcp.SendState;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.tcp.Windows;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.text.Json;
import tcpstates.repl.text.Json.Member;

/** One side of the world as a JSON object. */
final class SideJson {

  /** The timers that are listed, in this order; the user timeout has its own key. */
  private static final List<TimerKind> LISTED =
      List.of(
          TimerKind.RETRANSMISSION, TimerKind.PERSIST, TimerKind.TIME_WAIT, TimerKind.KEEP_ALIVE);

  private SideJson() {}

  static String object(Side side, World world) {
    Seat seat = world.seat(side);
    Endpoint tcp = seat.tcp();
    List<Member> members = new ArrayList<>();
    members.add(member("state", Json.string(tcp.state().rfcName())));
    members.addAll(variables(tcp));
    members.add(member("owes", seat.owes() ? JsonView.flags(world.owed(side)) : Json.NULL));
    members.add(member("received", Json.string(tcp.rcv().received().toText())));
    members.add(member("received_hex", Json.string(tcp.rcv().received().toHex())));
    members.add(member("unread", tcp.rcv().unread()));
    members.add(
        member(
            "signal", tcp.signal() == Signal.NONE ? Json.NULL : Json.string(tcp.signal().word())));
    members.add(member("timers", timers(tcp.timers())));
    long giveUp = tcp.timers().giveUp();
    members.add(member("gives_up_ms", giveUp == Timers.OFF ? Json.NULL : Long.toString(giveUp)));
    return Json.object(members);
  }

  private static List<Member> variables(Endpoint tcp) {
    SendState snd = tcp.snd();
    ReceiveState rcv = tcp.rcv();
    boolean open = tcp.state().hasSendVariables();
    boolean heard = tcp.state().hasReceiveVariables();
    // Before anything has come from the peer, the window that will be offered is the whole buffer.
    int window = heard ? rcv.wnd() : rcv.buffer();
    return List.of(
        member("iss", number(open, snd.iss())),
        member("irs", number(heard, rcv.irs())),
        member("snd_una", number(open, snd.una())),
        member("snd_nxt", number(open, snd.nxt())),
        member("snd_wnd", open ? window(snd.wnd()) : Json.NULL),
        member("rcv_nxt", number(heard, rcv.nxt())),
        member("rcv_wnd", open ? window(window) : Json.NULL));
  }

  /** A captured window may be unknown. */
  static String window(int bytes) {
    return Windows.isKnown(bytes) ? Integer.toString(bytes) : Json.NULL;
  }

  private static String number(boolean known, SeqNum number) {
    return known ? number.toString() : Json.NULL;
  }

  private static String timers(Timers timers) {
    return Json.array(
        LISTED.stream()
            .filter(kind -> timers.due(kind) != Timers.OFF)
            .map(
                kind ->
                    Json.object(
                        List.of(
                            member("name", Json.string(kind.word())),
                            member("due_ms", timers.due(kind)))))
            .toList());
  }
}
