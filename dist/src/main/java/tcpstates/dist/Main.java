package tcpstates.dist;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntSupplier;
import tcpstates.capture.tool.ReplayTool;
import tcpstates.repl.prompt.TerminalInput;

/** The start of the program. */
public final class Main {

  private Main() {}

  /** Runs the program with the process's own streams and ends the process. */
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("replay")) {
      ReplayTool.prepare();
    }
    System.exit(run(List.of(args), streams()));
  }

  /** Runs the program; returns the exit code. */
  static int run(List<String> args, Streams streams) {
    Guard guard = new Guard(System.getenv("TCPSTATES_DEBUG") != null);
    return guard.run(
        // Not a lambda: the first one of a program takes milliseconds, and `replay` needs no other.
        new IntSupplier() {
          @Override
          public int getAsInt() {
            return tool(streams).run(args);
          }
        },
        streams);
  }

  /** Makes the whole program. */
  static CommandLineTool tool(Streams streams) {
    return new CommandLineTool(new Tcpstates(), new Teaching(), new Captures(), streams);
  }

  /** The streams of the process. */
  static Streams streams() {
    return new Streams(
        new TerminalInput(System.in), print(FileDescriptor.out), print(FileDescriptor.err));
  }

  private static PrintStream print(FileDescriptor descriptor) {
    OutputStream out = new StandardOutput(new FileOutputStream(descriptor));
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
