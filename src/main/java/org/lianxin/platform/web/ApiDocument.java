package org.lianxin.platform.web;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The OpenAPI document of {@code /api/v1}, for whoever may sign in. It is written by hand and says
 * what we promise; a test holds it against the running application.
 */
@Controller
class ApiDocument {

  static final String PATH = "/api/v1/openapi.yaml";

  private static final Resource DOCUMENT = new ClassPathResource("api/openapi.yaml");

  @GetMapping(PATH)
  ResponseEntity<Resource> show() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_YAML)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
        .body(DOCUMENT);
  }
}
