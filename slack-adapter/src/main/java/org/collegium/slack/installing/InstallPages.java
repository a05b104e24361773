package org.collegium.slack.installing;

import com.sun.net.httpserver.HttpHandler;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.collegium.core.InstallationDesk;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.slack.InstallSettings;
import org.collegium.slack.web.SlackWeb;

/** The pages by which people install the bot. */
public final class InstallPages {

  private InstallPages() {}

  /**
   * Each by the path it is mounted under.
   *
   * @param web of no workspace
   * @param installed takes what was installed, for the bot to begin its work there
   */
  public static Map<String, HttpHandler> of(InstallSettings settings, SlackWeb web, Books books,
      Consumer<Installed> installed) {
    var begun = new Begun(settings.clientSecret(), books.clock());
    var finish = new FinishInstallation(settings, web, books.desk(), books.clock());
    return Map.of(InstallSettings.INSTALL, new InstallPage(settings, books.desk(), begun),
        InstallSettings.BACK, new ReturnPage(begun, finish, installed));
  }

  /** Where installations are kept, and by which clock. */
  public record Books(InstallationDesk desk, InstantSource clock) {}
}
