package org.collegium.discord.render;

import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.core.session.CalendarEntry;
import org.collegium.core.text.Prose;

/**
 * A session's day as an event in a server's calendar says it. Discord shows the hours itself, on the clock of whoever
 * looks.
 *
 * @param location never blank
 * @param description ends with the entry's mark, by which the event is known again
 */
public record EventWords(String name, String location, String description) {

  /** Discord takes no longer ones (docs.discord.com/developers/resources/guild-scheduled-event). */
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_LOCATION = 100;

  private static final String BEFORE_MARK = "· ";
  private static final Pattern MARK = Pattern.compile(BEFORE_MARK + "([0-9a-f]{12})\\s*$");

  /** What is said of that day to the cohort. */
  public static EventWords of(CalendarEntry entry) {
    var viewer = new Viewer(entry.locale(), entry.zone());
    var name = viewer.say(entry.days() == 1 ? "discord.event" : "discord.event.day", entry.number(), entry.title(),
        entry.day(), entry.days());
    var place = entry.place().map(Prose::raw).orElseGet(() -> viewer.say("discord.event.nowhere"));
    var hours = viewer.times().span(entry.starts(), entry.ends());
    return new EventWords(new Prose(name).within(LONGEST_NAME).raw(), new Prose(place).within(LONGEST_LOCATION).raw(),
        viewer.say("discord.event.description", entry.cohort(), hours) + "\n" + BEFORE_MARK + entry.mark());
  }

  /** The mark that a description ends with; empty if it is no event of ours. */
  public static Optional<String> mark(String description) {
    var found = MARK.matcher(description);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
