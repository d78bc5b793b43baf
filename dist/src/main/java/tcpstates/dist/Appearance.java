package tcpstates.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tcpstates.repl.command.DisplaySetting;

/**
 * How a person wants the program to look at this start.
 *
 * @param plain words in place of drawings, no screen, no line editing, no colours
 * @param ascii letters and lines of ASCII only
 * @param theme what the terminal's background is; empty for what they have set
 */
public record Appearance(boolean plain, boolean ascii, Optional<Theme> theme) {

  /** What colours are made for. */
  public enum Theme {
    AUTO(DisplaySetting.THEME_AUTO),
    DARK(DisplaySetting.THEME_DARK),
    LIGHT(DisplaySetting.THEME_LIGHT);

    private final DisplaySetting setting;

    Theme(DisplaySetting setting) {
      this.setting = setting;
    }

    /** As one types it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As the environment and the person's own settings say. */
  static Appearance usual() {
    return new Appearance(false, CommandLineTool.asciiOnly(), Optional.empty());
  }

  /** What this asks of the display. */
  List<DisplaySetting> settings() {
    List<DisplaySetting> settings = new ArrayList<>();
    theme.ifPresent(asked -> settings.add(asked.setting));
    if (plain) {
      settings.add(DisplaySetting.PLAIN_ON);
    }
    return settings;
  }
}
