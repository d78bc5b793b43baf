package tcpstates.dist.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The site that comes with the program, in a separate jar. The build makes it on request. */
public final class ShippedSite implements Site {

  private static final String PLACE = "/tcpstates/site/";
  private static final String LIST = "/tcpstates/site.txt";

  private ShippedSite() {}

  /** The site; empty if the program was built without it. */
  public static Optional<Site> find() {
    return ShippedSite.class.getResource(LIST) == null
        ? Optional.empty()
        : Optional.of(new ShippedSite());
  }

  @Override
  public List<String> names() throws IOException {
    return new String(read(LIST), StandardCharsets.UTF_8)
        .lines()
        .filter(name -> !name.isEmpty())
        .sorted()
        .toList();
  }

  /** Only listed files are read, so no name can lead anywhere else. */
  @Override
  public Optional<byte[]> file(String name) throws IOException {
    return names().contains(name) ? Optional.of(read(PLACE + name)) : Optional.empty();
  }

  private static byte[] read(String resource) throws IOException {
    try (InputStream in = ShippedSite.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the program's package lacks " + resource);
      }
      return in.readAllBytes();
    }
  }
}
