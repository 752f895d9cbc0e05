package org.lianxin.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody signed in with, as far as a browser says it: enough to know one's own telephone in
 * a list.
 */
final class Device {

  /** By the word in the header {@code User-Agent}; most browsers call themselves Chrome too. */
  private static final Map<String, String> BROWSERS =
      inThisOrder(
          "MicroMessenger", "微信 WeChat",
          "Edg", "Edge",
          "OPR/", "Opera",
          "Firefox/", "Firefox",
          "Chrome/", "Chrome",
          "Safari/", "Safari");

  private static final Map<String, String> SYSTEMS =
      inThisOrder(
          "HarmonyOS", "HarmonyOS",
          "Android", "Android",
          "iPhone", "iPhone",
          "iPad", "iPad",
          "Windows", "Windows",
          "Macintosh", "Mac",
          "Linux", "Linux");

  private Device() {}

  /**
   * Browser and system.
   *
   * @param agent the header {@code User-Agent}, may be null
   * @return empty when the header names none that is known here
   */
  static String of(String agent) {
    return agent == null
        ? ""
        : Stream.of(named(BROWSERS, agent), named(SYSTEMS, agent))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
  }

  private static String named(Map<String, String> names, String agent) {
    return names.entrySet().stream()
        .filter(name -> agent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, String> inThisOrder(String... pairs) {
    var names = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      names.put(pairs[i], pairs[i + 1]);
    }
    return names;
  }
}
