package tcpstates.lab.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.server.auth.AsyncAuthException;
import org.apache.sshd.server.auth.password.PasswordAuthenticator;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import tcpstates.lab.folder.LabLog;
import tcpstates.lab.roster.CodeHash;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.PublicKeyLine;
import tcpstates.lab.roster.RosterFile;
import tcpstates.lab.roster.SignInCode;
import tcpstates.lab.store.Members;
import tcpstates.lab.store.StoreFault;

/**
 * Lets people in with a key, or with a sign-in code as the password. A wrong code costs time, and
 * an address that tries many of them is refused for a while. A name that is not on the roster is
 * refused as slowly as any other.
 */
final class Doorkeeper implements PasswordAuthenticator, PublickeyAuthenticator {

  private static final long WRONG_PAUSE_MILLIS = 500;
  private static final long BLOCKED_PAUSE_MILLIS = 2_000;
  private static final int MOST_WAITING = 600;
  private static final long ASK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final String AWAY =
      "The lab's database does not answer right now. Try again in a minute.";
  private static final String TOO_MANY =
      "Too many wrong codes have come from your address. Wait a minute, then try again.";

  private final Members members;
  private final BooleanSupplier storeAway;
  private final TryLimits limits;
  private final LabLog log;
  private final Map<MemberName, Member> known = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor checks;

  /** Until this time, nobody waits for a database that did not answer. */
  private volatile long askAgain = System.nanoTime();

  private final ScheduledThreadPoolExecutor pauses;
  private final boolean signUp;

  /** The guest who uses this connection. */
  static final AttributeKey<Member> GUEST = new AttributeKey<>();

  /** The key with which a person signs up, until they have proved that it is theirs. */
  private static final AttributeKey<PublicKeyLine> NEW_KEY = new AttributeKey<>();

  private final AtomicLong guests = new AtomicLong();

  /**
   * Makes a doorkeeper.
   *
   * @param storeAway whether the roster can't be read now; then people who were seen before are let
   *     in
   * @param signUp whether people who are not on the roster may sign up, with a public key
   */
  Doorkeeper(
      Members members, BooleanSupplier storeAway, TryLimits limits, boolean signUp, LabLog log) {
    this.members = members;
    this.storeAway = storeAway;
    this.limits = limits;
    this.log = log;
    this.signUp = signUp;
    this.checks = Workers.of("sign-in", 2, MOST_WAITING);
    this.pauses = Workers.clock("sign-in pause");
  }

  @Override
  public boolean authenticate(String name, String password, ServerSession session) {
    String address = address(session);
    AsyncAuthException answer = new AsyncAuthException();
    if (turnedAway(address, session, answer)) {
      throw answer;
    }
    try {
      checks.execute(() -> check(name, password, session, answer));
    } catch (RejectedExecutionException e) {
      later(answer, BLOCKED_PAUSE_MILLIS);
    }
    throw answer;
  }

  /** Whether an address has made too many wrong tries. If so, its code is not checked. */
  private boolean turnedAway(String address, ServerSession session, AsyncAuthException answer) {
    boolean allowed = limits.allows(address);
    if (!allowed) {
      turnAway(session, answer);
    }
    return !allowed;
  }

  private void turnAway(ServerSession session, AsyncAuthException answer) {
    SignInReason.tell(session, TOO_MANY);
    later(answer, BLOCKED_PAUSE_MILLIS);
  }

  private void check(
      String name, String password, ServerSession session, AsyncAuthException answer) {
    String address = address(session);
    // Many may have come at once. While this one waited, the others may have used up all tries.
    if (!limits.take(address)) {
      turnAway(session, answer);
      return;
    }
    Optional<Member> member = find(name);
    CodeHash hash = member.flatMap(Member::code).orElse(CodeHash.OF_NOBODY);
    Optional<SignInCode> code = SignInCode.of(password);
    if (code.isPresent() && hash.fits(code.get()) && member.isPresent()) {
      limits.giveBack(address);
      answer.setAuthed(true);
      return;
    }
    tellIfAway(session);
    if (member.isEmpty() && !canAsk()) {
      limits.giveBack(address);
      log.say(name + " from " + address + ": can't be looked up, the database is away");
      later(answer, WRONG_PAUSE_MILLIS);
      return;
    }
    String more = limits.allows(address) ? "" : "; no more tries from there for a while";
    log.say("wrong code for " + name + " from " + address + more);
    later(answer, WRONG_PAUSE_MILLIS);
  }

