package tcpstates.lab.classroom;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;
import tcpstates.tui.grid.Grid;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.terminal.RemoteScreen;

/** The split-pane screen over a connection. */
final class ScreenDisplay implements SeatDisplay {

  private final RemoteScreen screen;
  private boolean ended;
  private String farewell = "";

  /** Makes the screen for a taken seat. */
  ScreenDisplay(StudentSeat seat, Wanted wanted, int columns, int rows, List<String> about) {
    this.screen =
        new RemoteScreen(
            seat.conversation(), opening(seat), wanted.ascii(), wanted.colours(), columns, rows);
    about.forEach(line -> screen.tell(said(line)));
    if (seat.resumed()) {
      screen.tell(said(seat.whereTheyGoOn()));
    }
  }

  /** A pair first reads who plays which side, so nothing else may cover that. */
  private static Opening opening(StudentSeat seat) {
    return seat.resumed() || seat.enrolment().partners().isPresent()
        ? Opening.OVER
        : Opening.after(seat.conversation().person().history().lines());
  }

  @Override
  public void typed(byte[] bytes, int length) {
    screen.typed(bytes, length);
  }

  /** If the terminal sends nothing more, it is gone. */
  @Override
  public void ended() {
    end("");
  }

  @Override
  public boolean busy() {
    return screen.more();
  }

  @Override
  public void step() {
    screen.step();
  }

  @Override
  public void resized(int columns, int rows) {
    screen.resized(columns, rows);
  }

  @Override
  public void tick() {
    screen.step();
  }

  @Override
  public OptionalLong nextTick() {
    return screen.nextTick();
  }

  @Override
  public void carryOut(String line) {
    screen.carryOut(line);
  }

  @Override
  public void followed(StyledLine what) {
    screen.somebodyMoved();
    screen.tell(List.of(what));
  }

  @Override
  public Grid picture() {
    return screen.picture();
  }

  @Override
  public void tell(String text) {
    screen.interrupt(said(text));
  }

  private static List<StyledLine> said(String text) {
    return List.of(StyledLine.of("* " + Visible.text(text), Style.STRONG));
  }

  @Override
  public void end(String text) {
    ended = true;
    farewell = text.isEmpty() ? "" : Visible.text(text) + "\r\n";
    screen.end();
  }

  @Override
  public byte[] draw() {
    byte[] bytes = screen.draw();
    if (!ended || farewell.isEmpty()) {
      return bytes;
    }
    byte[] last = farewell.getBytes(StandardCharsets.UTF_8);
    farewell = "";
    byte[] all = Arrays.copyOf(bytes, bytes.length + last.length);
    System.arraycopy(last, 0, all, bytes.length, last.length);
    return all;
  }

  @Override
  public boolean left() {
    return screen.over() && !ended;
  }
}
