package org.lianxin.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Hands JSON over by HTTP. Nothing it throws holds the address or what was sent: addresses of
 * robots are secrets. It follows no redirect.
 */
@Component
class JsonPost {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ObjectMapper json;

  JsonPost(ObjectMapper json) {
    this.json = json;
  }

  /**
   * What the other side answered.
   *
   * @param body its JSON; missing where it sent none
   * @param retryAfter how long it wants to be left alone
   */
  record Answer(int status, JsonNode body, Optional<Duration> retryAfter) {

    boolean isOk() {
      return status / 100 == 2;
    }
  }

  /**
   * Posts.
   *
   * @throws UncheckedIOException when nobody answers
   */
  Answer send(URI address, Map<String, String> headers, Object body) {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8");
    headers.forEach(request::header);
    try {
      var text = json.writeValueAsString(body);
      return answer(
          client.send(
              request.POST(BodyPublishers.ofString(text)).build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while sending", e);
    }
  }

  private Answer answer(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(),
        read(response.body()),
        response
            .headers()
            .firstValue("Retry-After")
            .filter(seconds -> seconds.matches("\\d{1,6}"))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))));
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance(); // a proxy's page, say
    }
  }
}
