package tcpstates.lab.folder;

import java.time.Duration;

/**
 * How a lab is set up.
 *
 * @param title what the class is called
 * @param address the name or address of this machine that students type; empty for its own name
 * @param bind the address to listen on
 * @param port the port to listen on; 0 takes any free port
 * @param store where work is kept: {@code sqlite}, or a {@code jdbc:postgresql:} address
 * @param sessions how many people may be signed in at once
 * @param sessionsPerAddress how many of them may come from one address
 * @param guests how many of them may be guests, who are not on the roster; 0 lets in none
 * @param triesPerMinute how many wrong sign-ins one address may make in a minute
 * @param idle how long a person may do nothing before their session ends
 * @param files how many files a student may save
 * @param keepDays after how many days recorded work is deleted
 * @param signUp whether people who are not on the roster may sign up
 */
public record LabSettings(
    String title,
    String address,
    String bind,
    int port,
    String store,
    int sessions,
    int sessionsPerAddress,
    int guests,
    int triesPerMinute,
    Duration idle,
    int files,
    int keepDays,
    boolean signUp) {

  /** The store that needs no installation. */
  public static final String SQLITE = "sqlite";

  /** A port that other programs rarely use. */
  public static final int PORT = 2222;

  /** The values if the configuration says nothing. */
  public static final LabSettings DEFAULT =
      new LabSettings(
          "TCP lab",
          "",
          "127.0.0.1",
          PORT,
          SQLITE,
          600,
          600,
          100,
          30,
          Duration.ofMinutes(30),
          20,
          365,
          false);

  /** The same settings with another store. */
  public LabSettings withStore(String other) {
    return with(bind, port, other, guests);
  }

  /** The same settings with another address and port. */
  public LabSettings withListener(String otherBind, int otherPort) {
    return with(otherBind, otherPort, store, guests);
  }

  /** The same settings without guests. */
  public LabSettings withoutGuests() {
    return with(bind, port, store, 0);
  }

  private LabSettings with(String otherBind, int otherPort, String otherStore, int otherGuests) {
    return new LabSettings(
        title,
        address,
        otherBind,
        otherPort,
        otherStore,
        sessions,
        sessionsPerAddress,
        otherGuests,
        triesPerMinute,
        idle,
        files,
        keepDays,
        signUp);
  }
}
