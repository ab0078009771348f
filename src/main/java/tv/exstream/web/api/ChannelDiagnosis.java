package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Stop;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.media.MediaItem;
import tv.exstream.rendition.SlateCause;
import tv.exstream.session.Outlook;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.WatchState;
import tv.exstream.web.api.ChannelStateAnswer.Trouble;

/// Says from all that is known how a channel is doing, and why it is dark. Pure.
final class ChannelDiagnosis {
    /// All that [#of] tells.
    static final List<String> STATES =
            List.of("stopped", "off_air", "idle", "starting", "live", "slate", "paused");

    private static final double MILLIS_PER_SECOND = 1_000;

    private final ChannelFacts facts;
    private final List<Trouble> troubles = new ArrayList<>();
    private boolean isDark;

    private ChannelDiagnosis(ChannelFacts facts) {
        this.facts = facts;
    }

    static ChannelStateAnswer of(ChannelFacts facts) {
        return new ChannelDiagnosis(facts).answer();
    }

    private ChannelStateAnswer answer() {
        facts.stop().ifPresent(stop -> add(DarkReason.STOPPED, stop.reason()));
        look();
        return new ChannelStateAnswer(
                facts.channel().number().toString(),
                facts.channel().name(),
                state(),
                isDark,
                facts.viewers(),
                since(),
                facts.title(),
                retry().map(time -> time.toMillis() / MILLIS_PER_SECOND),
                troubles);
    }

    private void look() {
        if (isPausing()) {
            add(DarkReason.PAUSED, lastError());
        }
        switch (facts.view()) {
            case Outlook.View.Ready() -> {}
            case Outlook.View.Nothing(SlateCause cause) -> nothing(cause);
            case Outlook.View.ToBeMade(MediaItem item, Optional<String> failure) ->
                    toBeMade(item, failure);
        }
        if (facts.around().areTunersUsedUp()) {
            add(DarkReason.TUNER_LIMIT, "");
        }
    }

    private void nothing(SlateCause cause) {
        switch (cause) {
            case MEDIA_GONE -> add(DarkReason.MEDIA_GONE, "");
            case BROKEN_OFF -> add(DarkReason.BROKEN_OFF, lastError());
            case NO_SIGNAL -> add(DarkReason.SOURCE_DOWN, lastError());
            case NOT_PREPARED -> add(DarkReason.NOT_PREPARED, lastError());
            case PAUSING, BEING_PREPARED -> add(DarkReason.BEING_PREPARED, "");
            case NOTHING_SCHEDULED -> add(unscheduled(), "");
            case NOT_FOR_VIEWER -> {} // the outlook is that of somebody who may see everything
        }
    }

    private DarkReason unscheduled() {
        Optional<Instant> planned = facts.planned();
        if (planned.isEmpty()) {
            return DarkReason.NO_RULES;
        }
        return facts.now().isBefore(planned.get())
                ? DarkReason.NOTHING_SCHEDULED
                : DarkReason.NOTHING_PLANNED;
    }

    private void toBeMade(MediaItem item, Optional<String> failure) {
        facts.around().ffmpegDefect().ifPresent(defect -> add(DarkReason.FFMPEG_UNUSABLE, defect));
        facts.around().noRoom().ifPresent(words -> add(DarkReason.DISK_FULL, words));
        Optional<String> told = facts.live().flatMap(ChannelFacts.Live::failure).or(() -> failure);
        told.ifPresent(reason -> add(blamed(item, reason), reason));
        if (facts.isWatched() && told.isEmpty()) {
            boolean isHeldUp = facts.around().areProcessesUsedUp();
            add(isHeldUp ? DarkReason.PROCESS_LIMIT : DarkReason.BEING_PREPARED, "");
        }
    }

    private static DarkReason blamed(MediaItem item, String reason) {
        if (FailureCause.CONNECTIONS_IN_USE.isTold(reason)) {
            return DarkReason.SOURCE_BUSY;
        }
        if (FailureCause.DISK_FULL.isTold(reason)) {
            return DarkReason.DISK_FULL;
        }
        return item.isLive() ? DarkReason.SOURCE_DOWN : DarkReason.NOT_PREPARED;
    }

    /// @param detail as somebody else said it
    private void add(DarkReason reason, String detail) {
        add(reason, Said.reason(detail));
    }

    private void add(DarkReason reason, Said detail) {
        troubles.add(Trouble.of(reason, detail));
        isDark |= reason.isDark();
    }

    private String state() {
        if (facts.stop().isPresent()) {
            return "stopped";
        }
        if (isPausing()) {
            return "paused";
        }
        if (facts.view() instanceof Outlook.View.Nothing(SlateCause cause)) {
            return cause == SlateCause.NOTHING_SCHEDULED ? "off_air" : "slate";
        }
        return facts.isWatched() ? watched() : "idle";
    }

    private String watched() {
        boolean isCreated =
                facts.session().filter(each -> each.state() == WatchState.CREATED).isPresent();
        return switch (facts.view()) {
            case Outlook.View.Ready() -> isCreated ? "starting" : "live";
            case Outlook.View.ToBeMade(_, Optional<String> failure) ->
                    failure.isPresent() ? "slate" : "starting";
            case Outlook.View.Nothing _ -> "slate";
        };
    }

    private boolean isPausing() {
        return facts.session().filter(each -> each.feed().pausing()).isPresent();
    }

    private Optional<Duration> retry() {
        return facts.session()
                .filter(each -> each.feed().pausing())
                .map(each -> each.restarts().opensIn());
    }

    private Optional<Instant> since() {
        return facts.stop()
                .map(Stop::since)
                .or(() -> facts.session().map(SessionSnapshot::started));
    }

    private String lastError() {
        return facts.session().flatMap(each -> each.feed().lastError()).orElse("");
    }
}
