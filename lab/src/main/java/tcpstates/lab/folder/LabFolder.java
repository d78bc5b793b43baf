package tcpstates.lab.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import tcpstates.lessons.signature.SigningKey;
import tcpstates.repl.files.LocalFile;
import tcpstates.repl.text.Visible;

/** The folder of a lab. Only its owner can read the keys and the work in it. */
public final class LabFolder {

  private static final String SETTINGS = "lab.conf";
  private static final String HOST_KEY = "host_key";
  private static final String SECRET = "secret";
  private static final String JOURNAL_KEY = "journal_key";
  private static final String JOURNAL_PUBLIC_KEY = "journal_key.pub";
  private static final int SECRET_BYTES = 32;

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path path;

  private LabFolder(Path path) {
    this.path = path;
  }

  // ---- making and finding

  /**
   * Makes a lab folder.
   *
   * @param hostKey the new key of the machine, as OpenSSH writes it
   * @throws LabFault if there is a lab already, or the folder can't be made; no file is overwritten
   */
  public static LabFolder init(Path path, String hostKey) throws LabFault {
    if (Files.exists(path.resolve(SETTINGS), LinkOption.NOFOLLOW_LINKS)) {
      throw LabFault.refused(
          name(path) + " is a lab already. Nothing has been changed; choose another folder");
    }
    try {
      if (!empty(path)) {
        throw LabFault.refused(
            name(path) + " is not empty. Nothing has been changed; choose another folder");
      }
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.createDirectory(path, OWNERS_FOLDER);
      }
      LabFolder folder = new LabFolder(path);
      folder.write(HOST_KEY, hostKey);
      folder.write(SECRET, newSecret() + "\n");
      folder.makeJournalKey();
      folder.write("roster.csv", resource("roster.csv"));
      Files.createDirectory(folder.lessons());
      folder.write("lessons/README.md", resource("lessons.md"));
      // The last file, because the folder counts as a lab once this file is there.
      folder.write(SETTINGS, resource(SETTINGS));
      return folder;
    } catch (IOException | UnsupportedOperationException e) {
      throw LabFault.broken(name(path) + " can't be made: " + LocalFile.why(e));
    }
  }

  private static boolean empty(Path path) throws IOException {
    if (!Files.exists(path)) {
      return true;
    }
    if (!Files.isDirectory(path)) {
      throw new FileAlreadyExistsException(path.toString(), null, "a file has this name");
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  /**
   * Opens a lab folder.
   *
   * @throws LabFault if it is not a lab folder
   */
  public static LabFolder open(Path path) throws LabFault {
    if (!Files.isRegularFile(path.resolve(SETTINGS))) {
      String what = Files.isDirectory(path) ? " is not a lab folder" : ": there is no such folder";
      throw LabFault.refused(
          name(path) + what + ". `tcpstates lab init " + name(path) + "` makes one");
    }
    return new LabFolder(path);
  }

  // ---- what is in it

  /** The folder itself. */
  public Path path() {
    return path;
  }

  /** The database of a lab that keeps its work in this folder. */
  public Path database() {
    return path.resolve("lab.db");
  }

  /** The log: what has happened, line by line. */
  public Path log() {
    return path.resolve("lab.log");
  }

  /** The lab's own lessons. */
  public Path lessons() {
    return path.resolve("lessons");
  }

  /** The key by which students recognise this machine. */
  public Path hostKey() {
    return path.resolve(HOST_KEY);
  }

  /**
   * The settings of the lab.
   *
   * @throws LabFault if the file can't be read or understood
   */
  public LabSettings settings() throws LabFault {
    Path file = path.resolve(SETTINGS);
    return SettingsFile.read(file, text(file));
  }

  /**
   * The secret that only the lab knows. Seeds are made from it.
   *
   * @throws LabFault if it is missing or damaged
   */
  public byte[] secret() throws LabFault {
    Path file = path.resolve(SECRET);
    ownersAlone(file);
    String text = text(file).strip();
    if (!text.matches("[0-9a-f]{" + 2 * SECRET_BYTES + "}")) {
      throw LabFault.notUnderstood(
          name(file)
              + ":1:1: this is not a lab's secret: "
              + 2 * SECRET_BYTES
              + " digits from 0 to f. Put the file back from a copy of the folder");
    }
    return HexFormat.of().parseHex(text);
  }

  /** The public key for what the lab signs. It is shipped with an assignment. */
  public Path journalPublicKey() {
    return path.resolve(JOURNAL_PUBLIC_KEY);
  }

  /**
   * The key with which the lab signs journals. A lab that an older version made gets one.
   *
   * @throws LabFault if it is damaged or readable by others, or can't be made
   */
  public SigningKey journalKey() throws LabFault {
    Path file = path.resolve(JOURNAL_KEY);
    try {
      boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      if (!there && Files.exists(journalPublicKey(), LinkOption.NOFOLLOW_LINKS)) {
        throw LabFault.broken(
            name(file)
                + " is missing. Put it back from a copy of the folder, or delete "
                + JOURNAL_PUBLIC_KEY
                + ": then the lab makes new keys");
      }
      if (!there) {
        makeJournalKey();
      }
      ownersAlone(file);
      SigningKey key = SigningKey.read(text(file));
      if (!Files.exists(journalPublicKey(), LinkOption.NOFOLLOW_LINKS)) {
        write(JOURNAL_PUBLIC_KEY, key.verifying().text());
      }
      return key;
    } catch (IllegalArgumentException e) {
      throw LabFault.notUnderstood(
          name(file) + ":" + e.getMessage() + ". Put the file back from a copy of the folder");
    } catch (IOException | UnsupportedOperationException e) {
      throw LabFault.broken(name(file) + " can't be made: " + LocalFile.why(e));
    }
  }

  private void makeJournalKey() throws IOException {
    SigningKey key = SigningKey.make();
    write(JOURNAL_KEY, key.text());
    write(JOURNAL_PUBLIC_KEY, key.verifying().text());
  }

  /**
   * Checks that only the owner may read a file.
   *
   * @throws LabFault if others may read it, or if it doesn't exist
   */
  public void ownersAlone(Path file) throws LabFault {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (permissions.stream().anyMatch(p -> !p.name().startsWith("OWNER"))) {
        throw LabFault.broken(
            name(file) + " can be read by others. Type `chmod 600 " + name(file) + "`");
      }
    } catch (NoSuchFileException e) {
      throw LabFault.broken(
          name(file) + " is missing. Put it back from a copy of the folder, or make a new lab");
    } catch (IOException | UnsupportedOperationException e) {
      throw LabFault.broken(name(file) + " can't be read: " + LocalFile.why(e));
    }
  }

  private static String text(Path file) throws LabFault {
    return String.join("\n", LabText.lines(file.toString()));
  }

  private void write(String file, String text) throws IOException {
    Path target = path.resolve(file);
    Files.createFile(target, OWNER_ALONE);
    Files.writeString(target, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
  }

  private static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = LabFolder.class.getResourceAsStream("/tcpstates/lab/" + name)) {
      if (in == null) {
        throw new IOException("the program comes without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String name(Path path) {
    return Visible.text(path.toString());
  }
}
