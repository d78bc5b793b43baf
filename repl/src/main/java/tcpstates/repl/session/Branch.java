package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;

/**
 * A line of events with a cursor in it.
 *
 * @param name its name
 * @param from the branch it was forked from, if it was
 * @param partedAt how many moves it took over from there
 * @param past the moves before the cursor, oldest first
 * @param future the moves that can be redone, the next one last
 * @param focus the side in focus
 */
public record Branch(
    String name,
    Optional<String> from,
    int partedAt,
    Chain<Moment> past,
    Chain<Moment> future,
    Side focus) {

  /** Nothing has happened; the client is in focus. */
  static Branch empty(String name) {
    return new Branch(name, Optional.empty(), 0, Chain.empty(), Chain.empty(), Side.CLIENT);
  }

  /** The world at the cursor. */
  public World world() {
    return past.isEmpty() ? World.initial() : past.last().after();
  }

  /** How many moves lie behind the cursor. */
  public int position() {
    return past.size();
  }

  /** How many moves there are, those that can be redone included. */
  public int length() {
    return past.size() + future.size();
  }

  /** The moves that led here, oldest first. */
  public List<Moment> moments() {
    return past.toList();
  }

  /** The moves that can be redone, the next one first. */
  public List<Moment> undone() {
    List<Moment> list = new ArrayList<>(future.toList());
    Collections.reverse(list);
    return List.copyOf(list);
  }

  /** This with one move more; what could be redone is gone. */
  public Branch plus(Moment moment) {
    return new Branch(name, from, partedAt, past.plus(moment), Chain.empty(), moment.focus());
  }

  public Branch withFocus(Side side) {
    return new Branch(name, from, partedAt, past, future, side);
  }

  /** This with the cursor after this number of moves; the focus is as it was there. */
  public Branch at(int position) {
    Branch branch = this;
    while (branch.position() > position) {
      Moment undone = branch.past.last();
      branch =
          new Branch(
              name,
              from,
              partedAt,
              branch.past.withoutLast(),
              branch.future.plus(undone),
              undone.focusBefore());
    }
    while (branch.position() < position) {
      Moment redone = branch.future.last();
      branch =
          new Branch(
              name,
              from,
              partedAt,
              branch.past.plus(redone),
              branch.future.withoutLast(),
              redone.focus());
    }
    return branch;
  }

  /** Another line of events from here; this one stays as it is. */
  public Branch fork(String newName) {
    return new Branch(newName, Optional.of(name), position(), past, Chain.empty(), focus);
  }

  public Branch renamed(String newName) {
    return new Branch(newName, Optional.empty(), 0, past, future, focus);
  }
}
