package tcpstates.lab.classroom;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** A front that says one thing and ends. */
public final class Farewell implements Front {

  private byte[] text;

  /** Makes a farewell with this sentence. */
  public Farewell(String text) {
    this.text = (text + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void typed(byte[] bytes, int length) {}

  @Override
  public void ended() {}

  @Override
  public boolean busy() {
    return false;
  }

  @Override
  public void step() {}

  @Override
  public void resized(int columns, int rows) {}

  @Override
  public void woken() {}

  @Override
  public OptionalLong nextTick() {
    return OptionalLong.empty();
  }

  @Override
  public byte[] draw() {
    byte[] all = text;
    text = new byte[0];
    return all;
  }

  @Override
  public boolean over() {
    return text.length == 0;
  }

  @Override
  public void gone() {}
}
