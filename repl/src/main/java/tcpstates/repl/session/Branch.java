package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;

/**
 * A row of moments with a cursor in it. Checks that look back see what happened since the last mark
 * that is not beyond the cursor, or since the start.
 *
 * @param name its name
 * @param from the branch it was forked from, if it was
 * @param partedAt how many moves it took over from there
 * @param past the moves before the cursor, oldest first
 * @param future the moves that can be redone, the next one last
 * @param focus the side in focus
 * @param marks after how many moves a mark was set, the least first
 */
public record Branch(
    String name,
    Optional<String> from,
    int partedAt,
    Chain<Moment> past,
    Chain<Moment> future,
    Side focus,
    Chain<Integer> marks) {

  /** Nothing has happened; the client is in focus. */
  static Branch empty(String name) {
    return new Branch(
        name, Optional.empty(), 0, Chain.empty(), Chain.empty(), Side.CLIENT, Chain.empty());
  }

  /** Moments that exist already, such as those of a capture, with the cursor before the first. */
  public static Branch of(String name, List<Moment> moments) {
    Chain<Moment> future = Chain.empty();
    for (int i = moments.size() - 1; i >= 0; i--) {
      future = future.plus(moments.get(i));
    }
    return new Branch(name, Optional.empty(), 0, Chain.empty(), future, Side.CLIENT, Chain.empty());
  }

  /** Whether it shows what was seen to happen, as in a capture, so that nobody can play in it. */
  public boolean isSeen() {
    Chain<Moment> some = past.isEmpty() ? future : past;
    return !some.isEmpty() && some.last().move().isSeen();
  }

  /** Whether a side must be in the state in which the world at the cursor has it. */
  public boolean isCertain(Side side) {
    return past.isEmpty() || past.last().move().isCertain(side);
  }

  /** The world at the cursor. */
  public World world() {
    return past.isEmpty() ? World.initial() : past.last().after();
  }

  /** How many moves are before the cursor. */
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

  /** What has happened since the mark. */
  SinceMark since() {
    return SinceMark.over(past, mark());
  }

  /** How many moves came before the mark. */
  public int mark() {
    Chain<Integer> set = marksWithin(position());
    return set.isEmpty() ? 0 : set.last();
  }

  private Chain<Integer> marksWithin(int position) {
    Chain<Integer> left = marks;
    while (!left.isEmpty() && left.last() > position) {
      left = left.withoutLast();
    }
    return left;
  }

  /**
   * This with one more move; what could be redone is gone. If the world begins again, the mark is
   * set.
   */
  public Branch plus(Moment moment) {
    Branch longer =
        new Branch(
            name,
            from,
            partedAt,
            past.plus(moment),
            Chain.empty(),
            moment.focus(),
            marksWithin(position()));
    return moment.startsOver() ? longer.marked() : longer;
  }

  /** This with the mark set at the cursor; marks beyond it are gone. */
  public Branch marked() {
    Chain<Integer> earlier = marksWithin(position());
    boolean here = !earlier.isEmpty() && earlier.last() == position();
    return new Branch(
        name, from, partedAt, past, future, focus, here ? earlier : earlier.plus(position()));
  }

  /** This with another world at the cursor, which no move shows; itself if there is no move yet. */
  Branch at(World world) {
    if (past.isEmpty()) {
      return this;
    }
    Chain<Moment> moments = past.withoutLast().plus(past.last().leadingTo(world));
    return new Branch(name, from, partedAt, moments, future, focus, marks);
  }

  public Branch withFocus(Side side) {
    return new Branch(name, from, partedAt, past, future, side, marks);
  }

  /** This with the cursor after this number of moves; the focus is what it was there. */
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
              undone.focusBefore(),
              marks);
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
              redone.focus(),
              marks);
    }
    return branch;
  }

  /** Another branch from here; this one stays as it is. */
  public Branch fork(String newName) {
    return new Branch(
        newName,
        Optional.of(name),
        position(),
        past,
        Chain.empty(),
        focus,
        marksWithin(position()));
  }

  /** Whether this has the same moves and cursor as another; chains are compared by identity. */
  boolean standsWith(Branch other) {
    return past == other.past && future == other.future && name.equals(other.name);
  }

  public Branch renamed(String newName) {
    return new Branch(newName, Optional.empty(), 0, past, future, focus, marks);
  }
}
