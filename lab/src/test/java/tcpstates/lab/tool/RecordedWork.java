package tcpstates.lab.tool;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.Role;
import tcpstates.lab.store.Conversations;
import tcpstates.lab.store.Database;
import tcpstates.lab.store.WorkEntry;
import tcpstates.lab.store.WorkRecorder;

/** Students of a test, and what they have done. */
final class RecordedWork {

  private RecordedWork() {}

  /** A student with this id in their course. */
  static Member member(String name, String id) {
    return new Member(new MemberName(name), Role.STUDENT, "", id, Optional.empty(), List.of());
  }

  /** Records what a student has done, as the lines of a progress file, with one typed line. */
  static void record(Database database, MemberName member, List<String> work) throws Exception {
    String id = member.text();
    new Conversations(database).begin(id, member, 4711, Optional.empty(), "1.0", "here", 1);
    CountDownLatch written = new CountDownLatch(1);
    try (WorkRecorder recorder = new WorkRecorder(database, 10, line -> {})) {
      List<WorkEntry.ProgressMade> made =
          IntStream.range(0, work.size())
              .mapToObj(i -> new WorkEntry.ProgressMade(id, i + 1, member, i, work.get(i)))
              .toList();
      assertTrue(
          recorder.record(
              new WorkEntry.WorkDone(
                  new WorkEntry.LineTyped(
                      id,
                      "here",
                      1,
                      member,
                      5,
                      Optional.empty(),
                      1,
                      "x",
                      "asked",
                      Optional.empty()),
                  made),
              written::countDown));
      assertTrue(written.await(20, TimeUnit.SECONDS));
    }
  }
}
