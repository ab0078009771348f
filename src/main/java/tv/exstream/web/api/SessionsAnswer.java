package tv.exstream.web.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.ViewerSnapshot;

/// The channels that are being sent, and who watches them.
public record SessionsAnswer(int viewers, List<SessionEntry> sessions) {
    public SessionsAnswer {
        sessions = List.copyOf(sessions);
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
            int viewers,
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

    static SessionsAnswer of(List<SessionSnapshot> sessions) {
        List<SessionEntry> entries =
                sessions.stream()
                        .sorted(Comparator.comparing(each -> each.channel().number()))
                        .map(SessionsAnswer::entry)
                        .toList();
        return new SessionsAnswer(entries.stream().mapToInt(SessionEntry::viewers).sum(), entries);
    }

    private static SessionEntry entry(SessionSnapshot session) {
        return new SessionEntry(
                session.channel().number().toString(),
                session.channel().name(),
                session.started(),
                session.viewers().size(),
                session.viewers().stream().map(ViewerEntry::of).toList(),
                session.feed().pieces(),
                byName(session.feed().slates()),
                session.feed().lead().toMillis() / 1000.0,
                session.feed().lastError());
    }

    private static <K extends Enum<K>> Map<String, Long> byName(Map<K, Long> counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((key, count) -> named.put(key.name(), count));
        return named;
    }
}
