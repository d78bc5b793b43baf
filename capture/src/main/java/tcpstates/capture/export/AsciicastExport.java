package tcpstates.capture.export;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.SessionPart;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Json;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.TextView;

/**
 * A session as a recording that asciinema plays (asciicast, version 2). It types each command,
 * prints its answer and leaves time to read it. The ladder comes last.
 */
final class AsciicastExport implements SessionExport {

  private static final int WIDTH = 100;
  private static final int HEIGHT = 40;
  private static final int KEY = 60;
  private static final int TO_READ = 900;
  private static final int A_LINE = 350;

  @Override
  public byte[] of(Session session) {
    return SessionExport.utf8(new Recording(session).text());
  }

  /** The recording so far; times are in milliseconds. */
  private static final class Recording {
    private final Session session;
    private final Look look = Look.of(WIDTH, false);
    private final Encoder encoder = new Encoder(look, Encoder.Colours.DARK);
    private final StringBuilder cast = new StringBuilder();
    private long time = 500;

    Recording(Session session) {
      this.session = session;
    }

    String text() {
      cast.append("{\"version\": 2, \"width\": ").append(WIDTH).append(", \"height\": ");
      cast.append(HEIGHT).append(", \"title\": \"tcpstates\", \"env\": ");
      cast.append("{\"TERM\": \"xterm-256color\"}}\n");
      Session so = Session.start(session.language(), Place.PROMPT);
      for (Moment moment : session.moments()) {
        String line = moment.text();
        type(line);
        Reply reply = Interpreter.type(so, line);
        print(TextView.reply(line, reply, look, false));
        so = reply.session();
      }
      type("show ladder");
      print(TextView.show(so, SessionPart.LADDER, look));
      return cast.toString();
    }

    private void type(String line) {
      output("> ");
      line.codePoints().forEach(c -> typed(Character.toString(c)));
      output("\r\n");
    }

    private void typed(String letter) {
      time += KEY;
      output(letter);
    }

    private void print(List<StyledLine> lines) {
      output(encoder.encode(lines).replace("\n", "\r\n") + "\r\n");
      time += TO_READ + (long) A_LINE * lines.size();
    }

    private void output(String text) {
      cast.append(format("[%d.%03d, \"o\", ", time / 1_000, time % 1_000));
      cast.append(Json.string(text)).append("]\n");
    }
  }
}
