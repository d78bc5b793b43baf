package tcpstates.tui.screen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.ModuleCommand;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.Verb;
import tcpstates.tui.pane.MiddleView;

/** The commands that only a screen can carry out. */
public sealed interface ScreenCommand extends ModuleCommand {

  /** {@code view [NAME]}; without a name the next one. */
  record Show(Optional<MiddleView> view) implements ScreenCommand {
    @Override
    public String text() {
      return view.map(named -> "view " + named.word()).orElse("view");
    }
  }

  /** {@code keys}: which key does what. */
  record Keys() implements ScreenCommand {
    @Override
    public String text() {
      return "keys";
    }
  }

  /** {@code mouse on} and {@code mouse off}. */
  record Mouse(boolean on) implements ScreenCommand {
    @Override
    public String text() {
      return on ? "mouse on" : "mouse off";
    }

    /** The same as a setting of the display. */
    String setting() {
      return "set " + text();
    }
  }

  /** What is added to the list of commands. */
  static List<Verb> verbs() {
    Keywords<MiddleView> views =
        new Keywords<>(
            "a view",
            "views",
            Token.Kind.WORD,
            Stream.of(MiddleView.values())
                .map(view -> new Keywords.Entry<>(view.word(), view, about(view), List.of()))
                .toList());
    Keywords<Boolean> switched =
        new Keywords<>(
            "on or off",
            "values",
            Token.Kind.WORD,
            List.of(
                new Keywords.Entry<>("on", true, "a click goes to a pane", List.of()),
                new Keywords.Entry<>("off", false, "the terminal selects text", List.of())));
    return List.of(
        Verb.of(
                Verb.Group.LOOK,
                "view [wire|ladder|diagram|sockets]",
                "choose what the middle of the screen shows; alone, the next view",
                List.of("view", "view wire", "view ladder", "view diagram", "view sockets"),
                (side, words) ->
                    new Show(words.atEnd() ? Optional.empty() : Optional.of(words.need(views))))
            .only(Verb.Place.PROMPT)
            .build(),
        Verb.of(
                Verb.Group.LOOK,
                "keys",
                "which key does what",
                List.of("keys"),
                (side, words) -> new Keys())
            .only(Verb.Place.PROMPT)
            .build(),
        Verb.of(
                Verb.Group.SESSION,
                "mouse on|off",
                "turn the mouse on or off",
                List.of("mouse on", "mouse off"),
                (side, words) -> new Mouse(words.need(switched)))
            .only(Verb.Place.PROMPT)
            .build());
  }

  private static String about(MiddleView view) {
    return switch (view) {
      case WIRE -> "both sides, and what is in flight";
      case LADDER -> "the time-sequence diagram";
      case DIAGRAM -> "the state diagram, both marked";
      case SOCKETS -> "as `ss -tano` would show it";
    };
  }
}
