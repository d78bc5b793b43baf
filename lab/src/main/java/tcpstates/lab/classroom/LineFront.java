package tcpstates.lab.classroom;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.LongSupplier;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Greeting;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Encoder.Colours;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;

/**
 * The line prompt over a connection: lines in, lines out. With a terminal keys are echoed and
 * edited; without one it is a pipe, and gives answers alone.
 */
final class LineFront implements Front {

  /** How long before the end of an idle session its owner is warned. */
  private static final Duration WARNING = Duration.ofMinutes(2);

  private final StudentSeat seat;
  private final Conversation conversation;
  private final boolean terminal;
  private final boolean ascii;
  private final boolean coloured;
  private final Duration idle;
  private final LongSupplier clock;
  private final Runnable leaving;
  private final CookedLine input;
  private final StringBuilder out = new StringBuilder();

  /** What others have to say; the only field that other threads touch. */
  private final Queue<Notice> inbox = new ArrayDeque<>();

  private int columns;
  private boolean over;
  private boolean warned;
  private long lastKey;

  /**
   * Something that is told unasked.
   *
   * @param last whether the session ends with it
   */
  private record Notice(String text, boolean last) {}

  /**
   * What a front needs of the class.
   *
   * @param idle how long one may do nothing
   * @param clock in nanoseconds
   * @param about what is said first, such as what is recorded
   */
  record House(Duration idle, LongSupplier clock, List<String> about) {
    House {
      about = List.copyOf(about);
    }
  }

  /**
   * The prompt of somebody who has taken a seat.
   *
   * @param leaving is run once when they are gone, whatever the reason
   */
  LineFront(StudentSeat seat, Wanted wanted, int columns, House house, Runnable leaving) {
    this.seat = seat;
    this.conversation = seat.conversation();
    this.terminal = wanted.terminal().isPresent();
    this.ascii = wanted.ascii();
    this.coloured =
        wanted.terminal().filter(kind -> !kind.isEmpty() && !kind.equals("dumb")).isPresent();
    this.idle = house.idle();
    this.clock = house.clock();
    this.leaving = leaving;
    this.columns = columns;
    this.input = new CookedLine(terminal, conversation.person().history().lines());
    this.lastKey = clock.getAsLong();
    greet(house.about());
  }

  private Look look() {
    return Look.of(columns, ascii, conversation.session().display().wide());
  }

  // ---- saying

  private void greet(List<String> about) {
    if (terminal) {
      about.forEach(line -> print(List.of(StyledLine.of(line, Style.FAINT))));
    }
    if (seat.resumed()) {
      print(
          List.of(
              StyledLine.of(
                  "You go on where you broke off, after line " + seat.standing().lines() + ".")));
      conversation.card().ifPresent(this::remind);
    } else if (!conversation.greeting().isEmpty()) {
      print(conversation.greeting().lines(look()));
    } else if (terminal) {
      print(Greeting.again(look()));
    }
    prompt();
  }

  /** What the step is that they are at. */
  private void remind(Card card) {
    print(List.of(StyledLine.of(card.title() + ", step " + card.step(), Style.STRONG)));
    print(card.text().lines(look()));
    print(card.question().lines(look()));
  }

  private void prompt() {
    if (terminal && !over) {
      out.append(conversation.session().focus().word()).append("> ").append(input.pending());
    }
  }

  private void print(List<StyledLine> lines) {
    boolean dark = conversation.session().display().dark();
    Colours colours = !coloured ? Colours.NONE : dark ? Colours.DARK : Colours.LIGHT;
    out.append(new Encoder(look(), colours).encode(lines));
  }

  // ---- events

  @Override
  public void typed(byte[] bytes, int length) {
    lastKey = clock.getAsLong();
    warned = false;
    byte[] one = new byte[1];
    for (int i = 0; i < length && !over; i++) {
      one[0] = bytes[i];
      List<CookedLine.Event> events = input.feed(one, 1);
      out.append(input.echo());
      events.forEach(this::happened);
    }
  }

  @Override
  public void ended() {
    input.rest().forEach(this::happened);
    over = true;
  }

  private void happened(CookedLine.Event event) {
    if (over) {
      return;
    }
    if (event instanceof CookedLine.Event.Typed line) {
      answer(line.line());
    } else if (event instanceof CookedLine.Event.TooLong) {
      print(
          List.of(
              StyledLine.of(
                  "✗ A line has at most " + CookedLine.LONGEST + " characters; nothing was done.",
                  Style.BAD)));
    } else if (event instanceof CookedLine.Event.Left) {
      out.append("\n");
      leave();
    }
    prompt();
  }

  private void answer(String line) {
    // In a pipe an empty line is nothing.
    if (!terminal && line.isBlank()) {
      return;
    }
    print(seat.waiting().during(() -> conversation.say(line, look(), seat.waiting())).lines());
    if (conversation.over()) {
      leave();
    }
  }

  private void leave() {
    seat.leave();
    over = true;
  }

  @Override
  public void resized(int width, int rows) {
    columns = width;
  }

  /** Tells something; by any thread. */
  void tell(String text, boolean last) {
    synchronized (inbox) {
      inbox.add(new Notice(text, last));
    }
    seat.wake();
  }

  @Override
  public void woken() {
    for (Optional<Notice> notice = next(); notice.isPresent() && !over; notice = next()) {
      interrupt(notice.get().text());
      over = over || notice.get().last();
      prompt();
    }
    long quiet = clock.getAsLong() - lastKey;
    if (over) {
      return;
    }
    if (quiet >= idle.toNanos()) {
      interrupt("You did nothing for " + idle.toMinutes() + " minutes, so this session ends.");
      over = true;
    } else if (terminal && !warned && quiet >= idle.minus(WARNING).toNanos()) {
      warned = true;
      interrupt("This session ends in two minutes, unless you press a key. Nothing is lost.");
      prompt();
    }
  }

  private Optional<Notice> next() {
    synchronized (inbox) {
      return Optional.ofNullable(inbox.poll());
    }
  }

  /** A line in the middle of what is being typed. */
  private void interrupt(String text) {
    out.append(terminal ? "\n" : "");
    print(List.of(StyledLine.of("* " + Visible.text(text), Style.STRONG)));
  }

  @Override
  public OptionalLong nextTick() {
    Duration due = warned || !terminal ? idle : idle.minus(WARNING);
    return OptionalLong.of(Math.max(1, due.toNanos() - (clock.getAsLong() - lastKey)));
  }

  // ---- drawing

  /** An answer is shown only once its line can't be lost any more. */
  @Override
  public byte[] draw() {
    if (!seat.allRecorded()) {
      return new byte[0];
    }
    String text = terminal ? out.toString().replace("\n", "\r\n") : out.toString();
    out.setLength(0);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean over() {
    return over && out.length() == 0 && seat.allRecorded();
  }

  @Override
  public void gone() {
    leaving.run();
  }

  /** How long its owner has done nothing. */
  Duration quiet() {
    return Duration.ofNanos(clock.getAsLong() - lastKey);
  }
}
