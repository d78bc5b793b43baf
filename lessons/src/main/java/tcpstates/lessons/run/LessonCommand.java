package tcpstates.lessons.run;

import java.util.Optional;
import tcpstates.repl.language.ModuleCommand;

/** What lessons add to the language. */
public sealed interface LessonCommand extends ModuleCommand {

  /** {@code lessons}. */
  record Lessons() implements LessonCommand {
    @Override
    public String text() {
      return "lessons";
    }
  }

  /**
   * {@code lesson ID [brief]}.
   *
   * @param brief without the talk
   */
  record Begin(String id, boolean brief) implements LessonCommand {
    @Override
    public String text() {
      return "lesson " + id + (brief ? " brief" : "");
    }
  }

  /** {@code test ID}. */
  record Test(String id) implements LessonCommand {
    @Override
    public String text() {
      return "test " + id;
    }
  }

  /** {@code goal}. */
  record Goal() implements LessonCommand {
    @Override
    public String text() {
      return "goal";
    }
  }

  /** {@code hint}. */
  record Hint() implements LessonCommand {
    @Override
    public String text() {
      return "hint";
    }
  }

  /** {@code answer [CHOICE]}. */
  record Answer(Optional<String> choice) implements LessonCommand {
    @Override
    public String text() {
      return "answer" + choice.map(text -> " " + text).orElse("");
    }
  }

  /** {@code skip}. */
  record Skip() implements LessonCommand {
    @Override
    public String text() {
      return "skip";
    }
  }

  /** {@code next}. */
  record Next() implements LessonCommand {
    @Override
    public String text() {
      return "next";
    }
  }

  /** {@code restart}. */
  record Restart() implements LessonCommand {
    @Override
    public String text() {
      return "restart";
    }
  }

  /** {@code play}. */
  record Play() implements LessonCommand {
    @Override
    public String text() {
      return "play";
    }
  }

  /** {@code resume}. */
  record Resume() implements LessonCommand {
    @Override
    public String text() {
      return "resume";
    }
  }

  /** {@code progress}. */
  record Progress() implements LessonCommand {
    @Override
    public String text() {
      return "progress";
    }
  }
}
