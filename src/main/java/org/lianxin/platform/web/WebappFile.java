package org.lianxin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.resource.HttpResource;

/** A file of the webapps in memory: packed once, as tightly as can be, and named by its content. */
final class WebappFile extends ByteArrayResource implements HttpResource {

  private static final String GZIP = "gzip";

  private final String name;
  private final String tag;
  private final String encoding;
  private final WebappFile packed;

  private WebappFile(byte[] content, String name, String tag, String encoding, WebappFile packed) {
    super(content);
    this.name = name;
    this.tag = tag;
    this.encoding = encoding;
    this.packed = packed;
  }

  /** Reads the file; packs it, unless it is packed in itself as a picture is. */
  static WebappFile of(Resource file) {
    try {
      var content = file.getContentAsByteArray();
      var name = file.getFilename();
      var tag = "W/\"" + DigestUtils.md5DigestAsHex(content) + '"';
      var small = pack(content);
      var packed =
          small.length < content.length ? new WebappFile(small, name, tag, GZIP, null) : null;
      return new WebappFile(content, name, tag, null, packed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pack(byte[] content) throws IOException {
    var into = new ByteArrayOutputStream();
    try (var packing =
        new GZIPOutputStream(into) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      packing.write(content);
    }
    return into.toByteArray();
  }

  /** The form of it that this browser can read. */
  WebappFile readableBy(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return packed != null && accepted != null && accepted.contains(GZIP) ? packed : this;
  }

  /** Its content's hash; weak, for it names both forms. */
  String tag() {
    return tag;
  }

  @Override
  public String getFilename() {
    return name;
  }

  @Override
  public HttpHeaders getResponseHeaders() {
    var headers = new HttpHeaders();
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (encoding != null) {
      headers.add(HttpHeaders.CONTENT_ENCODING, encoding);
    }
    return headers;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
