package tcpstates.lab.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new lab folder, and the messages about a damaged one. */
class LabFolderTest {

  @TempDir private Path temporary;

  private LabFolder lab() throws LabFault {
    return LabFolder.init(temporary.resolve("lab"), "the key");
  }

  private List<String> troubles(String settings) throws LabFault, IOException {
    LabFolder lab = lab();
    Files.writeString(lab.path().resolve("lab.conf"), settings);
    LabFault fault = assertThrows(LabFault.class, lab::settings);
    assertEquals(LabFault.Kind.NOT_UNDERSTOOD, fault.kind());
    String file = lab.path().resolve("lab.conf").toString();
    return fault.sentences().stream().map(s -> s.replace(file, "lab.conf")).toList();
  }

  @Test
  void a_new_configuration_says_what_holds_without_one() throws LabFault {
    assertEquals(LabSettings.DEFAULT, lab().settings());
  }

  @Test
  void only_the_owner_can_read_the_keys() throws LabFault, IOException {
    LabFolder lab = lab();
    for (String file : List.of("host_key", "journal_key", "secret", "lab.conf", "roster.csv")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(lab.path().resolve(file))));
    }
    Files.setPosixFilePermissions(lab.hostKey(), PosixFilePermissions.fromString("rw-r-----"));
    LabFault fault = assertThrows(LabFault.class, () -> lab.ownersAlone(lab.hostKey()));
    assertTrue(fault.getMessage().contains("chmod 600"), fault.getMessage());
  }

  @Test
  void a_lab_is_never_made_over_what_is_there() throws LabFault, IOException {
    LabFolder lab = lab();
    assertThrows(LabFault.class, () -> LabFolder.init(lab.path(), "another key"));
    assertEquals("the key", Files.readString(lab.hostKey()));

    Path full = Files.createDirectory(temporary.resolve("full"));
    Files.writeString(full.resolve("thesis.txt"), "mine");
    assertThrows(LabFault.class, () -> LabFolder.init(full, "key"));
    assertEquals(List.of(full.resolve("thesis.txt")), Files.list(full).toList());
  }

  @Test
  void every_wrong_setting_is_told_with_its_place() throws LabFault, IOException {
    assertEquals(
        List.of(
            "lab.conf:2:1: there is no setting `prot`; did you mean port?",
            "lab.conf:3:3: a setting is written NAME = VALUE",
            "lab.conf:5:1: sessions is set already, in line 4",
            "lab.conf:6:8: `localhost` is not an address, such as 127.0.0.1 or 0.0.0.0",
            "lab.conf:7:8: port is a number from 1 to 65535",
            "lab.conf:8:9: the store is sqlite, or begins with jdbc:postgresql://",
            "lab.conf:9:11: sign-up is yes or no"),
        troubles(
                """
                # a remark
                prot = 1
                  nonsense
                sessions = 5
                sessions = 6
                bind = localhost
                port = 65536
                store = mysql
                sign-up = perhaps
                """)
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void a_password_does_not_belong_into_the_configuration() throws LabFault, IOException {
    assertTrue(
        troubles("store = jdbc:postgresql://db/class?user=lab&password=x\n")
            .get(0)
            .contains("PGPASSWORD"));
  }

  @Test
  void an_older_lab_gets_a_key_for_journals_and_keeps_it() throws LabFault, IOException {
    LabFolder lab = lab();
    Path key = lab.path().resolve("journal_key");
    Files.delete(key);
    Files.delete(lab.journalPublicKey());
    String made = lab.journalKey().verifying().text();
    assertEquals(made, Files.readString(lab.journalPublicKey()));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    Files.delete(lab.journalPublicKey());
    assertEquals(made, lab.journalKey().verifying().text());
    assertEquals(made, Files.readString(lab.journalPublicKey()));

    Files.move(key, key.resolveSibling("lost"));
    assertTrue(assertThrows(LabFault.class, lab::journalKey).getMessage().contains("is missing"));
    Files.move(key.resolveSibling("lost"), key);

    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertTrue(assertThrows(LabFault.class, lab::journalKey).getMessage().contains("chmod 600"));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(key, "nonsense");
    LabFault fault = assertThrows(LabFault.class, lab::journalKey);
    assertTrue(fault.getMessage().contains("journal_key:1: this is not"), fault.getMessage());
  }

  @Test
  void a_damaged_secret_is_located() throws LabFault, IOException {
    LabFolder lab = lab();
    assertEquals(32, lab.secret().length);
    Files.writeString(lab.path().resolve("secret"), "abc");
    LabFault fault = assertThrows(LabFault.class, lab::secret);
    assertTrue(fault.getMessage().contains("secret:1:1:"), fault.getMessage());
  }
}
