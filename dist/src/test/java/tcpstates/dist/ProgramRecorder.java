package tcpstates.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.capture.export.ExportFormat;
import tcpstates.engine.world.Side;

/** Records which program was started, and ends with its own number. */
final class ProgramRecorder implements Programs, LessonPrograms, CapturePrograms {
  final List<String> started = new ArrayList<>();

  @Override
  public int start(Appearance appearance, Streams streams) {
    started.add("start " + told(appearance));
    return 45;
  }

  @Override
  public int screen(Appearance appearance, Streams streams) {
    started.add("screen " + told(appearance));
    return 44;
  }

  @Override
  public int repl(Appearance appearance, Streams streams) {
    started.add("repl " + told(appearance));
    return 40;
  }

  private static String told(Appearance looks) {
    return "plain="
        + looks.plain()
        + " ascii="
        + looks.ascii()
        + looks.theme().map(theme -> " theme=" + theme).orElse("");
  }

  @Override
  public int run(RunOptions options, Streams streams) {
    started.add(options.toString());
    return 41;
  }

  @Override
  public int explore(ExploreOptions options, Streams streams) {
    started.add(options.toString());
    return 43;
  }

  @Override
  public int explain(List<String> words, boolean json, Streams streams) {
    started.add("explain " + words + (json ? " as JSON" : ""));
    return 42;
  }

  @Override
  public int replay(Replay options, Streams streams) {
    started.add(options.toString());
    return 46;
  }

  @Override
  public int play(Playing options, Streams streams) {
    started.add(options.toString());
    return 48;
  }

  @Override
  public int export(String file, ExportFormat format, Optional<Side> side, Streams streams) {
    started.add(file + " to " + format + side.map(one -> " for the " + one.word()).orElse(""));
    return 47;
  }

  @Override
  public int learn(LearnOptions options, Streams streams) {
    started.add(options.toString());
    return 50;
  }

  @Override
  public int preview(String file, Play play, Streams streams) {
    started.add("preview " + file + " " + play);
    return 51;
  }

  @Override
  public int list(Folders folders, Streams streams) {
    started.add("list " + folders);
    return 52;
  }

  @Override
  public int show(String id, OptionalLong seed, Folders folders, Streams streams) {
    started.add("show " + id + " " + seed);
    return 53;
  }

  @Override
  public int strip(String place, String out, String solutions, Streams streams) {
    started.add("strip " + place + " " + out + " " + solutions);
    return 59;
  }

  @Override
  public int claims(Optional<String> path, Folders folders, Streams streams) {
    started.add("claims " + path);
    return 58;
  }

  @Override
  public int verify(Optional<String> path, Folders folders, Streams streams) {
    started.add("verify " + path + " " + folders);
    return 54;
  }

  @Override
  public int create(String id, Streams streams) {
    started.add("new " + id);
    return 55;
  }

  @Override
  public int progress(ProgressOptions options, Streams streams) {
    started.add("progress " + options.files() + " " + options.form());
    return 56;
  }

  @Override
  public int journal(String id, Optional<String> out, Streams streams) {
    started.add("journal " + id + " " + out);
    return 58;
  }

  @Override
  public int grade(GradeOptions options, Streams streams) {
    started.add(options.toString());
    return 57;
  }
}
