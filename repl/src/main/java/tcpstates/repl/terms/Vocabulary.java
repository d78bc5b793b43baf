package tcpstates.repl.terms;

import static tcpstates.repl.language.Keywords.entry;

import java.util.List;
import java.util.stream.Stream;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.WireMode;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Token;

/** The words for TCP's own things, in every spelling that is understood. */
public final class Vocabulary {

  public static final Keywords<State> STATES =
      new Keywords<>(
          "a state",
          "states",
          Token.Kind.STATE,
          List.of(
              state(State.LISTEN, "waits for a SYN", "LISTENING"),
              state(State.SYN_SENT, "has sent a SYN", "SYN-SND"),
              state(
                  State.SYN_RECEIVED,
                  "has a SYN and has sent one",
                  "SYN-RCVD",
                  "SYN-RECV",
                  "SYN-RECD"),
              state(State.ESTABLISHED, "open both ways", "ESTAB", "EST"),
              state(State.FIN_WAIT_1, "its FIN is not acknowledged yet", "FIN-W1"),
              state(State.FIN_WAIT_2, "its FIN is acknowledged, the peer's not here", "FIN-W2"),
              state(State.CLOSE_WAIT, "has the peer's FIN, its own not sent"),
              state(State.CLOSING, "both FINs sent, ours not acknowledged"),
              state(State.LAST_ACK, "waits for the ACK of its FIN, the last"),
              state(State.TIME_WAIT, "all done, waits 2 MSL"),
              state(State.CLOSED, "no connection", "CLOSE", "UNCONN")));

  public static final Keywords<Flags> FLAGS =
      new Keywords<>(
          "a flag",
          "flags",
          Token.Kind.FLAG,
          List.of(
              entry("syn", Flags.SYN, "synchronize: begin"),
              entry("ack", Flags.ACK, "acknowledge"),
              entry("fin", Flags.of(Flag.FIN), "no more data from here"),
              entry("rst", Flags.RST, "reset: end it at once"),
              entry("psh", Flags.of(Flag.PSH), "push"),
              entry("urg", Flags.of(Flag.URG), "urgent"),
              entry("none", Flags.NONE, "no flag at all"),
              entry("synack", Flags.SYN_ACK, "SYN and ACK"),
              entry("finack", Flags.FIN_ACK, "FIN and ACK"),
              entry("rstack", Flags.RST_ACK, "RST and ACK"),
              entry("pshack", Flags.of(Flag.PSH, Flag.ACK), "PSH and ACK")));

  public static final Keywords<Variable> VARIABLES =
      new Keywords<>(
          "a variable",
          "variables",
          Token.Kind.WORD,
          List.of(
              variable(Variable.SND_UNA, "oldest number not acknowledged"),
              variable(Variable.SND_NXT, "next number to be sent"),
              variable(Variable.SND_WND, "window that the peer offers"),
              variable(Variable.RCV_NXT, "next number expected"),
              variable(Variable.RCV_WND, "window offered to the peer"),
              variable(Variable.ISS, "initial number, own"),
              variable(Variable.IRS, "initial number, the peer's")));

  public static final Keywords<Signal> SIGNALS =
      new Keywords<>(
          "a signal",
          "signals",
          Token.Kind.WORD,
          Stream.of(Signal.values()).map(s -> entry(s.word(), s, "")).toList());

  public static final Keywords<Fault> FAULTS =
      new Keywords<>(
          "a fault",
          "faults",
          Token.Kind.WORD,
          List.of(
              entry("drop", Fault.DROP, "it is lost", "lose"),
              entry("dup", Fault.DUPLICATE, "it travels twice", "duplicate"),
              entry("corrupt", Fault.CORRUPT, "its checksum is wrong"),
              entry("delay", Fault.DELAY, "it comes later")));

  public static final Keywords<Play> PLAYS =
      new Keywords<>(
          "a way to play",
          "values",
          Token.Kind.WORD,
          List.of(
              entry("manual", Play.MANUAL, "you are the TCP"),
              entry("auto", Play.AUTO, "it answers by itself", "automatic")));

  public static final Keywords<WireMode> WIRES =
      new Keywords<>(
          "a kind of wire",
          "values",
          Token.Kind.WORD,
          List.of(
              entry("manual", WireMode.MANUAL, "you deliver"),
              entry("auto", WireMode.AUTO, "segments arrive at once", "automatic")));

  private Vocabulary() {}

  private static Keywords.Entry<State> state(State state, String description, String... spellings) {
    return entry(state.rfcName(), state, description, spellings);
  }

  private static Keywords.Entry<Variable> variable(Variable variable, String description) {
    String bare = variable.word().replace(".", "");
    return bare.equals(variable.word())
        ? entry(variable.word(), variable, description)
        : entry(variable.word(), variable, description, bare);
  }
}
