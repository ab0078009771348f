package tv.exstream.library.remote;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import tv.exstream.library.Rhythm;
import tv.exstream.library.RunningScan;
import tv.exstream.library.Scans;
import tv.exstream.library.Subject;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.source.Origin;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Secrets;
import tv.exstream.source.ServerOrigin.Emby;
import tv.exstream.source.ServerOrigin.Jellyfin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.Sources;

/// What is done with sources: they are added, changed, removed and read. Thread-safe; changes of one are made one after another.
public final class SourceDesk {
    private final Sources sources;
    private final Secrets secrets;
    private final Scans scans;
    private final SourceClients clients;
    private final SourceScan.Surroundings around;

    /// Whoever changes a source waits until its reading has stopped; who changes another one does not.
    private final Map<SourceId, Lock> changing = new ConcurrentHashMap<>();

    /// @param around what readings share
    SourceDesk(
            Scans scans, Secrets secrets, SourceClients clients, SourceScan.Surroundings around) {
        this.sources = around.house().sources();
        this.secrets = secrets;
        this.scans = scans;
        this.clients = clients;
        this.around = around;
    }

    /// Reads all sources from now on, each when it is its turn.
    public void begin() {
        for (Source each : sources.all()) {
            schedule(each.id());
        }
    }

    public List<Source> all() {
        return sources.all();
    }

    /// @throws ProblemException SOURCE_NOT_FOUND
    public Source find(SourceId id) {
        return sources.find(id).orElseThrow(() -> unknown(id));
    }

    /// Adds one and begins to read it.
    ///
    /// @param told its secrets by name
    /// @throws ProblemException INVALID_VALUE, OWN_ADDRESS, SOURCE_NAME_TAKEN
    public Source add(SourceSettings settings, Map<String, String> told) {
        requireKnown(settings.origin(), told);
        clients.admit(settings.origin());
        requireFree(settings.name());
        Source source = sources.add(settings);
        try {
            told.forEach((name, value) -> secrets.put(source.id(), name, value));
        } finally {
            schedule(source.id());
        }
        return source;
    }

    /// A source as it is now.
    ///
    /// @param forgotten the names of the secrets that a person told before and has to tell again, sorted; may be empty
    public record Changed(Source source, List<String> forgotten) {
        public Changed {
            forgotten = List.copyOf(forgotten);
        }
    }

    /// Says something else of one and begins to read it. Secrets stay, unless it is elsewhere now: those were told to somebody else.
    ///
    /// @param told secrets that are others now, by name
    /// @throws ProblemException SOURCE_NOT_FOUND, INVALID_VALUE, OWN_ADDRESS, SOURCE_NAME_TAKEN, NOT_READY
    public Changed change(SourceId id, SourceSettings settings, Map<String, String> told) {
        try (Turn _ = turn(id)) {
            return changed(find(id), settings, told);
        }
    }

    private Changed changed(Source before, SourceSettings settings, Map<String, String> told) {
        SourceId id = before.id();
        requireKnown(settings.origin(), told);
        clients.admit(settings.origin());
        if (!before.name().equalsIgnoreCase(settings.name())) {
            requireFree(settings.name());
        }
        stop(before);
        try {
            // First what may be refused: another source may have taken the name by now.
            boolean _ = sources.change(id, settings.of(before.origin()));
            // Before the new place is known, so that nobody takes them there.
            List<String> forgotten = forget(before, settings.origin(), told.keySet());
            boolean _ = sources.change(id, settings);
            told.forEach((name, value) -> secrets.put(id, name, value));
            if (!settings.origin().userAgent().equals(before.origin().userAgent())) {
                clients.of(settings.origin()).askOtherwise(id);
            }
            return new Changed(new Source(id, settings), forgotten);
        } finally {
            schedule(find(id));
        }
    }

    /// Forgets what was told to whom it was before, and what that gave itself, such as tokens. Answers what is not told anew.
    private List<String> forget(Source before, Origin now, Set<String> told) {
        if (!now.isElsewhereThan(before.origin())) {
            return List.of();
        }
        Set<String> known = secrets.names(before.id());
        known.forEach(name -> secrets.remove(before.id(), name));
        clients.of(before.origin()).forget(before.id());
        return known.stream()
                .filter(before.origin().secrets()::contains)
                .filter(name -> !told.contains(name))
                .sorted()
                .toList();
    }

    /// Removes one; its media are gone.
    ///
    /// @throws ProblemException SOURCE_NOT_FOUND, NOT_READY
    public void remove(SourceId id) {
        try (Turn _ = turn(id)) {
            Source source = find(id);
            stop(source);
            boolean _ = sources.remove(id, around.house().clock().instant());
            around.shrinkage().forget(id);
            around.postponed().forget(id);
            clients.of(source.origin()).forget(id);
            changing.remove(id); // whoever still waits for it finds no source
        }
    }

