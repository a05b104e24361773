package org.collegium.launcher.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.store.StorageFault;

/** Whether the bot can do its work, and what keeps it from doing so. */
public final class ReadyPage implements Page {

  private final Map<String, BooleanSupplier> conditions;
  private final Supplier<List<String>> remarks;

  /**
   * Looks at all of this whenever it is read.
   *
   * @param conditions each with the name it is told by
   * @param remarks lines that are told besides: the bot can do its work, whatever they say
   */
  public ReadyPage(Map<String, BooleanSupplier> conditions, Supplier<List<String>> remarks) {
    this.conditions = new LinkedHashMap<>(conditions);
    this.remarks = remarks;
  }

  @Override
  public Reply read(Request request) {
    var met = new LinkedHashMap<String, Boolean>();
    conditions.forEach((name, condition) -> met.put(name, isMet(condition)));
    var told = met.entrySet().stream().map(entry -> entry.getKey() + ": " + (entry.getValue() ? "yes" : "no"));
    var words = Stream.concat(told, remarks.get().stream()).collect(Collectors.joining("\n"));
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
