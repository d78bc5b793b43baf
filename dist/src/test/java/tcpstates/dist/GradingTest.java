package tcpstates.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lessons.signature.SignedText;
import tcpstates.lessons.signature.SigningKey;

/** Whatever students hand in, each file becomes a row. */
class GradingTest {

  private static final String HEAD =
      "# tcpstates journal 2\n#: attempt three-way-handshake\n#: seed -\n#: session 1796000000\n";

  @TempDir private Path folder;
  private Path journals;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void begin() throws IOException {
    journals = Files.createDirectory(folder.resolve("journals"));
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(journals.resolve(name), text);
  }

  private int grade(String... options) {
    List<String> args = new ArrayList<>(List.of("grade", "three-way-handshake"));
    args.add(journals.toString());
    args.addAll(List.of(options));
    return tool(args.toArray(String[]::new));
  }

  private int tool(String... args) {
    return Main.tool(
            new Streams(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)))
        .run(List.of(args));
  }

  private List<String> rows() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String row(String id) {
    return rows().stream().filter(row -> row.startsWith(id + ",")).findFirst().orElseThrow();
  }

  @Test
  void foreign_empty_huge_binary_and_truncated_files_are_rows_that_say_why() throws IOException {
    file("empty.txt", "");
    file("foreign.txt", "Dear teacher,\n");
    file("newer.txt", "# tcpstates journal 3\n");
    file("headless.txt", "# tcpstates journal 2\nclient connect  #= accepted; at 1796000001\n");
    file(
        "cut.txt",
        HEAD.replace("journal 2", "journal 2, sum 00000000") + "client send syn  #= acc");
    file("good.txt", HEAD + "client send syn  #= accepted; at 1796000005\n");
    Files.write(journals.resolve("binary.txt"), new byte[] {0, -1, -2, 27, 91, 50, 74});
    try (RandomAccessFile huge =
        new RandomAccessFile(journals.resolve("huge.txt").toFile(), "rw")) {
      huge.setLength(100L << 20);
    }
    assertEquals(1, grade("--format", "csv"));
    assertEquals(9, rows().size(), rows()::toString);
    assertTrue(row("good").contains(",three-way-handshake,1,"), rows()::toString);
    for (String id : List.of("empty", "foreign", "newer", "headless", "cut", "binary", "huge")) {
      assertTrue(row(id).matches(".*,three-way-handshake,0,8,no,.*[a-z ]{8}.*"), row(id));
    }
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void what_a_hostile_journal_or_roster_says_is_shown_and_not_done() throws IOException {
    Path roster = folder.resolve("roster.csv");
    Files.writeString(
        roster, "id,name\n\"=cmd|' /C calc'!A0\",\"\u001b]0;owned\u0007\"\n../../etc,+1+1\n");
    file(
        "\u001b[2J=x.txt",
        HEAD
            + "save /etc/owned  #= asked\nload ../../roster.csv  #= asked\nrun x  #= asked\n"
            + "journal owned.txt  #= asked\nquit  #= asked\n\u001b[2Jclient  #= accepted\n");
    assertEquals(1, grade("--format", "csv", "--roster", roster.toString()));
    String csv = out.toString(StandardCharsets.UTF_8);
    assertTrue(csv.replace("\n", "").chars().noneMatch(Character::isISOControl), csv);
    assertTrue(csv.lines().noneMatch(row -> row.matches("[=+@-].*")), csv);
    assertFalse(Files.exists(Path.of("owned.txt")));
    assertEquals(1, Files.list(journals).count());
  }

  @Test
  void journals_that_share_unusual_lines_are_named_with_the_lines() throws IOException {
    String odd =
        "#! client sned  #= not understood\n#! server snd rst  #= not understood\n"
            + "#! go on  #= not understood\n#! cleint  #= not understood\n";
    file("ana.txt", HEAD + odd + "client send syn  #= accepted\n");
    file("bo.txt", HEAD + odd.replace("go on", "GO  on") + "client send syn  #= accepted\n");
    file("cy.txt", HEAD + "#! hm  #= not understood\nclient send syn  #= accepted\n");
    grade("--format", "csv", "--similar");
    assertTrue(
        row("ana")
            .contains("shares with bo: 4 unusual lines in the same order, such as `client sned`"),
        row("ana"));
    assertTrue(row("bo").contains("shares with ana: 4 unusual lines"), row("bo"));
    assertFalse(row("cy").contains("shares"), row("cy"));
  }

  @Test
  void with_a_key_only_what_the_lab_signed_has_a_score_and_each_row_says_why() throws IOException {
    SigningKey lab = SigningKey.make();
    String line = "client send syn  #= accepted; at 1796000005\n";
    String own = HEAD.replace("seed -", "seed -\n#: student ana") + line;
    file("ana.txt", SignedText.sign(own, lab));
    file("bo.txt", SignedText.sign(own, lab));
    file("cy.txt", HEAD + line);
    file("dee.txt", SignedText.sign(own, lab).replace("client send", "client  send"));
    file("eve.txt", SignedText.sign(own, SigningKey.make()));
    Path key = folder.resolve("journal_key.pub");
    Files.writeString(key, lab.verifying().text());
    assertEquals(1, grade("--format", "csv", "--signed-by", key.toString()));
    assertTrue(row("ana").matches(".*,three-way-handshake,1,.*,signed,.*"), row("ana"));
    assertTrue(row("bo").contains("bo.txt:1: the lab signed this journal for ana"), row("bo"));
    assertTrue(row("cy").contains(",0,8,no,0,0,0,0,0,0,unsigned,unsigned: no lab"), row("cy"));
    assertTrue(row("dee").contains("dee.txt:7: the file was changed after"), row("dee"));
    assertTrue(row("eve").contains("eve.txt:7: another key has signed"), row("eve"));
    grade("--format", "csv");
    assertTrue(rows().stream().anyMatch(row -> row.matches("ana,.*,not checked,.*")));

    String cy = journals.resolve("cy.txt").toString();
    assertEquals(1, tool("grade", "three-way-handshake", cy, "--signed-by", key.toString()));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("tcpstates: unsigned: "));
    Path missing = folder.resolve("nowhere");
    assertEquals(3, grade("--signed-by", missing.toString()));
    Files.writeString(key, "ssh-ed25519 AAAA ana@example\n");
    assertEquals(2, grade("--signed-by", key.toString()));
    String said = err.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("journal_key.pub:1: this is a key for ssh"), said);
  }

  @Test
  void what_counts_is_the_lesson_s_points_or_steps_or_stars() throws IOException {
    file("ana.txt", HEAD + "client send syn  #= accepted; at 1796000005\n");
    grade("--format", "csv", "--columns", "score,of");
    assertTrue(rows().get(1).startsWith("1,"), rows()::toString);
    grade("--format", "csv", "--columns", "score,of", "--score", "stars");
    assertTrue(rows().get(3).startsWith("3,"), rows()::toString);
    assertEquals(2, grade("--score", "luck"));
  }

  @Test
  void columns_without_a_table_are_refused() throws IOException {
    file("ana.txt", HEAD);
    assertEquals(2, grade("--columns", "score"));
    String said = err.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("--columns needs --format csv"), said);
  }

  @Test
  void a_class_at_a_glance_has_a_row_for_whoever_handed_in_nothing_or_nonsense()
      throws IOException {
    file("anna", "# tcpstates progress 2\nr began closing - ;\nr kept show  #= asked ;\n");
    file("ben", "Dear teacher,\n");
    file("zoe", "# tcpstates progress 2\n");
    Path roster = folder.resolve("roster.csv");
    Files.writeString(roster, "id,name\nanna,Anna\nben,Ben\ncarl,Carl\n");
    int code = tool("progress", journals.toString(), "--roster", roster.toString());
    assertEquals(3, code);
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("Anna  ◉"), text);
    assertTrue(text.contains("carl: no progress file\n"), text);
    assertTrue(text.contains("ben: this is not a progress file\n"), text);
    assertTrue(text.contains("zoe: not on the roster\n"), text);
    assertEquals(1, tool("progress", Files.createDirectory(folder.resolve("none")).toString()));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("none has no progress file in it"));
  }
}
