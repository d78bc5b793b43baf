package tcpstates.lessons.scene;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tcpstates.capture.play.PlayedFile;

/** Makes a scene of an author's capture, with the follower of {@code capture}. */
public final class FollowedScene {

  /** The most bytes that an author's capture may have: it is read whenever the lesson is. */
  public static final int LARGEST = 4_000_000;

  /** Nobody goes through more frames in one step. */
  private static final int MOST_FRAMES = 1_000;

  private FollowedScene() {}

  /**
   * Follows a connection of a capture. The times in the capture tell where it was taken.
   *
   * @param file its name, as the lesson names it
   */
  public static SceneSource.Reading of(String file, int stream, byte[] capture) {
    if (capture.length > LARGEST) {
      return refused("is too large: a lesson's capture has at most 4 MB");
    }
    PlayedFile.Opening opening =
        PlayedFile.open("it", () -> new ByteArrayInputStream(capture), Optional.empty());
    if (opening instanceof PlayedFile.Opening.Failed failed) {
      return refused("can't be played: " + failed.why().replaceFirst("^it: ", ""));
    }
    PlayedFile played = ((PlayedFile.Opening.Opened) opening).file();
    if (stream >= played.streams()) {
      return refused("has no stream " + stream + "; they are 0 to " + (played.streams() - 1));
    }
    try {
      int frames = played.frames(stream).size();
      if (frames > MOST_FRAMES) {
        return refused(
            "has " + frames + " frames in this connection; a lesson plays 1,000 at most");
      }
      String text = new SceneWriter(capture, played).write(List.of(stream));
      return new SceneSource.Reading.Read(SceneReader.read(file, text).get(0));
    } catch (IOException e) {
      return refused("can't be played: " + e.getMessage());
    }
  }

  private static SceneSource.Reading refused(String why) {
    return new SceneSource.Reading.Refused(why);
  }
}
