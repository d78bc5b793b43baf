package tcpstates.lab.tool;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.roster.CodeHash;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.Role;
import tcpstates.lab.roster.SignInCode;
import tcpstates.lab.server.HostKeys;
import tcpstates.lab.store.Database;
import tcpstates.lab.store.Members;
import tcpstates.lab.store.StoreFault;
import tcpstates.repl.text.Visible;

/** `tcpstates lab init`. */
public final class LabTool {

  /** The name of the first instructor. */
  private static final MemberName INSTRUCTOR = new MemberName("instructor");

  private LabTool() {}

  /**
   * Makes a lab folder, and an instructor in it.
   *
   * @throws LabFault if it can't be made
   */
  public static void init(String dir, PrintStream out) throws LabFault {
    LabFolder folder = LabFolder.init(OpenLab.path(dir), HostKeys.make());
    Database.make(folder);
    SecureRandom random = new SecureRandom();
    SignInCode code = SignInCode.random(random);
    try (OpenLab lab = OpenLab.open(dir, Optional.empty())) {
      Member instructor =
          new Member(
              INSTRUCTOR,
              Role.INSTRUCTOR,
              "",
              "",
              Optional.of(CodeHash.of(code, random)),
              List.of());
      new Members(lab.database()).put(List.of(instructor), System.currentTimeMillis());
    } catch (StoreFault e) {
      throw RosterTool.broken(e);
    }
    String name = Visible.text(folder.path().toString());
    out.println("A new lab: " + name);
    out.println("Your own sign-in, shown only this once:");
    out.println();
    out.println("  " + INSTRUCTOR + " " + code.shown());
    out.println();
    out.println("Next:");
    out.println("  1. write your class into " + name + "/roster.csv, then");
    out.println("     tcpstates lab roster import " + name + "/roster.csv --lab " + name);
    out.println("  2. look through " + name + "/lab.conf");
    out.println("  3. tcpstates lab serve " + name);
  }
}
