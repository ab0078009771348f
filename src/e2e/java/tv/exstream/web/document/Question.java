package tv.exstream.web.document;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A request that is about an operation, however wrong it is. Immutable.
///
/// @param operation the one that is asked, or that has the path of one
/// @param method perhaps another one than that of the operation
/// @param target a path with everything filled in, and a query
/// @param body as it is sent; empty when there is none
/// @param odd what is not as it should be: the name of a parameter, of a member of the body, or what else it is; empty when all is in order
record Question(
        Operation operation,
        String method,
        String target,
        Map<String, String> headers,
        ByteBuffer body,
        Oddity odd) {
    private static final int SHOWN = 400;

    Question {
        headers = Map.copyOf(headers);
    }

    /// What is not in order about a question.
    ///
    /// @param place where it is
    /// @param name of the parameter, or of the member and those around it, with dots; empty when it has none
    record Oddity(Place place, String name) {
        static final Oddity NONE = new Oddity(Place.NOWHERE, "");

        /// Whether a sentence says where it is.
        boolean isNamedIn(String detail) {
            return Stream.of(name.split("\\."))
                    .map(each -> each.endsWith("s") ? each.substring(0, each.length() - 1) : each)
                    .anyMatch(detail::contains);
        }
    }

    /// The same with what is odd about it put in order.
    record Pair(Question odd, Question inOrder) {}

    enum Place {
        NOWHERE,
        PATH,
        QUERY,
        MEMBER,
        BODY,
        TYPE,
        HEADER,
        METHOD
    }

    Question with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Question(operation, method, target, more, body, odd);
    }

    HttpRequest request(URI server, Duration patience) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(target)).timeout(patience);
        headers.forEach(request::header);
        return request.method(
                        method,
                        body.hasRemaining()
                                ? HttpRequest.BodyPublishers.ofByteArray(body.array())
                                : HttpRequest.BodyPublishers.noBody())
                .build();
    }

    Optional<String> type() {
        return Optional.ofNullable(headers.get("Content-Type"));
    }

    @Override
    public String toString() {
        String text = StandardCharsets.UTF_8.decode(body.duplicate()).toString();
        return "%s %s %s %s".formatted(method, cut(target), headers, cut(text));
    }

    private static String cut(String text) {
        return text.length() > SHOWN
                ? text.substring(0, SHOWN) + "… (" + text.length() + ")"
                : text;
    }
}