  /** Tells a refused person why, known or not. So it doesn't reveal who is on the roster. */
  private void tellIfAway(ServerSession session) {
    if (!canAsk()) {
      SignInReason.tell(session, AWAY);
    }
  }

  private void later(AsyncAuthException answer, long millis) {
    pauses.schedule(() -> answer.setAuthed(false), millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean authenticate(String name, PublicKey key, ServerSession session) {
    Optional<PublicKeyLine> line = line(key);
    Optional<Member> member = find(name);
    boolean nobody = member.isEmpty() && canAsk() && MemberName.of(name).isPresent();
    if (line.isPresent() && nobody && signUp) {
      session.setAttribute(NEW_KEY, line.get());
      return true;
    }
    boolean fits =
        line.isPresent() && member.filter(m -> m.keys().contains(line.get())).isPresent();
    if (!fits) {
      tellIfAway(session);
    }
    return fits;
  }

  /** A key in the form of the roster; empty for types that are not safe any more. */
  private static Optional<PublicKeyLine> line(PublicKey key) {
    try {
      StringBuilder text = new StringBuilder();
      PublicKeyEntry.appendPublicKeyEntry(text, key);
      return PublicKeyLine.of(text.toString());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a person whose name is not on the roster may come in as a guest. While the roster can't
   * be read, no guest may: a student's work would not be kept.
   */
  boolean letsInGuest(String typed, ServerSession session) {
    if (find(typed).isPresent()) {
      return false;
    }
    if (!canAsk()) {
      tellIfAway(session);
      return false;
    }
    MemberName name;
    do {
      name = new MemberName("guest" + guests.incrementAndGet());
    } while (find(name.text()).isPresent());
    session.setAttribute(GUEST, Member.guest(name));
    return true;
  }

  /** Whose connection this is, once they have signed in; empty if the lab doesn't know them. */
  Optional<Member> of(ServerSession session) {
    Member guest = session.getAttribute(GUEST);
    if (guest != null) {
      return Optional.of(guest);
    }
    String name = session.getUsername();
    PublicKeyLine key = session.getAttribute(NEW_KEY);
    return key == null ? find(name) : signedUp(new MemberName(name), key);
  }

  /**
   * A person has proved that the key is theirs. The name becomes theirs, unless another person took
   * it first.
   */
  private Optional<Member> signedUp(MemberName name, PublicKeyLine key) {
    try {
      boolean signedUp = members.signUp(name, key, RosterFile.MOST, System.currentTimeMillis());
      log.say(name + (signedUp ? " has signed up" : " can't sign up: the roster is full"));
    } catch (StoreFault e) {
      log.say(name + " can't sign up: " + e.getMessage());
    }
    return find(name.text()).filter(member -> member.keys().contains(key));
  }

  /** A person on the roster. While the roster can't be read, the last known entry counts. */
  Optional<Member> find(String name) {
    Optional<MemberName> wanted = MemberName.of(name);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    if (canAsk()) {
      try {
        Optional<Member> member = members.find(wanted.get());
        member.ifPresentOrElse(
            found -> known.put(wanted.get(), found), () -> known.remove(wanted.get()));
        return member;
      } catch (StoreFault e) {
        log.say("the roster can't be read: " + e.getMessage());
        askAgain = System.nanoTime() + ASK_AGAIN_NANOS;
      }
    }
    return Optional.ofNullable(known.get(wanted.get()));
  }

  private boolean canAsk() {
    return !storeAway.getAsBoolean() && System.nanoTime() - askAgain >= 0;
  }

  /** The address of a connection, without the port. */
  static String address(ServerSession session) {
    return session.getClientAddress() instanceof InetSocketAddress inet
        ? inet.getAddress().getHostAddress()
        : String.valueOf(session.getClientAddress());
  }

  void close() {
    checks.shutdownNow();
    pauses.shutdownNow();
  }
}
