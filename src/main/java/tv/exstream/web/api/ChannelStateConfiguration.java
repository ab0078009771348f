package tv.exstream.web.api;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.channel.HeldStops;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.Playouts;
import tv.exstream.prepare.Foresight;
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
    ChannelStates channelStates(ChannelStates.Sight sight, HeldStops stops, InstantSource clock) {
        return new ChannelStates(sight, stops, clock);
    }

    @Bean
    ChannelStateView.Reach channelReach(Channels channels, Sessions sessions, HeldStops stops) {
        return new ChannelStateView.Reach(channels, sessions, stops);
    }

    @Bean
    ChannelStateView channelStateView(
            ChannelStates states, ChannelStateView.Reach reach, InstantSource clock) {
        return new ChannelStateView(states, reach, clock);
    }

    @Bean
    ChannelStates.Plan planned(Present present) {
        return (channels, now) ->
                present.at(now, channels).stream().map(ChannelStateConfiguration::planned).toList();
    }

    static ChannelStates.Planned planned(Present.Told told) {
        return switch (told.on().onAir()) {
            case OnAir.Showing _ ->
                    new ChannelStates.Planned(false, told.now().map(ProgrammeEntry::title));
            case OnAir.Gap _ -> new ChannelStates.Planned(true, Optional.empty());
        };
    }

    @Bean
    ChannelStates.Sight sight(
            ChannelStates.Plan plan,
            Playouts playouts,
            Screenings screenings,
            Surroundings surroundings) {
        return new ChannelStates.Sight(
                plan,
                playouts,
                screenings.prospects(),
                screenings.watchers(),
                screenings::live,
                surroundings::around);
    }

    @Bean
    ChannelStates.Prospects prospects(Outlook outlook, Foresight foresight, InstantSource clock) {
        return new ChannelStates.Prospects(
                outlook::of,
                (channel, looks) ->
                        Outlook.View.of(foresight.of(channel.id(), clock.instant(), looks)));
    }

    @Bean
    Screenings screenings(
            ChannelStates.Prospects prospects, HlsStreams players, Sessions sent, Relays relays) {
        return new Screenings(prospects, players, sent, relays);
    }

    /// What is shown, to whom, and where it comes from.
    record Screenings(
            ChannelStates.Prospects prospects, HlsStreams players, Sessions sent, Relays relays) {
        ChannelStates.Watchers watchers() {
            return new ChannelStates.Watchers(sent::present, players::viewers);
        }

        Optional<ChannelFacts.Live> live(MediaItem item) {
            return relays.snapshot().joined().stream()
                    .filter(each -> each.item().equals(item.id()))
                    .findFirst()
                    .map(each -> new ChannelFacts.Live(each.failure()));
        }
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

    /// What makes things.
    record Resources(ProcessBudget budget, FfmpegTools tools) {}

    /// What all channels share.
    record Surroundings(
            Resources resources, DiskRenditions renditions, Tuners tuners, InstantSource clock) {
        Function<Channel, ChannelFacts.Around> around() {
            Finding disk = HealthFindings.ofStore(renditions.snapshot(), clock.instant());
            Optional<Said> noRoom =
                    disk.status() == HealthStatus.UP
                            ? Optional.empty()
                            : Optional.of(disk.detail());
            Optional<String> defect = resources.tools().defect();
            boolean areProcessesUsedUp = resources.budget().taken() >= resources.budget().most();
            Optional<Set<ChannelId>> served = servedByAllTuners();
            return channel ->
                    new ChannelFacts.Around(
                            defect,
                            noRoom,
                            areProcessesUsedUp,
                            served.filter(others -> !others.contains(channel.id())).isPresent());
        }

        /// Empty while a tuner is free.
        private Optional<Set<ChannelId>> servedByAllTuners() {
            List<TunerState> states = tuners.states();
            Set<ChannelId> served = new HashSet<>();
            for (TunerState state : states) {
                if (!(state instanceof TunerState.Serving serving)) {
                    return Optional.empty();
                }
                served.add(serving.channel().id());
            }
            return Optional.of(served).filter(_ -> tuners.count() > 0);
        }
    }
}
