package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.JournalText;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Spelling;
import tcpstates.repl.text.StyledLine;

/** {@code journal [FILE]}: every line typed, with its verdict; with a file, it is written there. */
public record JournalCommand(Optional<String> file) implements SessionCommand {

  public static final Verb VERB =
      Verb.of(
              Group.SESSION,
              "journal [FILE]",
              "every line typed, with its verdict; or write it to a file",
              List.of("journal", "journal today.txt"),
              (side, words) ->
                  new JournalCommand(
                      words.atEnd() ? Optional.empty() : Optional.of(words.name("a file"))))
          .only(Place.PROMPT, Place.SCRIPT)
          .build();

  @Override
  public Kind kind() {
    return file.isPresent() ? Kind.WRITE : Kind.LOOK;
  }

  @Override
  public String text(Side focus) {
    return "journal" + Spelling.name(file);
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    if (file.isPresent()) {
      String text = JournalText.text(session.journal());
      return Evaluator.ask(this, session, new Request.WriteJournal(file.get(), text));
    }
    List<StyledLine> lines =
        JournalText.lines(session.journal()).stream().map(StyledLine::of).toList();
    return Reply.to(this, session, new Answer.Told(lines, 4));
  }
}
