package tcpstates.lessons.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.ProgressStore;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.Answer;
import tcpstates.repl.command.Interpreter;
import tcpstates.repl.command.Reply;
import tcpstates.repl.command.Request;
import tcpstates.repl.language.Command;
import tcpstates.repl.session.Aids;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.text.Prose;

/**
 * Goes along with a session and gives lessons. It holds what the student is at; all that it makes
 * of a line is worked out by pure functions, so that the lines kept lead back to the same place.
 */
public final class Tutor implements Companion {

  private final Shelf shelf;
  private final ProgressStore store;
  private final OptionalLong seed;
  private final Entrance entrance;
  private final Report report;
  private final StoreNews news;
  private boolean variables = true;

  /** The very first lesson counts as begun once something is typed in it, but to leave. */
  private Optional<ProgressEvent> greeted = Optional.empty();

  private Mode mode = new Mode.Free(Optional.empty());

  /**
   * A tutor.
   *
   * @param store what the student did before, and where to keep what follows
   * @param seed what the lessons' variants are made from
   * @param entrance how the student comes here
   */
  public Tutor(Shelf shelf, ProgressStore store, OptionalLong seed, Entrance entrance) {
    this.shelf = shelf;
    this.store = store;
    this.seed = seed;
    this.entrance = entrance;
    ProgressStore.Kept before = store.read();
    this.report = new Report(shelf, before.progress(), store.run());
    this.news = new StoreNews(store, before.notice());
  }

  /** The lesson that is being played, or waits, if any. */
  public Optional<Attempt> attempt() {
    if (mode instanceof Mode.In in) {
      return Optional.of(in.attempt());
    }
    return mode instanceof Mode.Aside aside ? Optional.of(aside.attempt()) : Optional.empty();
  }

  // ---- beginning

  /**
   * Who has never been here is led into the first lesson at once; who comes back is offered to go
   * on.
   */
  @Override
  public Beginning begin(Session session) {
    Beginning beginning = beginning(session);
    return beginning.said().isEmpty()
        ? beginning
        : new Beginning(beginning.session(), beginning.said().plus(news.latest()));
  }

  private Beginning beginning(Session session) {
    if (entrance instanceof Entrance.To to) {
      return asked(session, to.lesson());
    }
    if (entrance instanceof Entrance.Free) {
      return new Beginning(session, Prose.NONE);
    }
    Optional<String> first = shelf.ids().stream().findFirst();
    if (first.filter(report.progress()::fresh).isPresent()) {
      return first(session, first.get());
    }
    Optional<Shelf.Listed> next = report.next(Optional.empty());
    Optional<Mode.Offer.GoOn> goOn =
        report.progress().latest().flatMap(left -> left(left, session));
    if (goOn.isPresent()) {
      mode = new Mode.Free(Optional.of(goOn.get()));
      return new Beginning(session, Welcome.back(goOn.get().attempt(), next));
    }
    mode = new Mode.Free(next.map(lesson -> new Mode.Offer.Begin(lesson.id())));
    return new Beginning(session, next.map(Welcome::again).orElse(Prose.NONE));
  }

  private Beginning asked(Session session, String id) {
    if (!(shelf.take(id, seed) instanceof Shelf.Taken.There there)) {
      return new Beginning(session, Prose.NONE);
    }
    Attempt attempt = start(there.lesson(), seed, Manner.WHOLE, session);
    return new Beginning(
        attempt.start(), Welcome.lesson(attempt, shelf.number(id), report.missing(there.lesson())));
  }

  private Beginning first(Session session, String id) {
    if (!(shelf.take(id, seed) instanceof Shelf.Taken.There there)) {
      return new Beginning(session, Prose.NONE);
    }
    Attempt attempt = enter(there.lesson(), seed, Manner.WHOLE, session);
    greeted = Optional.of(new ProgressEvent.Began(id, seed));
    return new Beginning(attempt.start(), Welcome.first(attempt));
  }

  private Optional<Mode.Offer.GoOn> left(Progress.Unfinished left, Session session) {
    if (!(shelf.take(left.lesson(), left.seed()) instanceof Shelf.Taken.There there)) {
      return Optional.empty();
    }
    variables = report.showsVariables(left.lesson());
    boolean delivers = report.delivers(left.lesson());
    return Replay.of(there.lesson(), left.seed(), left.lines(), session, delivers)
        .map(replay -> new Mode.Offer.GoOn(left, replay.attempt(), replay.session()));
  }

