package tv.exstream.library.iptv;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tv.exstream.iptv.GuideId;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.SourceReach;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Fetches what is new of the web. Thread-safe.
final class Fetching {
    /// Panels that make a list of a hundred thousand entries take that long to begin.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int NOT_MODIFIED = 304;

    /// Of what stands for a version: its tag, or its date.
    private static final String TAG = "tag ";

    private static final String DATE = "date ";

    private final Outbound outbound;
    private final Stores stores;

    /// How often what was remembered of a part was forgotten.
    private final Map<PartOf, Integer> forgotten = new ConcurrentHashMap<>();

    /// What of a source is fetched by itself. Of each only the version that was read last is remembered, wherever it was.
    ///
    /// @param name by which its version is remembered
    record Part(String name) {
        static final Part LIST = new Part("LIST");
        private static final String GUIDE = "GUIDE";

        static Part of(GuideId guide) {
            return new Part(guide.number() == 0 ? GUIDE : GUIDE + " " + guide.number());
        }

        private static boolean isName(String text) {
            return text.equals(LIST.name()) || text.startsWith(GUIDE);
        }
    }

    private record PartOf(SourceId source, Part part) {}

    /// Something that is read only when it is another one than the last time.
    interface Opening {
        /// Where it is.
        URI uri();

        /// @param version that was read the last time; empty for none
        /// @return empty when it is still that one
        Optional<Opened> open(String version) throws IOException, InterruptedException;
    }

    /// @param body to be closed
    record Opened(InputStream body, String version) {}

    /// Reads what was fetched.
    interface Reader<T> {
        T read(InputStream body) throws IOException, InterruptedException;
    }

    Fetching(Outbound outbound, Stores stores) {
        this.outbound = outbound;
        this.stores = stores;
    }

    /// Fetches and reads.
    ///
    /// @param origin of the source that has it
    /// @throws IOException when it cannot be had or is something else; the message is for a person and has no secret
    <T> T fetch(Origin origin, URI uri, Reader<T> reader) throws IOException, InterruptedException {
        Found<InputStream> found = open(Question.get(uri, PATIENCE).as(origin));
        try (InputStream body = found.body()) {
            return reader.read(body);
        } catch (ProblemException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Reads what can be opened when it is not what was read to its end the last time; empty otherwise.
    <T> Optional<T> readNew(SourceId source, Part part, Opening opening, Reader<T> reader)
            throws IOException, InterruptedException {
        int forgotten = forgotten(source, part);
        Optional<Opened> found = opening.open(version(source, part, opening.uri()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String version = at(opening.uri()) + found.get().version();
        try (InputStream body = found.get().body()) {
            T read = reader.read(body);
            change(
                    source,
                    known -> {
                        // Whoever said meanwhile that the next one is new means the one after this.
                        if (forgotten(source, part) == forgotten) {
                            known.put(part.name(), version);
                        }
                    });
            return Optional.of(read);
        } catch (ProblemException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// What a source has at an address of the web.
    Opening at(Source source, Place place) {
        return new Opening() {
            @Override
            public URI uri() {
                return place.uri();
            }

            @Override
            public Optional<Opened> open(String version) throws IOException, InterruptedException {
                return Fetching.this.open(
                        Question.get(place, PATIENCE).as(source.origin()), version);
            }
        };
    }

    private Optional<Opened> open(Question question, String version)
            throws IOException, InterruptedException {
        Found<InputStream> found = open(conditional(question, version));
        if (found.status() == NOT_MODIFIED) {
            found.body().close();
            return Optional.empty();
        }
        return Optional.of(new Opened(found.body(), version(found.headers())));
    }

    /// Empty where another address was read last.
    private String version(SourceId source, Part part, URI uri) {
        Map<String, String> known = stores.subscriptions().find(source).standing().validators();
        String version = known.getOrDefault(part.name(), "");
        return version.startsWith(at(uri)) ? version.substring(at(uri).length()) : "";
    }

    /// Tells addresses apart without what may be secrets in them.
    private static String at(URI uri) {
        return Integer.toHexString(uri.hashCode()) + " ";
    }

    /// What a source names may be as far away as it is.
    Place named(Source source, URI uri) {
        return new Place(uri, new SourceReach(outbound.border()).of(source.origin()));
    }

    /// Whatever of this part is fetched next is new, also for whoever fetches it now.
    void forget(SourceId source, Part part) {
        int _ = forgotten.merge(new PartOf(source, part), 1, Integer::sum);
        drop(source, part);
    }

    /// What was fetched of this part was of no use: it is new at the next reading.
    void drop(SourceId source, Part part) {
        change(source, known -> known.remove(part.name()));
    }

    int forgotten(SourceId source, Part part) {
        return forgotten.getOrDefault(new PartOf(source, part), 0);
    }

    private void change(SourceId source, Consumer<Map<String, String>> change) {
        stores.subscriptions()
                .changeStanding(
                        source,
                        known -> {
                            Map<String, String> versions = new HashMap<>(known.validators());
                            change.accept(versions);
                            versions.keySet().removeIf(name -> !Part.isName(name));
                            return known.withValidators(versions);
                        });
    }

    private Found<InputStream> open(Question question) throws IOException, InterruptedException {
        try {
            return outbound.open(question);
        } catch (OutboundException e) {
            throw new IOException(e.failure().reason(), e);
        }
    }

    private static Question conditional(Question question, String version) {
        if (version.startsWith(TAG)) {
            return question.with("If-None-Match", version.substring(TAG.length()));
        }
        return version.startsWith(DATE)
                ? question.with("If-Modified-Since", version.substring(DATE.length()))
                : question;
    }

    private static String version(HttpHeaders headers) {
        return headers.firstValue("ETag")
                .map(tag -> TAG + tag)
                .or(() -> headers.firstValue("Last-Modified").map(date -> DATE + date))
                .filter(version -> version.chars().allMatch(c -> c >= 0x20 && c < 0x7F))
                .orElse("");
    }
}
