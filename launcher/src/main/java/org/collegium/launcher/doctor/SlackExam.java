package org.collegium.launcher.doctor;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collegium.core.CollegiumBot;
import org.collegium.core.InstallationDesk;
import org.collegium.core.cohort.Email;
import org.collegium.core.installation.Installation;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.installation.Installation.Revoked;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.door.Surroundings;
import org.collegium.launcher.house.OpenHouse;
import org.collegium.slack.InstallSettings;
import org.collegium.slack.SlackCheckUp;
import org.collegium.slack.Workspace;

/** Whether Slack lets the bot in, and into the channels that cohorts meet in. Slack is asked, nothing is posted. */
final class SlackExam {

  private static final String INSTALLS = "Slack installs";

  private SlackExam() {}

  static List<Finding> findings(Settings settings, Surroundings surroundings) {
    if (settings.slack().isEmpty() && settings.slackInstalls().isEmpty()) {
      return List.of();
    }
    return Stream.concat(settings.slackInstalls().map(SlackExam::addresses).stream(),
        ExaminedHouse.open(settings, surroundings).map(open -> {
          try (open) {
            return examined(settings, open);
          }
        }).orElseGet(() -> one(settings, Map.of(), List.of())).stream()).toList();
  }

  private static List<Finding> examined(Settings settings, OpenHouse open) {
    var findings = new ArrayList<>(one(settings, ExaminedHouse.channels(open, Workspace.ONLY.platform()),
        Workspace.ONLY.sought(new CollegiumBot(open.house()))));
    var installations = new InstallationDesk(open.house()).all();
    settings.slackInstalls().ifPresentOrElse(installs -> {
      if (installations.isEmpty()) {
        findings.add(Finding.warn(INSTALLS, "No workspace has installed the bot yet",
            "./collegium workspace invite makes a link."));
      }
      installations.forEach(each -> findings.addAll(workspace(installs, open, each)));
      findings.addAll(leftBehind(open));
    }, () -> installations.forEach(each -> findings.add(Finding.warn(each.name().raw(),
        "It installed the bot, but SLACK_CLIENT_ID is not set, so that nothing is carried there",
        "Set what docs/slack-workspaces.md tells, or place its cohorts anew with ./collegium cohort place."))));
    return findings;
  }

  private static List<Finding> one(Settings settings, Map<String, String> channels, List<Email> sought) {
    return settings.slack().stream().flatMap(slack -> SlackCheckUp.of(slack, channels, sought).stream())
        .map(Finding::of).toList();
  }

  private static Finding addresses(InstallSettings installs) {
    return Finding.ok(INSTALLS, "In the app's settings at Slack, the redirect URL is to be " + installs.redirect()
        + ", and the request URL of commands, events and interactivity " + installs.events());
  }

  private static List<Finding> workspace(InstallSettings installs, OpenHouse open, Installation installation) {
    var workspace = Workspace.of(installation.platform()).orElseThrow();
    var name = installation.name().raw();
    return switch (installation) {
      case Installed installed -> SlackCheckUp
          .of(installs.of(workspace, installed), ExaminedHouse.channels(open, workspace.platform()),
              workspace.sought(new CollegiumBot(open.house())))
          .stream()
          .map(seen -> Finding.of(seen.of(name + ", " + seen.about().replaceFirst("^Slack ", "")))).toList();
      case Revoked revoked -> List.of(Finding.fail(name, "The app was taken away from this workspace on "
          + revoked.revokedAt().truncatedTo(ChronoUnit.SECONDS) + "; letters to its people wait",
          "./collegium workspace invite makes a link; have the app installed there again by it."));
    };
  }

  /** Cohorts that met in the one workspace of earlier settings. */
  private static List<Finding> leftBehind(OpenHouse open) {
    return ExaminedHouse.channels(open, Workspace.ONLY.platform()).values().stream()
        .map(cohort -> Finding.warn("Slack channel of " + cohort,
            "It is of a workspace whose token was set here before, so that nothing is posted there",
            "./collegium cohort place \"" + cohort + "\" --slack WORKSPACE/CHANNEL names it anew."))
        .toList();
  }

}
