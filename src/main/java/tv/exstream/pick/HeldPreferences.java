package tv.exstream.pick;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import tv.exstream.channel.ChannelId;

/// What the channels prefer, in memory, for those who cannot wait for the database. Thread-safe.
public final class HeldPreferences {
    /// What begins sooner than that is prepared already and stays as it is, as it does when rules of schedules change.
    public static final Duration NOTICE = Duration.ofMinutes(2);

    private final ChannelPreferences stored;
    private final InstantSource clock;
    private final ConcurrentMap<ChannelId, PreferenceHistory> held;
    private final AtomicLong version = new AtomicLong();

    /// What the configuration says.
    private volatile Usual usual;

    /// @param from when `now` holds on; what begins before is by `before`
    private record Usual(Preferences before, Instant from, Preferences now) {
        Preferences at(Instant t) {
            return t.isBefore(from) ? before : now;
        }
    }

    /// @param usual those of the configuration
    public HeldPreferences(ChannelPreferences stored, Preferences usual, InstantSource clock) {
        this.stored = stored;
        this.usual = new Usual(usual, Instant.MIN, usual);
        this.clock = clock;
        held = new ConcurrentHashMap<>(stored.all());
    }

    /// What a channel itself says, and from when it holds; empty when it has never said anything.
    public Optional<PreferenceHistory.Since> own(ChannelId channel) {
        return history(channel).newest();
    }

    /// The same, completed by the configuration.
    public Preferences newest(ChannelId channel) {
        return own(channel)
                .map(PreferenceHistory.Since::preferences)
                .orElse(Preferences.PLAIN)
                .completedBy(usual.now());
    }

    /// What holds for what begins at `t` on a channel. Complete.
    public Preferences at(ChannelId channel, Instant t) {
        return history(channel).at(t).completedBy(usual.at(t));
    }

    /// Changes what a channel itself says, for what begins in two minutes or later.
    ///
    /// @throws tv.exstream.problem.ProblemException CHANNEL_NOT_FOUND
    public void change(ChannelId channel, UnaryOperator<Preferences> change) {
        Instant from = notice();
        held.compute(
                channel,
                (_, before) -> {
                    Preferences own =
                            Optional.ofNullable(before)
                                    .flatMap(PreferenceHistory::newest)
                                    .map(PreferenceHistory.Since::preferences)
                                    .orElse(Preferences.PLAIN);
                    return stored.put(
                            channel, new PreferenceHistory.Since(from, change.apply(own)));
                });
        version.incrementAndGet();
    }

    /// Takes over what is stored of channels, because somebody else has changed it there.
    public void takeOver(Collection<ChannelId> channels) {
        if (!channels.isEmpty()) {
            Map<ChannelId, PreferenceHistory> all = stored.all();
            channels.forEach(channel -> held.compute(channel, (_, _) -> all.get(channel)));
            version.incrementAndGet();
        }
    }

    /// From when something holds that is changed now.
    public Instant notice() {
        return clock.instant().plus(NOTICE).truncatedTo(ChronoUnit.MILLIS);
    }

    /// The configuration says something else, for what begins in two minutes or later.
    public void changeUsual(Preferences other) {
        Instant now = clock.instant();
        if (!usual.now().equals(other)) {
            usual =
                    new Usual(
                            usual.at(now), now.plus(NOTICE).truncatedTo(ChronoUnit.MILLIS), other);
            version.incrementAndGet();
        }
    }

    /// Forgets a channel that was removed: its id may be given to another one.
    public void forget(ChannelId channel) {
        held.remove(channel);
    }

    /// Grows with every change.
    public long version() {
        return version.get();
    }

    private PreferenceHistory history(ChannelId channel) {
        return held.getOrDefault(channel, PreferenceHistory.NONE);
    }
}
