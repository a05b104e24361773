package org.collegium.launcher.door;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.text.Secret;

/** What stands in the environment and in the file of settings, and what is wrong with it. */
final class Written {

  static final String ENVIRONMENT = "the environment";

  private static final String OF_A_FILE = "_FILE";
  /** Far more than any key or token has. */
  private static final int LONGEST_SECRET = 64 * 1024;

  private final Path folder;
  private final List<Place> places = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** @param folder where relative paths begin that stand in the environment */
  Written(Map<String, String> environment, Path folder) {
    this.folder = folder;
    places.add(new Place(ENVIRONMENT, folder, environment));
  }

  /** Reads the file too, if there is one, for what the environment leaves open. */
  void alsoIn(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    try (Reader text = Files.newBufferedReader(file)) {
      var lines = new Properties();
      lines.load(text);
      places.add(new Place(file.toString(), Optional.ofNullable(file.getParent()).orElse(folder),
          lines.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, lines::getProperty))));
    } catch (CharacterCodingException | IllegalArgumentException _) {
      problems.add(file + " cannot be read: it must be UTF-8 text with a line NAME=value for each setting.");
    } catch (IOException unreadable) {
      problems.add(file + " cannot be read: " + unreadable);
    }
  }

  /** The value of that name; blank ones do not count. */
  Optional<Found> find(String name) {
    return places.stream().flatMap(place -> place.value(name).map(value -> new Found(name, value, place)).stream())
        .findFirst();
  }

  /** A secret, as itself or as the name of the file it stands in. */
  Optional<FoundSecret> secret(String name) {
    for (var place : places) {
      var itself = place.value(name);
      var file = place.value(name + OF_A_FILE);
      if (itself.isPresent() && file.isPresent()) {
        problems
            .add("Both " + name + " and " + name + OF_A_FILE + " are set in " + place.name() + "; set one of them.");
      }
      if (itself.isPresent() || file.isPresent()) {
        return itself.map(value -> new FoundSecret(new Secret(value), place.name()))
            .or(() -> file.flatMap(path -> fromFile(name, place.folder().resolve(path))));
      }
    }
    return Optional.empty();
  }

  private Optional<FoundSecret> fromFile(String name, Path file) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) > LONGEST_SECRET) {
        problems.add(name + OF_A_FILE + " names " + file + ", which is far too long for a secret.");
        return Optional.empty();
      }
      return Optional.of(new FoundSecret(new Secret(Files.readString(file).strip()), file.toString()));
    } catch (IOException unreadable) {
      problems
          .add(name + OF_A_FILE + " names " + file + ", which cannot be read: " + unreadable.getClass().getSimpleName()
              + ".");
      return Optional.empty();
    }
  }

  /**
   * A value as an address, with a slash at its end; refused if it is none.
   *
   * @param schemes those it may begin with
   * @param what is to be written instead, as the end of a sentence
   */
  Optional<URI> address(Found found, Set<String> schemes, String what) {
    try {
      var address = new URI(found.value().endsWith("/") ? found.value() : found.value() + "/");
      if (address.getHost() != null && schemes.contains(String.valueOf(address.getScheme()))) {
        return Optional.of(address);
      }
    } catch (URISyntaxException _) {
      // Said below, together with addresses of other kinds.
    }
    refuse(found.name() + " in " + found.place().name() + " is '" + found.value() + "'; write " + what);
    return Optional.empty();
  }

  /** One more thing that is wrong. */
  void refuse(String sentence) {
    problems.add(sentence);
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Names that begin as ours do, in both places. */
  Stream<String> namesLikeOurs() {
    return places.stream().flatMap(place -> place.values().keySet().stream())
        .filter(name -> name.startsWith("COLLEGIUM_")).distinct().sorted();
  }

  /** Where settings stand. */
  record Place(String name, Path folder, Map<String, String> values) {

    Optional<String> value(String setting) {
      return Optional.ofNullable(values.get(setting)).map(String::strip).filter(value -> !value.isEmpty());
    }
  }

  /** A value, and where it stands. */
  record Found(String name, String value, Place place) {

    /** As a path, which is relative to its place. */
    Path path() {
      return place.folder().resolve(value).normalize();
    }

    Setting setting() {
      return new Setting(name, value, place.name());
    }
  }

  /** A secret, and where it stands. */
  record FoundSecret(Secret value, String from) {}
}
