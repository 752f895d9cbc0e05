package org.lianxin.takeover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lianxin.Visitor;

/** An officer at the pages by which old ledgers are taken over. */
public final class OldFiles {

  private static final String PAGE = "/old-ledgers/files";

  private final Visitor officer;

  public OldFiles(Visitor officer) {
    this.officer = officer;
  }

  /** The page of a file that he uploads. */
  public String upload(String name, byte[] file) {
    var answer =
        officer.upload(PAGE + "?_csrf=" + encoded(officer.token(PAGE)), Map.of(), name, file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Visitor.location(answer);
  }

  /** Takes it over by this form. */
  public HttpResponse<String> take(String page, Map<String, String> form) {
    var forReal = new HashMap<>(form);
    forReal.put("take", "true");
    return officer.post(page, forReal);
  }

  /** The form as the page proposes it. */
  public Map<String, String> form(String page) {
    var body = officer.get(page).body();
    var form = new HashMap<String, String>();
    var post = body.substring(body.indexOf("<form class=\"form wide\" method=\"post\""));
    Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
        .matcher(post)
        .results()
        .forEach(field -> form.put(field.group(1), field.group(2)));
    Pattern.compile("(?s)<select[^>]* name=\"([^\"]+)\">(.*?)</select>")
        .matcher(post)
        .results()
        .forEach(select -> form.put(select.group(1), chosen(select.group(2))));
    Pattern.compile("<input type=\"radio\" name=\"closed\" value=\"(\\w+)\" checked")
        .matcher(post)
        .results()
        .forEach(radio -> form.put("closed", radio.group(1)));
    Pattern.compile("name=\"year\"[^>]*value=\"(\\d+)\"")
        .matcher(post)
        .results()
        .forEach(year -> form.put("year", year.group(1)));
    return form;
  }

  private static String chosen(String options) {
    return Pattern.compile("<option value=\"([^\"]*)\" selected")
        .matcher(options)
        .results()
        .map(option -> option.group(1))
        .findFirst()
        .orElse("");
  }

  /** Cell and beginning of each cure on a page. */
  public static List<String> faults(String page) {
    return Pattern.compile(
            "(?s)<td class=\"when\"><b>(\\w+)</b></td>\\s*<td>[^<]*</td>\\s*<td>[^<]*</td>"
                + "\\s*<td>([^。，：<]*)")
        .matcher(page)
        .results()
        .map(fault -> fault.group(1) + " " + fault.group(2))
        .toList();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
