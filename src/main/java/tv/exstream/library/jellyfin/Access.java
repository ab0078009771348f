package tv.exstream.library.jellyfin;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import tv.exstream.outbound.Question;

/// A way into a server. A secret as a whole.
///
/// @param token empty before signing in
/// @param user the id of whose libraries are seen; empty before signing in
record Access(Target target, Device device, String token, String user) {
    /// Lists of large libraries on slow machines take their time.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static Access before(Target target, Device device) {
        return new Access(target, device, "", "");
    }

    Dialect dialect() {
        return target.dialect();
    }

    Access with(String newToken, String newUser) {
        return new Access(target, device, newToken, newUser);
    }

    Question ask(String pathAndQuery) {
        Question question = Question.get(uri(pathAndQuery), PATIENCE);
        question = question.with("Accept", "application/json");
        for (Map.Entry<String, String> header : headers().entrySet()) {
            question = question.with(header.getKey(), header.getValue());
        }
        return question;
    }

    Map<String, String> headers() {
        return dialect().headers(device, token);
    }

    /// What a person wrote may have a path, such as that of a proxy, with or without the one that Emby adds.
    ///
    /// @param pathAndQuery begins with a slash: what does not could go on with the name of the host, and lead to another one
    URI uri(String pathAndQuery) {
        if (!pathAndQuery.startsWith("/")) {
            throw new IllegalArgumentException("path must begin with a slash: " + pathAndQuery);
        }
        String base = target.address().text().replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        String prefix = dialect().prefix();
        boolean has = prefix.isEmpty() || base.endsWith(prefix);
        return URI.create(base + (has ? "" : prefix) + pathAndQuery);
    }

    @Override
    public String toString() {
        return target.address().toString();
    }
}
