package org.collegium.launcher.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.collegium.core.store.StorageFault;

/** Whether the bot can do its work, and what keeps it from doing so. */
public final class ReadyPage implements Page {

  private final Map<String, BooleanSupplier> conditions;

  /** @param conditions each with the name it is told by */
  public ReadyPage(Map<String, BooleanSupplier> conditions) {
    this.conditions = new LinkedHashMap<>(conditions);
  }

  @Override
  public Reply read(Request request) {
    var met = new LinkedHashMap<String, Boolean>();
    conditions.forEach((name, condition) -> met.put(name, isMet(condition)));
    var words = met.entrySet().stream().map(entry -> entry.getKey() + ": " + (entry.getValue() ? "yes" : "no"))
        .collect(Collectors.joining("\n"));
    return Reply.text(met.containsValue(false) ? Reply.UNAVAILABLE : Reply.OK, words);
  }

  private static boolean isMet(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (StorageFault _) {
      return false;
    }
  }
}
