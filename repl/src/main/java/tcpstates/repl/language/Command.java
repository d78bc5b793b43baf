package tcpstates.repl.language;

import java.util.Optional;
import tcpstates.engine.world.Side;

/**
 * A line of the command language, understood. A command knows its kind, its side, and how it is
 * spelled; packages above this one know what it does.
 */
public interface Command {

  /** What a command does to a session. */
  enum Kind {
    /** A side acts, or a segment arrives. */
    MOVE,
    /** The network loses or changes a segment, or somebody forges one. */
    FAULT,
    /** Virtual time passes. */
    TIME,
    /** The world begins again. */
    RESET,
    /** A setting of a side or of the wire changes. */
    SETTING,
    /** A setting of the display changes. */
    DISPLAY,
    /** The focus moves. */
    FOCUS,
    /** The session goes to another moment, or to another branch. */
    TRAVEL,
    /** Something is shown or explained. */
    LOOK,
    /** A search looks for something. */
    SEARCH,
    /** A person says what will happen. */
    PREDICTION,
    /** A check holds or fails. */
    CHECK,
    /** Checks are to look back to here. */
    MARK,
    /** A file is written. */
    WRITE,
    /** A file is read, and its commands are run. */
    LOAD,
    /** The person leaves. */
    LEAVE,
    /** A command of another module, which the session passes on. */
    OTHER;

    /** Whether such a command changes the world, and so becomes a moment. */
    public boolean changesWorld() {
      return switch (this) {
        case MOVE, FAULT, TIME, RESET, SETTING -> true;
        case DISPLAY, FOCUS, TRAVEL, LOOK, SEARCH, PREDICTION -> false;
        case CHECK, MARK, WRITE, LOAD, LEAVE, OTHER -> false;
      };
    }

    /** Whether such a command leaves the session as it is, and only shows something. */
    public boolean looks() {
      return switch (this) {
        case LOOK, SEARCH, PREDICTION, CHECK, OTHER -> true;
        case MOVE, FAULT, TIME, RESET, SETTING -> false;
        case DISPLAY, FOCUS, TRAVEL, MARK, WRITE, LOAD, LEAVE -> false;
      };
    }
  }

  /** What it does. */
  Kind kind();

  /**
   * The one spelling in which it is kept: lower case, with its side, and with everything that
   * matters. Read again, it is the same command.
   *
   * @param focus the side that acts if the command names none
   */
  String text(Side focus);

  /** The side that it is about; empty if it names none, or is about none. */
  default Optional<Side> side() {
    return Optional.empty();
  }

  /** The same command with its side filled in, if it needs one and names none. */
  default Command by(Side focus) {
    return this;
  }

  /** Whether it acts for the side in focus because it names none. */
  default boolean leansOnFocus() {
    return !by(Side.CLIENT).equals(by(Side.SERVER));
  }

  /**
   * How a text would name it: by its verb, or by the verb and what it is about, as {@code set msl}.
   *
   * @param verb its entry in the list
   */
  default String name(Verb verb) {
    return verb.name();
  }
}
