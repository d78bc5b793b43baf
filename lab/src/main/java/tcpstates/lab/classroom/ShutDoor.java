package tcpstates.lab.classroom;

/** A door that leads to nobody. */
final class ShutDoor implements ClassDoor {

  private static final String NOBODY = "Nobody is there.";

  @Override
  public String say(String text) {
    return NOBODY;
  }

  @Override
  public String invite() {
    return NOBODY;
  }

  @Override
  public String watch(String code) {
    return NOBODY;
  }

  @Override
  public String pair(String name) {
    return NOBODY;
  }

  @Override
  public String alone() {
    return NOBODY;
  }
}
