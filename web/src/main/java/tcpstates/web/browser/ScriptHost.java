package tcpstates.web.browser;

import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.web.page.PageScreen;
import tcpstates.web.page.Storage;

/** The script around the program, as the page knows it. */
final class ScriptHost implements PageScreen.Host, Storage {

  private final BrowserHost script;

  ScriptHost(BrowserHost script) {
    this.script = script;
  }

  @Override
  public void show(String frame) {
    script.show(frame);
  }

  @Override
  public boolean interrupted() {
    return script.interrupted();
  }

  @Override
  public void download(String name, String text) {
    script.download(name, text);
  }

  @Override
  public OptionalLong seconds() {
    return OptionalLong.of(System.currentTimeMillis() / 1_000);
  }

  @Override
  public void report(String details) {
    script.report(details);
  }

  @Override
  public Optional<String> read(String key) {
    return Optional.ofNullable(script.read(key));
  }

  @Override
  public Optional<String> write(String key, String text) {
    return Optional.of(script.write(key, text)).filter(why -> !why.isEmpty());
  }
}
