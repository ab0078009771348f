package tv.exstream.web.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.schedule.Outlook;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.Parts;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.VisibleChannels;
import tv.exstream.web.api.SchedulesAnswer.ScheduleEntry;

/// The schedules of all channels in one list. What is on, the parts, and all rules but those in which something may run into the next, are
/// only looked at for those that are answered. Thread-safe.
public final class SchedulesView {
    private final Stored stored;
    private final Present present;
    private final RuleFindings rules;
    private final InstantSource clock;
    private final RemarkTexts texts;

    /// @param fileTroubles the channels that cannot follow their file
    record Stored(
            Channels channels,
            Schedules schedules,
            Parts parts,
            Supplier<Set<ChannelId>> fileTroubles) {}

    SchedulesView(Stored stored, Present present, InstantSource clock, RemarkTexts texts) {
        this.stored = stored;
        this.present = present;
        this.clock = clock;
        this.texts = texts;
        rules = new RuleFindings(stored.schedules());
    }

    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE
    public SchedulesAnswer list(SchedulesParameters asked) {
        SchedulesQuery query = SchedulesQuery.of(asked);
        Instant now = clock.instant();
        List<ScheduleLine> all = lines(now);
        List<ScheduleLine> found = found(all, query, now);
        List<ScheduleLine> part = found.stream().skip(query.offset()).limit(query.limit()).toList();
        return new SchedulesAnswer(
                found.size(),
                query.offset(),
                query.limit(),
                all.size(),
                (int) all.stream().filter(line -> !line.troubles(now).isEmpty()).count(),
                kinds(all),
                entries(part, all, now));
    }

    /// The fillers that schedules use, and which schedules these are. Reads the rules of all channels, once for each version.
    public ScheduleFillersAnswer fillers(int offset, int limit) {
        List<ScheduleLine> lines = lines(clock.instant());
        List<ScheduleFillersAnswer.UsedFiller> all =
                new UsedFillers(
                                lines.stream().map(ScheduleLine::channel).toList(),
                                fillers(lines),
                                findings(lines))
                        .all();
        return new ScheduleFillersAnswer(
                all.size(), offset, limit, all.stream().skip(offset).limit(limit).toList());
    }

    private List<ScheduleLine> lines(Instant now) {
        List<Channel> channels = VisibleChannels.of(stored.channels().all());
        Map<ChannelId, Outlook> outlooks =
                stored.schedules().outlooks(now).stream()
                        .collect(Collectors.toMap(Outlook::channel, Function.identity()));
        Map<ChannelId, List<Parts.Named>> shared =
                stored.parts().used(PartKind.SCHEDULE, channels.stream().map(Channel::id).toList());
        Set<ChannelId> troubled = stored.fileTroubles().get();
        Set<ChannelId> overlapping = rules.overlapping(outlooks.values());
        return channels.stream()
                .map(
                        channel ->
                                new ScheduleLine(
                                        channel,
                                        Optional.ofNullable(outlooks.get(channel.id())),
                                        shared.getOrDefault(channel.id(), List.of()).stream()
                                                .findFirst(),
                                        troubled.contains(channel.id()),
                                        overlapping.contains(channel.id())))
                .toList();
    }

    private List<ScheduleLine> found(List<ScheduleLine> all, SchedulesQuery query, Instant now) {
        List<ScheduleLine> found =
                all.stream().filter(line -> query.has(line, now)).sorted(query.order()).toList();
        return query.filler().isPresent() ? using(query.filler().get(), found) : found;
    }

    private Map<ChannelId, RuleFindings.Found> findings(List<ScheduleLine> lines) {
        return rules.of(lines.stream().flatMap(line -> line.outlook().stream()).toList());
    }

    private List<ScheduleLine> using(PartId filler, List<ScheduleLine> lines) {
        Map<ChannelId, List<Parts.Named>> used = fillers(lines);
        return lines.stream()
                .filter(
                        line ->
                                used.getOrDefault(line.channel().id(), List.of()).stream()
                                        .anyMatch(each -> each.id().equals(filler)))
                .toList();
    }

    private Map<ChannelId, List<Parts.Named>> fillers(List<ScheduleLine> lines) {
        return stored.parts()
                .used(PartKind.FILLER, lines.stream().map(line -> line.channel().id()).toList());
    }

    private static List<String> kinds(List<ScheduleLine> lines) {
        return lines.stream()
                .map(ScheduleLine::kind)
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private List<ScheduleEntry> entries(
            List<ScheduleLine> part, List<ScheduleLine> all, Instant now) {
        ScheduleEntries entries =
                new ScheduleEntries(
                        present.at(now, part.stream().map(ScheduleLine::channel).toList()),
                        findings(part),
                        fillers(part),
                        sharing(all),
                        texts);
        return entries.of(part, now);
    }

    /// How many channels use each of the named rules.
    private static Map<PartId, Long> sharing(List<ScheduleLine> lines) {
        return lines.stream()
                .flatMap(line -> line.shared().stream())
                .collect(Collectors.groupingBy(Parts.Named::id, Collectors.counting()));
    }
}
