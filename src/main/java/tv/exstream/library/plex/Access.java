package tv.exstream.library.plex;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import tv.exstream.outbound.Question;

/// A way into a server that was tried. A secret as a whole.
record Access(Client client, URI base, String token) {
    /// Lists of large libraries on slow machines take their time.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    Question ask(String pathAndQuery) {
        return client.ask(uri(pathAndQuery), token, PATIENCE);
    }

    Map<String, String> headers() {
        return client.headers(token);
    }

    /// @param pathAndQuery begins with a slash: what does not could go on with the name of the host, and lead to another one
    URI uri(String pathAndQuery) {
        if (!pathAndQuery.startsWith("/")) {
            throw new IllegalArgumentException("path must begin with a slash: " + pathAndQuery);
        }
        return URI.create(
                base.toString().replaceFirst("[?#].*", "").replaceFirst("/+$", "") + pathAndQuery);
    }

    /// Without what may be a secret.
    @Override
    public String toString() {
        return "%s://%s:%d".formatted(base.getScheme(), base.getHost(), base.getPort());
    }
}
