package tcpstates.repl.command;

import static tcpstates.repl.language.Keywords.entry;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.SessionPart;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Spelling;

/** {@code show}: the world, or a part of the session. */
public record ShowCommand(SessionPart part) implements LookCommand {

  public static final Verb VERB =
      Verb.of(
              Group.LOOK,
              "show [client|server|wire|timers|ladder|diagram|sockets|settings]",
              "the world, or a part of it",
              List.of(
                  "show",
                  "show client",
                  "show server",
                  "show wire",
                  "show timers",
                  "show ladder",
                  "show diagram",
                  "show sockets",
                  "show settings"),
              ShowCommand::read)
          .spelled("status")
          .sideToo()
          .meantBy("show sockets", "ss", "netstat")
          .build();

  private static ShowCommand read(Optional<Side> side, WordReader words) {
    if (side.isPresent()) {
      return new ShowCommand(side.get() == Side.CLIENT ? SessionPart.CLIENT : SessionPart.SERVER);
    }
    Keywords<SessionPart> parts = parts();
    Optional<SessionPart> part = words.accept(parts);
    if (part.isEmpty() && !words.atEnd()) {
      throw words.notA(parts.what(), parts.spoken());
    }
    return new ShowCommand(part.orElse(SessionPart.ALL));
  }

  private static Keywords<SessionPart> parts() {
    return new Keywords<>(
        "a part that can be shown",
        "parts",
        Token.Kind.WORD,
        List.of(
            entry("all", SessionPart.ALL, "both sides and the wire"),
            entry("client", SessionPart.CLIENT, "the client", "c"),
            entry("server", SessionPart.SERVER, "the server", "s"),
            entry("wire", SessionPart.WIRE, "what is in flight, and armed faults"),
            entry("timers", SessionPart.TIMERS, "what runs, and until when", "timer"),
            entry("ladder", SessionPart.LADDER, "the time-sequence diagram"),
            entry("diagram", SessionPart.DIAGRAM, "the state diagram, both marked"),
            entry("sockets", SessionPart.SOCKETS, "as `ss -tano` would show it", "ss"),
            entry("settings", SessionPart.SETTINGS, "every setting", "setting")));
  }

  @Override
  public String text(Side focus) {
    return part == SessionPart.ALL ? "show" : "show " + Spelling.small(part);
  }

  @Override
  public Answer answer(Session session, SearchBudget budget) {
    return new Answer.Shown(part);
  }
}
