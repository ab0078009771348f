package tv.exstream.outbound;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tv.exstream.media.ByteRange;
import tv.exstream.problem.RedactedAddress;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.Origin;
import tv.exstream.source.UserAgent;

/// What to ask, and how long the answer may take. Values of headers may be secrets, so they are in no text.
///
/// @param method of HTTP
/// @param headers by name
/// @param body what is sent; empty for a question without
/// @param part of the file; empty for all of it
public record Question(
        Place place,
        String method,
        Map<String, String> headers,
        Optional<ByteBuffer> body,
        Optional<ByteRange> part,
        Duration patience) {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PROPFIND", "OPTIONS");

    private static final int MOVED_TEMPORARILY = 302;
    private static final int SEE_OTHER = 303;

    /// RFC 9110 section 5.5, without what is not ASCII.
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7E\\t]*");

    /// @throws IllegalArgumentException when a header or method is not one that is sent, or a value has what none may have
    public Question {
        headers = Map.copyOf(headers);
        body = body.map(ByteBuffer::asReadOnlyBuffer);
        headers.forEach(Question::check);
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException(
                    "method must be one of %s: %s".formatted(METHODS, method));
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("patience must be positive: " + patience);
        }
    }

    /// About what a person named.
    public static Question get(URI uri, Duration patience) {
        return get(Place.ofPerson(uri), patience);
    }

    /// About what something else named.
    public static Question get(Place place, Duration patience) {
        return new Question(place, "GET", Map.of(), Optional.empty(), Optional.empty(), patience);
    }

    /// The same with one more header, or with another value of it.
    public Question with(String header, String value) {
        var all = new HashMap<>(headers);
        all.keySet().removeIf(header::equalsIgnoreCase);
        all.put(header, value);
        return new Question(place, method, all, body, part, patience);
    }

    /// The same, asked by whom the source wants that it is about. Who asks goes along where a redirect leads, as it does with players.
    public Question as(Origin origin) {
        return origin.userAgent().map(agent -> with(UserAgent.HEADER, agent.text())).orElse(this);
    }

    /// The same, sending something.
    public Question posting(String contentType, byte[] bytes) {
        return sending("POST", contentType, bytes);
    }

    /// The same with another method, sending something.
    public Question sending(String other, String contentType, byte[] bytes) {
        Question typed = with("Content-Type", contentType);
        ByteBuffer copy = ByteBuffer.wrap(bytes.clone());
        return new Question(place, other, typed.headers, Optional.of(copy), part, patience);
    }

    /// About part of the file.
    public Question part(ByteRange range) {
        return new Question(place, method, headers, body, Optional.of(range), patience);
    }

    URI uri() {
        return place.uri();
    }

    /// What is asked where a redirect leads. Source: RFC 9110 section 15.4.
    ///
    /// @param status of the redirect
    /// @throws OutboundException when something would be sent to another server than the one it is meant for
    Question redirected(Place other, int status) throws OutboundException {
        boolean posts = method.equals("POST") && status <= MOVED_TEMPORARILY;
        boolean plain = posts || status == SEE_OTHER;
        boolean same = Credentials.isTheSame(uri(), other.uri());
        if (!same && !plain && body.isPresent()) {
            throw new OutboundException(new Failure.Unusable(KeptWord.LEADS_ELSEWHERE.said()));
        }
        Map<String, String> told = new HashMap<>(headers);
        told.keySet()
                .removeIf(
                        name ->
                                (!same && !HeaderNames.isHarmless(name))
                                        || (plain && name.equalsIgnoreCase("Content-Type")));
        return plain
                ? new Question(other, "GET", told, Optional.empty(), part, patience)
                : new Question(other, method, told, body, part, patience);
    }

    /// Without what may be a secret.
    @Override
    public String toString() {
        return "%s %s".formatted(method, RedactedAddress.of(uri()));
    }

    /// The value may be a secret.
    private static void check(String name, String value) {
        String shown = name.replaceAll("[^\\x21-\\x7E]", "?");
        if (!HeaderNames.isAllowed(name)) {
            throw new IllegalArgumentException("header is not one that is sent: " + shown);
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "header must have a value of printable ASCII: " + shown);
        }
    }
}
