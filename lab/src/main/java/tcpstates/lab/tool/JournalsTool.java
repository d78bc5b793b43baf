package tcpstates.lab.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.results.ClassJournals;
import tcpstates.lab.results.ClassJournals.Work;
import tcpstates.lab.store.StoreFault;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.AttemptLog;
import tcpstates.lessons.progress.LessonJournal;
import tcpstates.lessons.progress.Provenance;
import tcpstates.lessons.signature.SignedText;
import tcpstates.lessons.signature.SigningKey;
import tcpstates.repl.files.LocalFile;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.shell.SavedFiles;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Visible;

/** `tcpstates lab journals`: writes the journals of a class in a lesson, and signs them. */
public final class JournalsTool {

  /**
   * What to write.
   *
   * @param out the folder for the journals, as it was typed
   * @param assignment what the journals are for; without a name, the lesson's id
   */
  public record Export(String lesson, String out, Optional<String> assignment) {}

  private final LocalFiles files;
  private final PrintStream out;

  /**
   * Makes the tool.
   *
   * @param files where the journals are written
   */
  public JournalsTool(LocalFiles files, PrintStream out) {
    this.files = files;
    this.out = out;
  }

  /**
   * Writes a signed journal for each student who has typed something in the lesson.
   *
   * @param store a store to use in place of the configuration's
   * @throws LabFault if there is no such lesson, or a journal can't be written
   */
  public void write(String dir, Optional<String> store, Export export) throws LabFault {
    String assignment = export.assignment().orElse(export.lesson());
    if (!Provenance.isName(assignment)) {
      throw LabFault.notUnderstood("--assignment takes " + Provenance.NAME_RULE);
    }
    try (OpenLab lab = OpenLab.open(dir, store)) {
      Course course = ResultsTool.course(lab.folder());
      ResultsTool.lesson(course, export.lesson());
      SigningKey key = lab.folder().journalKey();
      List<Work> works = ClassJournals.read(lab.database(), export.lesson());
      makeFolder(export.out());
      List<String> none = new ArrayList<>();
      for (Work work : works) {
        if (work.log().isPresent()) {
          write(work.student(), work.log().get().by(work.student(), assignment), export, key);
        } else {
          none.add(work.student());
        }
      }
      if (!none.isEmpty()) {
        out.println("Nothing typed in " + export.lesson() + ": " + String.join(", ", none));
      }
      out.println(
          "The key that checks them: " + Visible.text(lab.folder().journalPublicKey().toString()));
    } catch (StoreFault e) {
      throw RosterTool.broken(e);
    }
  }

  private void makeFolder(String name) throws LabFault {
    try {
      Path folder = files.path(name);
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
    } catch (InvalidPathException | IOException e) {
      throw LabFault.broken(Visible.text(name) + " can't be made: " + LocalFile.why(e));
    }
  }

  private void write(String student, AttemptLog log, Export export, SigningKey key)
      throws LabFault {
    String file = export.out() + (export.out().endsWith("/") ? "" : "/") + student + ".txt";
    String text = SignedText.sign(LessonJournal.text(log), key);
    if (new SavedFiles(files).write(file, text) instanceof SavedFiles.Outcome.Refused refused) {
      throw LabFault.refused(refused.why());
    }
    out.println(
        "Written: "
            + Visible.text(file)
            + ", "
            + Phrases.count(log.lines().size(), "line")
            + " in "
            + Phrases.count(log.sessions().size(), "session"));
  }
}
