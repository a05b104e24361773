package org.collegium.twins.discord;

/** Threads as they begin, are joined, archived and opened again; each is told. */
record Threads(World world) {

  void archive(Channel thread, boolean archived) {
    if (!thread.isThread()) {
      throw new IllegalArgumentException("The channel %s is no thread".formatted(thread.id()));
    }
    thread.metadata().put("archived", archived).put("archive_timestamp", world.ids().timestamp());
    new ChannelBook(world).tell("THREAD_UPDATE", thread);
  }
}
