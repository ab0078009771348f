package tv.exstream.library.cloud;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.source.SourceId;

/// Tokens that let us in for some hours, made from those that are kept. Thread-safe.
///
/// Source: RFC 6749 section 6.
final class AccessTokens {
    /// What is begun with a token ends before it does.
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final Duration USUAL_LIFE = Duration.ofHours(1);

    private final JsonQuestions questions;
    private final InstantSource clock;

    /// Guarded by itself; one for each source.
    private final Map<SourceId, Known> known = new HashMap<>();

    private record Known(Map<String, String> by, String token, Instant until) {}

    AccessTokens(JsonQuestions questions, InstantSource clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /// A token that holds for a while.
    ///
    /// @param by what it is made from, by the names of RFC 6749
    /// @throws IOException when the service gives none
    String of(SourceId source, Place endpoint, Map<String, String> by)
            throws IOException, InterruptedException {
        Instant now = clock.instant();
        synchronized (known) {
            Optional<Known> before =
                    Optional.ofNullable(known.get(source))
                            .filter(each -> each.by().equals(by) && each.until().isAfter(now));
            if (before.isPresent()) {
                return before.get().token();
            }
        }
        Known made = made(endpoint, by, now);
        synchronized (known) {
            known.put(source, made);
        }
        return made.token();
    }

    private Known made(Place endpoint, Map<String, String> by, Instant now)
            throws IOException, InterruptedException {
        String form =
                by.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", "grant_type=refresh_token&", ""));
        Question question =
                Question.get(endpoint, JsonQuestions.PATIENCE)
                        .posting(
                                "application/x-www-form-urlencoded",
                                form.getBytes(StandardCharsets.UTF_8));
        JsonNode answer = questions.ask(question);
        String token = answer.path("access_token").asString("");
        if (token.isEmpty()) {
            throw new IOException("the service gives no token");
        }
        long seconds = answer.path("expires_in").asLong(USUAL_LIFE.toSeconds());
        Duration life = Duration.ofSeconds(Math.clamp(seconds, 0, Duration.ofDays(1).toSeconds()));
        return new Known(Map.copyOf(by), token, now.plus(life).minus(MARGIN));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
