package tcpstates.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tcpstates.repl.shell.Config;
import tcpstates.repl.shell.FileReading;

/** A person's settings of the display, in the browser's storage. */
record StoredConfig(Storage storage) implements Config {

  private static final String KEY = "config";

  @Override
  public FileReading read() {
    return storage
        .read(KEY)
        .map(text -> FileReading.of("your settings", text.getBytes(StandardCharsets.UTF_8)))
        .orElse(new FileReading.Missing(""));
  }

  @Override
  public Optional<String> replace(String text) {
    return storage.write(KEY, text);
  }
}
