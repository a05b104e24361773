package org.collegium.launcher.doctor;

import java.io.IOException;
import java.util.Map;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.http.HttpDoor;
import org.collegium.launcher.running.RunLock;

/** Whether the bot can listen, or does already. */
final class HttpExam {

  private static final String HTTP = "http";

  private HttpExam() {}

  static Finding finding(Settings settings) {
    var where = settings.http().host() + ":" + settings.http().port();
    try {
      return RunLock.holder(settings.storage().folder())
          .map(process -> Finding.ok(HTTP, "A bot runs on this data folder, in process " + process + ", and listens on "
              + where))
          .orElseGet(() -> listen(settings, where));
    } catch (IOException e) {
      return Finding.fail(HTTP, "The data folder cannot be locked: " + e, "Let the user who runs the bot own it.");
    }
  }

  private static Finding listen(Settings settings, String where) {
    return switch (HttpDoor.open(settings.http(), Map.of())) {
      case HttpDoor.Closed(String sentence) -> Finding.fail(HTTP, sentence, "Until then ./collegium run cannot start.");
      case HttpDoor.Open(HttpDoor door) -> {
        door.close();
        yield Finding.ok(HTTP, where + " is free");
      }
    };
  }
}
