package tcpstates.dist.site;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files of the page. */
public interface Site {

  /** The page that opens first. */
  String INDEX = "index.html";

  /** The names of all files, such as {@code lessons/closing.html}. */
  List<String> names() throws IOException;

  /**
   * The content of a file.
   *
   * @param name any text; empty if the site has no such file
   */
  Optional<byte[]> file(String name) throws IOException;
}
