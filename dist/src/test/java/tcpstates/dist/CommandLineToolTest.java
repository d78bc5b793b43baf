package tcpstates.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineToolTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ProgramRecorder programs = new ProgramRecorder();

  @Test
  void no_argument_begins_with_the_lessons() {
    assertEquals(45, run());
    assertEquals(45, run("--ascii"));
    assertEquals(45, run("--plain"));
    assertEquals(
        List.of(
            "start plain=false ascii=false",
            "start plain=false ascii=true",
            "start plain=true ascii=false"),
        programs.started);
  }

  @Test
  void tui_opens_the_screen() {
    assertEquals(44, run("tui"));
    assertEquals(44, run("tui", "--ascii"));
    assertEquals(
        List.of("screen plain=false ascii=false", "screen plain=false ascii=true"),
        programs.started);
  }

  @Test
  void repl_starts_the_prompt_with_its_options() {
    assertEquals(40, run("repl"));
    assertEquals(40, run("repl", "--plain"));
    assertEquals(40, run("repl", "--ascii", "--plain"));
    assertEquals(40, run("repl", "--theme", "light"));
    assertEquals(
        List.of(
            "repl plain=false ascii=false",
            "repl plain=true ascii=false",
            "repl plain=true ascii=true",
            "repl plain=false ascii=false theme=light"),
        programs.started);
  }

  @Test
  void run_hands_over_the_file_and_the_options_and_returns_the_exit_code() {
    assertEquals(41, run("run", "a file"));
    assertEquals(41, run("run", "-"));
    assertEquals(41, run("run", "--json", "--keep-going", "--strict-sides", "-"));
    assertEquals(
        List.of(
            "RunOptions[file=a file, json=false, keepGoing=false, strictSides=false]",
            "RunOptions[file=-, json=false, keepGoing=false, strictSides=false]",
            "RunOptions[file=-, json=true, keepGoing=true, strictSides=true]"),
        programs.started);
  }

  @Test
  void replay_hands_over_the_file_and_the_options() {
    assertEquals(46, run("replay", "-"));
    assertEquals(46, run("replay", "--json", "a file", "--summary"));
    assertEquals(
        46, run("replay", "--at", "Server", "--stream=3", "--filter", "port 80", "a file"));
    assertEquals(
        List.of(
            "Replay[file=-, at=Optional.empty, stream=OptionalInt.empty, filter=Optional.empty,"
                + " summary=false, json=false, ascii=false]",
            "Replay[file=a file, at=Optional.empty, stream=OptionalInt.empty,"
                + " filter=Optional.empty, summary=true, json=true, ascii=false]",
            "Replay[file=a file, at=Optional[SERVER], stream=OptionalInt[3],"
                + " filter=Optional[port 80], summary=false, json=false, ascii=false]"),
        programs.started);
  }

  @Test
  void replay_plays_a_capture_on_the_screen() {
    assertEquals(48, run("replay", "a file", "--tui"));
    assertEquals(48, run("replay", "--frame=5", "--fork", "--at", "client", "a file"));
    assertEquals(
        List.of(
            "Playing[file=a file, at=Optional.empty, stream=OptionalInt.empty,"
                + " frame=OptionalLong.empty, fork=false,"
                + " appearance=Appearance[plain=false, ascii=false, theme=Optional.empty]]",
            "Playing[file=a file, at=Optional[CLIENT], stream=OptionalInt.empty,"
                + " frame=OptionalLong[5], fork=true,"
                + " appearance=Appearance[plain=false, ascii=false, theme=Optional.empty]]"),
        programs.started);
    assertEquals(2, run("replay", "-", "--tui"));
    assertEquals(2, run("replay", "a file", "--tui", "--json"));
    assertEquals(2, run("replay", "a file", "--frame", "0"));
    assertEquals(2, programs.started.size());
  }

  @Test
  void replay_says_what_is_wrong_with_an_option() {
    assertEquals(2, run("replay", "--at", "home", "a file"));
    assertEquals(2, run("replay", "--stream", "-1", "a file"));
    assertEquals(List.of(), programs.started);
    assertEquals(
        "tcpstates: --at: a capture is taken at the client, at the server, or between\n"
            + "See: tcpstates replay --help\n"
            + "tcpstates: --stream: streams are counted from 0\n"
            + "See: tcpstates replay --help\n",
        text(err));
  }

  @Test
  void export_wants_a_form_that_there_is() {
    assertEquals(47, run("export", "a file", "--to", "Mermaid"));
    assertEquals(47, run("export", "a file", "--to", "packetdrill", "--side", "server"));
    assertEquals(2, run("export", "a file", "--to", "packetdrill", "--side", "middle"));
    assertEquals(2, run("export", "a file", "--to", "gif"));
    assertEquals(2, run("export", "a file"));
    assertEquals(
        List.of("a file to MERMAID", "a file to PACKETDRILL for the server"), programs.started);
    assertTrue(
        text(err).contains("a form is one of pcapng, svg, html, mermaid, plantuml, dot"),
        text(err));
  }

  @Test
  void a_file_whose_name_begins_with_an_at_sign_is_a_file_like_any_other() {
    assertEquals(41, run("run", "@here"));
    assertEquals(41, run("run", "--keep-going", "@here"));
    assertEquals(2, programs.started.size());
    assertTrue(programs.started.stream().allMatch(line -> line.contains("file=@here,")));
  }

  @Test
  void explain_takes_one_word_or_several() {
    assertEquals(42, run("explain", "TIME-WAIT"));
    assertEquals(42, run("explain", "half", "close"));
    assertEquals(List.of("explain [TIME-WAIT]", "explain [half, close]"), programs.started);
  }

  @Test
  void explain_gives_findings_as_json_before_and_behind_the_file() {
    assertEquals(42, run("explain", "--json", "-"));
    assertEquals(42, run("explain", "ss.txt", "--json"));
    assertEquals(List.of("explain [-] as JSON", "explain [ss.txt] as JSON"), programs.started);
  }

  @Test
  void learning_hands_over_the_lesson_the_seed_and_the_folders() {
    assertEquals(50, run("learn"));
    assertEquals(50, run("learn", "closing", "--seed", "7", "--lessons", "mine", "--plain"));
    assertEquals(51, run("lessons", "preview", "mine.md", "--seed", "3"));
    assertEquals(
        List.of(
            "LearnOptions[id=Optional.empty, play=Play[seed=OptionalLong.empty,"
                + " appearance=Appearance[plain=false, ascii=false, theme=Optional.empty]], student=Optional.empty, assignment=Optional.empty, exam=false, folders=Folders[lessons=Optional.empty,"
                + " solutions=Optional.empty]]",
            "LearnOptions[id=Optional[closing], play=Play[seed=OptionalLong[7],"
                + " appearance=Appearance[plain=true, ascii=false, theme=Optional.empty]], student=Optional.empty, assignment=Optional.empty, exam=false, folders=Folders[lessons=Optional[mine],"
                + " solutions=Optional.empty]]",
            "preview mine.md Play[seed=OptionalLong[3],"
                + " appearance=Appearance[plain=false, ascii=false, theme=Optional.empty]]"),
        programs.started);
  }

  @Test
  void lessons_are_listed_shown_proved_and_begun() {
    assertEquals(52, run("lessons"));
    assertEquals(52, run("lessons", "list"));
    assertEquals(53, run("lessons", "show", "closing"));
    assertEquals(54, run("lessons", "verify", "mine", "--solutions", "sol"));
    assertEquals(55, run("lessons", "new", "mine"));
    assertEquals(59, run("lessons", "strip", "mine", "--out", "for", "--solutions", "kept"));
    assertEquals(
        List.of(
            "list Folders[lessons=Optional.empty, solutions=Optional.empty]",
            "list Folders[lessons=Optional.empty, solutions=Optional.empty]",
            "show closing OptionalLong.empty",
            "verify Optional[mine] Folders[lessons=Optional.empty, solutions=Optional[sol]]",
            "new mine",
            "strip mine for kept"),
        programs.started);
  }

  @Test
  void an_option_before_a_command_holds_for_it() {
    assertEquals(54, run("lessons", "--lessons", "mine", "--solutions", "sol", "verify"));
    assertEquals(40, run("--plain", "repl"));
    assertEquals(50, run("--ascii", "learn", "closing"));
    assertEquals(
        List.of(
            "verify Optional.empty Folders[lessons=Optional[mine], solutions=Optional[sol]]",
            "repl plain=true ascii=false",
            "LearnOptions[id=Optional[closing], play=Play[seed=OptionalLong.empty,"
                + " appearance=Appearance[plain=false, ascii=true, theme=Optional.empty]], student=Optional.empty, assignment=Optional.empty, exam=false, folders=Folders[lessons=Optional.empty,"
                + " solutions=Optional.empty]]"),
        programs.started);
  }

  @Test
  void progress_and_grades_come_in_several_forms() {
    assertEquals(56, run("progress"));
    assertEquals(56, run("progress", "--format", "csv", "a", "b"));
    assertEquals(57, run("grade", "closing", "-", "--seed", "7", "--format", "junit"));
    assertEquals(
        List.of(
            "progress [] text",
            "progress [a, b] csv",
            "GradeOptions[id=closing, journals=[-], seed=OptionalLong[7], assignment=Optional.empty, form=junit, scoring=points,"
                + " similar=false, signedBy=Optional.empty, roster=Optional.empty, columns=Optional.empty, folders=Folders[lessons=Optional.empty, solutions=Optional.empty]]"),
        programs.started);
    assertEquals(2, run("progress", "--format", "html"));
    assertEquals(2, run("progress", "--roster", "class.csv"));
    assertEquals(2, run("grade", "closing", "-", "--format", "xml"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("--format"), err.toString());
  }

  @Test
  void explore_hands_over_bounds_and_form() {
    assertEquals(43, run("explore"));
    assertEquals(43, run("explore", "--bounds", "losses=2", "--to", "client CLOSING", "--json"));
    assertEquals(43, run("explore", "--worlds", "500", "--hand", "--dot"));
    assertEquals(
        List.of(
            "ExploreOptions[bounds=losses=1,timeouts=1, goal=Optional.empty, worlds=2000000,"
                + " hand=false, json=false, dot=false]",
            "ExploreOptions[bounds=losses=2, goal=Optional[client CLOSING], worlds=2000000,"
                + " hand=false, json=true, dot=false]",
            "ExploreOptions[bounds=losses=1,timeouts=1, goal=Optional.empty, worlds=500,"
                + " hand=true, json=false, dot=true]"),
        programs.started);
  }

  @ParameterizedTest
  @CsvSource({
    "rnu,there is no command rnu",
    "run,Missing required parameter",
    "run a b,one word too many: b",
    "run --jsno a,Unknown option: '--jsno'",
    "run --jsno,Unknown option: '--jsno'",
    "explain -x,Unknown option: '-x'",
    "help rnu,there is no command rnu",
    "lessons lsit,there is no command lsit",
    "explain,Missing required parameter",
    "--json,Unknown option: '--json'",
    "repl more,one word too many: more",
    "explore more,one word too many: more",
    "explore --worlds many,Invalid value for option '--worlds': 'many' is not a whole number",
    "explore --bounds,Missing required parameter",
    "run x --json=yes,option '--json' takes no value",
    "explore --dot=graph,option '--dot' takes no value",
    "--plain run x,option '--plain' is not possible with 'run'",
    "--theme grey,Invalid value for option '--theme'",
    "lessons --lessons a new b,option '--lessons' is not possible with 'new'",
    "lessons --lessons a list --lessons b,option '--lessons' is given twice",
    "learn --exam,--exam needs the name of a LESSON",
    "learn --plain=1,option '--plain' takes no value",
    "--help=run,option '--help' takes no value",
    "lab report x --gradescope ana,--gradescope NAME and --lesson ID belong together",
    "lab report x --gradescope ana --lesson y --format csv,--gradescope has a form of its own",
    "run x --json --json,option '--json' should be specified only once",
  })
  void what_cannot_be_understood_ends_with_2_and_starts_nothing(String line, String complaint) {
    assertEquals(2, run(line.split(" ")));
    assertEquals(List.of(), programs.started);
    assertEquals("", text(out));
    assertTrue(text(err).startsWith("tcpstates: " + complaint), text(err));
    assertFalse(text(err).contains("\tat "), text(err));
  }

  @ParameterizedTest
  @CsvSource({
    "rnu,run",
    "relp,repl",
    "explian,explain",
    "--versoin,--version",
    "help rnu,run",
    "lessons lsit,list",
    "run --jsno x,--json"
  })
  void a_near_miss_is_answered_with_the_nearest(String typed, String meant) {
    run(typed.split(" "));
    assertTrue(text(err).contains("Did you mean " + meant), text(err));
  }

  @Test
  void what_is_a_command_elsewhere_is_not_proposed_in_its_own_place() {
    assertEquals(2, run("--", "run"));
    assertFalse(text(err).contains("Did you mean"), text(err));
  }

  @Test
  void control_characters_of_an_argument_do_not_reach_the_terminal() {
    assertEquals(2, run("\u001b[31mred\u009b\n"));
    assertTrue(text(err).chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), text(err));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "help",
        "help run",
        "run --help",
        "repl --help",
        "tui --help",
        "explain --help",
        "explore --help",
        "replay --help",
        "export --help"
      })
  void help_is_an_answer_and_not_a_complaint(String line) {
    assertEquals(0, run(line.split(" ")));
    assertTrue(text(out).startsWith("Usage: tcpstates"), text(out));
    assertEquals("", text(err));
    assertEquals(List.of(), programs.started);
  }

  @Test
  void the_version_is_one_line_with_a_number_the_build_has_filled_in() {
    assertEquals(0, run("--version"));
    assertTrue(
        text(out).matches("tcpstates \\d+\\.\\d+\\.\\d+\\S* \\(Java \\d.*\\)\\R"), text(out));
  }

  private int run(String... args) {
    Streams streams =
        new Streams(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new CommandLineTool(programs, programs, programs, streams).run(List.of(args));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
