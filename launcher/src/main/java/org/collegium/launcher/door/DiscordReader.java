package org.collegium.launcher.door;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collegium.discord.DiscordSettings;
import org.collegium.discord.DiscordSettings.Hears;
import org.collegium.launcher.door.Written.Found;

/** Turns what is written about Discord into settings. Where no token is, there is no Discord. */
final class DiscordReader {

  private static final String BOT_TOKEN = "DISCORD_BOT_TOKEN";
  private static final String SHARDS = "DISCORD_SHARDS";
  private static final String COMMAND_GUILDS = "DISCORD_COMMAND_GUILDS";
  private static final String READS_THREADS = "DISCORD_READS_THREADS";
  private static final String API_URL = "DISCORD_API_URL";
  private static final String GATEWAY_URL = "DISCORD_GATEWAY_URL";

  /** Discord's own largest bots have no more. */
  private static final int MOST_SHARDS = 1_000;
  private static final Pattern ID = Pattern.compile("\\d{15,20}");
  /** Three parts, of which the first is the bot's id; nobody has to know more of it. */
  private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

  private final Written written;
  private final Consumer<Setting> inForce;

  /** @param inForce takes each setting found, for people to look at */
  DiscordReader(Written written, Consumer<Setting> inForce) {
    this.written = written;
    this.inForce = inForce;
  }

  Optional<DiscordSettings> settings() {
    var token = written.secret(BOT_TOKEN);
    token.ifPresent(found -> {
      inForce.accept(new Setting(BOT_TOKEN, "•••", found.from()));
      if (!TOKEN.matcher(found.value().reveal()).matches()) {
        written.refuse(BOT_TOKEN + " in " + found.from() + " is no bot's token, which has three parts with dots between"
            + " them: the page 'Bot' of https://discord.com/developers/applications shows it once, after 'Reset Token'."
            + " The client secret and the public key are others.");
      }
    });
    var shards = written.find(SHARDS).map(this::shards).orElse(1);
    var guilds = written.find(COMMAND_GUILDS).map(this::guilds).orElseGet(List::of);
    var api = written.find(API_URL).flatMap(found -> address(found, "http", "https://discord.com/api/v10/"));
    var gateway = written.find(GATEWAY_URL).flatMap(found -> address(found, "ws", "wss://gateway.discord.gg/"));
    var hears = written.find(READS_THREADS).map(this::hears).orElse(Hears.COMMANDS);
    if (token.isEmpty()) {
      refuseWithoutToken();
    }
    return token.map(found -> new DiscordSettings(found.value(), shards, guilds, api, gateway, hears));
  }

  private void refuseWithoutToken() {
    var others = Stream.of(SHARDS, COMMAND_GUILDS, READS_THREADS, API_URL, GATEWAY_URL).map(written::find)
        .flatMap(Optional::stream)
        .map(Found::name).toList();
    if (!others.isEmpty()) {
      written.refuse("Discord is half set: " + String.join(" and ", others) + (others.size() == 1 ? " is" : " are")
          + ", " + BOT_TOKEN + " (or " + BOT_TOKEN + "_FILE) is not. docs/discord.md tells in five steps where it comes"
          + " from.");
    }
  }

  private int shards(Found found) {
    inForce.accept(found.setting());
    try {
      var shards = Integer.parseInt(found.value());
      if (shards >= 1 && shards <= MOST_SHARDS) {
        return shards;
      }
    } catch (NumberFormatException _) {
      // Said below, together with numbers that are too many or too few.
    }
    written.refuse(SHARDS + " in " + found.place().name() + " is '" + found.value()
        + "'; it is over how many connections the bot's servers are spread, from 1 to " + MOST_SHARDS + ".");
    return 1;
  }

  private Hears hears(Found found) {
    inForce.accept(found.setting());
    if (!Set.of("on", "off").contains(found.value())) {
      written
          .refuse(READS_THREADS + " in " + found.place().name() + " is '" + found.value() + "'; it is 'on' where what"
              + " members say in the threads of cases is to be kept as they write it, and 'off' otherwise.");
    }
    return found.value().equals("on") ? Hears.THREADS : Hears.COMMANDS;
  }

  private List<String> guilds(Found found) {
    inForce.accept(found.setting());
    var guilds = Stream.of(found.value().split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
    guilds.stream().filter(id -> !ID.matcher(id).matches()).forEach(id -> written.refuse(COMMAND_GUILDS + " in "
        + found.place().name() + " has '" + id + "', which is no server's id: a long number, which 'Copy Server ID'"
        + " gives in Discord's developer mode."));
    return guilds;
  }

  /** @param scheme what it begins with, plain or with an s at the end */
  private Optional<URI> address(Found found, String scheme, String example) {
    inForce.accept(found.setting());
    return written.address(found, Set.of(scheme, scheme + "s"), "an address such as " + example);
  }
}
