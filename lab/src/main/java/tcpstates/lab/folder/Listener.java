package tcpstates.lab.folder;

import java.util.Optional;
import java.util.regex.Pattern;
import tcpstates.repl.text.Visible;

/** Checks an address to listen on, and the address of a store. */
public final class Listener {

  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  private static final String POSTGRESQL = "jdbc:postgresql:";

  private Listener() {}

  /** Whether this is a numeric address, so that listening there asks no name server. */
  public static boolean isAddress(String text) {
    return IPV4.matcher(text).matches() || text.contains(":") && IPV6.matcher(text).matches();
  }

  /** Whether only this machine can reach this address. */
  public static boolean isLoopback(String address) {
    return address.startsWith("127.") || address.equals("::1");
  }

  /** The message if it is not an address. */
  public static String wrongAddress(String text) {
    return "`" + Visible.text(text) + "` is not an address, such as 127.0.0.1 or 0.0.0.0";
  }

  /** Why this is no store; empty if it is one. */
  public static Optional<String> wrongStore(String text) {
    if (text.equals(LabSettings.SQLITE)) {
      return Optional.empty();
    }
    if (!text.startsWith(POSTGRESQL)) {
      return Optional.of("the store is sqlite, or begins with " + POSTGRESQL + "//");
    }
    return text.contains("password=")
        ? Optional.of("the password does not belong here: put it into the environment (PGPASSWORD)")
        : Optional.empty();
  }
}
