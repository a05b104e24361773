package org.collegium.rehearsal.render;

import java.util.List;
import org.collegium.rehearsal.board.Posted;
import org.collegium.rehearsal.board.Standing;

/**
 * A message as the page shows it.
 *
 * @param at the instant, as ISO 8601 has it
 * @param day the day on the viewer's clock, by which messages are grouped
 * @param hour the hour on the viewer's clock
 * @param zone the viewer's zone by its name
 * @param to the handle of the place it stands in
 * @param place the kind of that place
 * @param edited when it was last edited, in words; empty if never, or if it is told as it was posted
 * @param change of all that happened to the board, what happened to this message last; 0 if it is told as it was posted
 */
public record MessageView(int number, String at, String day, String hour, String zone, String to, String place,
    List<PartView> parts, String edited, int change) {

  /**
   * One notice of a message.
   *
   * @param notice the kind's own word
   * @param name the kind as the viewer calls it
   */
  public record PartView(String notice, String name, String text, List<Button> buttons) {}

  /** That message as the viewer saw it when it was posted. */
  public static MessageView of(Posted message, Viewer viewer) {
    return of(message, viewer, "", 0);
  }

  /** That message as the viewer sees it now. */
  public static MessageView of(Standing standing, Viewer viewer) {
    var edited = standing.editedAt().map(at -> viewer.times().moment(at).raw()).orElse("");
    return of(standing.message(), viewer, edited, standing.change());
  }

  private static MessageView of(Posted message, Viewer viewer, String edited, int change) {
    var times = viewer.times();
    return new MessageView(message.number(), message.at().toString(), times.day(message.at()),
        times.hour(message.at()), times.zoneName(message.at()), message.to().handle(), message.place().word(),
        message.parts().stream().map(part -> part(part, viewer)).toList(), edited, change);
  }

  private static PartView part(Posted.Part part, Viewer viewer) {
    return new PartView(part.kind().word(), viewer.say("page.kind." + part.kind().word()), part.text().raw(),
        Button.of(part.asks()));
  }
}
