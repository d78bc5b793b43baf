package tcpstates.dist;

/** The environment variables that the program reads. */
enum EnvironmentVariable {
  TCPSTATES_LESSONS("a folder with your own lessons"),
  TCPSTATES_JAVA_OPTS("more options for Java, such as -Xmx1g"),
  TCPSTATES_DEBUG("set to anything: a fault of the program shows where it happened"),
  JAVA_HOME("the Java to run with, 17 or newer"),
  TERM("the kind of terminal; dumb means the line prompt"),
  COLORTERM("truecolor or 24bit: the terminal has many colours, whatever TERM says"),
  NO_COLOR("set to anything: no colours"),
  CLICOLOR("0: no colours"),
  COLUMNS("the width of text if there is no terminal"),
  LC_ALL("the locale; if it (or else LC_CTYPE, LANG) does not name UTF-8: ASCII only"),
  LC_CTYPE("see LC_ALL"),
  LANG("see LC_ALL"),
  XDG_STATE_HOME("where progress and history are kept, instead of ~/.local/state"),
  XDG_CONFIG_HOME("where settings are kept, instead of ~/.config"),
  HOME("your home folder, written ~");

  private final String text;

  EnvironmentVariable(String text) {
    this.text = text;
  }

  /** The purpose of the variable. */
  String text() {
    return text;
  }
}
