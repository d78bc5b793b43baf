package tcpstates.lab.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
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

/** A lab on this machine alone that echoes, with one student, ana. */
final class EchoLab implements AutoCloseable {

  private final SignInCode code = SignInCode.random(new SecureRandom());
  private final LabFolder folder;
  private final Database database;
  private final LabServer server;

  EchoLab(Path path, List<PublicKeyLine> keys) throws Exception {
    folder = LabFolder.init(path, HostKeys.make());
    LabSettings settings = LabSettings.DEFAULT.withoutGuests().withListener("127.0.0.1", 0);
    database = Database.open(folder, settings);
    Members members = new Members(database);
    Optional<CodeHash> hash = Optional.of(CodeHash.of(code, new SecureRandom()));
    members.put(List.of(new Member(new MemberName("ana"), Role.STUDENT, "", "", hash, keys)), 1);
    server =
        new LabServer(
            settings,
            HostKeys.read(folder),
            members,
            () -> false,
            (member, address, wanted, columns, rows, host) -> new Echo(member, wanted),
            "What is echoed here is not kept.\n",
            new LabLog(folder.log()));
    server.listen();
  }

  int port() {
    return server.port();
  }

  int people() {
    return server.people();
  }

  /** The student's. */
  String code() {
    return code.shown();
  }

  String log() throws IOException {
    return Files.readString(folder.log());
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
