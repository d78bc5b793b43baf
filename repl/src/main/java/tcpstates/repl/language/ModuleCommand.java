package tcpstates.repl.language;

import tcpstates.engine.world.Side;

/** A command that another module adds. The session passes it on to the shell around it. */
public interface ModuleCommand extends Command {

  /** Its line in its canonical spelling, which is read again as the same command. */
  String text();

  @Override
  default String text(Side focus) {
    return text();
  }

  @Override
  default Kind kind() {
    return Kind.OTHER;
  }
}
