package org.lianxin.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The files of both pages as a browser gets them: never kept in its cache. */
final class RegisterDownload {

  private RegisterDownload() {}

  static void begin(HttpServletResponse response, RegisterFormat format, String name) {
    response.setContentType(format.mediaType());
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, UTF_8).build().toString());
  }

  /** The format by how a file's name ends; what is none is not there. */
  static RegisterFormat format(String ending) {
    return Stream.of(RegisterFormat.values())
        .filter(one -> one.ending().equals(ending))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
