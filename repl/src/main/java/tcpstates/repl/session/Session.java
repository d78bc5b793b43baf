package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.CommandSpec.Place;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.Legal;

/**
 * Everything that a person has done, as a value: lines of events, where one stands in them, and
 * what was typed. {@link Sessions} makes the next one from it.
 *
 * @param language what can be said
 * @param place where it is said, which decides what is allowed
 * @param branches the lines of events, oldest first; never empty
 * @param current the index of the present one
 * @param display how things are shown
 * @param notes what is remembered beside
 */
public record Session(
    Language language,
    Place place,
    List<Branch> branches,
    int current,
    Display display,
    Notes notes) {

  /** The name of the branch with which every session starts. */
  static final String FIRST_BRANCH = "main";

  public Session {
    branches = List.copyOf(branches);
  }

  static Session start(Language language, Place place) {
    return new Session(
        language, place, List.of(Branch.empty(FIRST_BRANCH)), 0, Display.DEFAULT, Notes.NONE);
  }

  /** The present branch. */
  public Branch branch() {
    return branches.get(current);
  }

  /** The branch with this name. */
  public Optional<Branch> branch(String name) {
    return branches.stream().filter(branch -> branch.name().equals(name)).findFirst();
  }

  /** The world as it is now. */
  public World world() {
    return branch().world();
  }

  /** The side that acts where none is named. */
  public Side focus() {
    return branch().focus();
  }

  /** The moves that led here, oldest first. */
  public List<Moment> moments() {
    return branch().moments();
  }

  /** Every line typed, with what was said to it. */
  public List<JournalEntry> journal() {
    return notes.journal().toList();
  }

  /** The predictions that are not judged yet. */
  public Predictions predictions() {
    return notes.predictions();
  }

  /** How many lines have been carried out. */
  public int lines() {
    return notes.lines();
  }

  /** The side that owes an answer: the one in focus, if it does. */
  public Optional<Side> owing() {
    Side focus = focus();
    if (owes(focus)) {
      return Optional.of(focus);
    }
    return owes(focus.peer()) ? Optional.of(focus.peer()) : Optional.empty();
  }

  /** What is legal now, for completion. */
  public Legal legal() {
    return new LegalHere(this);
  }

  boolean owes(Side side) {
    return world().seat(side).owes();
  }

  /** This with another present branch in the place of the old one. */
  Session withBranch(Branch next) {
    List<Branch> changed = new ArrayList<>(branches);
    changed.set(current, next);
    return new Session(language, place, changed, current, display, notes);
  }

  /** This with one branch more, which is the present one. */
  Session withNewBranch(Branch next) {
    List<Branch> more = new ArrayList<>(branches);
    more.add(next);
    return new Session(language, place, more, branches.size(), display, notes);
  }

  Session withPlace(Place other) {
    return new Session(language, other, branches, current, display, notes);
  }

  Session withCurrent(int index) {
    return new Session(language, place, branches, index, display, notes);
  }

  Session withDisplay(Display next) {
    return new Session(language, place, branches, current, next, notes);
  }

  Session withNotes(Notes next) {
    return new Session(language, place, branches, current, display, next);
  }
}
