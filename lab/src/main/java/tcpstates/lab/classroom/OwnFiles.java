package tcpstates.lab.classroom;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.StoreFault;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.FileStore;
import tcpstates.repl.text.Visible;

/**
 * One student's files. A name is just a name: it can't lead to a folder or to another student's
 * file.
 */
record OwnFiles(MemberName member, ClassRecord record, int most) implements FileStore {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int LARGEST = 64 * 1024;

  @Override
  public FileReading read(String name) {
    String shown = Visible.text(name);
    if (!NAME.matcher(name).matches()) {
      return new FileReading.Missing(shown + " " + WRONG_NAME);
    }
    try {
      Optional<String> text = record.read(member, name);
      return text.isPresent()
          ? FileReading.of(shown, text.get().getBytes(StandardCharsets.UTF_8))
          : new FileReading.Missing(shown + ": you have no file of this name");
    } catch (StoreFault e) {
      return new FileReading.Unreadable(shown + " " + AWAY);
    }
  }

  @Override
  public Optional<String> replace(String name, String text) {
    if (!NAME.matcher(name).matches()) {
      return Optional.of(WRONG_NAME);
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      return Optional.of("would be larger than 64 KiB");
    }
    try {
      return record.write(member, name, text)
          ? Optional.empty()
          : Optional.of("would be one file too many: you may have " + most);
    } catch (StoreFault e) {
      return Optional.of(AWAY);
    }
  }

  private static final String WRONG_NAME =
      "is not a plain name: letters, digits, dots and dashes, at most 64";

  private static final String AWAY = "the lab can't reach its files right now; try again soon";
}
