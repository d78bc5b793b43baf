package tcpstates.repl.shell;

import java.util.List;

/** The lines that a person has typed, kept from one session to the next. */
public interface LineHistory {

  /** The lines of earlier sessions, oldest first; none if they can't be read. */
  List<String> lines();

  /** Adds a line, if it can be kept. */
  void add(String line);
}