  private Attempt start(Lesson lesson, OptionalLong with, Manner manner, Session session) {
    Attempt attempt = enter(lesson, with, manner, session);
    keep(new ProgressEvent.Began(lesson.id(), with));
    return attempt;
  }

  private Attempt enter(Lesson lesson, OptionalLong with, Manner manner, Session session) {
    variables = report.showsVariables(lesson.id());
    Attempt attempt = Attempt.begin(lesson, with, manner, session, report.delivers(lesson.id()));
    mode = new Mode.In(attempt);
    return attempt;
  }

  private void keep(ProgressEvent event) {
    if (report.add(event)) {
      store.keep(event);
      news.used();
    }
  }

  // ---- lines

  @Override
  public Heard type(Session session, String line, SearchBudget budget) {
    Heard heard = typed(session, line, budget);
    return mode instanceof Mode.In ? withNews(heard) : heard;
  }

  private Heard withNews(Heard heard) {
    return new Heard(heard.reply(), heard.said().plus(news.latest()));
  }

  /** What to tell a student who has left: what is wrong with their progress, line by line. */
  public List<String> farewell() {
    return news.last();
  }

  private Heard typed(Session session, String line, SearchBudget budget) {
    if (mode instanceof Mode.In in) {
      return inLesson(in.attempt(), session, line, budget);
    }
    if (mode instanceof Mode.Free free && free.byEnter()) {
      if (line.isBlank()) {
        return Heard.only(Interpreter.type(session, taking(free.offer().orElseThrow()), budget));
      }
      if (Typing.isMove(session, line)) {
        mode = new Mode.Free(free.offer(), false);
      }
    }
    return Heard.only(
        line.isBlank() ? Interpreter.enter(session) : Interpreter.type(session, line, budget));
  }

  private static String taking(Mode.Offer offer) {
    return offer instanceof Mode.Offer.Begin begin ? "lesson " + begin.lesson() : "resume";
  }

  private Heard inLesson(Attempt attempt, Session session, String typed, SearchBudget budget) {
    Optional<Heard> enter = typed.isBlank() ? Typing.enter(attempt, session) : Optional.empty();
    if (enter.isPresent()) {
      return enter.get();
    }
    String line = Typing.meant(attempt, typed);
    Scout scout = new Searching(budget);
    Taken taken = Playing.type(attempt, session, line, scout, budget);
    if (!leaves(taken.reply())) {
      greeted.ifPresent(this::keep);
      greeted = Optional.empty();
    }
    if (Typing.kept(taken.reply()) && !Replay.isSearch(session, line, taken.reply())) {
      keep(new ProgressEvent.Typed(line));
    }
    return heard(taken);
  }

  private Heard heard(Taken taken) {
    taken.events().forEach(this::keep);
    taken.attempt().ifPresent(next -> mode = new Mode.In(next));
    return new Heard(taken.reply(), taken.said());
  }

  private static boolean leaves(Reply reply) {
    return reply.answer() instanceof Answer.Asked asked && asked.request() instanceof Request.Quit;
  }

  // ---- commands

  @Override
  public Heard run(Reply asked, Command.Extension command, SearchBudget budget) {
    return command instanceof LessonCommand order
        ? withNews(run(asked, order, budget))
        : Companion.super.run(asked, command, budget);
  }

  private Heard run(Reply asked, LessonCommand order, SearchBudget budget) {
    if (mode instanceof Mode.In in) {
      Optional<Taken> taken = Orders.take(in.attempt(), asked, order, new Searching(budget));
      if (taken.isPresent()) {
        return taken.get().attempt().isPresent()
            ? heard(taken.get())
            : over(in.attempt(), taken.get());
      }
    }
    return own(asked, order);
  }

  private Heard own(Reply asked, LessonCommand order) {
    if (order instanceof LessonCommand.Lessons) {
      return new Heard(asked, report.list());
    }
    if (order instanceof LessonCommand.Progress) {
      return new Heard(asked, report.summary());
    }
    if (order instanceof LessonCommand.Begin begin) {
      return begin(asked, begin.id(), begin.brief() ? Manner.BRIEF : Manner.WHOLE, order.text());
    }
    if (order instanceof LessonCommand.Test test) {
      return begin(asked, test.id(), Manner.TEST, order.text());
    }
    if (order instanceof LessonCommand.Play) {
      return play(asked);
    }
    if (order instanceof LessonCommand.Resume) {
      return resume(asked);
    }
    return order instanceof LessonCommand.Next ? next(asked) : noLesson(asked);
  }

