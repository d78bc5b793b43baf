package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tcpstates.engine.world.ArmedFault;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.Verb.Place;

/**
 * Everything that a person has done, as a value: branches of moments, the cursor in them, and what
 * was typed. The interpreter makes the next one from it.
 *
 * @param language what can be said
 * @param place where it is said, which decides what is allowed
 * @param branches oldest first; never empty
 * @param current the index of the current one @param display how things are shown
 * @param log what is recorded beside the moves
 */
public record Session(
    Language language,
    Place place,
    List<Branch> branches,
    int current,
    Display display,
    Logbook log) {

  /** The name of the branch with which every session starts. */
  static final String FIRST_BRANCH = "main";

  public Session {
    branches = List.copyOf(branches);
  }

  /** A session at a prompt, with nothing done yet. */
  public static Session start(CommandSet commands) {
    return start(commands, Place.PROMPT);
  }

  /** A session in a place, which decides what is allowed. */
  public static Session start(CommandSet commands, Place place) {
    return start(new Language(commands), place);
  }

  /** A session in a place, in a language that exists already. */
  public static Session start(Language language, Place place) {
    return new Session(
        language, place, List.of(Branch.empty(FIRST_BRANCH)), 0, Display.DEFAULT, Logbook.NONE);
  }

  /** The present branch. */
  public Branch branch() {
    return branches.get(current);
  }

  /** The branch with this name. */
  public Optional<Branch> branch(String name) {
    return branches.stream().filter(branch -> branch.name().equals(name)).findFirst();
  }

  /** The names of all branches but the present one. */
  public List<String> otherBranches() {
    String here = branch().name();
    return branches.stream().map(Branch::name).filter(name -> !name.equals(here)).toList();
  }

  /** The world as it is now. */
  public World world() {
    return branch().world();
  }

  /** The side that acts if none is named. */
  public Side focus() {
    return branch().focus();
  }

  /** The moves that led here, oldest first. */
  public List<Moment> moments() {
    return branch().moments();
  }

  /** What a check is judged by now. */
  public Evidence evidence() {
    return new Evidence(world(), log.sent().sent(), branch().since());
  }

  /**
   * What a check is judged by in each world that a move passed through, in order.
   *
   * @param move how many moves of the branch came before it
   */
  public List<Evidence> evidenceIn(int move) {
    SinceMark since = branch().at(move).since();
    Moment moment = branch().at(move + 1).past().last();
    return moment.stages().stream()
        .map(
            stage ->
                new Evidence(
                    stage.world(),
                    Moment.sent(stage.wireEvents()),
                    since.amid(moment.move(), stage.steps())))
        .toList();
  }

  /** Every line typed, with the answer. */
  public List<JournalEntry> journal() {
    return log.journal().toList();
  }

  /** The predictions that are not judged yet. */
  public Predictions predictions() {
    return log.predictions();
  }

  /** How many lines have been carried out. */
  public int lines() {
    return log.lines();
  }

  /** The side that owes an answer: the one in focus, if it does. */
  public Optional<Side> owing() {
    Side focus = focus();
    if (owes(focus)) {
      return Optional.of(focus);
    }
    return owes(focus.peer()) ? Optional.of(focus.peer()) : Optional.empty();
  }

  public boolean owes(Side side) {
    return world().seat(side).owes();
  }

  /** This with another current branch instead of the old one. */
  public Session withBranch(Branch next) {
    List<Branch> changed = new ArrayList<>(branches);
    changed.set(current, next);
    return new Session(language, place, changed, current, display, log);
  }

  /** This with one more branch, which is the current one. */
  public Session withNewBranch(Branch next) {
    List<Branch> more = new ArrayList<>(branches);
    more.add(next);
    return new Session(language, place, more, branches.size(), display, log);
  }

  public Session withPlace(Place other) {
    return new Session(language, other, branches, current, display, log);
  }

  public Session withCurrent(int index) {
    return new Session(language, place, branches, index, display, log);
  }

  public Session withDisplay(Display next) {
    return new Session(language, place, branches, current, next, log);
  }

  public Session withLog(Logbook next) {
    return new Session(language, place, branches, current, display, next);
  }

  /** The moves of another session, with the focus and everything else as it is here. */
  public Session following(Session other) {
    Branch there = other.branch().withFocus(focus());
    return new Session(language, place, other.branches, other.current, display, log)
        .withBranch(there);
  }

  /** Whether the same moves have been made as in another session, with the same cursor. */
  public boolean standsWith(Session other) {
    return current == other.current
        && branches.size() == other.branches.size()
        && IntStream.range(0, branches.size())
            .allMatch(i -> branches.get(i).standsWith(other.branches.get(i)));
  }

  // ---- for companions

  /** This with the mark here: checks look back to it. */
  public Session marked() {
    return withBranch(branch().marked());
  }

  /**
   * This with faults that wait now and that nobody sees: no move shows that they were armed. A
   * session without a move stays as it is.
   */
  public Session hiding(List<ArmedFault> faults) {
    List<ArmedFault> all = new ArrayList<>(world().armed());
    faults.forEach(fault -> all.add(fault.hide()));
    return faults.isEmpty() ? this : withBranch(branch().at(world().withArmed(all)));
  }

  /** This with the world as one sees it: without hidden faults. */
  public Session inSight() {
    World seen = world().inSight();
    return seen == world() ? this : withBranch(branch().at(seen));
  }

  /** This with other aids; they change nothing but what is shown and offered. */
  public Session with(Aids aids) {
    return withDisplay(display.with(aids));
  }

  /** A fresh world, with nothing to undo; what was typed and how things are shown stay. */
  public Session fresh() {
    return start(language, place).continuing(this);
  }

  /** This session, with what has been typed since, and shown as things are shown now. */
  public Session continuing(Session now) {
    Logbook next =
        log.withLines(now.lines()).withJournal(now.log().journal()).withRejection(Optional.empty());
    return withDisplay(now.display()).withLog(next);
  }

  /** This without open predictions. */
  public Session unpredicted() {
    return withLog(log.withPredictions(Predictions.NONE));
  }

  /** This as if nothing had been predicted or sent yet. */
  public Session unpredictedAndUnsent() {
    return withLog(log.withPredictions(Predictions.NONE).withSent(Logbook.LastSent.NOTHING));
  }
}
