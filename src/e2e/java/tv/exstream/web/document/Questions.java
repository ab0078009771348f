package tv.exstream.web.document;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tv.exstream.web.document.Operation.Parameter;
import tv.exstream.web.document.Question.Oddity;
import tv.exstream.web.document.Question.Place;

/// Makes questions about operations: those that are in order, and those with one thing that is not. The same generator makes the same
/// questions about the same things. Owned by one thread.
final class Questions {
    private static final Pattern BRACES = Pattern.compile("\\{\\w+}");

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND");

    private static final List<String> TYPES =
            List.of(
                    "text/plain",
                    "application/xml",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "application/json; charset=utf-16",
                    "application/json; charset=none",
                    "garbage",
                    "image/svg+xml",
                    "*/*");

    private static final List<Map.Entry<String, String>> HEADERS =
            List.of(
                    Map.entry("Accept", "video/mpeg"),
                    Map.entry("Accept", "garbage"),
                    Map.entry("Accept", "text/html;q=0.9,*/*;q=0"),
                    Map.entry("Accept-Language", "xx-\u00e4,*;q=9"),
                    Map.entry("Accept-Encoding", "gzip;q=2, nonsense"),
                    Map.entry("Range", "bytes=0-0,-1,5-2," + "1-2,".repeat(500) + "3-4"),
                    Map.entry("Range", "lines=1-2"),
                    Map.entry("If-Modified-Since", "yesterday"),
                    Map.entry("X-Forwarded-Host", "evil.example/<script>"),
                    Map.entry("X-Forwarded-Proto", "javascript"),
                    Map.entry("Cookie", "x=\u0001;;=;" + "y=z;".repeat(500)),
                    Map.entry("Authorization", "Basic !!!"),
                    Map.entry("Content-Encoding", "gzip"),
                    Map.entry("If-Match", "garbage"),
                    Map.entry("Idempotency-Key", "k".repeat(500)),
                    Map.entry("Origin", "null"),
                    Map.entry("Sec-Fetch-Site", "cross-site"));

    private final Samples samples;
    private final Known known;
    private final RandomGenerator random;

    Questions(Samples samples, Known known, RandomGenerator random) {
        this.samples = samples;
        this.known = known;
        this.random = random;
    }

    /// With nothing odd, as far as that can be known.
    Question inOrder(Operation operation) {
        return made(operation, body(operation), Oddity.NONE);
    }

    Question.Pair odd(Operation operation) {
        List<Place> places = new ArrayList<>(List.of(Place.METHOD, Place.HEADER));
        operation.parameters().stream()
                .map(each -> each.place().equals("path") ? Place.PATH : Place.QUERY)
                .forEach(place -> places.addAll(List.of(place, place, place)));
        if (!operation.bodies().isEmpty()) {
            places.addAll(List.of(Place.BODY, Place.BODY, Place.TYPE));
            if (samples.are(operation)) {
                places.addAll(List.of(Place.MEMBER, Place.MEMBER, Place.MEMBER, Place.MEMBER));
            }
        }
        return odd(operation, places.get(random.nextInt(places.size())));
    }

    private Question.Pair odd(Operation operation, Place place) {
        if (place == Place.MEMBER) {
            return oddMember(operation);
        }
        Question odd = of(operation, place);
        Question inOrder =
                new Question(
                        operation,
                        operation.method(),
                        odd.target().replaceFirst("[?].*", ""),
                        odd.headers(),
                        odd.body(),
                        Oddity.NONE);
        return new Question.Pair(odd, inOrder);
    }

    private Question of(Operation operation, Place place) {
        return switch (place) {
            case NOWHERE, MEMBER -> inOrder(operation);
            case PATH, QUERY -> made(operation, body(operation), parameter(operation, place));
            case BODY -> made(operation, bytes(OddJson.body(random)), new Oddity(place, ""));
            case TYPE ->
                    made(operation, body(operation), new Oddity(place, ""))
                            .with("Content-Type", TYPES.get(random.nextInt(TYPES.size())));
            case HEADER -> {
                Map.Entry<String, String> header = HEADERS.get(random.nextInt(HEADERS.size()));
                yield made(operation, body(operation), new Oddity(place, header.getKey()))
                        .with(header.getKey(), plain(header.getValue()));
            }
            case METHOD -> made(operation, body(operation), new Oddity(place, ""));
        };
    }

