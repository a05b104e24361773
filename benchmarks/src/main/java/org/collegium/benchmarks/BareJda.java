package org.collegium.benchmarks;

import java.io.IOException;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** The least app there is on JDA: it has one command, and replies to it. */
final class BareJda {

  private BareJda() {}

  /** Answers until nobody listens any more. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    var jda = JDABuilder.createDefault(System.getenv(DiscordServer.TOKEN))
        .setRestConfig(new RestConfig().setBaseUrl(System.getenv(DiscordServer.API)))
        .setSessionController(new Here()).addEventListeners(new Pong()).build().awaitReady();
    jda.updateCommands().addCommands(Commands.slash(DiscordServer.COMMAND, "The cohort")
        .addSubcommands(new SubcommandData(DiscordServer.SUBCOMMAND, "The next session"))).complete();
    Programs.awaitEnd();
    jda.shutdownNow();
  }

  private static final class Here extends SessionControllerAdapter {
    @Override
    public String getGateway() {
      return System.getenv(DiscordServer.GATEWAY);
    }
  }

  private static final class Pong extends ListenerAdapter {
    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
      event.reply("pong").queue();
    }
  }
}
