package org.collegium.launcher.door;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collegium.launcher.door.Settings.Mistaken;
import org.collegium.launcher.door.Settings.Reading;
import org.collegium.launcher.door.Settings.Understood;
import org.collegium.launcher.door.Written.Found;

/** Turns what is written into settings; all that is wrong is told together. */
final class SettingsReader {

  static final String DATA = "COLLEGIUM_DATA";
  static final String CATALOGUE = "COLLEGIUM_CATALOGUE";
  static final String HTTP_HOST = "COLLEGIUM_HTTP_HOST";
  static final String HTTP_PORT = "COLLEGIUM_HTTP_PORT";
  static final Set<String> WEB = Set.of("http", "https");
  static final String HTTP_ADDRESS = "COLLEGIUM_HTTP_ADDRESS";

  /** The last two are the start script's. */
  private static final Set<String> KNOWN =
      Set.of(DATA, StorageReader.MASTER_KEY, StorageReader.MASTER_KEY + "_FILE", CATALOGUE, HTTP_HOST, HTTP_PORT,
          HTTP_ADDRESS, "COLLEGIUM_JAVA_HOME", "COLLEGIUM_JAVA_OPTIONS");
  private static final String DEFAULT = "the default";
  private static final String USUAL_HOST = "127.0.0.1";
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");
  private static final int USUAL_PORT = 8080;
  private static final int LAST_PORT = 65_535;

  private final Written written;
  private final List<Setting> inForce = new ArrayList<>();

  private SettingsReader(Written written) {
    this.written = written;
  }

  static Reading read(Surroundings surroundings, Optional<Path> catalogue) {
    var folder = surroundings.folder().toAbsolutePath();
    var reader = new SettingsReader(new Written(surroundings.environment(), folder));
    var settings = reader.settings(folder, catalogue.map(folder::resolve));
    var problems = reader.written.problems();
    return problems.isEmpty() ? new Understood(settings) : new Mistaken(problems);
  }

  private Settings settings(Path folder, Optional<Path> catalogue) {
    var storage = storage(folder);
    var programmes = catalogue(catalogue);
    var http = http();
    var slack = new SlackReader(written, inForce::add).settings(http.address());
    var discord = new DiscordReader(written, inForce::add).settings();
    var summariser = new SummariserReader(written, inForce::add).settings();
    var unknown = written.namesLikeOurs().filter(name -> !KNOWN.contains(name)).toList();
    return new Settings(storage, programmes, http, slack.one(), slack.many(), discord, summariser, inForce,
        unknown);
  }

  /** Where the data folder is cannot stand in the file in it. */
  private StorageSettings storage(Path folder) {
    var data = written.find(DATA).flatMap(this::path).orElseGet(() -> byDefault(DATA, folder.resolve("data")));
    written.alsoIn(new StorageSettings(data, Optional.empty(), Optional.empty()).settingsFile());
    written.find(DATA).filter(found -> !found.place().name().equals(Written.ENVIRONMENT))
        .ifPresent(found -> written.refuse(DATA + " cannot be set in " + found.place().name()
            + ", which is looked for in that folder. Set it in the environment."));
    return new StorageReader(written, inForce::add).settings(data);
  }

  private CatalogueSettings catalogue(Optional<Path> named) {
    if (named.isPresent()) {
      inForce.add(new Setting(CATALOGUE, named.get().toString(), "--catalogue"));
      return new CatalogueSettings(Optional.of(named.get().normalize()));
    }
    var folder = written.find(CATALOGUE).flatMap(this::path);
    if (folder.isEmpty()) {
      inForce.add(new Setting(CATALOGUE, "built in", DEFAULT));
    }
    return new CatalogueSettings(folder);
  }

  private HttpSettings http() {
    var host = written.find(HTTP_HOST).map(this::kept).orElseGet(() -> byDefault(HTTP_HOST, USUAL_HOST));
    var port = written.find(HTTP_PORT).map(this::port).orElseGet(() -> byDefault(HTTP_PORT, USUAL_PORT));
    var address = written.find(HTTP_ADDRESS).flatMap(this::address).orElseGet(() -> addressOf(host, port));
    return new HttpSettings(host, port, address);
  }

  private URI addressOf(String host, int port) {
    try {
      return byDefault(HTTP_ADDRESS,
          new URI("http", null, EVERYWHERE.contains(host) ? "localhost" : host, port, "/", null, null));
    } catch (URISyntaxException _) {
      written.refuse(HTTP_HOST + " is '" + host + "', which is no name or number of a network interface.");
      return URI.create("http://localhost/");
    }
  }

  private int port(Found found) {
    inForce.add(found.setting());
    try {
      var port = Integer.parseInt(found.value());
      if (port >= 0 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException _) {
      // Said below, together with numbers that are no ports.
    }
    written.refuse(HTTP_PORT + " in " + found.place().name() + " is '" + found.value()
        + "'; a port is a number from 1 to " + LAST_PORT + ", or 0 for any free one.");
    return USUAL_PORT;
  }

  private Optional<URI> address(Found found) {
    inForce.add(found.setting());
    return written.address(found, WEB, "the address people reach, such as https://collegium.example.org/");
  }

  private Optional<Path> path(Found found) {
    try {
      var path = found.path();
      inForce.add(new Setting(found.name(), path.toString(), found.place().name()));
      return Optional.of(path);
    } catch (InvalidPathException _) {
      written.refuse(found.name() + " in " + found.place().name() + " is '" + found.value() + "', which is no path.");
      return Optional.empty();
    }
  }

  private String kept(Found found) {
    inForce.add(found.setting());
    return found.value();
  }

  private <T> T byDefault(String name, T value) {
    inForce.add(new Setting(name, value.toString(), DEFAULT));
    return value;
  }
}
