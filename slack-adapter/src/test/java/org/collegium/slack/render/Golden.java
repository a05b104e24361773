package org.collegium.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collegium.slack.contract.Recorded;

/** Renderings that somebody has read. {@code -Dgolden=write} writes them anew, to be read again. */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/org/collegium/slack/render");

  private Golden() {}

  static void holds(String name, Object rendered) {
    var file = FOLDER.resolve(name + ".json");
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, Wired.text(rendered));
      }
      assertThat(Wired.text(rendered)).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Wired.objects(Wired.of(rendered)).filter(object -> object.has("blocks")).forEach(Golden::record);
  }

  /** As the call with which it goes out. */
  private static void record(JsonObject shown) {
    var call = new JsonObject();
    if (shown.has("type")) {
      call.addProperty("trigger_id", "1.2.3");
      call.add("view", shown);
      Recorded.add("views.open", call.toString());
    } else {
      call.addProperty("channel", "C0COHORT");
      shown.entrySet().forEach(part -> call.add(part.getKey(), part.getValue()));
      Recorded.add("chat.postMessage", call.toString());
    }
  }
}