    /// Nobody reads it any more when this ends. A reading that goes on knows the old place, and would find the secrets of the new one.
    ///
    /// @throws ProblemException NOT_READY when it is still being read; it is read as before then
    private void stop(Source source) {
        boolean _ = scans.cancel(source.name());
        if (!isQuiet(source)) {
            throw stillRead(source); // what is known of its last reading stays
        }
        scans.remove(source.name());
        if (!isQuiet(source)) {
            schedule(source); // another one had begun in between
            throw stillRead(source);
        }
    }

    private static ProblemException stillRead(Source source) {
        return new ProblemException(Problem.NOT_READY, Remark.of(Demand.STILL_READ, source.name()));
    }

    private boolean isQuiet(Source source) {
        try {
            return scans.isQuiet(folders(source));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the server stops
            return false;
        }
    }

    private static List<Path> folders(Source source) {
        return List.of(RemotePath.folder(source.id()));
    }

    /// Asks one now what it has. Asked again while it is being read, answers that reading.
    ///
    /// @throws ProblemException SOURCE_NOT_FOUND
    public RunningScan read(SourceId id) {
        Source source = find(id);
        around.postponed().ask(id);
        return scans.start(source.name());
    }

    /// Something else is to be read of what one has, such as a guide: it is asked soon, behind a reading that goes on. One that is not there
    /// at this moment is read when it is.
    public void readSoon(String name) {
        if (scans.subjects().stream().anyMatch(each -> each.name().equals(name))) {
            named(name).ifPresent(source -> around.postponed().ask(source.id()));
            scans.startOnceMore(name);
        }
    }

    /// The one of this name; empty when there is none.
    public Optional<Source> named(String name) {
        return sources.all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// A person wants other things of what it has: it is read now. One that is not read by itself is left until somebody asks.
    public void readOtherwise(SourceId id) {
        try (Turn _ = turn(id)) {
            sources.want(id);
            sources.find(id)
                    .filter(source -> source.settings().enabled())
                    .ifPresent(source -> scans.startOnceMore(source.name()));
        }
    }

    /// Which secrets of it are known.
    public Set<String> secretNames(SourceId id) {
        return secrets.names(id);
    }

    private void schedule(SourceId id) {
        try (Turn _ = turn(id)) {
            sources.find(id).ifPresent(this::schedule);
        }
    }

    /// To change a source while nobody else does.
    private record Turn(Lock lock) implements AutoCloseable {
        @Override
        public void close() {
            lock.unlock();
        }
    }

    private Turn turn(SourceId id) {
        Lock lock = changing.computeIfAbsent(id, _ -> new ReentrantLock());
        lock.lock();
        return new Turn(lock);
    }

    private void schedule(Source source) {
        SourceSettings settings = source.settings();
        Rhythm rhythm = Rhythm.whenDue(settings.enabled() ? settings.refresh() : Duration.ZERO);
        SourceClient client = clients.of(source.origin());
        scans.put(
                new Subject(
                        source.name(),
                        folders(source),
                        rhythm,
                        new SourceScan(source, client, around)));
        if (settings.enabled()) {
            scans.begin(source.name());
        }
    }

    private void requireFree(String name) {
        boolean taken =
                scans.subjects().stream().anyMatch(each -> each.name().equalsIgnoreCase(name));
        if (taken) {
            throw new ProblemException(
                    Problem.SOURCE_NAME_TAKEN, Remark.of(Demand.SOURCE_TAKEN, name));
        }
    }

    private static void requireKnown(Origin origin, Map<String, String> told) {
        for (String name : told.keySet()) {
            if (!origin.secrets().contains(name)) {
                throw new ProblemException(Problem.INVALID_VALUE, refusal(origin, name));
            }
        }
    }

    private static Remark refusal(Origin origin, String secret) {
        boolean hasUsers = origin instanceof Jellyfin || origin instanceof Emby;
        return hasUsers && secret.equals("password")
                ? Remark.of(
                        Demand.VALUE_WRONG,
                        "user",
                        Wanted.plain(Demand.USER_OF_PASSWORD),
                        Wanted.plain(Demand.NOTHING))
                : Remark.of(Demand.SECRETS_OTHER, "secrets", origin.secrets().toString(), secret);
    }

    private static ProblemException unknown(SourceId id) {
        return new ProblemException(
                Problem.SOURCE_NOT_FOUND, Remark.of(Objection.NO_SOURCE, id.toString()));
    }
}
