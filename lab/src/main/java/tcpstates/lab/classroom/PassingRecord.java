package tcpstates.lab.classroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.WorkEntry;
import tcpstates.lessons.progress.Progress;

/** For guests: nothing is recorded, and their files are there for as long as they are. */
public final class PassingRecord implements ClassRecord {

  private static final long LARGEST_SEED = 1_000_000_000L;

  private final int mostFiles;
  private final Map<MemberName, Map<String, String>> files = new HashMap<>();

  /** A record of nothing. */
  public PassingRecord(int mostFiles) {
    this.mostFiles = mostFiles;
  }

  @Override
  public Enrolment enter(MemberName member, Optional<String> lesson) {
    long seed = ThreadLocalRandom.current().nextLong(LARGEST_SEED);
    return new Enrolment(
        UUID.randomUUID().toString(),
        "",
        member,
        seed,
        lesson,
        Progress.NONE,
        List.of(),
        0,
        List.of(),
        List.of());
  }

  @Override
  public boolean full(MemberName member) {
    return false;
  }

  @Override
  public boolean record(WorkEntry entry, Runnable recorded) {
    recorded.run();
    return true;
  }

  @Override
  public boolean hasRoom() {
    return true;
  }

  @Override
  public synchronized Optional<String> read(MemberName member, String name) {
    return Optional.ofNullable(files.getOrDefault(member, Map.of()).get(name));
  }

  @Override
  public synchronized boolean write(MemberName member, String name, String text) {
    Map<String, String> own = files.computeIfAbsent(member, key -> new HashMap<>());
    if (!own.containsKey(name) && own.size() >= mostFiles) {
      return false;
    }
    own.put(name, text);
    return true;
  }

  /** A guest has left. */
  public synchronized void forget(MemberName member) {
    files.remove(member);
  }

  @Override
  public String notice() {
    return "Nothing that you type here is kept.";
  }

  @Override
  public long now() {
    return System.currentTimeMillis();
  }
}
