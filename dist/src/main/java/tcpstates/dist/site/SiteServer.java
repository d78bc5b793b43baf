package tcpstates.dist.site;

import static tcpstates.repl.text.Format.format;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Serves a site to the browsers of this machine, compressed if they take that. */
public final class SiteServer implements AutoCloseable {

  private static final int THREADS = 4;

  /** Nothing from elsewhere, and nothing that is written into a page. A worker reads blobs. */
  private static final String POLICY =
      "default-src 'self'; connect-src 'self' blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private static final String OTHER = "application/octet-stream";

  /** By the end of a file's name. All of them are worth compressing. */
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "txt", "text/plain; charset=utf-8",
          "webmanifest", "application/manifest+json");

  private static final String SCRIPT = ".js";

  /** A script and the same script compressed. */
  private record Packed(byte[] file, byte[] gzip) {}

  private final Map<String, Packed> packed = new ConcurrentHashMap<>();
  private final Site site;
  private final HttpServer server;
  private final ExecutorService threads;

  private SiteServer(Site site, HttpServer server) {
    this.site = site;
    this.server = server;
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "page");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Begins to serve.
   *
   * @param port 0 for any that is free
   * @throws java.net.BindException if something else has the port
   */
  public static SiteServer start(Site site, int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    SiteServer made = new SiteServer(site, HttpServer.create(address, 0));
    made.server.setExecutor(made.threads);
    made.server.createContext("/", made::answer);
    made.server.start();
    made.threads.execute(made::packScripts);
    return made;
  }

  /** What to type into a browser. */
  public String address() {
    InetSocketAddress address = server.getAddress();
    return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/";
  }

  /** The port on which it serves. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** The program is compressed while the browser opens. */
  private void packScripts() {
    try {
      for (String name : site.names()) {
        if (name.endsWith(SCRIPT)) {
          Optional<byte[]> file = site.file(name);
          if (file.isPresent()) {
            compressed(name, file.get());
          }
        }
      }
    } catch (IOException e) {
      // Whoever asks for the file is told.
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().close();
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        refuse(exchange, 405, "This page can only be read.");
        return;
      }
      String name = name(exchange.getRequestURI().getPath());
      Optional<byte[]> file = site.file(name);
      if (file.isEmpty()) {
        refuse(exchange, 404, "There is no such page here. The program is at " + address());
        return;
      }
      send(exchange, name, file.get());
    }
  }

  /** The file that a path asks for; of a folder, its index. */
  private static String name(String path) {
    String name = path == null ? "" : path.replaceFirst("^/+", "");
    return name.isEmpty() || name.endsWith("/") ? name + Site.INDEX : name;
  }

  private void send(HttpExchange exchange, String name, byte[] file) throws IOException {
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), OTHER);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    // A newer program brings a newer page. What has not changed is not sent again: the service
    // worker asks for all
    // that the page has just loaded.
    String tag = tag(file);
    headers.set("Cache-Control", "no-cache");
    headers.set("ETag", tag);
    headers.set("Vary", "Accept-Encoding");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", POLICY);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    byte[] body = file;
    if (!type.equals(OTHER) && takesGzip(exchange)) {
      headers.set("Content-Encoding", "gzip");
      body = compressed(name, file);
    }
    write(exchange, 200, body);
  }

  /** It is weak: compressed or not, the file is the same. */
  private static String tag(byte[] file) {
    CRC32 mark = new CRC32();
    mark.update(file);
    return format("W/\"%x-%x\"", file.length, mark.getValue());
  }

  private static boolean takesGzip(HttpExchange exchange) {
    String taken = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return taken != null && taken.contains("gzip") && !taken.contains("gzip;q=0");
  }

  private static final class SmallGzip extends GZIPOutputStream {
    SmallGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  /** A script is compressed once, unless it has changed since: it would hold up a visit. */
  private byte[] compressed(String name, byte[] file) throws IOException {
    if (!name.endsWith(SCRIPT)) {
      return compressed(file);
    }
    Packed known = packed.get(name);
    if (known == null || !Arrays.equals(known.file, file)) {
      known = new Packed(file, compressed(file));
      packed.put(name, known);
    }
    return known.gzip;
  }

  private static byte[] compressed(byte[] file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new SmallGzip(bytes)) {
      out.write(file);
    }
    return bytes.toByteArray();
  }

  private static void refuse(HttpExchange exchange, int status, String sentence)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", TYPES.get("txt"));
    write(exchange, status, (sentence + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
