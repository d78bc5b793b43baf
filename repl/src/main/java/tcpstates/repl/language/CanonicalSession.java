package tcpstates.repl.language;

import java.util.Locale;
import java.util.Optional;
import tcpstates.engine.world.Side;

/** The spelling of what is about time, the session and looks. */
final class CanonicalSession {

  private CanonicalSession() {}

  static Optional<String> text(Command command, Side focus) {
    return time(command)
        .or(() -> history(command))
        .or(() -> branches(command))
        .or(() -> looks(command, focus));
  }

  private static Optional<String> time(Command command) {
    if (command instanceof Command.Wait c) {
      return Optional.of("wait " + DurationReader.write(c.millis()));
    }
    if (command instanceof Command.WaitTwoMsl) {
      return Optional.of("wait 2msl");
    }
    if (command instanceof Command.WaitRto) {
      return Optional.of("wait rto");
    }
    return command instanceof Command.WaitTimer ? Optional.of("wait timer") : Optional.empty();
  }

  private static Optional<String> history(Command command) {
    if (command instanceof Command.Undo c) {
      return Optional.of(c.times() == 1 ? "undo" : "undo " + c.times());
    }
    if (command instanceof Command.Redo c) {
      return Optional.of(c.times() == 1 ? "redo" : "redo " + c.times());
    }
    if (command instanceof Command.Goto c) {
      return Optional.of("goto " + c.number());
    }
    if (command instanceof Command.History) {
      return Optional.of("history");
    }
    if (command instanceof Command.Reset) {
      return Optional.of("reset");
    }
    if (command instanceof Command.Save c) {
      return Optional.of("save " + Quoted.writeName(c.file()));
    }
    if (command instanceof Command.Load c) {
      return Optional.of("load " + Quoted.writeName(c.file()));
    }
    if (command instanceof Command.Journal c) {
      return Optional.of("journal" + named(c.file()));
    }
    return command instanceof Command.Quit ? Optional.of("quit") : Optional.empty();
  }

  private static Optional<String> branches(Command command) {
    if (command instanceof Command.Fork c) {
      return Optional.of("fork" + named(c.name()));
    }
    if (command instanceof Command.Branches) {
      return Optional.of("branches");
    }
    if (command instanceof Command.Branch c) {
      return Optional.of("branch " + Quoted.writeName(c.name()));
    }
    if (command instanceof Command.Compare c) {
      return Optional.of("compare " + Quoted.writeName(c.name()));
    }
    return command instanceof Command.Set c
        ? Optional.of("set " + setting(c.setting()))
        : Optional.empty();
  }

  private static Optional<String> looks(Command command, Side focus) {
    if (command instanceof Command.Show c) {
      return Optional.of(
          c.part() == Command.Show.Part.ALL ? "show" : "show " + small(c.part().name()));
    }
    if (command instanceof Command.Moves) {
      return Optional.of("moves");
    }
    if (command instanceof Command.Why c) {
      return Optional.of("why" + c.side().map(side -> " " + side.word()).orElse(""));
    }
    if (command instanceof Command.Explain c) {
      return Optional.of("explain " + c.word());
    }
    if (command instanceof Command.Path c) {
      return Optional.of("path " + Canonical.text(c.goal()));
    }
    if (command instanceof Command.Predict c) {
      return Optional.of("predict " + c.side().orElse(focus).word() + " " + c.state().rfcName());
    }
    return command instanceof Command.Help c
        ? Optional.of("help" + c.command().map(name -> " " + name).orElse(""))
        : Optional.empty();
  }

  private static String named(Optional<String> name) {
    return name.map(n -> " " + Quoted.writeName(n)).orElse("");
  }

  // ---- settings

  static String setting(Setting setting) {
    return ofSide(setting).orElseGet(() -> ofBoth(setting));
  }

  private static Optional<String> ofSide(Setting setting) {
    if (setting instanceof Setting.PlayOf s) {
      return Optional.of(s.side().word() + " " + small(s.play().name()));
    }
    if (setting instanceof Setting.Iss s) {
      return Optional.of(s.side().word() + " iss " + s.iss());
    }
    if (setting instanceof Setting.Buffer s) {
      return Optional.of(s.side().word() + " buffer " + s.bytes());
    }
    return setting instanceof Setting.Reads s
        ? Optional.of(s.side().word() + " reads " + onOff(s.atOnce()))
        : Optional.empty();
  }

  private static String ofBoth(Setting setting) {
    if (setting instanceof Setting.PlayBoth s) {
      return "play " + small(s.play().name());
    }
    if (setting instanceof Setting.Wire s) {
      return "wire " + small(s.mode().name());
    }
    if (setting instanceof Setting.Mss s) {
      return "mss " + s.bytes();
    }
    if (setting instanceof Setting.Duration s) {
      return s.timing().word() + " " + (s.millis() == 0 ? "off" : DurationReader.write(s.millis()));
    }
    if (setting instanceof Setting.Names s) {
      return "names " + (s.linux() ? "linux" : "rfc");
    }
    if (setting instanceof Setting.Numbers s) {
      return "numbers " + (s.relative() ? "relative" : "absolute");
    }
    if (setting instanceof Setting.Motion s) {
      return "motion " + onOff(s.on());
    }
    return setting instanceof Setting.Theme s
        ? "theme " + (s.dark() ? "dark" : "light")
        : "width " + (((Setting.Width) setting).wide() ? "wide" : "narrow");
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
