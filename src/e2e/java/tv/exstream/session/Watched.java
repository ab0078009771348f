package tv.exstream.session;

import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.web.Recording;

/// A channel that somebody watches, and what the server says of it.
public record Watched(Product server, String number, Recording recording) implements AutoCloseable {

    /// Begins to watch the channel of this name.
    public static Watched of(Product server, String name) {
        String number = number(server, name);
        return new Watched(
                server, number, Recording.of(server.port(), "/iptv/channel/" + number + ".ts"));
    }

    private static String number(Product server, String name) {
        return server.json("/api/channels")
                .at("/channels")
                .valueStream()
                .filter(channel -> channel.at("/name").asString().equals(name))
                .map(channel -> channel.at("/number").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no channel " + name));
    }

    /// How many parts of programmes it has shown.
    public long pieces() {
        return session().at("/pieces").asLong();
    }

    /// How many slates it has shown because something was wrong.
    public long difficulties() {
        return session().at("/slates/TECHNICAL_DIFFICULTIES").asLong();
    }

    /// How many slates it has shown, for whatever reason.
    public long slates() {
        return session().at("/slates").valueStream().mapToLong(JsonNode::asLong).sum();
    }

    /// What went wrong last; empty when nothing did.
    public String lastError() {
        return session().at("/lastError").asString("");
    }

    /// Waits until a programme is shown, or goes on being shown.
    public Watched awaitProgramme() {
        long before = pieces();
        Patience.until(
                "channel %s shows a programme: %s".formatted(number, session()),
                () -> pieces() >= before + 2);
        return this;
    }

    /// Waits until the channel shows that something is wrong.
    public Watched awaitDifficulties() {
        Patience.until(
                "channel %s shows technical difficulties: %s".formatted(number, session()),
                () -> difficulties() > 0);
        return this;
    }

    private JsonNode session() {
        return server.json("/api/sessions")
                .at("/sessions")
                .valueStream()
                .filter(session -> session.at("/number").asString().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody watches channel " + number));
    }

    @Override
    public void close() {
        recording.close();
    }
}
