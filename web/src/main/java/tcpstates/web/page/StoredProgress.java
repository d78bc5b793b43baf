package tcpstates.web.page;

import java.util.Optional;
import tcpstates.lessons.progress.ProgressStorage;

/** A student's progress in the browser's storage. */
record StoredProgress(Storage storage) implements ProgressStorage.Place {

  private static final String KEY = "progress";
  private static final String ASIDE = "progress.aside";

  @Override
  public Optional<String> read() {
    return storage.read(KEY);
  }

  @Override
  public Optional<String> write(String text) {
    return storage.write(KEY, text);
  }

  @Override
  public void putAside(String text) {
    storage.write(ASIDE, text);
  }
}
