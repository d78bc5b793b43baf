package tcpstates.repl.shell;

import java.util.ArrayList;
import java.util.List;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/** The first words at the prompt. */
public final class Greeting {

  private Greeting() {}

  /** For somebody who has never been here: what this is, and what to type first. */
  public static List<StyledLine> first(Look look) {
    List<StyledLine> lines = new ArrayList<>();
    lines.add(
        StyledLine.of("tcpstates", Style.STRONG)
            .plus("  You will open a TCP connection by hand, and play both ends of it."));
    lines.add(
        StyledLine.of(
            "A segment that you send is in flight until you deliver it; you answer what arrives, as"
                + " a TCP must. Nothing can break, and undo takes anything back."));
    lines.add(StyledLine.EMPTY);
    lines.add(
        StyledLine.of("Three segments open a connection. First, one side waits for calls. Type:"));
    lines.add(StyledLine.EMPTY);
    lines.add(StyledLine.of("    ").plus("server listen", Style.COMMAND));
    lines.add(StyledLine.EMPTY);
    lines.add(keys());
    return Wrap.all(lines, 0, look.withWidth(Math.min(look.width(), 80)));
  }

  /** For somebody who has. */
  public static List<StyledLine> again(Look look) {
    StyledLine line =
        StyledLine.of("tcpstates", Style.STRONG)
            .plus("  Begin with ")
            .plus("server listen", Style.COMMAND)
            .plus(".");
    return Wrap.all(List.of(line, keys()), 0, look.withWidth(Math.min(look.width(), 80)));
  }

  private static StyledLine keys() {
    return StyledLine.of("moves", Style.COMMAND)
        .plus(" lists what is legal, ", Style.FAINT)
        .plus("why", Style.COMMAND)
        .plus(" and ", Style.FAINT)
        .plus("explain", Style.COMMAND)
        .plus(" explain, ", Style.FAINT)
        .plus("help", Style.COMMAND)
        .plus(" lists the commands; Tab completes, Ctrl-D leaves.", Style.FAINT);
  }
}