  private Heard begin(Reply asked, String id, Manner manner, String line) {
    Shelf.Taken taken = shelf.take(id, seed);
    if (!(taken instanceof Shelf.Taken.There there)) {
      return new Heard(asked, Say.bad("", ((Shelf.Taken.Not) taken).why()));
    }
    Attempt attempt = start(there.lesson(), seed, manner, asked.session());
    if (manner != Manner.WHOLE) {
      keep(new ProgressEvent.Typed(line));
    }
    return at(
        asked,
        attempt.start(),
        Welcome.lesson(attempt, shelf.number(id), report.missing(there.lesson())));
  }

  private static Heard at(Reply asked, Session session, Prose said) {
    return new Heard(new Reply(session, asked.answer(), asked.n(), asked.command()), said);
  }

  private Heard play(Reply asked) {
    if (!(mode instanceof Mode.In in)) {
      return new Heard(asked, Say.text("You are playing freely already."));
    }
    mode = new Mode.Aside(in.attempt(), asked.session());
    return new Heard(
        asked,
        Say.text(
            "You play freely now, from this very point. `resume` goes back to the lesson, as it is here."));
  }

  private Heard resume(Reply asked) {
    if (mode instanceof Mode.Aside aside) {
      return resumed(asked, aside.attempt(), aside.session());
    }
    if (mode instanceof Mode.Free free
        && free.offer().isPresent()
        && free.offer().get() instanceof Mode.Offer.GoOn left) {
      keep(
          new ProgressEvent.Resumed(left.unfinished().attempt(), left.unfinished().lines().size()));
      return resumed(asked, left.attempt(), left.session());
    }
    return mode instanceof Mode.In
        ? new Heard(asked, Say.text("You are in the lesson. `goal` says what this step asks for."))
        : noLesson(asked);
  }

  private Heard resumed(Reply asked, Attempt attempt, Session then) {
    mode = new Mode.In(attempt);
    variables = report.showsVariables(attempt.lesson().id());
    return at(asked, Interpreter.back(then, asked.session()), Welcome.resumed(attempt, then));
  }

  private Heard next(Reply asked) {
    if (mode instanceof Mode.Free free
        && free.offer().isPresent()
        && free.offer().get() instanceof Mode.Offer.Begin begin) {
      return begin(asked, begin.lesson(), Manner.WHOLE, "");
    }
    return noLesson(asked);
  }

  private Heard noLesson(Reply asked) {
    String text =
        mode instanceof Mode.Aside
            ? "You are playing freely, and the lesson waits: `resume` goes back to it."
            : mode instanceof Mode.Free free
                    && free.offer().filter(Mode.Offer.GoOn.class::isInstance).isPresent()
                ? "You are not in the lesson now: `resume` goes back to it."
                : "You are in no lesson now. `lessons` lists them, and `lesson ID` begins one.";
    return new Heard(asked, Say.text(text));
  }

  /** All steps lie behind. */
  private Heard over(Attempt attempt, Taken taken) {
    taken.events().forEach(this::keep);
    boolean again = attempt.manner() == Manner.TEST && !attempt.passed();
    Optional<Shelf.Listed> next =
        again
            ? Optional.empty()
            : report
                .next(Optional.of(attempt.lesson().id()))
                .filter(lesson -> !lesson.id().equals(attempt.lesson().id()));
    Optional<String> offered =
        again ? Optional.of(attempt.lesson().id()) : next.map(Shelf.Listed::id);
    mode = new Mode.Free(offered.map(Mode.Offer.Begin::new));
    return new Heard(taken.reply(), Welcome.over(attempt, report.stars(attempt), next));
  }

  // ---- the screen

  @Override
  public Optional<Card> card(Session session) {
    return mode instanceof Mode.In in
        ? Optional.of(Cards.of(in.attempt(), session, news.unkept()))
        : Optional.empty();
  }

  @Override
  public Aids aids(Session session) {
    return new Aids(variables, enterDelivers(), Withheld.from(mode, session));
  }

  /**
   * In a lesson Enter goes on where a step is done; in the first one it first has to be learned.
   */
  private boolean enterDelivers() {
    return mode instanceof Mode.In in
        ? Typing.delivers(in.attempt())
        : !(mode instanceof Mode.Free free) || !free.byEnter();
  }

  /** Where a prediction or an answer is wanted, completion would give it away. */
  @Override
  public boolean completes(Session session) {
    if (!(mode instanceof Mode.In in) || in.attempt().done()) {
      return true;
    }
    boolean task = in.attempt().step().task() instanceof Task.Reach;
    return in.attempt()
        .step()
        .completion()
        .orElseGet(() -> !task || in.attempt().asks().isEmpty() && session.owing().isEmpty());
  }
}
