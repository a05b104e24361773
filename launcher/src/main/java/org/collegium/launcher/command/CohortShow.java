package org.collegium.launcher.command;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.collegium.core.InstallationDesk;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.TimeInWords;
import org.collegium.launcher.command.CohortPicture.Member;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cohort show}: one cohort, its people and its sessions. */
@Command(name = "show", description = "Shows a cohort: where it meets, who is in it, and its sessions.",
    footerHeading = "%nExample:%n", footer = "  ./collegium cohort show \"Front Range\"")
public final class CohortShow implements Callable<Integer> {

  private static final int NAMED = 5;

  private final Front front;

  @Parameters(paramLabel = "NAME", description = "The cohort.")
  private String name = "";

  @Mixin
  private Listing listing = new Listing();

  /** @param front the way in */
  public CohortShow(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.inCohortAsItIs(name, (open, cohort) -> {
      var picture = open.house().sessions()
          .read(books -> CohortPicture.of(cohort, books, open.house().clock().instant()));
      front.say(
          listing.written(() -> text(picture, new InstallationDesk(open.house())), () -> CohortInJson.of(picture)));
      return Front.DONE;
    });
  }

  private static String text(CohortPicture picture, InstallationDesk desk) {
    var cohort = picture.cohort();
    var times = new TimeInWords(cohort.locale(), cohort.zone());
    return String.join("\n", cohort.name().raw(),
        "  programme  " + cohort.programme(),
        "  time zone  " + cohort.zone().getId(),
        "  since      " + times.day(cohort.madeAt()),
        "  meets in   " + (picture.places().isEmpty() ? "no channel yet" : picture.places().stream()
            .map(place -> place.channel().handle() + " on " + desk.nameOf(place.channel().platform()).raw())
            .collect(Collectors.joining(", "))),
        "",
        "Members: " + roles(picture.members()),
        members(picture.members()),
        "",
        "Sessions, on the clock of " + cohort.zone().getId() + ":",
        SessionList.text(picture.sessions(), times, picture.now()),
        "",
        unlinked(picture));
  }

  private static String roles(List<Member> members) {
    var counts = Arrays.stream(Role.values())
        .map(role -> count(members.stream().filter(member -> member.membership().role() == role).count(), role.word()))
        .filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    return counts.isEmpty() ? "nobody yet" : counts;
  }

  private static String count(long many, String word) {
    return many == 0 ? "" : many == 1 ? "1 " + word : many + " " + word + "s";
  }

  private static String members(List<Member> members) {
    return members.isEmpty() ? "" : new Grid(List.of("name", "role", "mentor", "school", "time zone", "linked"),
        members.stream().map(member -> List.of(member.person().name().raw(), member.membership().role().word(),
            member.mentor().map(mentor -> mentor.name().raw()).orElse("–"),
            member.membership().school().map(school -> school.raw()).orElse("–"), member.person().zone().getId(),
            member.isLinked() ? "yes" : "no")).toList())
        .text();
  }

  private static String unlinked(CohortPicture picture) {
    var people = picture.unlinked();
    if (people.isEmpty()) {
      return picture.members().isEmpty() ? "./collegium import roster FILE --cohort NAME brings its people."
          : "Everybody is linked to a platform.";
    }
    return "Not linked to any platform yet, so that letters to them wait: " + people.stream().limit(NAMED)
        .map(member -> member.person().name().raw()).collect(Collectors.joining(", "))
        + (people.size() > NAMED ? " and " + (people.size() - NAMED) + " more." : ".");
  }
}
