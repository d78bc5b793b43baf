package tcpstates.lessons.grade;

import java.util.List;

/**
 * What all grades of a run have in common.
 *
 * @param lesson the lesson's id
 * @param most the highest score that the lesson can bring
 * @param startedAt when grading began, as {@code 2026-11-29T12:00:00}
 * @param scoring what counts
 * @param columns the columns of the CSV form
 */
public record GradeRun(
    String lesson,
    int most,
    String startedAt,
    Scoring scoring,
    List<GradeColumns.Heading> columns) {

  public GradeRun {
    columns = List.copyOf(columns);
  }
}
