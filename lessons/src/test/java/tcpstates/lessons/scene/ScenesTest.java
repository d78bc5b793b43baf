package tcpstates.lessons.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tcpstates.capture.follow.VantagePoint;
import tcpstates.capture.play.PlayedFile;
import tcpstates.engine.world.Side;
import tcpstates.repl.session.Branch;
import tcpstates.repl.text.Phrases;
import tcpstates.testkit.Golden;

/** The captures that lessons can play are equal to the follower's, frame by frame. */
class ScenesTest {

  private static final Path CAPTURES = Path.of("../capture/src/test/resources/captures");
  private static final Path FOLDER = Path.of("src/main/resources/lessons/captures");

  /** The captures. If a capture has many connections, those that are worth a lesson. */
  private static final Map<String, List<Integer>> SHIPPED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("backlog_overflow.server.pcap", List.of(2)),
              Map.entry("backlog_overflow_abort.server.pcap", List.of(2)),
              Map.entry("close_client.pcap", List.of(0)),
              Map.entry("close_unread_data.pcap", List.of(0)),
              Map.entry("data_after_close.pcap", List.of(0)),
              Map.entry("data_timeout.pcap", List.of(0)),
              Map.entry("fin_wait1_gives_up.pcap", List.of(0)),
              Map.entry("half_open_data.pcap", List.of(0)),
              Map.entry("keepalive_rst.pcap", List.of(0)),
              Map.entry("lost_fin.pcap", List.of(0)),
              Map.entry("lost_syn.pcap", List.of(0)),
              Map.entry("mixed_60.pcap", List.of(36)),
              Map.entry("mixed_60.server.pcap", List.of(36)),
              Map.entry("out_of_order.pcap", List.of(0)),
              Map.entry("refused.pcap", List.of(0)),
              Map.entry("rst_established.pcap", List.of(0)),
              Map.entry("simultaneous_close.pcap", List.of(0)),
              Map.entry("simultaneous_open.pcap", List.of(0)),
              Map.entry("syn_timeout.pcap", List.of(0)),
              Map.entry("zero_window.pcap", List.of(0))));

  @Test
  void each_scene_is_what_the_follower_makes_of_its_capture() throws IOException {
    Golden.check(FOLDER.resolve("index.txt"), String.join("\n", SHIPPED.keySet()) + "\n");
    for (Map.Entry<String, List<Integer>> file : SHIPPED.entrySet()) {
      Golden.check(
          FOLDER.resolve(file.getKey() + ".txt"),
          scenes(capture(file.getKey()), at(file.getKey()), file.getValue()));
    }
  }

  private static String scenes(byte[] capture, VantagePoint at, List<Integer> streams)
      throws IOException {
    PlayedFile.Opening opening =
        PlayedFile.open("capture", () -> new ByteArrayInputStream(capture), Optional.of(at));
    PlayedFile file = ((PlayedFile.Opening.Opened) opening).file();
    return new SceneWriter(capture, file).write(streams);
  }

  private static VantagePoint at(String name) {
    return name.endsWith(".server.pcap") ? VantagePoint.SERVER : VantagePoint.CLIENT;
  }

  private static byte[] capture(String name) throws IOException {
    Path plain = CAPTURES.resolve(name);
    if (Files.exists(plain)) {
      return Files.readAllBytes(plain);
    }
    try (GZIPInputStream in =
        new GZIPInputStream(Files.newInputStream(CAPTURES.resolve(name + ".gz")))) {
      return in.readAllBytes();
    }
  }

  @Test
  void a_scene_is_a_branch_that_was_seen_and_counts_numbers_from_the_syns() {
    CapturedScene scene = Scenes.shipped().find("lost_fin.pcap", 0).orElseThrow();
    Branch branch = scene.branch(scene.frames().size()).at(5);
    assertTrue(branch.isSeen());
    assertEquals("lost_fin.pcap#0", branch.name());
    assertEquals(0, branch.at(1).world().tcp(Side.CLIENT).snd().iss().toLong());
    assertFalse(branch.isCertain(Side.SERVER));
    assertEquals(5, scene.positionOf(scene.frames().get(4).number()).orElseThrow());
    assertTrue(scene.positionOf(4_711).isEmpty());
    assertEquals(List.of(), Scenes.shipped().of("../secret"));
  }

  @Test
  void the_clock_says_what_the_line_of_the_frame_says() {
    for (String file : Scenes.shipped().files()) {
      for (CapturedScene scene : Scenes.shipped().of(file)) {
        for (SceneFrame frame : scene.frames()) {
          assertEquals(frame.time() + " s", Phrases.seconds(frame.world().now()), scene.name());
        }
      }
    }
  }

  @Test
  void the_authors_guide_names_them_all() throws IOException {
    String guide = Files.readString(Golden.page("docs/AUTHOR.md"));
    for (String file : Scenes.shipped().files()) {
      for (CapturedScene scene : Scenes.shipped().of(file)) {
        assertTrue(guide.contains("`" + scene.name() + "`"), scene.name());
      }
    }
  }

  @Test
  void no_line_of_a_scene_is_longer_than_a_small_screen() {
    List<String> long_ = new ArrayList<>();
    for (String file : Scenes.shipped().files()) {
      for (CapturedScene scene : Scenes.shipped().of(file)) {
        for (SceneFrame frame : scene.frames()) {
          String line = "#" + frame.number() + "  " + frame.time() + "  " + frame.text() + "  ";
          if (line.length() + frame.details().length() > 78) {
            long_.add(file + " " + line + frame.details());
          }
        }
      }
    }
    assertEquals(List.of(), long_);
  }
}
