package tcpstates.dist;

import static tcpstates.dist.EnvironmentVariable.CLICOLOR;
import static tcpstates.dist.EnvironmentVariable.COLORTERM;
import static tcpstates.dist.EnvironmentVariable.COLUMNS;
import static tcpstates.dist.EnvironmentVariable.HOME;
import static tcpstates.dist.EnvironmentVariable.LANG;
import static tcpstates.dist.EnvironmentVariable.LC_ALL;
import static tcpstates.dist.EnvironmentVariable.LC_CTYPE;
import static tcpstates.dist.EnvironmentVariable.NO_COLOR;
import static tcpstates.dist.EnvironmentVariable.TCPSTATES_LESSONS;
import static tcpstates.dist.EnvironmentVariable.TERM;
import static tcpstates.dist.EnvironmentVariable.XDG_CONFIG_HOME;
import static tcpstates.dist.EnvironmentVariable.XDG_STATE_HOME;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The help of every command, besides its options: exit codes, examples, variables, files. */
final class HelpPages {

  private static final String NOT_UNDERSTOOD = "the command line could not be understood";
  private static final String BROKEN = "something could not be read or written";

  /** The pages, by the command's whole name. */
  private static final Map<String, HelpPage> PAGES = pages();

  private HelpPages() {}

  /**
   * The page of a command.
   *
   * @param name such as {@code tcpstates lessons list}
   */
  static HelpPage of(String name) {
    return PAGES.get(name);
  }

  /** The names of all commands. */
  static Iterable<String> names() {
    return PAGES.keySet();
  }

  private static Map<String, HelpPage> pages() {
    Map<String, HelpPage> pages = new LinkedHashMap<>();
    playing(pages);
    tools(pages);
    lessons(pages);
    classes(pages);
    lab(pages);
    return Map.copyOf(pages);
  }

  private static void playing(Map<String, HelpPage> pages) {
    pages.put(
        "tcpstates",
        talk()
            .example("tcpstates", "begin with the lessons, or go on where you stopped")
            .example("tcpstates learn closing", "play this lesson")
            .example("tcpstates tui", "play freely")
            .example("tcpstates explain TIME-WAIT", "look something up")
            .example("tcpstates help learn", "a command's help")
            .every()
            .end());
    pages.put(
        "tcpstates tui",
        talk()
            .example("tcpstates tui", "play freely on the screen")
            .example("tcpstates tui --ascii", "on a terminal without lines and arrows")
            .end());
    pages.put(
        "tcpstates repl",
        talk()
            .example("tcpstates repl", "play freely at a prompt")
            .example("tcpstates repl --plain", "line by line, for a screen reader")
            .example("echo 'server listen' | tcpstates repl", "from a pipe")
            .end());
    pages.put(
        "tcpstates learn",
        talk()
            .example("tcpstates learn", "go on where you stopped")
            .example("tcpstates learn lost-syn-ack", "begin this lesson, or go on in it")
            .example("tcpstates learn closing --seed 7", "with other numbers")
            .example("tcpstates learn closing --student anna --assignment week-3", "for a course")
            .example("tcpstates learn mine --lessons ~/lessons", "your own lesson")
            .example("tcpstates learn closing --exam", "without help, with one try")
            .uses(TCPSTATES_LESSONS)
            .end());
  }

  private static void tools(Map<String, HelpPage> pages) {
    pages.put(
        "tcpstates run",
        page()
            .ends("all went well", "a check failed or a command was rejected")
            .example("tcpstates run handshake.tcp", "run a script")
            .example("tcpstates run --json handshake.tcp", "for another program to read")
            .example("echo 'server listen' | tcpstates run -", "from the standard input")
            .example("tcpstates run --keep-going *.tcp", "count all failures")
            .end());
    pages.put(
        "tcpstates explain",
        page()
            .ends("it is explained", "nothing is known by that name")
            .example("tcpstates explain TIME-WAIT", "a state")
            .example("tcpstates explain rto", "a timer")
            .example("tcpstates explain half close", "a concept of several words")
            .example("tcpstates explain --json ss.txt", "for another program to read")
            .uses(COLUMNS)
            .end());
    pages.put(
        "tcpstates explore",
        page()
            .ends(
                "nothing is broken, or a way was found", "something is broken, or no way was found")
            .example("tcpstates explore", "one loss and one time-out")
            .example("tcpstates explore --bounds losses=1,duplicates=1", "other bounds")
            .example("tcpstates explore --to 'client CLOSING'", "a shortest way, as a script")
            .example("tcpstates explore --worlds 5000 --dot", "a graph for Graphviz")
            .end());
    pages.put(
        "tcpstates replay",
        page()
            .exit(ExitCode.OK, "all of it was read")
            .exit(
                ExitCode.NOT_UNDERSTOOD, "the command line or the capture could not be understood")
            .exit(ExitCode.BROKEN, BROKEN)
            .example("tcpstates replay capture.pcap", "every connection in a capture")
            .example("tcpstates replay capture.pcap --stream 3", "one, segment by segment")
            .example("tcpstates replay capture.pcap --filter 'port 443'", "some of them")
            .example("tcpstates replay capture.pcap --tui", "step through it")
            .example("tcpstates replay capture.pcap --frame 5 --fork", "play on from frame 5")
            .example("tcpdump -U -w - | tcpstates replay -", "while it happens")
            .uses(COLUMNS)
            .end());
    pages.put(
        "tcpstates export",
        page()
            .exit(ExitCode.OK, "the session was printed in this form")
            .exit(
                ExitCode.NOT_UNDERSTOOD, "the command line or the session could not be understood")
            .exit(ExitCode.BROKEN, BROKEN)
            .example("tcpstates export work --to pcapng > work.pcapng", "to read with Wireshark")
            .example("tcpstates export work --to html > work.html", "a page to print")
            .example("tcpstates export work --to packetdrill --side server", "for a real kernel")
            .end());
    pages.put(
        "tcpstates web",
        page()
            .ends("it is done", "the folder to write into is not empty")
            .example("tcpstates web", "open the page in your browser")
            .example("tcpstates web --no-open", "only say its address")
            .example("tcpstates web --port 8080", "on another port")
            .example("tcpstates web --out site", "files for any file server")
            .end());
    pages.put(
        "tcpstates help",
        page()
            .ends("it is done", "it was refused")
            .example("tcpstates help run", "the same as tcpstates run --help")
            .end());
  }

