package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.schedule.Outlook;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.Parts;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.api.SchedulesAnswer.GapsLeft;
import tv.exstream.web.api.SchedulesAnswer.NamedFillers;
import tv.exstream.web.api.SchedulesAnswer.ScheduleEntry;
import tv.exstream.web.api.SchedulesAnswer.SharedFiller;
import tv.exstream.web.api.SchedulesAnswer.SharedRules;

/// Writes what is known of some schedules as answers.
///
/// @param on what they show, in their order
/// @param rules what was found in their rules
/// @param fillers the named ones of each
/// @param sharing how many channels use the named rules
/// @param texts say what the last build warned of
record ScheduleEntries(
        List<Present.Told> on,
        Map<ChannelId, RuleFindings.Found> rules,
        Map<ChannelId, List<Parts.Named>> fillers,
        Map<PartId, Long> sharing,
        RemarkTexts texts) {
    private static final GapsLeft NONE = gaps(Outlook.Gaps.NONE);

    List<ScheduleEntry> of(List<ScheduleLine> lines, Instant now) {
        List<ScheduleEntry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            entries.add(entry(lines.get(i), on.get(i), now));
        }
        return entries;
    }

    private ScheduleEntry entry(ScheduleLine line, Present.Told told, Instant now) {
        ChannelId channel = line.channel().id();
        RuleFindings.Found found = rules.getOrDefault(channel, RuleFindings.Found.NOTHING);
        Optional<Instant> end = line.outlook().map(Outlook::end);
        return new ScheduleEntry(
                line.channel().number().toString(),
                line.channel().name(),
                line.outlook().map(each -> each.kind().type()),
                line.isOnDemand(),
                line.shared().map(this::rules),
                line.outlook().map(Outlook::isWaiting).orElse(false),
                end,
                end.map(until -> secondsLeft(now, until)).orElse(0L),
                told.now(),
                told.next(),
                List.copyOf(line.troubles(now)),
                line.outlook().map(Outlook::gaps).map(ScheduleEntries::gaps).orElse(NONE),
                warnings(line),
                found.overlaps(),
                new NamedFillers(shared(channel), found.fillers()));
    }

    private List<String> warnings(ScheduleLine line) {
        return line.outlook().map(Outlook::remarks).orElse(List.of()).stream()
                .map(texts.in(line.channel().zone()))
                .toList();
    }

    private static GapsLeft gaps(Outlook.Gaps gaps) {
        return new GapsLeft(gaps.count(), gaps.length().toSeconds(), gaps.first());
    }

    private static long secondsLeft(Instant now, Instant end) {
        return Math.max(0, Duration.between(now, end).toSeconds());
    }

    private SharedRules rules(Parts.Named named) {
        return new SharedRules(
                named.id().number(),
                named.label().name(),
                sharing.getOrDefault(named.id(), 0L).intValue());
    }

    private List<SharedFiller> shared(ChannelId channel) {
        return fillers.getOrDefault(channel, List.of()).stream()
                .map(each -> new SharedFiller(each.id().number(), each.label().name()))
                .toList();
    }
}
