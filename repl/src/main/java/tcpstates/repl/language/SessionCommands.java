package tcpstates.repl.language;

import static tcpstates.repl.language.Verb.Group.SESSION;
import static tcpstates.repl.language.Verb.Place.LAB;
import static tcpstates.repl.language.Verb.Place.PROMPT;
import static tcpstates.repl.language.Verb.Place.SCRIPT;

import java.util.List;
import java.util.Optional;

/** The session: its history, its branches, its files and its settings. */
final class SessionCommands {

  /** No history is longer. */
  private static final int MOST_MOVES = 1_000_000;

  static final List<Verb> SPECS =
      List.of(
          Verb.of(
              SESSION,
              "undo [N]",
              "take back the last command, or the last N",
              List.of("undo", "undo 3"),
              (side, words) -> new Command.Undo(times(words))),
          Verb.of(
              SESSION,
              "redo [N]",
              "do again what was taken back",
              List.of("redo", "redo 3"),
              (side, words) -> new Command.Redo(times(words))),
          Verb.of(
              SESSION,
              "goto N",
              "go to the moment after command N of the history; 0 is the start",
              List.of("goto 0", "goto 4"),
              (side, words) ->
                  new Command.Goto((int) words.number("the command's number", 0, MOST_MOVES))),
          plain("history", "the commands that led here", new Command.History()),
          plain("reset", "a fresh world, with all settings put back", new Command.Reset()),
          Verb.of(
                  SESSION,
                  "save FILE",
                  "write the session's commands to a file",
                  List.of("save handshake.txt", "save \"my session.txt\""),
                  (side, words) -> new Command.Save(words.name("a file")))
              .only(PROMPT, SCRIPT, LAB),
          Verb.of(
                  SESSION,
                  "load FILE",
                  "run the commands of a file, in a fresh world",
                  List.of("load handshake.txt"),
                  (side, words) -> new Command.Load(words.name("a file")))
              .only(PROMPT, SCRIPT, LAB),
          Verb.of(
                  SESSION,
                  "journal [FILE]",
                  "every line typed, with its verdict; or write it to a file",
                  List.of("journal", "journal today.txt"),
                  (side, words) -> new Command.Journal(name(words, "a file")))
              .only(PROMPT, SCRIPT, LAB),
          Verb.of(
                  SESSION,
                  "set NAME VALUE",
                  "change a setting; `show settings` lists them",
                  List.of(
                      "set play auto",
                      "set client auto",
                      "set wire auto",
                      "set server reads off",
                      "set client iss 500",
                      "set server buffer 10",
                      "set msl 30s",
                      "set rto 2s",
                      "set mss 1460",
                      "set user-timeout 1m",
                      "set syn-timeout 1m",
                      "set keepalive off",
                      "set names linux",
                      "set numbers relative",
                      "set motion off",
                      "set theme light",
                      "set width wide"),
                  (side, words) -> new Command.Set(SettingReader.read(side, words)))
              .sideToo(),
          Verb.of(
              SESSION,
              "fork [NAME]",
              "keep this line of events, and start another from here",
              List.of("fork", "fork what-if"),
              (side, words) -> new Command.Fork(name(words, "a branch"))),
          plain("branches", "the lines of events there are", new Command.Branches()),
          Verb.of(
              SESSION,
              "branch NAME",
              "change over to another line of events",
              List.of("branch what-if"),
              (side, words) -> new Command.Branch(branch(words))),
          Verb.of(
              SESSION,
              "compare NAME",
              "two lines of events side by side, from where they part",
              List.of("compare main"),
              (side, words) -> new Command.Compare(branch(words))),
          plain("quit", "leave", new Command.Quit())
              .spelled("exit", "bye")
              .only(PROMPT, SCRIPT, LAB));

  private SessionCommands() {}

  private static Verb plain(String verb, String help, Command command) {
    return Verb.of(SESSION, verb, help, List.of(verb), (side, words) -> command);
  }

  private static int times(Words words) {
    return words.atEnd() ? 1 : (int) words.number("the number of commands", 1, MOST_MOVES);
  }

  private static Optional<String> name(Words words, String what) {
    return words.atEnd() ? Optional.empty() : Optional.of(words.name(what));
  }

  private static String branch(Words words) {
    words.offer(
        () ->
            words.legal().branches().stream()
                .map(name -> new Candidate(Quoted.writeName(name), "", Candidate.BRANCHES, true))
                .toList());
    return words.name("a branch");
  }
}
