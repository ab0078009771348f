package tv.exstream.library.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tv.exstream.bench.StandIn.Reply;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.remote.NotedShelf;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;

/// A made-up server of some kind with two libraries, and what reads it. Its films are in one library, its episodes in the other one.
public abstract class ServerUnderTest implements AutoCloseable {
    public static final SourceId ID = new SourceId(7);

    protected Instant now = Instant.parse("2026-03-01T12:00:00Z");

    protected final Outbound outbound = new Outbound(Border.REAL, System::nanoTime);
    protected final InMemorySecrets secrets = new InMemorySecrets();
    protected final Known known = new Known(secrets, new Changes());
    private final FakeServer fake;
    private final AtomicInteger waits = new AtomicInteger();
    protected final PatientQuestions questions =
            new PatientQuestions(outbound, _ -> waits.incrementAndGet());
    private final NotedShelf shelf = new NotedShelf();
    private Optional<SourceClient> client = Optional.empty();

    protected ServerUnderTest(FakeServer fake) {
        this.fake = fake;
    }

    /// What reads the server, as it is after a start.
    protected abstract SourceClient started();

    protected abstract Origin origin();

    /// By which a question is known among those that were asked.
    protected abstract String piece(Question question);

    public abstract void film(String id, long version);

    public abstract void episode(String id, long version, String show);

    public abstract void show(String id, long version, String genre);

    /// A collection.
    ///
    /// @param members ids of what is on it
    public abstract void collection(String id, long version, List<String> members);

    public abstract void playlist(String id, long version, List<String> members);

    /// Sees an item so often.
    public abstract void watch(String id, int plays, String when);

    public abstract void remove(String id);

    public abstract void removeCollection(String id);

    /// Puts in an item that has this after its id, type and name, in words of the server.
    public abstract void odd(String id, String rest);

    /// Answers this to a question, once or always.
    public void answer(Question question, Reaction reaction) {
        Reply reply = new Reply(reaction.status(), reaction.body());
        if (reaction.once()) {
            fake.upset(piece(question), reply);
        } else {
            fake.troubles.put(piece(question), reply);
        }
    }

    /// Answers everything as usual again.
    public void calm() {
        fake.troubles.clear();
    }

    /// What is asked of servers.
    public enum Question {
        LIBRARIES,
        FILMS,
        SHOWS,
        SHOW_DETAILS,
        DETAILS,
        COLLECTIONS,
        MEMBERS
    }

    /// @param status 0 for a text
    public record Reaction(int status, String body, boolean once) {
        public static Reaction once(int status) {
            return new Reaction(status, "", true);
        }

        public static Reaction always(int status) {
            return new Reaction(status, "", false);
        }

        public static Reaction once(String body) {
            return new Reaction(200, body, true);
        }
    }

    /// A page of films in words of the server.
    ///
    /// @param total as the server says it
    public abstract String page(List<String> films, int total);

    /// How often something was asked.
    public abstract long asked(Question question);

    public void forgetQuestions() {
        fake.asked.clear();
    }

    public NotedShelf shelf() {
        return shelf;
    }

    public Changes changes() {
        return known.changes();
    }

    /// The server has told that these have changed.
    public void hear(Set<String> items) {
        known.changes().add(ID, new Heard.Items(items));
    }

    /// The id of the library of films.
    public abstract String films();

    /// How often it was waited for the server.
    public int waits() {
        return waits.get();
    }

    public void read() throws Exception {
        SourceClient reading = client.orElseGet(this::started);
        client = Optional.of(reading);
        shelf.begin();
        var settings = new SourceSettings("Server", origin(), Duration.ofHours(24), true);
        reading.read(new Source(ID, settings), shelf);
        shelf.end();
    }

    public void later(Duration time) {
        now = now.plus(time);
    }

    /// As after the program was started again.
    public void restart() {
        client = Optional.empty();
    }

    /// The films of these ids, as the server lists them.
    protected String rows(List<String> films) {
        return String.join(",", films.stream().map(fake::json).toList());
    }

    @Override
    public void close() {
        outbound.close();
    }
}