  private static void lessons(Map<String, HelpPage> pages) {
    pages.put(
        "tcpstates lessons",
        lesson("it is done", "it was refused")
            .example("tcpstates lessons", "list them")
            .example("tcpstates lessons show closing", "read one")
            .end());
    pages.put(
        "tcpstates lessons list",
        lesson("they are listed", "it was refused")
            .example("tcpstates lessons list", "all lessons, in their order")
            .example("tcpstates lessons list --lessons ~/lessons", "with your own")
            .end());
    pages.put(
        "tcpstates lessons show",
        lesson("it is shown", "it was refused")
            .example("tcpstates lessons show closing", "a lesson as a chapter")
            .example("tcpstates lessons show closing | less", "page by page")
            .end());
    pages.put(
        "tcpstates lessons verify",
        lesson("all are proved", "something does not hold")
            .example("tcpstates lessons verify", "all lessons")
            .example("tcpstates lessons verify mine.md", "one file")
            .end());
    pages.put(
        "tcpstates lessons strip",
        lesson("they are written", "one can't be stripped, or a file exists already")
            .example(
                "tcpstates lessons strip mine --out students --solutions kept",
                "lessons without answers, and the answers")
            .end());
    pages.put(
        "tcpstates lessons new",
        page()
            .ends("it is written", "the id is taken, or the file exists already")
            .example("tcpstates lessons new mine", "write mine.md, which works as it is")
            .end());
    pages.put(
        "tcpstates lessons preview",
        talk().example("tcpstates lessons preview mine.md", "play it; nothing is kept").end());
  }

  private static void classes(Map<String, HelpPage> pages) {
    pages.put(
        "tcpstates progress",
        lesson("it is shown", "it was refused")
            .example("tcpstates progress", "your own")
            .example("tcpstates progress --format csv", "for a spreadsheet")
            .example("tcpstates progress anna ben", "a class, from its progress files")
            .example("tcpstates progress class --format html > class.html", "the same as a page")
            .uses(XDG_STATE_HOME, HOME)
            .keeps(KeptFile.PROGRESS)
            .end());
    pages.put(
        "tcpstates journal",
        lesson("it is written", "there is none, or the file is somebody else's")
            .example("tcpstates journal closing", "print it")
            .example("tcpstates journal closing --out closing.txt", "write it, to hand it in")
            .uses(XDG_STATE_HOME, HOME)
            .end());
    pages.put(
        "tcpstates grade",
        lesson("every step of the lesson was done", "a step is missing")
            .example("tcpstates grade closing student.txt", "as text")
            .example("tcpstates grade closing student.txt --seed 7", "a variant")
            .example("tcpstates grade closing journals --assignment week-3", "each in their own")
            .example("tcpstates grade closing journals --similar", "and who shares unusual lines")
            .example(
                "tcpstates grade closing journals --signed-by journal_key.pub", "what a lab signed")
            .example("tcpstates grade closing - --format junit <student.txt", "for a CI server")
            .example(
                "tcpstates grade closing journals --roster class.csv --format csv",
                "a class, for a spreadsheet")
            .end());
  }

