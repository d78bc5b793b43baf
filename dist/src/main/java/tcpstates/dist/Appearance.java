package tcpstates.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tcpstates.repl.command.DisplaySetting;

/**
 * How the program should look in this run.
 *
 * @param plain words in place of drawings; no screen, no line editing, no colours
 * @param ascii only ASCII letters and lines
 * @param theme the terminal's background; empty for the person's own setting
 */
public record Appearance(boolean plain, boolean ascii, Optional<Theme> theme) {

  /** The background that the colours are made for. */
  public enum Theme {
    AUTO(DisplaySetting.THEME_AUTO),
    DARK(DisplaySetting.THEME_DARK),
    LIGHT(DisplaySetting.THEME_LIGHT);

    private final DisplaySetting setting;

    Theme(DisplaySetting setting) {
      this.setting = setting;
    }

    /** The word to type for it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The appearance that the environment and the person's own settings ask for. */
  static Appearance usual() {
    return new Appearance(false, CommandLineTool.asciiOnly(), Optional.empty());
  }

  /** The display settings for this appearance. */
  List<DisplaySetting> settings() {
    List<DisplaySetting> settings = new ArrayList<>();
    theme.ifPresent(asked -> settings.add(asked.setting));
    if (plain) {
      settings.add(DisplaySetting.PLAIN_ON);
    }
    return settings;
  }
}
