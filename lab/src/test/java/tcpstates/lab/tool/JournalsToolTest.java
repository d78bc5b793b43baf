package tcpstates.lab.tool;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.Database;
import tcpstates.lab.store.Members;
import tcpstates.lessons.progress.LessonJournal;
import tcpstates.lessons.progress.Provenance;
import tcpstates.lessons.signature.SignedText;
import tcpstates.lessons.signature.VerifyingKey;
import tcpstates.repl.files.LocalFiles;

/** What a lab writes of its students' work is signed, whole, and never written over other files. */
class JournalsToolTest {

  private static final List<String> WORK =
      List.of(
          "r @5 began closing 4711 program=1.0 lesson=abc student=ana ;",
          "r @6 kept client close  #= accepted ;",
          "r @7 aside #! hint  #= asked ;",
          "r @8 left ;");

  @TempDir private Path temporary;
  private LabFolder lab;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void make() throws Exception {
    lab = LabFolder.init(temporary.resolve("lab"), "the key");
    Database.make(lab);
    try (OpenLab open = OpenLab.open(lab.path().toString(), Optional.empty())) {
      new Members(open.database())
          .put(
              List.of(
                  RecordedWork.member("ana", "ana@example.org"),
                  RecordedWork.member("bo", "../../etc/bo"),
                  RecordedWork.member("cy", "77"),
                  RecordedWork.member("dee", "77"),
                  RecordedWork.member("eve", "cy")),
              1);
      for (String name : List.of("ana", "bo", "cy", "eve")) {
        RecordedWork.record(open.database(), new MemberName(name), WORK);
      }
    }
  }

  private void write(String lesson, Path out, Optional<String> assignment) throws LabFault {
    new JournalsTool(LocalFiles.here(), new PrintStream(printed, true, StandardCharsets.UTF_8))
        .write(
            lab.path().toString(),
            Optional.empty(),
            new JournalsTool.Export(lesson, out.toString(), assignment));
  }

  @Test
  void each_student_gets_a_signed_file_under_a_name_that_leads_nowhere_else() throws Exception {
    Path out = temporary.resolve("out/signed");
    write("closing", out, Optional.of("week-3"));
    write("closing", out, Optional.of("week-3"));
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(
          List.of("ana@example.org.txt", "bo.txt", "cy.txt", "eve.txt"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    String text = Files.readString(out.resolve("ana@example.org.txt"));
    LessonJournal journal = LessonJournal.read(text);
    assertEquals(
        Optional.of(new Provenance("1.0", "abc", "ana@example.org", "week-3")),
        journal.provenance());
    assertEquals(4711, journal.log().began().seed().orElseThrow());
    assertEquals(2, journal.log().lines().size());
    VerifyingKey key = VerifyingKey.read(Files.readString(lab.journalPublicKey()));
    assertDoesNotThrow(() -> SignedText.check(text, key));
    String told = printed.toString(StandardCharsets.UTF_8);
    assertTrue(told.contains("Nothing typed in closing: dee\n"), told);
    assertFalse(told.contains("BEGIN"), told);
  }

  @Test
  void a_file_that_somebody_edited_is_left_alone_and_wrong_names_are_told() throws Exception {
    Path out = temporary.resolve("out");
    write("closing", out, Optional.empty());
    Path file = out.resolve("bo.txt");
    String edited = Files.readString(file) + "# mine\n";
    Files.writeString(file, edited);
    LabFault fault = assertThrows(LabFault.class, () -> write("closing", out, Optional.empty()));
    assertTrue(fault.getMessage().contains("not overwritten"), fault.getMessage());
    assertEquals(edited, Files.readString(file));

    Path none = temporary.resolve("none");
    assertThrows(LabFault.class, () -> write("clsing", none, Optional.empty()));
    assertThrows(LabFault.class, () -> write("closing", none, Optional.of("=cmd|' /C calc'!A0")));
    assertThrows(LabFault.class, () -> write("closing", lab.hostKey(), Optional.empty()));
    assertFalse(Files.exists(none));
  }
}
