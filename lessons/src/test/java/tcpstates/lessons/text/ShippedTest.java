package tcpstates.lessons.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.course.Course;

class ShippedTest {

  @Test
  void every_shipped_lesson_can_be_read() {
    Course course = Course.shipped();
    for (String id : course.ids()) {
      Reading reading = course.lesson(id, OptionalLong.empty()).orElseThrow();
      assertEquals(
          List.of(), reading instanceof Reading.Broken broken ? broken.troubles() : List.of());
    }
  }
}
