package tv.exstream.library.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.library.remote.Renewal;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.source.Secrets;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Tokens that let us in for some hours at one service, made from those that are kept. Thread-safe.
///
/// The SDKs could make them too, each in its own way and by the clock of the machine; the door to files needs them as well.
///
/// Source: RFC 6749 section 6.
final class AccessTokens {
    /// What is begun with a token ends before it does.
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final Duration USUAL_LIFE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// Arbitrary: an answer has some hundred bytes.
    private static final int MOST_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Service service;
    private final Outbound outbound;
    private final Secrets secrets;
    private final InstantSource clock;

    /// Guarded by itself; one for each source.
    private final Map<SourceId, Known> known = new HashMap<>();

    /// @param endpoint where tokens are made
    /// @param words what the secrets of a source are called in RFC 6749
    record Service(URI endpoint, Map<String, String> words) {
        Service {
            words = Map.copyOf(words);
        }
    }

    private record Known(Map<String, String> by, String token, Instant since, Instant until) {}

    AccessTokens(Service service, Outbound outbound, Secrets secrets, InstantSource clock) {
        this.service = service;
        this.outbound = outbound;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// By which tokens end.
    InstantSource clock() {
        return clock;
    }

    /// A token that holds for a while.
    ///
    /// @throws IOException when the service gives none
    String of(Source source) throws IOException, InterruptedException {
        Map<String, String> by = by(source.id());
        Instant now = clock.instant();
        synchronized (known) {
            Optional<Known> before =
                    Optional.ofNullable(known.get(source.id()))
                            .filter(each -> each.by().equals(by) && each.until().isAfter(now));
            if (before.isPresent()) {
                return before.get().token();
            }
        }
        Known made = made(by, now);
        synchronized (known) {
            known.put(source.id(), made);
        }
        return made.token();
    }

    /// Asks the service with a token.
    interface Visit<T> {
        T make(String token) throws IOException, InterruptedException;
    }

    /// Makes a visit, and once more with another token where the service refuses this one before its time.
    <T> T visit(Source source, Visit<T> visit) throws IOException, InterruptedException {
        return Renewal.once(() -> of(source), visit::make, () -> forget(source.id()));
    }

    /// The source is there no more.
    void remove(SourceId source) {
        synchronized (known) {
            known.remove(source);
        }
    }

    /// The token of a source is refused. Answers whether another one may be made, which would not help when it was new.
    boolean forget(SourceId source) {
        Instant fresh = clock.instant().minus(MARGIN);
        synchronized (known) {
            Optional<Known> before = Optional.ofNullable(known.get(source));
            if (before.isEmpty() || before.get().since().isAfter(fresh)) {
                return false;
            }
            known.remove(source);
            return true;
        }
    }

    private Map<String, String> by(SourceId source) {
        Map<String, String> by = new HashMap<>();
        service.words()
                .forEach(
                        (secret, word) ->
                                secrets.find(source, secret).ifPresent(text -> by.put(word, text)));
        return by;
    }

    private Known made(Map<String, String> by, Instant now)
            throws IOException, InterruptedException {
        String form =
                by.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", "grant_type=refresh_token&", ""));
        JsonNode answer = ask(form);
        String token = answer.path("access_token").asString("");
        if (token.isEmpty()) {
            throw new IOException("the service gives no token");
        }
        long seconds = answer.path("expires_in").asLong(USUAL_LIFE.toSeconds());
        Duration life = Duration.ofSeconds(Math.clamp(seconds, 0, Duration.ofDays(1).toSeconds()));
        return new Known(Map.copyOf(by), token, now, now.plus(life).minus(MARGIN));
    }

    private JsonNode ask(String form) throws IOException, InterruptedException {
        Question question =
                Question.get(Place.ofInternet(service.endpoint()), PATIENCE)
                        .posting(
                                "application/x-www-form-urlencoded",
                                form.getBytes(StandardCharsets.UTF_8));
        byte[] answer = outbound.fetch(question, MOST_BYTES).body();
        try {
            return JSON.readTree(answer);
        } catch (JacksonException e) {
            throw new IOException("the service does not answer in JSON", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
