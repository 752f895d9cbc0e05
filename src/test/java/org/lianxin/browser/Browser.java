package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.FluentWait;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A headless Chromium, signed out before each test. All classes that ask for the same one share it,
 * which keeps the application's scripts. Every look waits until the page shows what is looked for.
 * A failed test leaves a picture in {@code target/screenshots}.
 */
final class Browser
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterTestExecutionCallback,
        AfterEachCallback {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration QUIET = Duration.ofMillis(200);
  private static final Path PICTURES = Path.of("target", "screenshots");
  static final String PASSWORD = "Lianxin@2026";

  /** The smallest picture that is one. */
  static final byte[] PHOTO =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static final int PHONE = 360;
  private static final int PHONE_HEIGHT = 800;

  /** Those that are open, until the tests' process ends. */
  private static final Map<String, ChromeDriver> OPEN = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> OPEN.values().forEach(ChromeDriver::quit)));
  }

  /** Runs before the scripts of every page. A call that the page itself gives up has not failed. */
  private static final String COUNT_CALLS =
      """
      {
        const calls = (window.calls = {made: 0, over: 0, failed: []});
        const over = (status, url) => {
          calls.over++;
          if (!(status >= 200 && status < 400)) calls.failed.push(status + " " + url);
        };
        const {open, send} = XMLHttpRequest.prototype;
        XMLHttpRequest.prototype.open = function (method, url, ...more) {
          this.asked = url;
          return open.call(this, method, url, ...more);
        };
        XMLHttpRequest.prototype.send = function (...body) {
          calls.made++;
          this.addEventListener("abort", () => (this.isGivenUp = true));
          this.addEventListener("loadend", () => over(this.isGivenUp ? 200 : this.status, this.asked));
          return send.apply(this, body);
        };
        const fetch = window.fetch;
        window.fetch = (...call) => {
          calls.made++;
          const answer = fetch(...call);
          answer.then(({status, url}) => over(status, url), () => over(0, call[0]));
          return answer;
        };
      }
      """;

  /** Deque's axe-core, as its package for Selenium holds it. */
  private static final String AXE = "/axe.min.js";

  /** The element that has the focus without a frame of its own or outside the window. */
  private static final String HIDDEN_FOCUS =
      """
      const at = document.activeElement;
      const {outlineStyle, outlineWidth} = getComputedStyle(at);
      const {top, bottom, left, right} = at.getBoundingClientRect();
      const isFramed = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
      const isThere = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      return at === document.body || (isFramed && isThere) ? null : at.outerHTML.slice(0, 200);
      """;

  /** More than any page of ours has. */
  private static final int MOST_STEPS = 200;

  private final String languages;
  private final boolean weighs;
  private final Supplier<String> place;
  private ChromeDriver chromium;
  private String address;

  private Browser(String languages, boolean weighs) {
    this(languages, weighs, null);
  }

  private Browser(String languages, boolean weighs, Supplier<String> place) {
    this.languages = languages;
    this.weighs = weighs;
    this.place = place;
  }

  /** A browser of a Chinese reader. */
  static Browser chinese() {
    return new Browser("zh-CN,zh", false);
  }

  /** A browser of a Chinese reader of an application that is not the test's own. */
  static Browser chineseAt(Supplier<String> place) {
    return new Browser("zh-CN,zh", false, place);
  }

  /** A browser of a Chinese reader that counts what comes over the wire. */
  static Browser weighing() {
    return new Browser("zh-CN,zh", true);
  }

  /** A browser of an English reader. */
  static Browser english() {
    return new Browser("en-US,en", false);
  }

  /** Whether this machine has the browser and its driver. */
  static boolean isInstalled() {
    return program("chromium").isPresent() && program("chromedriver").isPresent();
  }

  private static Optional<File> program(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .findFirst();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium = OPEN.computeIfAbsent(languages + weighs, key -> start());
  }

  private ChromeDriver start() {
    var options = new ChromeOptions();
    options.setBinary(program("chromium").orElseThrow());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=" + languages.substring(0, languages.indexOf(',')),
        "--accept-lang=" + languages,
        "--window-size=1280,900");
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", languages));
    var console = new LoggingPreferences();
    console.enable(LogType.BROWSER, Level.SEVERE);
    if (weighs) {
      console.enable(LogType.PERFORMANCE, Level.ALL);
    }
    options.setCapability("goog:loggingPrefs", console);
    var driver =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver").orElseThrow())
            .build();
    var started = new ChromeDriver(driver, options);
    started.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", COUNT_CALLS));
    return started;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    address = place == null ? ofTheTest(context) : place.get();
    leaveOneWindow();
    open("/login");
    chromium.manage().deleteAllCookies();
    chromium.executeScript("localStorage.clear(); sessionStorage.clear()");
    size(1280, 900);
    standIn("Asia/Shanghai");
    complaints();
  }

  private static String ofTheTest(ExtensionContext context) {
    return "http://localhost:"
        + SpringExtension.getApplicationContext(context)
            .getEnvironment()
            .getRequiredProperty("local.server.port");
  }

  /** The first one, whose scripts count their calls. */
  private void leaveOneWindow() {
    var windows = List.copyOf(chromium.getWindowHandles());
    windows.stream().skip(1).forEach(this::close);
    chromium.switchTo().window(windows.get(0));
  }

  private void close(String window) {
    chromium.switchTo().window(window).close();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      picture("failed-" + context.getRequiredTestMethod().getName());
    }
  }

  /** No page is left that asks the application again and again, in the tests of others. */
  @Override
  public void afterEach(ExtensionContext context) {
    leaveOneWindow();
    chromium.get("about:blank");
  }

  /** Signs in by the form, with the password of the demo's people. */
  void signIn(String login) {
    signIn(login, PASSWORD);
  }

  /** The same with a password of his own. */
  void signIn(String login, String password) {
    open("/login");
    type("[name=username]", login);
    type("[name=password]", password);
    press("main button[type=submit]");
    patiently().until(page -> !page.getCurrentUrl().contains("/login"));
  }

  /** Signs out by the button of every page. */
  void signOut() {
    open("/account");
    press(".out button");
    patiently().until(page -> page.getCurrentUrl().contains("/login"));
  }

  /** Ends the session as time does: the page learns of it at its next call. */
  void loseSession() {
    chromium.manage().deleteAllCookies();
  }

  /** Opens another window beside, with the same session, and goes there. */
  void openWindow() {
    chromium.switchTo().newWindow(WindowType.TAB);
    size(1280, 900);
  }

  /** The window that is looked at, to come back to. */
  String window() {
    return chromium.getWindowHandle();
  }

  /** Closes the window that is looked at and goes back to an earlier one. */
  void closeAndGoTo(String window) {
    chromium.close();
    chromium.switchTo().window(window);
  }

  /**
   * Waits until all that was typed is kept as a draft. A word of its state alone would not do: it
   * may be of the draft before the last key.
   *
   * @param state where the page says what became of the draft
   */
  void seeDraftSaved(String state) {
    seeNothingUnsaved();
    see(state, "草稿已保存");
  }

  /** Waits until the page can be left without losing anything. */
  void seeNothingUnsaved() {
    patiently().withMessage("still unsaved").until(page -> !asksBeforeLeaving());
  }

  /** Whether the page would ask before it is left. */
  boolean asksBeforeLeaving() {
    return (Boolean)
        run(
            "const leaving = new Event('beforeunload', {cancelable: true});"
                + " window.dispatchEvent(leaving); return leaving.defaultPrevented");
  }

  /** Opens an address of the application, and the page anew when only the part behind # differs. */
  void open(String path) {
    chromium.get("about:blank");
    chromium.get(address + path);
  }

  /** The first visible element. */
  WebElement see(String css) {
    return see(css, "");
  }

  /** The first visible element with these words in it. */
  WebElement see(String css, String words) {
    return patiently()
        .withMessage(() -> "no " + css + " with “" + words + "”, but: " + words())
        .until(
            page ->
                visible(css)
                    .filter(found -> found.getText().contains(words))
                    .findFirst()
                    .orElse(null));
  }

  /** Waits until the first visible element holds this value. */
  void seeValue(String css, String value) {
    patiently()
        .withMessage(() -> css + " holds " + see(css).getDomProperty("value") + ", not " + value)
        .until(page -> value.equals(see(css).getDomProperty("value")));
  }

  /** Waits until there is no such visible element. */
  void seeNo(String css) {
    patiently()
        .withMessage(() -> "still there: " + css)
        .until(page -> visible(css).findAny().isEmpty());
  }

  /** The texts of all such elements that are visible now, in the page's order. */
  List<String> texts(String css) {
    return patiently().until(page -> visible(css).map(WebElement::getText).toList());
  }

  /** Presses the first such element as soon as it can be pressed. */
  void press(String css) {
    press(css, "");
  }

  /** Presses the first such element with these words in it as soon as it can be pressed. */
  void press(String css, String words) {
    patiently()
        .ignoring(WebDriverException.class)
        .withMessage(() -> "cannot press " + css + " with “" + words + "”")
        .until(
            page -> {
              var element = see(css, words);
              var ready = element.isEnabled();
              if (ready) {
                run("arguments[0].scrollIntoView({block: 'center'})", element);
                element.click();
              }
              return ready;
            });
  }

  /** Presses keys, or types a text, where the focus is. */
  void keys(CharSequence... keys) {
    new Actions(chromium).sendKeys(keys).perform();
  }

  /** Goes on with Tab to the next such element; whatever has the focus on the way shows it. */
  void tabTo(String css) {
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      keys(Keys.TAB);
      if (run(HIDDEN_FOCUS) instanceof String hidden) {
        throw new AssertionError("nobody sees that this has the focus: " + hidden);
      }
      if (Boolean.TRUE.equals(run("return document.activeElement.matches(arguments[0])", css))) {
        return;
      }
    }
    throw new AssertionError("no Tab leads to " + css);
  }

  /** Puts a text into a field instead of what stands there. */
  void type(String css, String text) {
    var field = see(css);
    field.clear();
    field.sendKeys(text);
  }

  /** Chooses a file in a field for files. */
  void choose(String css, Path file) {
    see(css).sendKeys(file.toAbsolutePath().toString());
  }

  /** What is behind a link, with the session of the page. */
  byte[] download(String css) throws IOException, InterruptedException {
    var cookies =
        chromium.manage().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    var asked =
        HttpRequest.newBuilder(URI.create(see(css).getDomProperty("href")))
            .header("Cookie", cookies)
            .build();
    return HttpClient.newHttpClient().send(asked, BodyHandlers.ofByteArray()).body();
  }

  /** Holds the pointer over the first such element. */
  void hover(String css) {
    new Actions(chromium).moveToElement(see(css)).perform();
  }

  /** All visible words of the page. */
  String words() {
    return chromium.findElement(By.tagName("body")).getText();
  }

  /** The document's title once it has these words. */
  void seeTitle(String words) {
    patiently()
        .withMessage(() -> "title is " + chromium.getTitle())
        .until(page -> page.getTitle().contains(words));
  }

  /** How far below the top of another element the first such one begins, in pixels. */
  long below(String top, String css) {
    return Math.round(
        ((Number)
                run(
                    "const top = element => element.getBoundingClientRect().top;"
                        + " return top(arguments[1]) - top(arguments[0])",
                    see(top),
                    see(css)))
            .doubleValue());
  }

  /** Runs a script in the page. */
  Object run(String script, Object... arguments) {
    return chromium.executeScript(script, arguments);
  }

  /** Asks the application as the page's own scripts do: the status and the body. */
  Answer ask(String path) {
    var answer =
        (List<?>)
            chromium.executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                fetch(arguments[0], {headers: {Accept: "application/json"}})
                    .then(async answer => done([answer.status, await answer.text()]));
                """,
                path);
    return new Answer(((Number) answer.get(0)).intValue(), (String) answer.get(1));
  }

  /** What the application answered. */
  record Answer(int status, String body) {}

  /** Pretends to stand in another time zone, for the pages opened from now on. */
  void standIn(String timeZone) {
    chromium.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", timeZone));
  }

  /**
   * Errors of scripts and violations of the content security policy since the last call. Answers of
   * the server that are not 200 are no errors of the page and left out.
   */
  List<String> complaints() {
    return chromium.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("Failed to load resource"))
        .toList();
  }

  /** Throws away the files that it keeps. */
  void forgetFiles() {
    chromium.executeCdpCommand("Network.clearBrowserCache", Map.of());
  }

  /** Bytes that came over the wire since the last call, with their headers, once all are there. */
  long received() {
    chromium.executeAsyncScript(
        """
        const done = arguments[0];
        let seen = -1;
        const look = () => {
          const loaded = performance.getEntriesByType("resource").length;
          if (loaded === seen) return done();
          seen = loaded;
          setTimeout(look, 1000);
        };
        look();
        """);
    return chromium.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("Network.loadingFinished"))
        .mapToLong(message -> Math.round(number(message, "encodedDataLength")))
        .sum();
  }

  private static double number(String message, String name) {
    return Double.parseDouble(message.replaceFirst("(?s).*\"" + name + "\":([\\d.]+).*", "$1"));
  }

  /** The calls of this page that failed, once all have an answer: status and address. */
  List<?> failedCalls() {
    var seen = new long[] {-1};
    return patiently()
        .pollingEvery(QUIET)
        .withMessage("calls without an answer")
        .until(
            page -> {
              var calls = (Map<?, ?>) run("return calls");
              var made = (Long) calls.get("made");
              var isQuiet = made > 0 && made == seen[0] && made.equals(calls.get("over"));
              seen[0] = made;
              return isQuiet ? (List<?>) calls.get("failed") : null;
            });
  }

  /** Runs a script in the page that says when it is done, by its last argument. */
  Object runAsync(String script, Object... arguments) {
    return chromium.executeAsyncScript(script, arguments);
  }

  /** What axe finds wrong with the page as it shows now: impact, rule and element. */
  List<String> barriers() {
    return barriers("html");
  }

  /** The same of a part of the page. */
  List<String> barriers(String css) {
    return barriers(css, true);
  }

  /** The same but for colours, which take longest and are no others in another layout. */
  List<String> barriersOfLayout() {
    return barriers("html", false);
  }

  private List<String> barriers(String css, boolean ofColours) {
    if (Boolean.FALSE.equals(run("return 'axe' in window"))) {
      try (var script = Browser.class.getResourceAsStream(AXE)) {
        run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    var found =
        chromium.executeAsyncScript(
            """
            const [part, ofColours, done] = arguments;
            const words = ({impact, id, nodes}) =>
                nodes.map(({html, failureSummary}) => `${impact} ${id} ${html} ${failureSummary}`);
            const rules = {"color-contrast": {enabled: ofColours}};
            axe.run(part, {resultTypes: ["violations"], preload: false, iframes: false, rules})
                .then(({violations}) => done(violations.flatMap(words)));
            """,
            css,
            ofColours);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  /** Signs in on a phone, whoever was there before. */
  void phone(String login) {
    loseSession();
    signIn(login);
    size(PHONE, PHONE_HEIGHT);
  }

  /**
   * Pictures of the page as a phone and a desk show it, on neither of which anything may be cut off
   * or shut somebody out; goes on with the phone.
   */
  void pictures(String name) {
    assertThat(run("return document.querySelectorAll('details:not(:has(> summary))').length"))
        .as("%s folds something away under the browser's own word", name)
        .isEqualTo(0L);
    for (var width : new int[] {PHONE, 1280}) {
      size(width, 900);
      assertThat((Boolean) run("return document.documentElement.scrollWidth <= innerWidth"))
          .as("%s is wider than %d", name, width)
          .isTrue();
      assertThat(barriers()).as("%s at %d", name, width).isEmpty();
      wholePicture(name + "-" + width);
    }
    size(PHONE, PHONE_HEIGHT);
  }

  /** The size of the window's inner part, in pixels. */
  void size(int width, int height) {
    chromium.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Keeps a picture of what the window shows as {@code target/screenshots/<name>.png}. */
  void picture(String name) {
    try {
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve(name + ".png"), chromium.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of the whole page, however long it is. */
  void wholePicture(String name) {
    var size =
        (List<?>)
            run(
                "const {scrollWidth, scrollHeight} = document.documentElement;"
                    + " return [scrollWidth, scrollHeight]");
    size(((Number) size.get(0)).intValue(), ((Number) size.get(1)).intValue());
    picture(name);
  }

  private Stream<WebElement> visible(String css) {
    return chromium.findElements(By.cssSelector(css)).stream().filter(WebElement::isDisplayed);
  }

  /** How many sheets of A4 the page takes on paper. */
  int sheets() {
    var options = new PrintOptions();
    options.setPageSize(PageSize.ISO_A4);
    try (var pdf =
        Loader.loadPDF(Base64.getDecoder().decode(chromium.print(options).getContent()))) {
      return pdf.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FluentWait<ChromeDriver> patiently() {
    return new FluentWait<>(chromium)
        .withTimeout(PATIENCE)
        .pollingEvery(Duration.ofMillis(100))
        .ignoring(StaleElementReferenceException.class);
  }
}