  private static void lab(Map<String, HelpPage> pages) {
    pages.put("tcpstates lab", served().example("tcpstates lab init course", "begin").end());
    pages.put(
        "tcpstates lab init",
        served().example("tcpstates lab init course", "make the folder course").end());
    pages.put(
        "tcpstates lab serve",
        page()
            .exit(ExitCode.OK, "the lab was closed")
            .exit(ExitCode.NOT_UNDERSTOOD, NOT_UNDERSTOOD)
            .exit(ExitCode.BROKEN, BROKEN)
            .example("tcpstates lab serve course", "this machine alone may sign in")
            .example("tcpstates lab serve course --bind 0.0.0.0", "the network may")
            .example("tcpstates lab serve course --guests", "anyone may, without a code")
            .end());
    pages.put(
        "tcpstates lab roster",
        served().example("tcpstates lab roster list --lab course", "who may sign in").end());
    pages.put(
        "tcpstates lab roster add",
        served()
            .example("tcpstates lab roster add anna", "print her sign-in code")
            .example("tcpstates lab roster add ben --group monday", "in a section")
            .end());
    pages.put(
        "tcpstates lab roster import",
        served().example("tcpstates lab roster import class.csv", "a whole class").end());
    pages.put(
        "tcpstates lab roster list",
        served().example("tcpstates lab roster list", "who may sign in").end());
    pages.put(
        "tcpstates lab roster remove",
        served().example("tcpstates lab roster remove ben", "his work is kept").end());
    pages.put(
        "tcpstates lab roster renew",
        served().example("tcpstates lab roster renew anna", "she has lost her code").end());
    results(pages);
  }

  private static void results(Map<String, HelpPage> pages) {
    pages.put(
        "tcpstates lab assign",
        served()
            .example("tcpstates lab assign three-way-handshake refused", "give out two lessons")
            .example("tcpstates lab assign refused --due 2026-12-03", "until the end of that day")
            .example("tcpstates lab assign half-close --exam --due 2026-12-17T10:00", "an exam")
            .example("tcpstates lab assign", "what the class has been given")
            .end());
    pages.put(
        "tcpstates lab report",
        served()
            .example("tcpstates lab report course", "what the class has done")
            .example("tcpstates lab report course --format csv > class.csv", "as a table")
            .example("tcpstates lab report course --format html > class.html", "for a browser")
            .end());
    pages.put(
        "tcpstates lab journals",
        served()
            .example(
                "tcpstates lab journals closing --lab course --out journals",
                "a signed file for each student")
            .end());
    pages.put(
        "tcpstates lab sheet",
        served()
            .example("tcpstates lab sheet course", "how students sign in")
            .example("tcpstates lab sheet course --html > sheet.html", "as a page to print")
            .end());
    pages.put(
        "tcpstates lab purge",
        served()
            .example("tcpstates lab purge --student ben", "say what would be deleted")
            .example("tcpstates lab purge --student ben --yes", "delete it")
            .end());
    pages.put(
        "tcpstates lab load",
        served().example("tcpstates lab load --students 30", "as many as a class has").end());
  }

  // ---- the first part of a page

  private static Draft served() {
    return page().ends("it is done", "it was refused");
  }

  private static Draft page() {
    return new Draft();
  }

  private static Draft lesson(String done, String refused) {
    return page().ends(done, refused).uses(TCPSTATES_LESSONS);
  }

  /** The page of a command that talks with a person. */
  private static Draft talk() {
    return page()
        .exit(ExitCode.OK, "you left")
        .exit(ExitCode.NOT_UNDERSTOOD, NOT_UNDERSTOOD)
        .exit(ExitCode.BROKEN, BROKEN)
        .uses(TERM, COLORTERM, NO_COLOR, CLICOLOR, LC_ALL, LC_CTYPE, LANG)
        .uses(XDG_STATE_HOME, XDG_CONFIG_HOME, HOME)
        .keeps(KeptFile.values());
  }

  /** A page while it is being written. */
  private static final class Draft {
    private final List<HelpPage.Row> exits = new ArrayList<>();
    private final List<HelpPage.Row> examples = new ArrayList<>();
    private final List<EnvironmentVariable> variables = new ArrayList<>();
    private final List<KeptFile> files = new ArrayList<>();

    Draft exit(ExitCode code, String text) {
      exits.add(new HelpPage.Row(Integer.toString(code.number()), text));
      return this;
    }

    Draft ends(String done, String failed) {
      return exit(ExitCode.OK, done)
          .exit(ExitCode.FAILED, failed)
          .exit(ExitCode.NOT_UNDERSTOOD, NOT_UNDERSTOOD)
          .exit(ExitCode.BROKEN, BROKEN);
    }

    Draft example(String line, String text) {
      examples.add(new HelpPage.Row(line, text));
      return this;
    }

    Draft uses(EnvironmentVariable... these) {
      variables.addAll(List.of(these));
      return this;
    }

    Draft every() {
      variables.clear();
      return uses(EnvironmentVariable.values());
    }

    Draft keeps(KeptFile... these) {
      files.addAll(List.of(these));
      return this;
    }

    HelpPage end() {
      return new HelpPage(exits, examples, variables, files);
    }
  }
}
