package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.Suggestions;
import tcpstates.repl.language.Canonical;
import tcpstates.repl.language.Command;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Chain;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Phrases;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/** Going back and forth in time, and from one line of events to another. */
final class Travel {

  private Travel() {}

  /** Empty where the command is not one of them. */
  static Optional<Evaluated> evaluate(Session session, Command command) {
    if (command instanceof Command.Undo undo) {
      return Optional.of(undo(session, undo.times()));
    }
    if (command instanceof Command.Redo redo) {
      return Optional.of(redo(session, redo.times()));
    }
    if (command instanceof Command.Goto to) {
      return Optional.of(go(session, to.number()));
    }
    if (command instanceof Command.Fork fork) {
      return Optional.of(fork(session, fork.name()));
    }
    if (command instanceof Command.Branch branch) {
      return Optional.of(change(session, branch.name()));
    }
    return command instanceof Command.Compare compare
        ? Optional.of(compare(session, compare.name()))
        : Optional.empty();
  }

  // ---- in time

  private static Evaluated undo(Session session, int times) {
    int position = session.branch().position();
    if (times < 1 || times > position) {
      return Evaluated.rejected(
          session,
          Rejection.Code.NOTHING_TO_UNDO,
          position == 0
              ? "Nothing has happened here yet that could be undone."
              : "Only %s can be undone.".formatted(Phrases.count(position, "move")),
          Suggestions.commands(session));
    }
    return at(session, "undo", "undo" + number(times), position - times);
  }

  private static Evaluated redo(Session session, int times) {
    int undone = session.branch().length() - session.branch().position();
    if (times < 1 || times > undone) {
      return Evaluated.rejected(
          session,
          Rejection.Code.NOTHING_TO_REDO,
          undone == 0
              ? "There is nothing to do again. A new command discards what was undone."
              : "Only %s can be done again.".formatted(Phrases.count(undone, "move")),
          Suggestions.commands(session));
    }
    return at(session, "redo", "redo" + number(times), session.branch().position() + times);
  }

  private static Evaluated go(Session session, int number) {
    int length = session.branch().length();
    if (number < 0 || number > length) {
      return Evaluated.rejected(
          session,
          Rejection.Code.NO_SUCH_MOMENT,
          length == 0
              ? "There is no move %d yet. Nothing has happened here.".formatted(number)
              : "There is no move %d. `goto` takes a number from 0 (the start) to %d, and `history` lists them."
                  .formatted(number, length),
          List.of("history"));
    }
    return at(session, "goto", "goto " + number, number);
  }

  private static String number(int times) {
    return times == 1 ? "" : " " + times;
  }

  /** What is done again is sent again; going back sends nothing. */
  private static Evaluated at(Session session, String what, String command, int position) {
    boolean forward = position > session.branch().position();
    Session there = session.withBranch(session.branch().at(position));
    List<InFlight> sent = forward ? there.branch().past().last().sent() : List.of();
    return arrived(there, what, command, sent);
  }

  private static Evaluated arrived(
      Session there, String what, String command, List<InFlight> sent) {
    Logbook notes = there.log().withLatest(new Logbook.Latest(command, false, sent));
    return new Evaluated(there.withLog(notes), answer(there, what));
  }

  /** Where a session stands. */
  static Answer answer(Session session, String what) {
    Branch branch = session.branch();
    return new Answer.Travelled(
        what, branch.position(), branch.length(), branch.name(), session.world());
  }

  // ---- from line to line

  private static Evaluated fork(Session session, Optional<String> name) {
    String newName = name.orElseGet(() -> free(session, "fork"));
    if (session.branch(newName).isPresent()) {
      return Evaluated.rejected(
          session,
          Rejection.Code.BRANCH_EXISTS,
          "There is a branch `%s` already. `branch` changes over to it.".formatted(newName),
          List.of(
              Canonical.text(new Command.Fork(Optional.of(free(session, newName))), Side.CLIENT),
              Canonical.text(new Command.Branch(newName), Side.CLIENT)));
    }
    Session there = session.withNewBranch(session.branch().fork(newName));
    return arrived(there, "fork", "fork " + newName, List.of());
  }

  private static Evaluated change(Session session, String name) {
    int index =
        IntStream.range(0, session.branches().size())
            .filter(i -> session.branches().get(i).name().equals(name))
            .findFirst()
            .orElse(-1);
    return index < 0
        ? noSuchBranch(session, name, Command.Branch::new)
        : arrived(session.withCurrent(index), "branch", "branch " + name, List.of());
  }

  private static Evaluated compare(Session session, String name) {
    Optional<Branch> other = session.branch(name);
    if (other.isEmpty()) {
      return noSuchBranch(session, name, Command.Compare::new);
    }
    Branch here = session.branch();
    if (other.get().name().equals(here.name())) {
      return Evaluated.rejected(
          session,
          Rejection.Code.SAME_BRANCH,
          "`%s` is the branch you are on. Name another to compare it with.".formatted(name),
          others(session, Command.Compare::new));
    }
    int common = Chain.common(here.past(), other.get().past());
    return new Evaluated(session, new Answer.Comparison(here.name(), name, common));
  }

  private static Evaluated noSuchBranch(
      Session session, String name, Function<String, Command> verb) {
    List<String> names = session.branches().stream().map(Branch::name).toList();
    String message = "There is no branch `%s`.%s".formatted(name, Phrases.didYouMean(name, names));
    return Evaluated.rejected(
        session, Rejection.Code.NO_SUCH_BRANCH, message, others(session, verb));
  }

  private static List<String> others(Session session, Function<String, Command> verb) {
    String here = session.branch().name();
    return session.branches().stream()
        .map(Branch::name)
        .filter(name -> !name.equals(here))
        .map(name -> Canonical.text(verb.apply(name), Side.CLIENT))
        .toList();
  }

  /** The first name with a number that no branch has yet. */
  static String free(Session session, String stem) {
    int number = 1;
    while (session.branch(stem + "-" + number).isPresent()) {
      number++;
    }
    return stem + "-" + number;
  }
}
