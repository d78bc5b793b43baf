package tcpstates.web.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A browser's storage that can be full. */
final class Shelf implements Storage {
  final Map<String, String> texts = new HashMap<>();
  Optional<String> problem = Optional.empty();

  @Override
  public Optional<String> read(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  @Override
  public Optional<String> write(String key, String text) {
    if (problem.isEmpty()) {
      texts.put(key, text);
    }
    return problem;
  }
}
