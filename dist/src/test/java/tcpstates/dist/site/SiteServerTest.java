package tcpstates.dist.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser gets from {@code tcpstates web}. */
class SiteServerTest {

  @TempDir Path folder;
  private SiteServer server;

  @BeforeEach
  void start() throws IOException {
    Path site = folder.resolve("site");
    Files.createDirectories(site.resolve("lessons"));
    Files.writeString(site.resolve("index.html"), "<p>the page");
    Files.writeString(site.resolve("lessons/closing.html"), "<p>closing");
    Files.writeString(site.resolve("page.js"), "play();".repeat(1_000));
    Files.writeString(folder.resolve("secret"), "secret");
    server = SiteServer.start(new SiteFolder(site), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<byte[]> ask(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void a_script_that_has_changed_is_sent_as_it_is_now() throws Exception {
    for (String script : List.of("play();".repeat(1_000), "stop();".repeat(2_000))) {
      Files.writeString(folder.resolve("site/page.js"), script);
      for (int time = 0; time < 2; time++) {
        byte[] packed = ask("GET", "page.js", "Accept-Encoding", "gzip").body();
        InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed));
        assertEquals(script, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void a_file_that_has_not_changed_is_not_sent_again() throws Exception {
    HttpResponse<byte[]> first = ask("GET", "page.js", "Accept-Encoding", "gzip");
    String tag = first.headers().firstValue("ETag").get();
    HttpResponse<byte[]> again = ask("GET", "page.js", "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals(0, again.body().length);
    Files.writeString(folder.resolve("site/page.js"), "stop();");
    assertEquals("stop();", text(ask("GET", "page.js", "If-None-Match", tag)));
  }

  @Test
  void it_listens_on_this_machine_alone() {
    assertTrue(server.address().startsWith("http://127.0.0.1:"), server.address());
  }

  @Test
  void a_folder_shows_its_index_and_a_file_has_its_type() throws Exception {
    HttpResponse<byte[]> page = ask("GET", "");
    assertEquals("<p>the page", text(page));
    assertEquals("text/html; charset=utf-8", page.headers().firstValue("Content-Type").get());
    String policy = page.headers().firstValue("Content-Security-Policy").get();
    assertTrue(policy.startsWith("default-src 'self';"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("<p>closing", text(ask("GET", "lessons/closing.html")));
  }

  @Test
  void who_takes_gzip_gets_it() throws Exception {
    HttpResponse<byte[]> plain = ask("GET", "page.js");
    assertFalse(plain.headers().firstValue("Content-Encoding").isPresent());
    HttpResponse<byte[]> small = ask("GET", "page.js", "Accept-Encoding", "gzip");
    assertTrue(small.body().length < plain.body().length / 10);
    assertArrayEquals(
        plain.body(), new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes());
  }

  @Test
  void what_is_not_there_or_not_reading_is_answered_with_a_sentence() throws Exception {
    HttpResponse<byte[]> missing = ask("GET", "nothing.html");
    assertEquals(404, missing.statusCode());
    assertTrue(text(missing).contains(server.address()));
    HttpResponse<byte[]> post = ask("POST", "");
    assertEquals(405, post.statusCode());
    HttpResponse<byte[]> head = ask("HEAD", "page.js");
    assertEquals(200, head.statusCode());
    assertEquals(0, head.body().length);
  }

  @Test
  void no_path_leads_out_of_the_folder() throws Exception {
    Files.createSymbolicLink(folder.resolve("site/link"), folder.resolve("secret"));
    for (String path :
        List.of(
            "../secret", "..%2fsecret", "%2e%2e/secret", "lessons/../../secret", "link", "%00")) {
      String answer = raw("GET /" + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 404"), path + ": " + answer);
    }
  }

  @Test
  void it_outlives_requests_of_any_content() throws Exception {
    Random random = new Random(9293);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      raw("GET /" + new String(bytes, StandardCharsets.ISO_8859_1) + "\r\n\r\n");
    }
    assertEquals("<p>the page", text(ask("GET", "")));
  }

  @Test
  void a_port_that_is_taken_is_an_error() {
    int taken = URI.create(server.address()).getPort();
    assertThrows(
        BindException.class, () -> SiteServer.start(new SiteFolder(folder.resolve("site")), taken));
  }

  @Test
  void a_copy_has_every_file_and_goes_only_where_nothing_is() throws Exception {
    Path copy = folder.resolve("copy/of/it");
    assertTrue(SiteCopy.isFree(copy));
    assertEquals(3, SiteCopy.write(new SiteFolder(folder.resolve("site")), copy));
    assertEquals("<p>closing", Files.readString(copy.resolve("lessons/closing.html")));
    assertFalse(SiteCopy.isFree(copy));
    assertFalse(SiteCopy.isFree(folder.resolve("secret")));
  }

  /** What comes back, as a browser would never ask. */
  private String raw(String request) throws IOException {
    int port = URI.create(server.address()).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
