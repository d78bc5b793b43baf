package tcpstates.lab.board;

import java.util.List;
import java.util.function.Function;
import tcpstates.lab.results.ClassReader;
import tcpstates.lab.results.ClassResults;
import tcpstates.lab.results.ResultsText;
import tcpstates.lab.store.Assignments;
import tcpstates.lab.store.Database;
import tcpstates.lab.store.StoreFault;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.MasteryMap;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** The pages of the board that show what a class has done. */
public final class ClassPages {

  private final Database database;
  private final Course course;

  /** Makes the pages from a database. */
  public ClassPages(Database database, Course course) {
    this.database = database;
    this.course = course;
  }

  /** A page of the board. */
  interface Page {

    /** The lines of the page, as wide as the board. */
    List<StyledLine> lines(int width);
  }

  /** The class's map of mastery. */
  Page heat() {
    return page(results -> width -> MasteryMap.heat(results.progress()));
  }

  /** Every student in each assigned lesson. */
  Page results() {
    return page(
        results ->
            width ->
                ResultsText.table(results, width).stream()
                    .map(line -> StyledLine.of(line))
                    .toList());
  }

  private Page page(Function<ClassResults, Page> page) {
    try {
      return page.apply(
          ClassResults.of(ClassReader.read(database), new Assignments(database).all(), course));
    } catch (StoreFault e) {
      return width ->
          List.of(
              StyledLine.of("The lab's database does not answer: " + e.getMessage(), Style.BAD));
    }
  }
}
