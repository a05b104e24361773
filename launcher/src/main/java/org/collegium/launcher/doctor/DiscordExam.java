package org.collegium.launcher.doctor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collegium.core.CollegiumBot;
import org.collegium.core.Seen;
import org.collegium.core.cohort.Person;
import org.collegium.core.membership.IdentityBooks;
import org.collegium.discord.DiscordAddress;
import org.collegium.discord.DiscordCheckUp;
import org.collegium.discord.DiscordCheckUp.Wanted;
import org.collegium.discord.DiscordSettings;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.door.Surroundings;
import org.collegium.launcher.house.OpenHouse;

/** Whether Discord lets the bot in, what it may where cohorts meet, and whom it reaches. Nothing is posted. */
final class DiscordExam {

  private static final int NAMED = 5;

  private DiscordExam() {}

  static List<Finding> findings(Settings settings, Surroundings surroundings) {
    return settings.discord().map(discord -> ExaminedHouse.open(settings, surroundings).map(open -> {
      try (open) {
        return examined(discord, open);
      }
    }).orElseGet(() -> findings(
        DiscordCheckUp.of(discord, surroundings.clock(), new Wanted(Map.of(), List.of()))))).orElseGet(List::of);
  }

  private static List<Finding> examined(DiscordSettings discord, OpenHouse open) {
    var house = open.house();
    var wanted = new Wanted(ExaminedHouse.channels(open, DiscordAddress.PLATFORM), new CollegiumBot(house).commands());
    var findings = new ArrayList<>(findings(DiscordCheckUp.of(discord, house.clock(), wanted)));
    if (!wanted.channels().isEmpty()) {
      findings.addAll(house.identities().read(books -> members(books, house.clock().instant())));
    }
    return findings;
  }

  private static List<Finding> members(IdentityBooks books, Instant now) {
    var missed = books.addresses().soughtByPlaceOn(DiscordAddress.PLATFORM, now);
    var closed = missed.stream().filter(person -> isSilent(books, person)).toList();
    // Whoever is reached on another platform is given no code, and needs none.
    var unlinked = missed.stream().filter(person -> !books.addresses().isKnownAnywhere(person.id())).toList();
    return List.of(
        unlinked.isEmpty() ? Finding.ok("Discord members", "Everybody in a cohort that meets there is linked")
            : Finding.warn("Discord members", "Not linked, so that their letters wait" + names(unlinked),
                "./collegium cohort invite COHORT MEMBER, or in Discord /facilitate invite, makes a code for each;"
                    + " they type /cohort join and the code."),
        closed.isEmpty() ? Finding.ok("Discord direct messages", "Nobody's are known to be closed to the bot")
            : Finding.warn("Discord direct messages", "Closed to the bot, or they have left" + names(closed),
                "They open them in the server's privacy settings, or give the bot any command, such as /cohort next."));
  }

  private static boolean isSilent(IdentityBooks books, Person person) {
    return books.addresses().silentOn(DiscordAddress.PLATFORM, person.id()).isPresent();
  }

  private static String names(List<Person> people) {
    return " (" + people.size() + "): "
        + people.stream().limit(NAMED).map(person -> person.name().raw()).collect(Collectors.joining(", "))
        + (people.size() > NAMED ? " and " + (people.size() - NAMED) + " more" : "");
  }

  private static List<Finding> findings(List<Seen> seen) {
    return seen.stream().map(Finding::of).toList();
  }
}
