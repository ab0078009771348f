package tv.exstream.library.plex;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tv.exstream.outbound.Question;

/// How we introduce ourselves to servers and to plex.tv. Immutable.
///
/// @param id the same for as long as we are installed: what a person allows is allowed to it
/// @param version ours
record Client(String id, String version) {
    static final String PRODUCT = "EXStreamTV";

    /// @param token empty before signing in
    Map<String, String> headers(String token) {
        Map<String, String> plain =
                Map.of(
                        "Accept", "application/json",
                        "X-Plex-Client-Identifier", id,
                        "X-Plex-Product", PRODUCT,
                        "X-Plex-Version", version,
                        "X-Plex-Platform", "Java",
                        "X-Plex-Device", "Server",
                        "X-Plex-Device-Name", PRODUCT);
        if (token.isEmpty()) {
            return plain;
        }
        Map<String, String> all = new HashMap<>(plain);
        all.put("X-Plex-Token", token);
        return Map.copyOf(all);
    }

    Question ask(URI uri, String token, Duration patience) {
        Question question = Question.get(uri, patience);
        for (Map.Entry<String, String> header : headers(token).entrySet()) {
            question = question.with(header.getKey(), header.getValue());
        }
        return question;
    }
}
