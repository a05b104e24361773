package org.collegium.core;

import java.util.List;
import org.collegium.core.discussion.Heard;
import org.collegium.core.discussion.Heard.Deleted;
import org.collegium.core.discussion.Heard.Written;
import org.collegium.core.discussion.Turn;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.text.Prose;

/**
 * The thread of the first post of a case, on the platform of the tests.
 *
 * @param first the platform's reference of that post
 */
public record CaseThread(TestHouse house, Address channel, String first) {

  /** The thread of the case of Front Range whose first post was the {@code number}th of all messages. */
  public static CaseThread of(TestHouse house, int number) {
    return new CaseThread(house, FakePlatform.at("#Front Range"), "message " + number);
  }

  /** That person writes there. */
  public void says(String name, String message, String words) {
    hears(message, new Written(TestHouse.address(name), new Prose(words), house.now()));
  }

  /** What was written in that message is gone. */
  public void loses(String message) {
    hears(message, new Deleted());
  }

  /** The platform tells of that message. */
  public void hears(String message, Heard.What what) {
    house.bot().hear(new Heard(channel, first::equals, message, what));
  }

  /** What is kept of the latest case of Front Range, in the order it was said. */
  public List<String> kept() {
    return turns().stream().map(turn -> turn.words().raw()).toList();
  }

  /** The same, with all that is known of it. */
  public List<Turn> turns() {
    var study = latest();
    return house.house().discussions().read(books -> books.turns().in(study));
  }

  /** The latest case of Front Range. */
  public CaseStudyId latest() {
    return house.house().cases().read(books -> books.cases().of(house.named("Front Range").id())).getFirst().id();
  }
}
