package tv.exstream.web.api;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channel;
import tv.exstream.channel.HeldStops;
import tv.exstream.guide.NowNext;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.Playouts;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.relay.Relays;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.Outlook;
import tv.exstream.session.Sessions;
import tv.exstream.store.DiskRenditions;
import tv.exstream.tuner.TunerState;
import tv.exstream.tuner.Tuners;
import tv.exstream.web.api.HealthCheck.Finding;

/// How the channels of the real server are doing.
@Configuration(proxyBeanMethods = false)
class ChannelStateConfiguration {
    @Bean
    ChannelStateView channelStateView(
            ChannelStateView.Sight sight, Sessions sessions, HeldStops stops, InstantSource clock) {
        return new ChannelStateView(sight, sessions, stops, clock);
    }

    @Bean
    ChannelStateView.Titles titles(Present present) {
        return (channel, now) -> title(present.at(now, channel));
    }

    private static Optional<String> title(NowNext on) {
        return switch (on.onAir()) {
            case OnAir.Showing _ -> Optional.of(ProgrammeEntry.of(on.now()).title());
            case OnAir.Gap _ -> Optional.empty();
        };
    }

    @Bean
    ChannelStateView.Sight sight(
            ChannelStateView.Titles titles,
            Playouts playouts,
            Screenings screenings,
            Surroundings surroundings) {
        return new ChannelStateView.Sight(
                titles,
                playouts,
                screenings.outlook()::of,
                screenings.players()::viewers,
                screenings::live,
                surroundings::around);
    }

    @Bean
    Screenings screenings(Outlook outlook, HlsStreams players, Relays relays) {
        return new Screenings(outlook, players, relays);
    }

    @Bean
    Resources resources(ProcessBudget budget, FfmpegTools tools) {
        return new Resources(budget, tools);
    }

    @Bean
    Surroundings surroundings(
            Resources resources, DiskRenditions renditions, Tuners tuners, InstantSource clock) {
        return new Surroundings(resources, renditions, tuners, clock);
    }

    /// What is shown, and where it comes from.
    record Screenings(Outlook outlook, HlsStreams players, Relays relays) {
        Optional<ChannelFacts.Live> live(MediaItem item) {
            return relays.snapshot().joined().stream()
                    .filter(each -> each.item().equals(item.id()))
                    .findFirst()
                    .map(each -> new ChannelFacts.Live(each.failure()));
        }
    }

    /// What makes things.
    record Resources(ProcessBudget budget, FfmpegTools tools) {}

    /// What all channels share.
    record Surroundings(
            Resources resources, DiskRenditions renditions, Tuners tuners, InstantSource clock) {
        ChannelFacts.Around around(Channel channel) {
            Finding disk = HealthFindings.ofStore(renditions.snapshot(), clock.instant());
            return new ChannelFacts.Around(
                    resources.tools().defect(),
                    disk.status() == HealthStatus.UP
                            ? Optional.empty()
                            : Optional.of(disk.detail()),
                    resources.budget().taken() >= resources.budget().most(),
                    areUsedUp(channel));
        }

        private boolean areUsedUp(Channel channel) {
            return tuners.count() > 0
                    && tuners.states().stream()
                            .allMatch(
                                    state ->
                                            state instanceof TunerState.Serving serving
                                                    && !serving.channel()
                                                            .id()
                                                            .equals(channel.id()));
        }
    }
}
