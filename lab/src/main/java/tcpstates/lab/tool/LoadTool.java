package tcpstates.lab.tool;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.load.LabLoad;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.PublicKeyLine;
import tcpstates.lab.roster.Role;
import tcpstates.lab.server.HostKeys;
import tcpstates.lab.store.Database;
import tcpstates.lab.store.Members;
import tcpstates.lab.store.StoreFault;

/** `tcpstates lab load`: measures a new lab in a temporary folder, on this machine only. */
public final class LoadTool {

  private static final int MOST = 5_000;

  private LoadTool() {}

  /**
   * Measures, and prints the result.
   *
   * @throws LabFault if the lab can't be made or the students fail
   */
  public static void run(LabLoad.Options options, String version, PrintStream out) throws LabFault {
    if (options.students() < 1 || options.students() > MOST) {
      throw LabFault.notUnderstood("--students: a number from 1 to " + MOST);
    }
    if (options.every() < 1 || options.seconds() < 1) {
      throw LabFault.notUnderstood("--every and --seconds: a number of seconds, from 1");
    }
    if (options.warm() < 0) {
      throw LabFault.notUnderstood("--warm: a number of seconds, from 0");
    }
    try {
      Path folder = Files.createTempDirectory("tcpstates-load");
      try {
        measure(folder, options, version, out);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw LabFault.broken("the load has failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void measure(Path folder, LabLoad.Options options, String version, PrintStream out)
      throws LabFault, IOException, InterruptedException {
    String dir = folder.resolve("lab").toString();
    LabFolder lab = LabFolder.init(Path.of(dir), HostKeys.make());
    Database.make(lab);
    Files.writeString(
        lab.path().resolve("lab.conf"),
        "sessions = " + MOST + "\nsessions-per-address = " + MOST + "\n",
        StandardCharsets.UTF_8);
    HostKeys.Pair key = HostKeys.pair();
    enrol(dir, options.students(), key.line());
    Path file = Files.writeString(folder.resolve("students_key"), key.text());
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    RunningLab.Options serve =
        new RunningLab.Options(
            dir, Optional.of("127.0.0.1"), Optional.of(0), Optional.empty(), false, version);
    try (RunningLab running = RunningLab.start(serve, nowhere)) {
      new LabLoad(options, out).measure(running.port(), file);
    }
  }

  private static void enrol(String dir, int students, PublicKeyLine key) throws LabFault {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < students; i++) {
      MemberName name = new MemberName(LabLoad.name(i));
      members.add(new Member(name, Role.STUDENT, "", "", Optional.empty(), List.of(key)));
    }
    try (OpenLab lab = OpenLab.open(dir, Optional.empty())) {
      new Members(lab.database()).put(members, System.currentTimeMillis());
    } catch (StoreFault e) {
      throw RosterTool.broken(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
