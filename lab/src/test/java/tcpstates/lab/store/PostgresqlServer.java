package tcpstates.lab.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL server for tests, with its own folder and port. It doesn't run as root. */
record PostgresqlServer(Path bin, Path folder, int port) {

  /** Where Debian puts PostgreSQL's own programs, by version. */
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  /** The programs of the newest version; empty if none is installed. */
  static Optional<Path> programs() {
    if (!Files.isDirectory(VERSIONS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(VERSIONS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static PostgresqlServer start(Path folder) throws Exception {
    Files.createDirectory(folder);
    PostgresqlServer server = new PostgresqlServer(programs().orElseThrow(), folder, freePort());
    if (root()) {
      // The folder stays closed to everybody else.
      for (Path above = folder.getParent(); above.startsWith("/tmp/"); above = above.getParent()) {
        execute(List.of("chmod", "a+x", above.toString()));
      }
      execute(List.of("chown", "nobody", folder.toString()));
    }
    Path data = folder.resolve("data");
    server.program("initdb", "-D", data.toString(), "-A", "trust", "-U", "lab", "--no-sync");
    server.program(
        "pg_ctl",
        "-D",
        data.toString(),
        "-w",
        "-o",
        server.options(),
        "-l",
        folder.resolve("log").toString(),
        "start");
    return server;
  }

  private String options() {
    return "-c listen_addresses=127.0.0.1 -p " + port + " -k " + folder + " -c fsync=off";
  }

  void stop() throws Exception {
    program("pg_ctl", "-D", folder.resolve("data").toString(), "-w", "-m", "immediate", "stop");
  }

  /** Runs a PostgreSQL client program, such as {@code createdb}. */
  void run(String client, String argument) throws Exception {
    program(client, "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "lab", argument);
  }

  /** The address of a database, as a lab's configuration writes it. */
  String address(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=lab";
  }

  private void program(String name, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    if (root()) {
      command.addAll(List.of("runuser", "-u", "nobody", "--"));
    }
    command.add(bin.resolve(name).toString());
    command.addAll(List.of(arguments));
    execute(command);
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void execute(List<String> command) throws Exception {
    Path said = Files.createTempFile("postgresql", ".txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    int code = process.waitFor();
    String text = Files.readString(said);
    Files.delete(said);
    if (code != 0) {
      throw new IOException(command + " ended with " + code + ": " + text);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
