package tcpstates.lab.classroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.Conversations.RecordedLine;
import tcpstates.lab.store.WorkEntry;
import tcpstates.lessons.progress.Progress;

/**
 * The record of guests. It keeps their work in memory while they are connected, so that they can
 * watch somebody or play in a pair and then continue. It keeps nothing longer.
 */
public final class PassingRecord implements ClassRecord {

  private static final long LARGEST_SEED = 1_000_000_000L;

  /** How much it remembers of what a guest typed, in characters. A guest with more starts again. */
  private static final int MOST_TYPED = 64 * 1024;

  private final int mostFiles;
  private final Map<MemberName, Map<String, String>> files = new HashMap<>();

  /** What each guest plays alone. What they play in a pair comes before it. */
  private final Map<MemberName, Played> alone = new HashMap<>();

  private final Map<MemberName, Played> together = new HashMap<>();

  private static final class Played {

    private final String id = UUID.randomUUID().toString();
    private final long seed = ThreadLocalRandom.current().nextLong(LARGEST_SEED);
    private final MemberName first;
    private final Optional<Partners> partners;
    private final List<RecordedLine> lines = new ArrayList<>();
    private int typed;

    Played(MemberName first, Optional<Partners> partners) {
      this.first = first;
      this.partners = partners;
    }

    void add(WorkEntry.LineTyped line) {
      typed += line.text().length() + line.loaded().map(String::length).orElse(0);
      if (typed > MOST_TYPED) {
        lines.clear();
      } else {
        lines.add(new RecordedLine(line.n(), line.member(), line.at(), line.text(), line.loaded()));
      }
    }

    Enrolment enrolment(Optional<String> lesson) {
      return new Enrolment(
          id,
          "",
          first,
          seed,
          lesson,
          Progress.NONE,
          lines,
          0,
          lines.stream().map(RecordedLine::text).toList(),
          List.of(),
          Map.of(),
          partners);
    }
  }

  /** Makes an empty record. */
  public PassingRecord(int mostFiles) {
    this.mostFiles = mostFiles;
  }

  @Override
  public synchronized Enrolment enter(MemberName member, Optional<String> lesson) {
    Played played = together.get(member);
    if (played == null) {
      played = alone.computeIfAbsent(member, name -> new Played(name, Optional.empty()));
    }
    return played.enrolment(lesson);
  }

  @Override
  public synchronized void begin(Partners partners) {
    Played pair = new Played(partners.client(), Optional.of(partners));
    together.put(partners.client(), pair);
    together.put(partners.server(), pair);
  }

  @Override
  public boolean full(MemberName member) {
    return false;
  }

  @Override
  public boolean record(WorkEntry entry, Runnable recorded) {
    synchronized (this) {
      if (entry instanceof WorkEntry.WorkDone done) {
        remember(done.line());
      } else if (entry instanceof WorkEntry.ConversationEnded ended) {
        alone.values().removeIf(played -> played.id.equals(ended.conversation()));
        together.values().removeIf(played -> played.id.equals(ended.conversation()));
      }
    }
    recorded.run();
    return true;
  }

  private void remember(WorkEntry.LineTyped line) {
    for (Map<MemberName, Played> kind : List.of(alone, together)) {
      Played played = kind.get(line.member());
      if (played != null && played.id.equals(line.conversation())) {
        played.add(line);
      }
    }
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
    long others = own.keySet().stream().filter(other -> !other.startsWith(".")).count();
    if (!name.startsWith(".") && !own.containsKey(name) && others >= mostFiles) {
      return false;
    }
    own.put(name, text);
    return true;
  }

  /** A guest has left; their pair ends too. */
  public synchronized void forget(MemberName member) {
    files.remove(member);
    alone.remove(member);
    Played pair = together.remove(member);
    together.values().removeIf(played -> played == pair);
  }

  @Override
  public String notice() {
    return "You are a guest. Nothing that you type here is kept when you leave.";
  }

  @Override
  public long now() {
    return System.currentTimeMillis();
  }
}
