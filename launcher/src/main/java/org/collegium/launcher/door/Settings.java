package org.collegium.launcher.door;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.collegium.discord.DiscordSettings;
import org.collegium.slack.InstallSettings;
import org.collegium.slack.SlackSettings;

/**
 * All settings, read once. No room below the launcher knows where they come from.
 *
 * @param slack the one workspace whose bot token is set; empty when there is none
 * @param slackInstalls how people install the bot in workspaces of their own; empty when they cannot
 * @param discord empty when no token is set
 * @param summariser empty when nothing is sent to any program
 * @param inForce each by name, for people to look at
 * @param unknown names that look like ours and are none
 */
public record Settings(StorageSettings storage, CatalogueSettings catalogue, HttpSettings http,
    Optional<SlackSettings> slack, Optional<InstallSettings> slackInstalls, Optional<DiscordSettings> discord,
    Optional<SummariserSettings> summariser, List<Setting> inForce, List<String> unknown) {

  public Settings {
    inForce = List.copyOf(inForce);
    unknown = List.copyOf(unknown);
  }

  /**
   * Reads the environment, and the file in the data folder for what the environment leaves open.
   *
   * @param catalogue a catalogue named on the command line, which wins over both
   */
  public static Reading read(Surroundings surroundings, Optional<Path> catalogue) {
    return SettingsReader.read(surroundings, catalogue);
  }

  /** What came of reading settings. */
  public sealed interface Reading {}

  /** They can be followed. */
  public record Understood(Settings settings) implements Reading {}

  /**
   * They cannot be followed.
   *
   * @param problems all there are, a sentence each
   */
  public record Mistaken(List<String> problems) implements Reading {
    public Mistaken {
      problems = List.copyOf(problems);
    }
  }
}
