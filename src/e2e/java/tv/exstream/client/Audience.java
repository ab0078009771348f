package tv.exstream.client;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.Product;

/// Who watches, as the server tells it.
record Audience(Product product) {
    /// One who watches.
    ///
    /// @param kind as in the answer, and `HLS` for those who need no session
    record Watcher(String channel, String kind, String agent, double behindSeconds) {}

    List<Watcher> now() {
        JsonNode answer = product.json("/api/sessions");
        Stream<Watcher> streams =
                answer.at("/sessions").valueStream().flatMap(Audience::watchersOfSession);
        Stream<Watcher> players =
                answer.at("/hlsPlayers")
                        .valueStream()
                        .filter(player -> !player.at("/state").asString().equals("IDLE"))
                        .map(Audience::player);
        List<Watcher> all = Stream.concat(streams, players).toList();
        if (answer.at("/viewers").asInt() != all.size()) {
            throw new AssertionError("viewers must be the number of those listed: " + answer);
        }
        return all;
    }

    private static Stream<Watcher> watchersOfSession(JsonNode session) {
        String channel = session.at("/number").asString();
        return session.at("/clients")
                .valueStream()
                .map(
                        client ->
                                new Watcher(
                                        channel,
                                        client.at("/kind").asString(),
                                        client.at("/agent").asString(),
                                        0));
    }

    private static Watcher player(JsonNode player) {
        return new Watcher(
                player.at("/number").asString(),
                Watch.HLS,
                player.at("/agent").asString(),
                player.at("/behindSeconds").asDouble());
    }

    /// Waits until somebody watches whose program calls itself like this.
    ///
    /// @param agent a part of the name
    Watcher await(String channel, String kind, String agent) {
        return Patience.value(
                "%s watches channel %s as %s".formatted(agent, channel, kind),
                Run.PATIENCE,
                () ->
                        now().stream()
                                .filter(watcher -> watcher.channel().equals(channel))
                                .filter(watcher -> watcher.kind().equals(kind))
                                .filter(watcher -> watcher.agent().contains(agent))
                                .findFirst());
    }

    /// Waits until nobody watches any more whose program calls itself like this.
    void awaitGone(String agent) {
        Patience.until(
                agent + " is gone",
                Run.PATIENCE,
                () -> now().stream().noneMatch(watcher -> watcher.agent().contains(agent)));
    }
}
