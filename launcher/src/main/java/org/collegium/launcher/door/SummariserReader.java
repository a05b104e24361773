package org.collegium.launcher.door;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.launcher.door.Written.Found;

/** Turns what is written about the summariser into settings. Where nothing is, there is none; half of it is refused. */
final class SummariserReader {

  static final String URL = "SUMMARISER_URL";
  private static final String MODEL = "SUMMARISER_MODEL";
  private static final String KEY = "SUMMARISER_KEY";

  private static final String EXAMPLE = "an address such as https://api.example.org/v1/";
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern MODEL_NAME = Pattern.compile("[\\p{Graph}&&[^\"\\\\]]{1,100}");

  private final Written written;
  private final Consumer<Setting> inForce;

  /** @param inForce takes each setting found, for people to look at */
  SummariserReader(Written written, Consumer<Setting> inForce) {
    this.written = written;
    this.inForce = inForce;
  }

  Optional<SummariserSettings> settings() {
    var url = written.find(URL);
    var model = written.find(MODEL);
    var key = written.secret(KEY);
    if (url.isEmpty() && model.isEmpty() && key.isEmpty()) {
      return Optional.empty();
    }
    key.ifPresent(found -> inForce.accept(new Setting(KEY, "•••", found.from())));
    var address = url.flatMap(this::address);
    var isHere = address.filter(found -> HERE.contains(found.getHost())).isPresent();
    refuseHalf(Stream.of(
        url.isPresent() ? "" : URL + ", where it is asked",
        model.isPresent() ? "" : MODEL + ", which model answers",
        key.isPresent() || isHere ? ""
            : KEY + " (or " + KEY + "_FILE), which only a program on this machine needs not"));
    var named = model.flatMap(this::model);
    return address.flatMap(at -> named
        .map(name -> new SummariserSettings(at, name, key.map(Written.FoundSecret::value))));
  }

  private void refuseHalf(Stream<String> missing) {
    var names = missing.filter(name -> !name.isEmpty()).collect(Collectors.joining("; and "));
    if (!names.isEmpty()) {
      written.refuse("The summariser is half set. Still to be set: " + names + ". docs/summariser.md tells more.");
    }
  }

  /** A key in an address would stand wherever the address does, so that it is not shown even once. */
  private Optional<URI> address(Found found) {
    if (found.value().matches(".*[@?#].*")) {
      written.refuse(URL + " in " + found.place().name() + " has a user, a query or a fragment in it; write " + EXAMPLE
          + " and the key into " + KEY + ".");
      return Optional.empty();
    }
    inForce.accept(found.setting());
    return written.address(found, SettingsReader.WEB, EXAMPLE).filter(address -> isClosed(address, found));
  }

  private boolean isClosed(URI address, Found found) {
    var isClosed = "https".equals(address.getScheme()) || HERE.contains(address.getHost());
    if (!isClosed) {
      written
          .refuse(URL + " in " + found.place().name() + " begins with http:// and is not on this machine: what people"
              + " wrote would travel in the clear. Write https://.");
    }
    return isClosed;
  }

  private Optional<String> model(Found found) {
    inForce.accept(found.setting());
    if (MODEL_NAME.matcher(found.value()).matches()) {
      return Optional.of(found.value());
    }
    written.refuse(MODEL + " in " + found.place().name() + " is '" + found.value()
        + "'; a model's name has no space in it.");
    return Optional.empty();
  }
}
