package tcpstates.capture.command;

import java.util.ArrayList;
import java.util.List;
import tcpstates.capture.export.ExportFormat;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.Evaluator;
import tcpstates.repl.command.SessionCommand;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Quoted;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.Session;

/** {@code export FORMAT FILE}: writes the session in a form that other programs read. */
public record ExportCommand(ExportFormat format, String file) implements SessionCommand {

  private static final Keywords<ExportFormat> FORMATS =
      new Keywords<>("a form", "forms", Token.Kind.WORD, entries());

  public static final Verb VERB =
      Verb.of(
              Group.SESSION,
              "export FORMAT FILE",
              "write the session in a form that other programs read",
              List.of("export pcapng session.pcapng", "export svg ladder.svg"),
              (side, words) -> new ExportCommand(words.need(FORMATS), words.name("a file")))
          .where("FORMAT", String.join(", ", ExportFormat.words()))
          .only(Place.PROMPT, Place.SCRIPT)
          .build();

  /** All commands of this module. */
  public static final List<Verb> VERBS = List.of(VERB);

  private static List<Keywords.Entry<ExportFormat>> entries() {
    List<Keywords.Entry<ExportFormat>> entries = new ArrayList<>();
    for (ExportFormat format : ExportFormat.values()) {
      entries.add(Keywords.entry(format.word(), format, format.help()));
    }
    return entries;
  }

  @Override
  public Kind kind() {
    return Kind.WRITE;
  }

  @Override
  public String text(Side focus) {
    return "export " + format.word() + " " + Quoted.writeName(file);
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    return Evaluator.ask(this, session, new Request.WriteBytes(file, format.of(session)));
  }
}
