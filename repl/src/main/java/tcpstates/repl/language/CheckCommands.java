package tcpstates.repl.language;

import static tcpstates.repl.language.Verb.Group.CHECK;

import java.util.List;

/** Checks. */
final class CheckCommands {

  private static final String REJECT = "reject";

  static final List<Verb> SPECS =
      List.of(
          Verb.of(
              CHECK,
              "expect SIDE|both STATE | SIDE VAR = N | SIDE owes FLAGS|nothing | SIDE received \"text\""
                  + " | SIDE unread = N | SIDE signal WORD | wire empty|N|SEL [seq=N] [ack=N]"
                  + " | sent FLAGS|nothing [from SIDE] [seq=N] [ack=N]",
              "fail unless this holds; several are joined by `and`",
              List.of(
                  "expect client ESTABLISHED",
                  "expect both CLOSED",
                  "expect client rcv.nxt = iss+1",
                  "expect server snd.wnd >= 100",
                  "expect server owes syn,ack",
                  "expect client owes nothing",
                  "expect server received \"hi\"",
                  "expect server unread = 3",
                  "expect client signal reset",
                  "expect wire empty",
                  "expect wire 2",
                  "expect wire syn ack from server seq=300",
                  "expect sent ack from client seq=101 ack=301",
                  "expect sent nothing"),
              (side, words) -> new Command.Expect(words.checks())),
          Verb.of(
              CHECK,
              REJECT + " COMMAND",
              "fail unless this command is rejected; nothing changes either way",
              List.of("reject server send ack", "reject deliver #9"),
              (side, words) -> reject(words)));

  private CheckCommands() {}

  private static Command reject(Words words) {
    int start = words.position();
    if (words.commands().find(words.peek()).filter(s -> s.name().equals(REJECT)).isPresent()) {
      throw words.wrong("`reject` can't stand within `reject`");
    }
    Command inner = SentenceReader.read(words).command();
    return new Command.Reject(inner, words.text().substring(start, words.end()));
  }
}
