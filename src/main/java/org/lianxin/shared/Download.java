package org.lianxin.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;

/**
 * A file that a page hands out to be saved: typed by how its name ends, kept by no cache, and
 * without power where a browser opens it all the same.
 */
public final class Download {

  private static final String SANDBOX = "default-src 'none'; sandbox";

  private Download() {}

  /** The file's bytes are written after this. */
  public static void begin(HttpServletResponse response, String name) {
    headers(name).forEach((header, values) -> response.setHeader(header, values.get(0)));
  }

  /** The whole file. */
  public static ResponseEntity<byte[]> of(String name, byte[] content) {
    return ResponseEntity.ok().headers(headers(name)).body(content);
  }

  private static HttpHeaders headers(String name) {
    var headers = new HttpHeaders();
    headers.setContentType(type(name));
    headers.setContentDisposition(disposition(name));
    headers.setCacheControl(CacheControl.noStore());
    headers.set("Content-Security-Policy", SANDBOX);
    return headers;
  }

  /** A name in ASCII stays as it is, for clients that know no other. */
  private static ContentDisposition disposition(String name) {
    var saved = ContentDisposition.attachment();
    return US_ASCII.newEncoder().canEncode(name)
        ? saved.filename(name).build()
        : saved.filename(name, UTF_8).build();
  }

  private static MediaType type(String name) {
    var type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    return "text".equals(type.getType()) ? new MediaType(type, UTF_8) : type;
  }
}
