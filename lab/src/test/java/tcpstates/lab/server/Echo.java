package tcpstates.lab.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import tcpstates.lab.classroom.Front;
import tcpstates.lab.classroom.Wanted;
import tcpstates.lab.roster.Member;

/** Says what it was asked for, then repeats each byte until the end. */
final class Echo implements Front {
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private boolean over;

  Echo(Member member, Wanted wanted) {
    byte[] hello = (member.name() + " " + wanted.kind() + "\n").getBytes(StandardCharsets.UTF_8);
    pending.writeBytes(hello);
  }

  @Override
  public void typed(byte[] bytes, int length) {
    pending.write(bytes, 0, length);
  }

  @Override
  public void ended() {
    over = true;
  }

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
    byte[] bytes = pending.toByteArray();
    pending.reset();
    return bytes;
  }

  @Override
  public boolean over() {
    return over && pending.size() == 0;
  }

  @Override
  public void gone() {}
}
