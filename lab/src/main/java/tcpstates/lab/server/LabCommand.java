package tcpstates.lab.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.sshd.common.io.IoInputStream;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionAware;
import org.apache.sshd.server.command.AsyncCommandStreamsAware;
import org.apache.sshd.server.command.Command;

/** Connects a channel to a pump: what the client sends becomes events. */
final class LabCommand implements Command, AsyncCommandStreamsAware, ChannelSessionAware {

  private static final int SMALLEST = 1;
  private static final int LARGEST = 500;

  /** What a connection needs before it can begin. */
  record Start(
      ChannelSession channel,
      Optional<String> terminal,
      int columns,
      int rows,
      IoOutputStream out,
      ExitCallback exit) {}

  private final Function<Start, Pump> starter;
  private IoOutputStream out;
  private ExitCallback exit;
  private final Receiver receiver = new Receiver();
  private Pump pump;

  LabCommand(Function<Start, Pump> starter) {
    this.starter = starter;
  }

  @Override
  public void setIoOutputStream(IoOutputStream stream) {
    out = stream;
  }

  /** Errors go where answers go, because a terminal shows both in one place. */
  @Override
  public void setIoErrorStream(IoOutputStream stream) {}

  /** The receiver gets the keys. */
  @Override
  public void setIoInputStream(IoInputStream stream) {}

  @Override
  public void setChannelSession(ChannelSession channel) {
    channel.setDataReceiver(receiver);
  }

  @Override
  public void setInputStream(InputStream stream) {}

  @Override
  public void setOutputStream(OutputStream stream) {}

  @Override
  public void setErrorStream(OutputStream stream) {}

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) {
    // A client can set it only by asking for a terminal.
    Optional<String> kind = Optional.ofNullable(environment.getEnv().get(Environment.ENV_TERM));
    pump =
        starter.apply(
            new Start(
                channel,
                kind,
                size(columns(environment), 80),
                size(rows(environment), 24),
                out,
                exit));
    receiver.begin(pump);
    environment.addSignalListener(
        (changed, signal) ->
            pump.resized(size(columns(environment), 80), size(rows(environment), 24)),
        Signal.WINCH);
  }

  private static int columns(Environment environment) {
    return number(environment, Environment.ENV_COLUMNS);
  }

  private static int rows(Environment environment) {
    return number(environment, Environment.ENV_LINES);
  }

  private static int number(Environment environment, String name) {
    try {
      return Integer.parseInt(environment.getEnv().getOrDefault(name, "0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** A window can claim any size; 0 means that the size is unknown. */
  private static int size(int claimed, int usual) {
    return claimed <= 0 ? usual : Math.max(SMALLEST, Math.min(LARGEST, claimed));
  }

  @Override
  public void destroy(ChannelSession channel) {
    if (pump != null) {
      pump.gone();
    }
  }

  /** Bytes from the client. The window opens again only when they are done. */
  private static final class Receiver implements ChannelDataReceiver {

    private final List<Consumer<Pump>> early = new ArrayList<>();
    private Pump pump;

    /** What arrived earlier goes first. */
    synchronized void begin(Pump begun) {
      pump = begun;
      early.forEach(event -> event.accept(pump));
      early.clear();
    }

    @Override
    public int data(ChannelSession channel, byte[] buffer, int start, int length) {
      byte[] bytes = Arrays.copyOfRange(buffer, start, start + length);
      give(to -> to.typed(bytes, () -> release(channel, length)));
      return 0;
    }

    private synchronized void give(Consumer<Pump> event) {
      if (pump == null) {
        early.add(event);
      } else {
        event.accept(pump);
      }
    }

    private static void release(ChannelSession channel, int length) {
      try {
        channel.getLocalWindow().release(length);
      } catch (IOException e) {
        // The connection is gone; the channel will report it.
      }
    }

    @Override
    public void close() {
      give(Pump::ended);
    }
  }
}
