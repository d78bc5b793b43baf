package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tcpstates.lessons.scene.CapturedScene;
import tcpstates.lessons.scene.SceneFrame;
import tcpstates.lessons.scene.SceneSource;
import tcpstates.lessons.scene.Scenes;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/**
 * Reads a {@code capture}: which connection a step plays, which of its frames, and what is asked.
 */
final class CaptureBlockReader {

  private static final Pattern NAME = Pattern.compile("(\\S+)#([0-9]{1,6})");
  private static final Pattern FRAMES =
      Pattern.compile("frames\\s+([0-9]{1,9})\\s*\\.\\.\\s*([0-9]{1,9})");
  private static final Pattern ASK = Pattern.compile("ask\\s+([0-9]{1,9})");

  private static final String FORM =
      "a `capture` begins with a line `FILE#STREAM`, such as `lost_fin.pcap#0`; then, if you like,"
          + " `frames 4..7`, and `ask 6`: the question is about what holds after that frame";

  private final SceneSource beside;
  private final LessonProblems problems;

  /**
   * Begins with no block.
   *
   * @param beside the captures beside the lesson; they come before those of the program
   */
  CaptureBlockReader(SceneSource beside, LessonProblems problems) {
    this.beside = beside;
    this.problems = problems;
  }

  /** A line of the block that is understood. */
  private record Said(SourceLine row, Matcher matcher) {

    /** A number in it. */
    long number(int group) {
      return Long.parseLong(matcher.group(group));
    }
  }

  /** The part of a capture that a block names; empty if there is no such part. */
  Optional<PlayedCapture> read(FencedBlock fence) {
    List<SourceLine> rows = fence.said();
    if (rows.isEmpty()) {
      problems.add(fence.at(), FORM);
      return Optional.empty();
    }
    Optional<CapturedScene> scene = scene(rows.get(0));
    Map<Pattern, Said> said = new HashMap<>();
    for (SourceLine row : rows.subList(1, rows.size())) {
      Optional<Said> known = said(row);
      if (known.isEmpty()) {
        problems.add(row.at(), FORM);
      } else if (said.put(known.get().matcher().pattern(), known.get()) != null) {
        problems.add(row.at(), "this is said twice");
      }
    }
    return scene.flatMap(found -> part(fence.at(), found, said));
  }

  private static Optional<Said> said(SourceLine row) {
    return Stream.of(FRAMES, ASK)
        .map(pattern -> pattern.matcher(row.text()))
        .filter(Matcher::matches)
        .map(matcher -> new Said(row, matcher))
        .findFirst();
  }

  private Optional<CapturedScene> scene(SourceLine row) {
    Matcher name = NAME.matcher(row.text());
    if (!name.matches()) {
      problems.add(row.at(), FORM);
      return Optional.empty();
    }
    String file = name.group(1);
    int stream = Integer.parseInt(name.group(2));
    SceneSource.Reading own = beside.read(file, stream);
    if (own instanceof SceneSource.Reading.Refused refused) {
      problems.add(row.at(), format("`%s` %s", file, refused.why()));
      return Optional.empty();
    }
    return own instanceof SceneSource.Reading.Read read
        ? Optional.of(read.scene())
        : shipped(row, name, file, stream);
  }

  private Optional<CapturedScene> shipped(SourceLine row, Matcher name, String file, int stream) {
    List<CapturedScene> there = Scenes.shipped().of(file);
    if (there.isEmpty()) {
      problems.unknown(
          row.at(),
          format("there is no capture `%s` beside this lesson or in the program", file),
          file,
          Set.copyOf(Scenes.shipped().files()));
      return Optional.empty();
    }
    Optional<CapturedScene> scene = Scenes.shipped().find(file, stream);
    if (scene.isEmpty()) {
      List<String> streams = there.stream().map(found -> Integer.toString(found.stream())).toList();
      problems.add(
          row.at(name.start(2)),
          format(
              "`%s` has no stream %d for lessons; it has %s",
              file, stream, String.join(", ", streams)));
    }
    return scene;
  }

  private Optional<PlayedCapture> part(Location at, CapturedScene scene, Map<Pattern, Said> said) {
    Optional<Said> frames = Optional.ofNullable(said.get(FRAMES));
    Optional<Said> ask = Optional.ofNullable(said.get(ASK));
    int all = scene.frames().size();
    Optional<Integer> first = frames.map(row -> place(scene, row, 1)).orElse(Optional.of(1));
    Optional<Integer> last = frames.map(row -> place(scene, row, 2)).orElse(Optional.of(all));
    Optional<Integer> asked = ask.map(row -> place(scene, row, 1)).orElse(last);
    if (first.isEmpty() || last.isEmpty() || asked.isEmpty()) {
      return Optional.empty();
    }
    if (first.get() > last.get()) {
      problems.add(frames.orElseThrow().row().at(), "the first frame comes after the last");
      return Optional.empty();
    }
    if (asked.get() < first.get() || asked.get() > last.get()) {
      problems.add(
          ask.orElseThrow().row().at(),
          "the frame that the question is about is none of those that the step shows");
      return Optional.empty();
    }
    int open = ask.isPresent() ? asked.get() - 1 : last.get();
    return Optional.of(new PlayedCapture(at, scene, first.get(), last.get(), open, asked.get()));
  }

  /** The place of a frame in the connection. */
  private Optional<Integer> place(CapturedScene scene, Said row, int group) {
    Optional<Integer> place = scene.positionOf(row.number(group));
    if (place.isEmpty()) {
      List<String> frames = scene.frames().stream().map(f -> Long.toString(f.number())).toList();
      problems.add(
          row.row().at(row.matcher().start(group)),
          format(
              "frame %d is none of this connection's: %s",
              row.number(group), String.join(", ", frames)));
    }
    return place;
  }

  // ---- what a student reads

  /** The frames of a part, a line each. */
  static Prose listing(PlayedCapture capture) {
    List<SceneFrame> frames = capture.frames();
    int number = width(frames, frame -> Long.toString(frame.number()));
    int time = width(frames, SceneFrame::time);
    int text = width(frames, SceneFrame::text);
    List<StyledLine> lines = new ArrayList<>();
    for (SceneFrame frame : frames) {
      String of = Long.toString(frame.number());
      lines.add(
          StyledLine.of(
              " ".repeat(number - of.length())
                  + "#"
                  + of
                  + " ".repeat(2 + time - frame.time().length())
                  + frame.time()
                  + "  "
                  + frame.text()
                  + " ".repeat(2 + text - frame.text().length())
                  + frame.details(),
              Style.COMMAND));
    }
    return Prose.listing(lines);
  }

  private static int width(List<SceneFrame> frames, Function<SceneFrame, String> column) {
    return frames.stream().mapToInt(frame -> column.apply(frame).length()).max().orElse(0);
  }
}
