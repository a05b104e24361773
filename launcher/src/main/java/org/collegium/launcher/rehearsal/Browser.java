package org.collegium.launcher.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The browser of whoever sits at this machine, opened if there is one; the address is printed all the same. */
final class Browser {

  private Browser() {}

  static void open(URI page) {
    try {
      new ProcessBuilder(command(page.toString())).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException _) {
      // Without a browser the printed address is all there is.
    }
  }

  private static List<String> command(String page) {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return List.of("open", page);
    }
    return system.startsWith("windows") ? List.of("rundll32", "url.dll,FileProtocolHandler", page)
        : List.of("xdg-open", page);
  }
}
