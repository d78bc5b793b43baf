package tcpstates.lab.classroom;

import java.util.List;
import java.util.Locale;
import tcpstates.repl.language.ModuleCommand;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.language.WordReader;

/** The commands that reach other people in the class. */
sealed interface ClassCommand extends ModuleCommand {

  /** The longest message, in characters. */
  int LONGEST = 300;

  /** Carries out the command; returns what to tell the person who typed it. */
  String on(ClassDoor door);

  /** {@code say TEXT}. */
  record Say(String message) implements ClassCommand {
    @Override
    public String text() {
      return "say " + message;
    }

    @Override
    public String on(ClassDoor door) {
      return message.length() > LONGEST
          ? "A message has at most " + LONGEST + " characters; nothing was said."
          : door.say(message);
    }
  }

  /** {@code invite}. */
  record Invite() implements ClassCommand {
    @Override
    public String text() {
      return "invite";
    }

    @Override
    public String on(ClassDoor door) {
      return door.invite();
    }
  }

  /** {@code watch CODE}. */
  record Watch(String code) implements ClassCommand {
    @Override
    public String text() {
      return "watch " + code;
    }

    @Override
    public String on(ClassDoor door) {
      return door.watch(code);
    }
  }

  /** {@code pair NAME}. */
  record Pair(String name) implements ClassCommand {
    @Override
    public String text() {
      return "pair " + name;
    }

    @Override
    public String on(ClassDoor door) {
      return door.pair(name);
    }
  }

  /** {@code alone}. */
  record Alone() implements ClassCommand {
    @Override
    public String text() {
      return "alone";
    }

    @Override
    public String on(ClassDoor door) {
      return door.alone();
    }
  }

  /** The lines to add to the list of commands. */
  static List<Verb> verbs() {
    return List.of(
        verb(
            "say TEXT",
            "write a line to your partner in a pair, or to your instructor",
            "say why does it send a RST?",
            words -> new Say(words.rest("what you want to say"))),
        verb(
            "pair NAME",
            "play one connection together: one is the client, the other the server",
            "pair bo",
            words -> new Pair(word(words, "your partner's name"))),
        verb("alone", "leave the pair, and go on where you were", "alone", words -> new Alone()),
        verb(
            "invite",
            "get a code; anybody who has it can watch your screen",
            "invite",
            words -> new Invite()),
        verb(
            "watch CODE",
            "watch the screen of somebody who has given you a code",
            "watch 7k2m-x9qd",
            words -> new Watch(word(words, "the code"))));
  }

  /** Reads the text after the verb. */
  interface Reader {
    ClassCommand read(WordReader words);
  }

  private static Verb verb(String usage, String help, String example, Reader reader) {
    return Verb.of(Group.OTHER, usage, help, List.of(example), (side, words) -> reader.read(words))
        .only(Place.PROMPT)
        .build();
  }

  private static String word(WordReader words, String what) {
    return words.rest(what).toLowerCase(Locale.ROOT);
  }
}
