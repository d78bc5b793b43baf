package tcpstates.lab.results;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import tcpstates.lab.folder.LabFault;
import tcpstates.repl.text.Visible;

/** The time until which a lesson should be done, in this machine's time zone. */
public final class DueTime {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private DueTime() {}

  /**
   * Reads {@code 2026-12-03}, which means the end of that day, or {@code 2026-12-03T12:00}.
   *
   * @return in milliseconds since 1970
   * @throws LabFault if it is not a time
   */
  public static long read(String text) throws LabFault {
    try {
      LocalDateTime time =
          text.contains("T")
              ? LocalDateTime.parse(text)
              : LocalDate.parse(text).atTime(LocalTime.of(23, 59, 59));
      return time.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    } catch (DateTimeParseException e) {
      throw LabFault.notUnderstood(
          "--due: `"
              + Visible.text(text)
              + "` is not a time, such as 2026-12-03 (the end of that day) or 2026-12-03T12:00");
    }
  }

  /** The time in the form {@code 2026-12-03 12:00}. */
  public static String shown(long millis) {
    return SHOWN.format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
  }
}
