package tv.exstream.web.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.session.HlsViewer;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.ViewerSnapshot;

/// The channels that are being sent, and who watches.
///
/// @param viewers of both kinds
/// @param sessions by channel number
/// @param hlsPlayers who plays over HLS, which needs no session; by channel number
public record SessionsAnswer(int viewers, List<SessionEntry> sessions, List<HlsPlayer> hlsPlayers) {
    private static final double MILLIS_PER_SECOND = 1_000;

    public SessionsAnswer {
        sessions = List.copyOf(sessions);
        hlsPlayers = List.copyOf(hlsPlayers);
    }

    /// One session.
    ///
    /// @param clients empty while the session lingers
    /// @param slates slates shown so far, by reason
    /// @param leadSeconds how far the stream is ahead of real time
    /// @param lastError the last thing that went wrong, in words for a person
    public record SessionEntry(
            String number,
            String name,
            Instant started,
            List<ViewerEntry> clients,
            long pieces,
            Map<String, Long> slates,
            double leadSeconds,
            Optional<String> lastError) {}

    /// One viewer.
    ///
    /// @param agent what the client calls itself; may be empty
    /// @param bytes sent so far
    /// @param skips how often it fell behind and was moved to a key frame
    public record ViewerEntry(
            String address, String agent, String kind, Instant since, long bytes, long skips) {
        static ViewerEntry of(ViewerSnapshot viewer) {
            return new ViewerEntry(
                    viewer.details().address(),
                    viewer.details().agent(),
                    viewer.details().kind().name(),
                    viewer.since(),
                    viewer.bytes(),
                    viewer.skips());
        }
    }

    /// One who plays over HLS, as far as requests for playlists tell.
    ///
    /// @param behindSeconds how far in the past it plays; 0 when live
    public record HlsPlayer(
            String number,
            String name,
            String address,
            String agent,
            Instant since,
            double behindSeconds) {
        static HlsPlayer of(HlsViewer viewer) {
            return new HlsPlayer(
                    viewer.channel().number().toString(),
                    viewer.channel().name(),
                    viewer.details().address(),
                    viewer.details().agent(),
                    viewer.since(),
                    viewer.shift().toMillis() / MILLIS_PER_SECOND);
        }
    }

    static SessionsAnswer of(List<SessionSnapshot> sessions, List<HlsViewer> players) {
        int viewers = sessions.stream().mapToInt(each -> each.viewers().size()).sum();
        return new SessionsAnswer(
                viewers + players.size(),
                sessions.stream()
                        .sorted(Comparator.comparing(each -> each.channel().number()))
                        .map(SessionsAnswer::entry)
                        .toList(),
                players.stream()
                        .sorted(Comparator.comparing(each -> each.channel().number()))
                        .map(HlsPlayer::of)
                        .toList());
    }

    private static SessionEntry entry(SessionSnapshot session) {
        return new SessionEntry(
                session.channel().number().toString(),
                session.channel().name(),
                session.started(),
                session.viewers().stream().map(ViewerEntry::of).toList(),
                session.feed().pieces(),
                byName(session.feed().slates()),
                session.feed().lead().toMillis() / MILLIS_PER_SECOND,
                session.feed().lastError());
    }

    private static <K extends Enum<K>> Map<String, Long> byName(Map<K, Long> counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((key, count) -> named.put(key.name(), count));
        return named;
    }
}
