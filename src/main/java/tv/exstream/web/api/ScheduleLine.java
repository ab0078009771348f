package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.Channel;
import tv.exstream.job.ScriptsWanted;
import tv.exstream.schedule.Outlook;
import tv.exstream.schedule.part.Parts;

/// A channel and what is known of its schedule.
///
/// @param outlook empty without rules
/// @param shared the named rules that it uses
/// @param hasFileTrouble whether it cannot follow its file
/// @param overlaps whether something in its rules runs into the next
record ScheduleLine(
        Channel channel,
        Optional<Outlook> outlook,
        Optional<Parts.Named> shared,
        boolean hasFileTrouble,
        boolean overlaps) {
    String kind() {
        return outlook.map(each -> each.kind().type()).orElse("");
    }

    boolean isOnDemand() {
        return outlook.map(each -> each.kind().onDemand()).orElse(false);
    }

    /// At its beginning when there are no rules.
    Instant end() {
        return outlook.map(Outlook::end).orElse(Instant.MIN);
    }

    /// Nothing is said of a timeline that is planned anew right now, and nothing of the end of one that stands still.
    Set<ScheduleTrouble> troubles(Instant now) {
        Set<ScheduleTrouble> found = EnumSet.noneOf(ScheduleTrouble.class);
        if (outlook.isEmpty()) {
            found.add(ScheduleTrouble.MISSING);
        }
        if (hasFileTrouble) {
            found.add(ScheduleTrouble.FILE);
        }
        if (overlaps) {
            found.add(ScheduleTrouble.OVERLAPS);
        }
        outlook.filter(each -> !each.isWaiting()).ifPresent(each -> add(each, now, found));
        return found;
    }

    private static void add(Outlook outlook, Instant now, Set<ScheduleTrouble> found) {
        Duration left = Duration.between(now, outlook.end());
        if (!outlook.kind().onDemand() && !left.isPositive()) {
            found.add(ScheduleTrouble.ENDED);
        } else if (!outlook.kind().onDemand() && left.compareTo(ScriptsWanted.SOON) < 0) {
            found.add(ScheduleTrouble.ENDING);
        }
        if (outlook.gaps().count() > 0) {
            found.add(ScheduleTrouble.GAPS);
        }
        if (!outlook.remarks().isEmpty()) {
            found.add(ScheduleTrouble.WARNINGS);
        }
    }

    /// @param text in lower case
    boolean isCalled(String text) {
        return channel.number().toString().equals(text)
                || has(channel.name(), text)
                || has(channel.listing().group(), text)
                || shared.filter(each -> has(each.label().name(), text)).isPresent();
    }

    private static boolean has(String name, String text) {
        return name.toLowerCase(Locale.ROOT).contains(text);
    }
}
