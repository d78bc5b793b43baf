package tcpstates.lab.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.folder.LabLog;
import tcpstates.lab.folder.LabSettings;
import tcpstates.lab.roster.CodeHash;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.PublicKeyLine;
import tcpstates.lab.roster.Role;
import tcpstates.lab.roster.SignInCode;
import tcpstates.lab.store.Database;
import tcpstates.lab.store.Members;

/** A lab on this machine that echoes, with one student, ana. */
final class EchoLab implements AutoCloseable {

  private final SignInCode code = SignInCode.random(new SecureRandom());
  private final LabFolder folder;
  private final Database database;
  private final LabServer server;
  private final AtomicBoolean away = new AtomicBoolean();

  /** A lab in which the student has these keys, and one setting differs from the default. */
  EchoLab(Path path, List<PublicKeyLine> keys, String setting) throws Exception {
    folder = LabFolder.init(path, HostKeys.make());
    Database.make(folder);
    Path file = path.resolve("lab.conf");
    String name = setting.replaceFirst(" = .*", "");
    Files.writeString(file, Files.readString(file).replaceFirst(name + " = .*", setting));
    LabSettings settings = folder.settings().withoutGuests().withListener("127.0.0.1", 0);
    database = Database.open(folder, settings);
    Members members = new Members(database);
    Optional<CodeHash> hash = Optional.of(CodeHash.of(code, new SecureRandom()));
    members.put(List.of(new Member(new MemberName("ana"), Role.STUDENT, "", "", hash, keys)), 1);
    server =
        new LabServer(
            settings,
            HostKeys.read(folder),
            members,
            away::get,
            (member, address, wanted, columns, rows, host) -> new Echo(member, wanted),
            "What is echoed here is not kept.\n",
            new LabLog(folder.log()));
    server.listen();
  }

  /** The roster can't be read from now on. */
  void losesItsStore() {
    away.set(true);
  }

  int port() {
    return server.port();
  }

  int people() {
    return server.people();
  }

  /** The student's code. */
  String code() {
    return code.shown();
  }

  String log() throws IOException {
    return Files.exists(folder.log()) ? Files.readString(folder.log()) : "";
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
