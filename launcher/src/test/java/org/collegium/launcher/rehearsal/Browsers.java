package org.collegium.launcher.rehearsal;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, driven by its Node.js; without either a test is skipped. */
final class Browsers implements AutoCloseable {

  private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
      "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Browsers(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Browsers start() {
    var node = program("PLAYWRIGHT_NODEJS_PATH", "node");
    var chromium = program("CHROMIUM", "chromium").or(() -> program("CHROMIUM", "chromium-browser"));
    if (node.isEmpty() || chromium.isEmpty()) {
      return abort("The page is not tried in a browser: that needs Chromium and Node.js, on the path or named by"
          + " CHROMIUM and PLAYWRIGHT_NODEJS_PATH.");
    }
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(
        Map.of("PLAYWRIGHT_NODEJS_PATH", node.get().toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options = new BrowserType.LaunchOptions().setExecutablePath(chromium.get()).setArgs(QUIET);
    return new Browsers(playwright, playwright.chromium().launch(options));
  }

  /** A new window, as wide as a desk's or a phone's, that nobody has used before. */
  Browser.NewContextOptions size(int width, int height) {
    return new Browser.NewContextOptions().setViewportSize(width, height);
  }

  Browser browser() {
    return browser;
  }

  private static Optional<Path> program(String setting, String name) {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    var onPath = Arrays.stream(path.split(File.pathSeparator, -1)).filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name));
    return Stream.concat(Optional.ofNullable(System.getenv(setting)).map(Path::of).stream(), onPath)
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
