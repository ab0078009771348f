package tv.exstream.web.api;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channels;
import tv.exstream.channel.OneStep;
import tv.exstream.config.LiveConfig;
import tv.exstream.job.Builds;
import tv.exstream.job.ChannelEdits;
import tv.exstream.job.PartEdits;
import tv.exstream.job.Programming;
import tv.exstream.job.Rulebook;
import tv.exstream.job.TimelineEdits;
import tv.exstream.live.LiveSources;
import tv.exstream.media.MediaItems;
import tv.exstream.overlay.Watermarks;
import tv.exstream.playout.AsRuns;
import tv.exstream.playout.Playouts;
import tv.exstream.schedule.part.Parts;
import tv.exstream.source.Sources;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.change.Turns;

/// What people do to timelines over the interface.
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {
    @Bean
    ChannelView.Usual usualChannel(LiveConfig live, InstantSource clock) {
        return ChannelView.Usual.of(live, clock);
    }

    @Bean
    ChannelView channelView(Channels channels, ChannelEdits edits, ChannelView.Usual usual) {
        return new ChannelView(channels, edits, usual);
    }

    @Bean
    ChannelBulk channelBulk(
            ChannelBulk.Stored stored, Turns turns, JsonMapper json, RemarkTexts texts) {
        return new ChannelBulk(stored, turns, json, texts);
    }

    @Bean
    BulkMarks bulkMarks(
            Channels channels,
            Watermarks watermarks,
            OneStep step,
            ApplicationEventPublisher events) {
        return new BulkMarks(channels, watermarks, step, events::publishEvent);
    }

    @Bean
    ChannelBulk.Stored channelBulkStored(
            Channels channels, ChannelEdits edits, BulkMarks marks, ChannelView view) {
        return new ChannelBulk.Stored(channels, edits, marks, view);
    }

    /// Where channels of live sources are made.
    record Making(Channels channels, ChannelEdits edits, ChannelView.Usual usual) {}

    @Bean
    Making channelMaking(Channels channels, ChannelEdits edits, ChannelView.Usual usual) {
        return new Making(channels, edits, usual);
    }

    @Bean
    LiveChannels liveChannels(
            LiveSourceView sources,
            Making making,
            Programming programming,
            LiveChannels.LogoSource logos) {
        return new LiveChannels(
                sources, making.channels(), making.edits(), programming, logos, making.usual());
    }

    @Bean
    ChannelLogos channelLogos(Making making, LiveChannels.LogoSource logos) {
        return new ChannelLogos(making.channels(), making.edits(), logos);
    }

    @Bean
    SourceChannels.Outcome sourceChannelsOutcome(ChannelLogos logos, RemarkTexts texts) {
        return new SourceChannels.Outcome(logos, texts);
    }

    @Bean
    SourceChannels sourceChannels(
            Sources sources,
            LiveSources live,
            LiveChannels channels,
            SourceChannels.Outcome outcome) {
        return new SourceChannels(sources, live, channels, outcome);
    }

    @Bean
    TimelineView.Stored storedTimelines(Playouts playouts, MediaItems items, Channels channels) {
        return new TimelineView.Stored(playouts, items, channels);
    }

    @Bean
    TimelineView timelineView(
            Programming programming, TimelineView.Stored stored, RemarkTexts texts) {
        return new TimelineView(programming, stored, texts);
    }

    @Bean
    PreviewView previewView(MediaItems items, TimelineView timelines, RemarkTexts texts) {
        return new PreviewView(items, timelines, texts);
    }

    @Bean
    ScheduleView scheduleView(Rulebook rulebook, Programming programming, PreviewView previews) {
        return new ScheduleView(rulebook, programming, previews);
    }

    @Bean
    AsRunView asRunView(Playouts playouts, AsRuns runs, MediaItems items, InstantSource clock) {
        return new AsRunView(playouts, runs, items, clock);
    }

    @Bean
    PartView partView(Parts parts, PartEdits edits, Channels channels) {
        return new PartView(parts, edits, channels);
    }

    @Bean
    FillerView fillerView(PartView parts, ScheduleView schedules, Holdings holdings) {
        return new FillerView(parts, schedules, holdings);
    }

    @Bean
    EditView editView(TimelineEdits edits, Builds builds, MediaItems items) {
        return new EditView(edits, builds, items);
    }

    @Bean
    LineupView lineupView(
            LineupView.Rules rules, MediaItems items, InstantSource clock, RemarkTexts texts) {
        return new LineupView(rules, items, clock, texts);
    }

    @Bean
    LineupView.Rules lineupRules(Programming programming, Rulebook rulebook) {
        return new LineupView.Rules(programming, rulebook);
    }
}
