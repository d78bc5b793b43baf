package tcpstates.lab.board;

import java.util.List;
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

  private interface Page {
    List<StyledLine> of(ClassResults results);
  }

  /** The class's map of mastery. */
  List<StyledLine> heat() {
    return page(results -> MasteryMap.heat(results.progress()));
  }

  /** Every student in each assigned lesson. */
  List<StyledLine> results() {
    return page(
        results -> ResultsText.table(results).stream().map(line -> StyledLine.of(line)).toList());
  }

  private List<StyledLine> page(Page page) {
    try {
      return page.of(
          ClassResults.of(ClassReader.read(database), new Assignments(database).all(), course));
    } catch (StoreFault e) {
      return List.of(
          StyledLine.of("The lab's database does not answer: " + e.getMessage(), Style.BAD));
    }
  }
}
