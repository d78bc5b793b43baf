package tcpstates.repl.shell;

import java.util.List;
import java.util.Optional;
import tcpstates.repl.command.DisplaySetting;

/** The file in which a person's settings of the display are kept from one start to the next. */
public interface Config {

  /** No file: settings last as long as the conversation. */
  Config NONE =
      new Config() {
        @Override
        public FileReading read() {
          return new FileReading.Missing("");
        }

        @Override
        public Optional<String> replace(String text) {
          return Optional.empty();
        }
      };

  /** The file as it is. */
  FileReading read();

  /** Settings that were asked for at this start alone; they count before those of the file. */
  default List<DisplaySetting> asked() {
    return List.of();
  }

  /** This file, and settings for this start alone. */
  default Config asking(List<DisplaySetting> settings) {
    Config file = this;
    return new Config() {
      @Override
      public FileReading read() {
        return file.read();
      }

      @Override
      public List<DisplaySetting> asked() {
        return settings;
      }

      @Override
      public Optional<String> replace(String text) {
        return file.replace(text);
      }
    };
  }

  /**
   * Writes the file. Whatever goes wrong, the old one stays as it was.
   *
   * @return why it can't be written, as a sentence without its point; empty where it is written
   */
  Optional<String> replace(String text);
}
