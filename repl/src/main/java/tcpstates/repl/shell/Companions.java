package tcpstates.repl.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Aids;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/**
 * Several companions of one person, such as lab and tutor. What one of them forbids is forbidden.
 *
 * @param all in the order in which they hear a line
 */
record Companions(List<Companion> all) implements Companion {

  Companions {
    all = List.copyOf(all);
  }

  @Override
  public Beginning begin(Session session) {
    Beginning begun = new Beginning(session, Prose.NONE);
    for (Companion companion : all) {
      Beginning next = companion.begin(begun.session());
      begun = new Beginning(next.session(), begun.said().plus(next.said()));
    }
    return begun;
  }

  @Override
  public Reply type(Session session, String line, SearchBudget budget, Rest rest) {
    Rest behind = rest;
    for (int i = all.size() - 1; i >= 0; i--) {
      Companion companion = all.get(i);
      Rest others = behind;
      behind = (s, typed, p) -> companion.type(s, typed, p, others);
    }
    return behind.type(session, line, budget);
  }

  @Override
  public Optional<Reply> run(Reply asked, Command command, SearchBudget budget) {
    return all.stream()
        .flatMap(companion -> companion.run(asked, command, budget).stream())
        .findFirst();
  }

  @Override
  public Optional<String> journal(Session session) {
    return all.stream().flatMap(companion -> companion.journal(session).stream()).findFirst();
  }

  @Override
  public Optional<TextExplainer> explainer() {
    return all.stream().flatMap(companion -> companion.explainer().stream()).findFirst();
  }

  @Override
  public Optional<Card> card(Session session) {
    return all.stream().flatMap(companion -> companion.card(session).stream()).findFirst();
  }

  @Override
  public Aids aids(Session session) {
    Aids meet = Aids.ALL;
    for (Companion companion : all) {
      Aids own = companion.aids(session);
      Set<Verb> withheld = new HashSet<>(meet.withheld());
      withheld.addAll(own.withheld());
      Set<String> untaught = new HashSet<>(meet.untaught());
      untaught.addAll(own.untaught());
      meet =
          new Aids(
              meet.variables() && own.variables(),
              untaught,
              meet.enterDelivers() && own.enterDelivers(),
              meet.suggests() && own.suggests(),
              withheld);
    }
    return meet;
  }

  @Override
  public boolean completes(Session session) {
    return all.stream().allMatch(companion -> companion.completes(session));
  }
}
