package org.collegium.discord.connection;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDA.ShardInfo;
import net.dv8tion.jda.api.utils.SessionController.SessionConnectNode;
import net.dv8tion.jda.internal.JDAImpl;

/**
 * A first connection in JDA's queue. JDA makes one again at once when it fails, for ever, and each time leaves a task
 * behind that sends; so from the second time on it is made as one that was lost, which JDA does with longer and longer
 * pauses.
 */
final class FirstConnection implements SessionConnectNode {

  private final SessionConnectNode node;
  private volatile boolean isTried;

  FirstConnection(SessionConnectNode node) {
    this.node = node;
  }

  @Override
  public boolean isReconnect() {
    return isTried;
  }

  @Override
  public JDA getJDA() {
    return node.getJDA();
  }

  @Override
  public ShardInfo getShardInfo() {
    return node.getShardInfo();
  }

  @Override
  public void run(boolean isLast) throws InterruptedException {
    // Only JDA's own class knows how to reconnect; it says that queues are what the method is public for.
    if (isTried && node.getJDA() instanceof JDAImpl known && known.getClient() != null) {
      known.getClient().reconnect(true);
    } else {
      isTried = true;
      node.run(isLast);
    }
  }
}
