package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Plan;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** {@code set NAME VALUE}: of the world, or of the display. */
public sealed interface SetCommand extends SessionCommand {

  Verb VERB =
      Verb.of(
              Group.SESSION,
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
                  "set width wide",
                  "set mouse off",
                  "set plain on"),
              (side, words) -> SettingReader.read(side, words))
          .sideToo()
          .makesMoves()
          .changesExercise()
          .build();

  /** A setting of the world. */
  record OfWorld(WorldSetting setting) implements SetCommand, WorldMove {

    @Override
    public Kind kind() {
      return Kind.SETTING;
    }

    @Override
    public Verb verb() {
      return VERB;
    }

    @Override
    public String text(Side focus) {
      return "set " + setting.name() + " " + setting.value();
    }

    @Override
    public String name(Verb verb) {
      return "set " + setting.topic();
    }

    @Override
    public Plan plan(World world) {
      return setting.plan(world);
    }
  }

  /** A setting of the display. */
  record OfDisplay(DisplaySetting setting) implements SetCommand {

    @Override
    public Kind kind() {
      return Kind.DISPLAY;
    }

    @Override
    public String text(Side focus) {
      return "set " + setting.word() + " " + setting.value();
    }

    @Override
    public Reply on(Session session, SearchBudget budget) {
      String text = text(session.focus());
      Logbook log = session.log().withSent(new Logbook.LastSent(text, false, List.of()));
      Session shown = session.withDisplay(setting.applied(session.display())).withLog(log);
      StyledLine said =
          StyledLine.of("✓ ", Style.GOOD).plus(setting.word() + ": " + setting.value());
      return Reply.to(this, shown, new Answer.Told(List.of(said), 2));
    }
  }
}