    /// The client that asks refuses to send control characters, so they are tried elsewhere.
    private static String plain(String header) {
        return header.replaceAll("[^ -~]", "?");
    }

    private Oddity parameter(Operation operation, Place place) {
        List<Parameter> there =
                operation.parameters().stream()
                        .filter(each -> each.place().equals("path") == (place == Place.PATH))
                        .toList();
        return new Oddity(place, there.get(random.nextInt(there.size())).name());
    }

    private Question.Pair oddMember(Operation operation) {
        JsonNode sample = samples.one(operation, random);
        String text = sample.isString() ? sample.asString() : OddJson.text(sample);
        Question inOrder = made(operation, bytes(text), Oddity.NONE);
        if (sample.isString()) {
            String odd = Matcher.quoteReplacement(OddTexts.shortOne(random));
            ByteBuffer body = bytes(text.replaceFirst("\\w+(?=:)", odd));
            return new Question.Pair(with(inOrder, body, new Oddity(Place.BODY, "")), inOrder);
        }
        StringBuilder name = new StringBuilder();
        ByteBuffer body = bytes(OddJson.text(OddJson.changed(sample, random, name)));
        Oddity odd = new Oddity(Place.MEMBER, name.toString());
        return new Question.Pair(with(inOrder, body, odd), inOrder);
    }

    private static Question with(Question other, ByteBuffer body, Oddity odd) {
        return new Question(
                other.operation(), other.method(), other.target(), other.headers(), body, odd);
    }

    private Question made(Operation operation, ByteBuffer body, Oddity odd) {
        String method =
                odd.place() == Place.METHOD
                        ? METHODS.get(random.nextInt(METHODS.size()))
                        : operation.method();
        String target = path(operation, odd) + query(operation, odd);
        Map<String, String> headers = new TreeMap<>();
        operation.bodies().keySet().stream()
                .sorted()
                .findFirst()
                .ifPresent(type -> headers.put("Content-Type", type));
        return new Question(operation, method, target, headers, body, odd);
    }

    private ByteBuffer body(Operation operation) {
        if (operation.bodies().isEmpty()) {
            return ByteBuffer.allocate(0);
        }
        if (!samples.are(operation)) {
            return ByteBuffer.wrap(samples.picture(random));
        }
        JsonNode sample = samples.one(operation, random);
        return bytes(sample.isString() ? sample.asString() : OddJson.text(sample));
    }

    private String path(Operation operation, Oddity odd) {
        StringBuilder path = new StringBuilder();
        Matcher matcher = BRACES.matcher(operation.path());
        int end = 0;
        while (matcher.find()) {
            path.append(operation.path(), end, matcher.start());
            String name = matcher.group();
            boolean isOdd =
                    odd.place() == Place.PATH
                            && odd.name().equals(name.substring(1, name.length() - 1));
            String text =
                    isOdd ? OddTexts.shortOne(random) : pick(known.values(path.toString(), name));
            path.append(encoded(text.isEmpty() ? " " : text));
            end = matcher.end();
        }
        return path.append(operation.path().substring(end)).toString();
    }

    private String query(Operation operation, Oddity odd) {
        StringBuilder query = new StringBuilder();
        for (Parameter each : operation.parameters()) {
            boolean isOdd = odd.place() == Place.QUERY && odd.name().equals(each.name());
            if (isOdd) {
                query.append(query.isEmpty() ? "?" : "&").append(each.name()).append('=');
                query.append(encoded(OddTexts.shortOne(random)));
            } else if (each.place().equals("query") && each.isRequired()) {
                query.append(query.isEmpty() ? "?" : "&").append(each.name()).append('=');
                query.append(encoded(pick(known.values("", "{" + each.name() + "}"))));
            } else if (each.place().equals("query") && each.schema().has("enum")) {
                List<String> words =
                        each.schema().at("/enum").valueStream().map(JsonNode::asString).toList();
                query.append(query.isEmpty() ? "?" : "&").append(each.name()).append('=');
                query.append(encoded(pick(words)));
            }
        }
        return query.toString();
    }

    private String pick(List<String> words) {
        return words.isEmpty() ? "1" : words.get(random.nextInt(words.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
