package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.job.ScriptsWanted;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanRecord;
import tv.exstream.library.ScanReport;
import tv.exstream.schedulefile.Reading;
import tv.exstream.store.StoreSnapshot;
import tv.exstream.tuner.ListenerHealth;
import tv.exstream.web.api.HealthCheck.Finding;

/// Judges what the parts say of themselves.
final class HealthFindings {
    /// Arbitrary: long enough for a person to see that the disk was full, short enough to be over once there is room.
    static final Duration RECENTLY = Duration.ofMinutes(10);

    /// More of them help nobody at a glance.
    private static final int MOST_TOLD = 3;

    private static final long MEGABYTE = 1_000_000;

    private HealthFindings() {}

    static Finding ofStore(StoreSnapshot store, Instant now) {
        if (!store.isOwned()) {
            return Finding.degraded(Said.of(Phrase.STORE_OF_ANOTHER));
        }
        if (store.lastFull().filter(full -> full.isAfter(now.minus(RECENTLY))).isPresent()) {
            return Finding.degraded(Said.of(Phrase.STORE_FULL, store.freeBytes() / MEGABYTE));
        }
        return Finding.up(
                Said.of(
                        Phrase.STORE_USED,
                        store.bytesUsed() / MEGABYTE,
                        store.budgetBytes() / MEGABYTE,
                        store.freeBytes() / MEGABYTE));
    }

    /// @param horizons where the timeline of each channel ends; empty where nobody has given it rules yet, which is no fault
    static Finding ofTimelines(Map<ChannelNumber, Optional<Instant>> horizons, Instant now) {
        List<ChannelNumber> dark =
                horizons.entrySet().stream()
                        .filter(
                                each ->
                                        each.getValue()
                                                .filter(end -> !now.isBefore(end))
                                                .isPresent())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        long ruled = horizons.values().stream().filter(Optional::isPresent).count();
        if (dark.isEmpty()) {
            return Finding.up(planned(ruled, horizons.size() - ruled));
        }
        return dark.size() == ruled
                ? Finding.down(Said.of(Phrase.NOTHING_PLANNED))
                : Finding.degraded(Said.of(Phrase.NOT_PLANNED_ON, firstOf(dark)));
    }

    private static Said planned(long ruled, long unruled) {
        return unruled == 0
                ? Said.of(Phrase.PLANNED, ruled)
                : Said.of(Phrase.PLANNED_BUT_SOME, ruled, unruled);
    }

    private static Said firstOf(List<ChannelNumber> numbers) {
        int shown = 5;
        Said first =
                Said.quoted(
                        numbers.stream()
                                .limit(shown)
                                .map(ChannelNumber::toString)
                                .collect(Collectors.joining(", ")));
        int more = numbers.size() - shown;
        return more > 0 ? Said.of(Phrase.AND_MORE, first, more) : first;
    }

    static Finding ofDiscovery(List<ListenerHealth> listeners) {
        List<ListenerHealth> failed =
                listeners.stream()
                        .filter(each -> each.state() == ListenerHealth.State.FAILED)
                        .toList();
        if (!failed.isEmpty()) {
            return Finding.down(
                    Said.quoted(
                            failed.stream()
                                    .map(each -> each.name() + ": " + each.detail())
                                    .collect(Collectors.joining("; "))));
        }
        boolean listening =
                listeners.stream().anyMatch(each -> each.state() == ListenerHealth.State.LISTENING);
        return Finding.up(Said.of(listening ? Phrase.TUNER_SEEN : Phrase.TUNER_HIDDEN));
    }

    static Finding ofScripts(List<ScriptsWanted.Wanted> wanted, Instant now) {
        List<ChannelNumber> urgent =
                wanted.stream()
                        .filter(each -> each.isUrgent(now))
                        .map(ScriptsWanted.Wanted::channel)
                        .sorted()
                        .toList();
        return urgent.isEmpty()
                ? Finding.up(Said.of(Phrase.SCRIPTS_IN_TIME))
                : Finding.degraded(Said.of(Phrase.SCRIPTS_LATE, firstOf(urgent)));
    }

    /// @param troubles what is wrong with the schedule files of channels that cannot follow theirs
    static Finding ofFiles(Map<ChannelId, Reading.Refused> troubles, List<Channel> channels) {
        List<Said> told =
                channels.stream()
                        .flatMap(
                                channel ->
                                        Optional.ofNullable(troubles.get(channel.id()))
                                                .map(refused -> told(channel, refused))
                                                .stream())
                        .toList();
        return told.isEmpty()
                ? Finding.up(Said.of(Phrase.FILES_FOLLOWED))
                : Finding.degraded(firstFew(told));
    }

    private static Said firstFew(List<Said> all) {
        return Said.joined(all.subList(0, Math.min(MOST_TOLD, all.size())));
    }

    /// @param scans the last one of each library and source
    /// @param folders that are read, as reports name them
    static Finding ofSources(List<ScanRecord> scans, Set<String> folders) {
        List<ScanReport> reports = scans.stream().flatMap(scan -> scan.report().stream()).toList();
        List<Said> refused =
                reports.stream()
                        .flatMap(report -> refused(report, folders))
                        .sorted(Comparator.comparing(Said::english))
                        .toList();
        return refused.isEmpty()
                ? Finding.up(Said.of(Phrase.SOURCES_READ, reports.size()))
                : Finding.degraded(Said.of(Phrase.SOURCES_UNREAD, firstFew(refused)));
    }

    /// A source that refuses reports its own name where others have a file, a disk that is away its folder.
    private static Stream<Said> refused(ScanReport report, Set<String> folders) {
        return report.of(Outcome.FAILED).first().stream()
                .filter(
                        each ->
                                each.path().equals(report.library())
                                        || folders.contains(each.path()))
                .map(each -> Said.of(Phrase.OF_ONE, each.path(), Said.reason(each.reason())));
    }

    private static Said told(Channel channel, Reading.Refused refused) {
        return Said.of(
                Phrase.FILE_REFUSED,
                channel.number().toString(),
                Said.of(refused.flaws().getFirst().remark()));
    }
}
