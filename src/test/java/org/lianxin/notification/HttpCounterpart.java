package org.lianxin.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** A server that answers as it is told, and keeps what it was asked last. */
final class HttpCounterpart implements AutoCloseable {

  private final HttpServer server;
  private volatile int status = 200;
  private volatile String body = "";
  private volatile Map<String, String> headers = Map.of();
  private volatile Asked asked;

  record Asked(String query, String token, String key, String body) {}

  HttpCounterpart() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        call -> {
          asked =
              new Asked(
                  call.getRequestURI().getRawQuery(),
                  call.getRequestHeaders().getFirst("Authorization"),
                  call.getRequestHeaders().getFirst("Idempotency-Key"),
                  new String(call.getRequestBody().readAllBytes(), UTF_8));
          headers.forEach(call.getResponseHeaders()::set);
          var bytes = body.getBytes(UTF_8);
          call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          call.getResponseBody().write(bytes);
          call.close();
        });
    server.start();
  }

  void answers(int withStatus, String withBody, Map<String, String> withHeaders) {
    status = withStatus;
    body = withBody;
    headers = withHeaders;
  }

  Asked asked() {
    return asked;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
