package tcpstates.capture.tool;

import java.util.Optional;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.TextExplainer;

/** Goes along with a conversation, and explains listings and lines of tcpdump that are pasted. */
public final class PasteGuide implements Companion {

  @Override
  public Optional<TextExplainer> explainer() {
    return Optional.of(ListingTool::explain);
  }
}
