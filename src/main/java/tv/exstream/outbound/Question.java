package tv.exstream.outbound;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.exstream.media.ByteRange;

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

    /// RFC 9110 section 5.6.2.
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /// RFC 9110 section 5.5, without what is not ASCII.
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7E\\t]*");

    /// @throws IllegalArgumentException when a header has what no header may have
    public Question {
        headers = Map.copyOf(headers);
        body = body.map(ByteBuffer::asReadOnlyBuffer);
        headers.forEach(Question::check);
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
        var all = new LinkedHashMap<>(headers);
        all.keySet().removeIf(header::equalsIgnoreCase);
        all.put(header, value);
        return new Question(place, method, all, body, part, patience);
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

    Question at(Place other) {
        return new Question(other, method, headers, body, part, patience);
    }

    @Override
    public String toString() {
        return "%s %s".formatted(method, uri().getHost());
    }

    /// The value may be a secret.
    private static void check(String name, String value) {
        if (!TOKEN.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a header must have a name and a value of printable ASCII: "
                            + name.replaceAll("[^\\x21-\\x7E]", "?"));
        }
    }
}
