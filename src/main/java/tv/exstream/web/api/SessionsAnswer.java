package tv.exstream.web.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.session.EndedViewer;
import tv.exstream.session.HlsViewer;
import tv.exstream.session.RestartSnapshot;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.ViewerSnapshot;
import tv.exstream.session.WatchState;

/// The channels that are being sent, and who watches.
///
/// @param viewers of both kinds, without idle players
/// @param sessions by channel number
/// @param hlsPlayers who plays over HLS, which needs no session of its own; by channel number
/// @param ended who watched lately, the newest first
public record SessionsAnswer(
        int viewers,
        List<SessionEntry> sessions,
        List<HlsPlayer> hlsPlayers,
        List<EndedEntry> ended) {
    private static final double MILLIS_PER_SECOND = 1_000;

    public SessionsAnswer {
        sessions = List.copyOf(sessions);
        hlsPlayers = List.copyOf(hlsPlayers);
        ended = List.copyOf(ended);
    }

    /// One session.
    ///
    /// @param id what it is ended and restarted by, that of the channel; those who watch in a format of before have a session of their own with
    ///     the same id, which is ended and restarted together with the other
    /// @param state CREATED, ACTIVE, IDLE while it lingers, ERROR while it pauses or DISCONNECTED
    /// @param clients empty while the session lingers
    /// @param slates slates shown so far, by reason
    /// @param fillers chunks of filler shown so far because a programme was away
    /// @param leadSeconds how far the stream is ahead of real time
    /// @param lastError the last thing that went wrong, in words for a person
    public record SessionEntry(
            long id,
            String number,
            String name,
            String state,
            Instant started,
            List<ViewerEntry> clients,
            long pieces,
            Map<String, Long> slates,
            long fillers,
            double leadSeconds,
            RestartsEntry restarts,
            Optional<String> lastError) {}

    /// How often a session has begun again, and whether it may.
    ///
    /// @param granted how often it has
    /// @param breaker CLOSED; OPEN while it failed too often and pauses; HALF_OPEN while it tries once more
    /// @param failures those that count at present
    /// @param refused how often it might not, by reason
    /// @param pausesSeconds for how long still; 0 when it does not pause
    public record RestartsEntry(
            long granted,
            String breaker,
            int failures,
            Map<String, Long> refused,
            double pausesSeconds) {
        static RestartsEntry of(long granted, RestartSnapshot restarts) {
            return new RestartsEntry(
                    granted,
                    restarts.breaker(),
                    restarts.failures(),
                    byName(restarts.refused()),
                    restarts.opensIn().toMillis() / MILLIS_PER_SECOND);
        }
    }

    /// One viewer.
    ///
    /// @param id what it is ended by
    /// @param agent what the client calls itself; may be empty
    /// @param state CREATED, ACTIVE, IDLE, ERROR when it fell behind a moment ago or DISCONNECTED
    /// @param bytes sent so far
    /// @param skips how often it fell behind and was moved to a key frame
    /// @param lostSlices how many parts of the stream it never got
    /// @param pacing how fast it is served what has been sent already
    public record ViewerEntry(
            long id,
            String address,
            String agent,
            String kind,
            String state,
            Instant since,
            long bytes,
            long skips,
            long lostSlices,
            String pacing) {
        static ViewerEntry of(ViewerSnapshot viewer) {
            return new ViewerEntry(
                    viewer.id(),
                    viewer.details().address(),
                    viewer.details().agent(),
                    viewer.details().kind().name(),
                    viewer.state().name(),
                    viewer.since(),
                    viewer.bytes(),
                    viewer.skips(),
                    viewer.lostSlices(),
                    viewer.pacing().toString());
        }
    }

    /// One who watched.
    ///
    /// @param session the session it was a viewer of
    /// @param end LEFT, STREAM_ENDED, TOO_SLOW, BLOCKED, IDLE or ENDED by an operator
    /// @param reason the operator's words; may be empty
    public record EndedEntry(
            long id,
            long session,
            String number,
            String name,
            String address,
            String agent,
            String kind,
            Instant since,
            Instant until,
            String end,
            String reason) {
        static EndedEntry of(EndedViewer viewer) {
            return new EndedEntry(
                    viewer.id(),
                    viewer.channel().id().value(),
                    viewer.channel().number().toString(),
                    viewer.channel().name(),
                    viewer.details().address(),
                    viewer.details().agent(),
                    viewer.details().kind().name(),
                    viewer.since(),
                    viewer.until(),
                    viewer.end().name(),
                    viewer.reason());
        }
    }

    /// One who plays over HLS, as far as requests for playlists tell.
    ///
    /// @param id what it is ended by
    /// @param session the session it is a viewer of
    /// @param state ACTIVE, or IDLE when it has not asked for a while
    /// @param behindSeconds how far in the past it plays; 0 when live
    public record HlsPlayer(
            long id,
            long session,
            String number,
            String name,
            String address,
            String agent,
            String state,
            Instant since,
            double behindSeconds) {
        static HlsPlayer of(HlsViewer viewer) {
            return new HlsPlayer(
                    viewer.id(),
                    viewer.channel().id().value(),
                    viewer.channel().number().toString(),
                    viewer.channel().name(),
                    viewer.details().address(),
                    viewer.details().agent(),
                    viewer.state().name(),
                    viewer.since(),
                    viewer.shift().toMillis() / MILLIS_PER_SECOND);
        }
    }

    static SessionsAnswer of(
            List<SessionSnapshot> sessions, List<HlsViewer> players, List<EndedViewer> ended) {
        int viewers = sessions.stream().mapToInt(each -> each.viewers().size()).sum();
        long playing = players.stream().filter(each -> each.state() != WatchState.IDLE).count();
        return new SessionsAnswer(
                viewers + (int) playing,
                entries(sessions),
                players.stream()
                        .sorted(Comparator.comparing(each -> each.channel().number()))
                        .map(HlsPlayer::of)
                        .toList(),
                ended.stream().map(EndedEntry::of).toList());
    }

    /// By channel number.
    static List<SessionEntry> entries(List<SessionSnapshot> sessions) {
        return sessions.stream()
                .sorted(Comparator.comparing(each -> each.channel().number()))
                .map(SessionsAnswer::entry)
                .toList();
    }

    private static SessionEntry entry(SessionSnapshot session) {
        return new SessionEntry(
                session.channel().id().value(),
                session.channel().number().toString(),
                session.channel().name(),
                session.state().name(),
                session.started(),
                session.viewers().stream().map(ViewerEntry::of).toList(),
                session.feed().pieces(),
                byName(session.feed().slates()),
                session.feed().fillers(),
                session.feed().lead().toMillis() / MILLIS_PER_SECOND,
                RestartsEntry.of(session.feed().restarts(), session.restarts()),
                session.feed().lastError());
    }

    private static <K extends Enum<K>> Map<String, Long> byName(Map<K, Long> counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((key, count) -> named.put(key.name(), count));
        return named;
    }
}
