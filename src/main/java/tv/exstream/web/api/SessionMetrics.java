package tv.exstream.web.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import tv.exstream.session.Refusal;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.Total;
import tv.exstream.session.ViewerKind;

/// Sessions and viewers as meters. Labels are kinds and reasons, never addresses, so their number is fixed.
///
/// @param refusals of restarts
/// @param pausing how many channels pause because they failed too often
record SessionMetrics(
        Supplier<List<SessionSnapshot>> sessions,
        Supplier<Map<Total, Long>> totals,
        Supplier<Map<Refusal, Long>> refusals,
        Supplier<Number> pausing)
        implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("exstreamtv.sessions", () -> sessions.get().size())
                .description("channels that are being sent")
                .register(registry);
        Gauge.builder("exstreamtv.sessions.pausing", pausing)
                .description("channels that pause because they failed too often")
                .register(registry);
        for (Refusal refusal : Refusal.values()) {
            FunctionCounter.builder(
                            "exstreamtv.restarts.refused",
                            refusals,
                            all -> all.get().getOrDefault(refusal, 0L))
                    .description("restarts of channels that were not let through")
                    .tag("reason", refusal.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        for (ViewerKind kind : ViewerKind.values()) {
            Gauge.builder("exstreamtv.viewers", () -> viewers(kind))
                    .description("viewers of the channels that are being sent")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        for (Total total : Total.values()) {
            FunctionCounter.builder(name(total), totals, all -> all.get().getOrDefault(total, 0L))
                    .register(registry);
        }
    }

    private long viewers(ViewerKind kind) {
        return sessions.get().stream()
                .flatMap(session -> session.viewers().stream())
                .filter(viewer -> viewer.details().kind() == kind)
                .count();
    }

    private static String name(Total total) {
        return switch (total) {
            case SESSIONS_STARTED -> "exstreamtv.sessions.started";
            case SESSIONS_ENDED -> "exstreamtv.sessions.ended";
            case VIEWERS_JOINED -> "exstreamtv.viewers.joined";
            case VIEWERS_REFUSED -> "exstreamtv.viewers.refused";
            case VIEWERS_DROPPED -> "exstreamtv.viewers.dropped";
            case VIEWERS_IDLE -> "exstreamtv.viewers.idle";
            case VIEWERS_ENDED -> "exstreamtv.viewers.ended";
            case KEEP_ALIVES -> "exstreamtv.keepalives.sent";
            case BYTES_SENT -> "exstreamtv.sent.bytes";
            case SKIPS -> "exstreamtv.viewers.skipped";
            case LOST_SLICES -> "exstreamtv.ring.slices.lost";
            case PIECES_SENT -> "exstreamtv.pieces.sent";
            case SLATES_SENT -> "exstreamtv.slates.sent";
            case FILLERS_SENT -> "exstreamtv.fillers.sent";
            case SUBTITLES_LATE -> "exstreamtv.subtitles.late";
            case FEED_RESTARTS -> "exstreamtv.feed.restarts";
            case CLOCK_STEPS -> "exstreamtv.clock.steps";
        };
    }
}
