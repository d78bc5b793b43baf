package tcpstates.dist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.AttemptLog;
import tcpstates.lessons.progress.LessonJournal;
import tcpstates.lessons.progress.ProgressFolder;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.files.StateFolder;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.prompt.ThisRun;
import tcpstates.repl.shell.SavedFiles;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Visible;

/** Prints or writes a student's journal of a lesson, with all its sessions. */
final class HandIn {

  private HandIn() {}

  static int journal(String id, Optional<String> out, Streams streams) {
    Optional<Path> folder = StateFolder.of(LocalPerson.environment());
    if (folder.isEmpty()) {
      throw new Refusal(
          "there is no journal, because neither XDG_STATE_HOME nor HOME names a folder",
          ExitCode.BROKEN);
    }
    AttemptLog log = log(folder.get(), Course.shipped().named(id).orElse(id));
    String text = LessonJournal.text(log);
    if (out.isEmpty()) {
      streams.out().print(SavedFiles.sealed(text));
      return ExitCode.OK.number();
    }
    SavedFiles files = new SavedFiles(LocalFiles.of(LocalPerson.environment()));
    if (files.write(out.get(), text) instanceof SavedFiles.Outcome.Refused refused) {
      throw new Refusal(refused.why(), ExitCode.FAILED);
    }
    streams
        .out()
        .println(
            "Written: "
                + Visible.text(out.get())
                + ", "
                + Phrases.count(log.lines().size(), "line")
                + " in "
                + Phrases.count(log.sessions().size(), "session"));
    return ExitCode.OK.number();
  }

  private static AttemptLog log(Path folder, String id) {
    try {
      return new ProgressFolder(folder, ThisRun::name)
          .attempt(id)
          .orElseThrow(
              () ->
                  new Refusal(
                      "you have typed nothing in a lesson `"
                          + Visible.text(id)
                          + "` yet. `tcpstates progress` lists what you have begun.",
                      ExitCode.FAILED));
    } catch (IOException e) {
      throw new Refusal("your progress can't be read: " + e.getMessage(), ExitCode.BROKEN);
    }
  }
}
