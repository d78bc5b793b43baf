package tcpstates.repl.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tcpstates.engine.world.IllegalMove;

/**
 * Why a command was rejected: the engine's reason, or one of the session's own.
 *
 * @param code the code in JSON, one of {@link #codes()}
 * @param message what is wrong, in one or two sentences
 * @param section the section of RFC 9293 that says so, or an empty text
 */
public record Rejection(String code, String message, String section) {

  /** The session's own kinds of reasons. */
  public enum Code {
    NOTHING_TO_UNDO,
    NOTHING_TO_REDO,
    /** {@code goto} beyond the moves of this branch. */
    NO_SUCH_MOMENT,
    NO_SUCH_BRANCH,
    BRANCH_EXISTS,
    /** {@code compare} with the present branch. */
    SAME_BRANCH,
    /** {@code why} before anything has happened, and a text in which nothing is known. */
    NOTHING_TO_EXPLAIN,
    /** {@code explain} or {@code help} of an unknown word. */
    UNKNOWN_WORD,
    /** A variable that is not set in the side's state. */
    NOT_SET,
    /** A number that makes no sense here. */
    BAD_NUMBER,
    /** A goal that can't hold in any world. */
    IMPOSSIBLE_GOAL,
    /** A goal that speaks of what searches leave out. */
    NOT_SEARCHABLE,
    /** {@code path}: every world that can be reached was looked at. */
    NO_WAY,
    /** {@code path}: a bound was met before a way was found. */
    NOT_WITHIN,
    /** {@code path}: the shell, or a person, has ended the search. */
    STOPPED,
    /** The command may not be used in this place. */
    NOT_HERE,
    /** A file that could not be loaded. */
    NOT_LOADED,
    /** The shell around the session could not do, or did not grant, what was asked. */
    NOT_GRANTED,
    /** Inside {@code reject}: a check that does not hold. */
    CHECK_FAILED;

    /** The code in JSON, such as {@code no-such-branch}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The engine's reason. */
  static Rejection of(IllegalMove reason) {
    return new Rejection(reason.code().word(), IllegalMoveText.of(reason), reason.section());
  }

  public static Rejection of(Code code, String message) {
    return new Rejection(code.word(), message, "");
  }

  /** Every code there is: the engine's, then the session's. */
  public static List<String> codes() {
    return Stream.concat(
            Arrays.stream(IllegalMove.Code.values()).map(IllegalMove.Code::word),
            Arrays.stream(Code.values()).map(Code::word))
        .toList();
  }
}
