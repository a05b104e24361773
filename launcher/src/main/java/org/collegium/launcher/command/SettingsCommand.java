package org.collegium.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.concurrent.Callable;
import org.collegium.launcher.door.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code settings}: what is in force, and from where. */
@Command(name = "settings", description = {"Shows the settings in force and where each comes from; secrets as dots.",
    "The environment wins over the file collegium.properties in the data folder, which has a line NAME=value for each. "
        + "A secret may also stand in a file of its own, named by NAME_FILE."},
    footerHeading = "%nExample:%n", footer = "  COLLEGIUM_HTTP_PORT=9090 ./collegium settings")
public final class SettingsCommand implements Callable<Integer> {

  private final Front front;

  @Mixin
  private Listing listing = new Listing();

  /** @param front the way in */
  public SettingsCommand(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.withSettings(settings -> {
      front.say(listing.written(() -> text(settings), () -> json(settings)));
      return Front.DONE;
    });
  }

  private static String text(Settings settings) {
    var grid = new Grid(List.of("setting", "value", "from"), settings.inForce().stream()
        .map(setting -> List.of(setting.name(), setting.shown(), setting.from())).toList()).text();
    return settings.unknown().isEmpty() ? grid
        : grid + "\n\nNo setting of this version, and passed over: " + String.join(", ", settings.unknown());
  }

  private static JsonNode json(Settings settings) {
    var all = JsonNodeFactory.instance.arrayNode();
    settings.inForce().forEach(setting -> all.addObject().put("name", setting.name()).put("value", setting.shown())
        .put("from", setting.from()));
    return all;
  }
}
