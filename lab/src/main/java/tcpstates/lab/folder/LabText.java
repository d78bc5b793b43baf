package tcpstates.lab.folder;

import java.util.List;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.shell.FileReading;

/** Reads text files that people have written. */
public final class LabText {

  private LabText() {}

  /**
   * The lines of a file, without line ends.
   *
   * @throws LabFault if the file can't be read or is not text
   */
  public static List<String> lines(String file) throws LabFault {
    FileReading reading = LocalFiles.here().read(file);
    if (reading instanceof FileReading.Read read) {
      return read.file().lines();
    }
    throw reading instanceof FileReading.NotText
        ? LabFault.notUnderstood(reading.message())
        : LabFault.broken(reading.message());
  }
}
