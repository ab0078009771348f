package tv.exstream.client;

/// A player that is to play a channel.
///
/// @param kind of viewer that the server is to see
/// @param path of the stream or playlist
record Watch(Player player, String channel, String kind, String path) {
    static final String STREAM = "TRANSPORT_STREAM";
    static final String TUNER = "HDHOMERUN";
    static final String HLS = "HLS";

    /// What the server is to know the player by.
    String name() {
        return "%s of %s".formatted(player.getClass().getSimpleName(), path);
    }

    Run begin(Television television) {
        return player.play(television.url(path), name());
    }

    /// Waits until the server counts the player.
    Audience.Watcher awaitCounted(Audience audience) {
        return audience.await(channel, kind, player.agent(name()));
    }

    @Override
    public String toString() {
        return name();
    }
}
