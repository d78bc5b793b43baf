package tcpstates.repl.language;

import static tcpstates.repl.language.Choice.entry;

import java.util.ArrayList;
import java.util.List;

/** All commands of this module, in the order of help. */
final class Core {

  /** The name of the entry that stands for a bare side. */
  static final String FOCUS = "client";

  /** What is meant by words that are no commands, because they would mean more than one. */
  static final Choice<String> MEANT =
      new Choice<>(
          "a command",
          "commands",
          Token.Kind.WRONG,
          List.of(
              entry("open", "connect", "", "dial", "call"),
              entry("accept", "listen", "", "bind"),
              entry("shutdown", "close", "", "disconnect", "hangup"),
              entry("retransmit", "wait rto", "", "resend"),
              entry("kill", "crash", "", "die"),
              entry("pass", "deliver", "", "forward"),
              entry("ss", "show sockets", "", "netstat"),
              entry("assert", "expect", "", "check")));

  private Core() {}

  static List<Verb> specs() {
    List<Verb> all = new ArrayList<>();
    all.addAll(EndpointCommands.SPECS);
    all.addAll(NetworkCommands.SPECS);
    all.addAll(TimeCommands.SPECS);
    all.addAll(SessionCommands.SPECS);
    all.addAll(LookCommands.SPECS);
    all.addAll(CheckCommands.SPECS);
    return all;
  }
}
