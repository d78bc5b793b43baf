package tcpstates.capture.tool;

import org.junit.jupiter.api.Test;
import tcpstates.capture.bench.Captures;
import tcpstates.capture.bench.Replaying;
import tcpstates.testkit.Golden;

/** What people read. */
class ReplayTextTest {

  private static final Golden GOLDEN = Golden.in("replay");

  /** Each of these was made to show one thing, so this is what the program makes of it. */
  @Test
  void every_capture_of_a_kernel_is_summed_up() {
    for (String name : Captures.both()) {
      GOLDEN.check(name + ".txt", Replaying.capture(name).summary().run().out());
    }
  }

  @Test
  void a_capture_of_one_connection_is_shown_segment_by_segment() {
    GOLDEN.check("frames-lost_data.txt", Replaying.capture("lost_data").run().out());
    GOLDEN.check("frames-zero_window.txt", Replaying.capture("zero_window").run().out());
  }

  @Test
  void one_of_several_connections_can_be_picked() {
    GOLDEN.check(
        "frames-mixed_60-stream-4.txt", Replaying.capture("mixed_60").stream(4).run().out());
  }

  @Test
  void a_capture_of_several_connections_begins_with_an_overview() {
    GOLDEN.check("overview-mixed_60.txt", Replaying.capture("mixed_60").run().out());
  }
}
